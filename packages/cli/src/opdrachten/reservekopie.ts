// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer reservekopie`: a backup of the whole database in one file. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kopienaam, maakReservekopie } from '@stopwijzer/dienst'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakVoortgang } from '../programma/voortgang.ts'
import { getal } from '../uitvoer/tekst.ts'
import { toonKopie } from '../weergave/onderhoud.ts'

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('reservekopie'))
    .description(
      'Maakt een reservekopie van de hele databank, ook terwijl de dienst werkt. Persoonsgegevens blijven versleuteld. De sleutels zitten er niet in: bewaar die apart.',
    )
    .argument('<bestand of map>', 'Nieuw bestand, of een map waarin het komt')
    .kiesSchermvorm() as Opdracht
  opdracht.action((doel: string, opties: Dienstopties & Vormopties) => {
    eisDoel(doel)
    const gebruik = { stilstaand: true, alleenLezen: true, migreren: false }
    return metDienst(omgeving, klaar, opties, gebruik, async ({ pool, bos, omgeving: klok }) => {
      const tijdstip = klok.tijdstip()
      const map = statSync(doel, { throwIfNoEntry: false })?.isDirectory() === true
      const pad = map ? join(doel, kopienaam(tijdstip)) : doel
      const zeg = maakVoortgang(omgeving)
      const manifest = await maakReservekopie({
        pool,
        bos,
        tijdstip,
        pad,
        voortgang: (tabel, rijen) => zeg(() => `${tabel}: ${getal(rijen)} rijen …`),
      })
      const rijen = manifest.delen.reduce((som, deel) => som + deel.rijen, 0)
      const { organisaties, sleutels, migraties } = manifest
      const stand = migraties.at(-1)
      const kopie = { bestand: pad, gemaakt: tijdstip, organisaties, rijen, stand, sleutels }
      omgeving.uit(
        schermvorm(omgeving, opties) === 'json'
          ? `${JSON.stringify(kopie, null, 2)}\n`
          : toonKopie(kopie, omgeving.breedte),
      )
      return AFSLUIT.goed
    })
  })
  return opdracht.voorbeeld(
    'stopwijzer reservekopie /mnt/kopie',
    'stopwijzer reservekopie stopwijzer-2026-07-20.zip --gegevens gegevens',
  )
}

export default maak

/** A folder that is not there must not become a file: then the disk that it stands for is missing. */
function eisDoel(doel: string): void {
  if (statSync(doel, { throwIfNoEntry: false }) !== undefined) return
  if (/\.zip$/i.test(doel) && existsSync(dirname(doel))) return
  throw new CliFout('PAD_SOORT', {
    pad: doel,
    wat: 'deze map is er niet',
    verwacht:
      'Kijk of de schijf is aangesloten, of maak de map. Geef een map die er is, of daarin een nieuw bestand op .zip. Er is geen reservekopie gemaakt.',
  })
}
