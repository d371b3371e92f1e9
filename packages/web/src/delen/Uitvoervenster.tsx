// SPDX-License-Identifier: EUPL-1.2
/**
 * A list as a file: every page of it, with the filters and the order of the screen. Somebody
 * takes data out, so it asks what it is for; that goes into the audit log.
 */
import { LANGSTE_DOEL } from '@stopwijzer/koppelvlak/doel'
import { alsVerzoekfout, veldmeldingen } from '../gegevens/fout.ts'
import { uitvoer as en } from '../teksten/en/beheer/uitvoer.ts'
import { useGebied, useTeksten } from '../teksten/index.tsx'
import { uitvoer as nl } from '../teksten/nl/uitvoer.ts'
import { doelFout } from './doel.ts'
import { Formulier } from './Formulier.tsx'
import { Keuzerondjes } from './Keuzerondjes.tsx'
import { Knop } from './Knop.tsx'
import { useMeld } from './Meldingen.tsx'
import { haalBestand, type Lijst } from './ophalen.ts'
import { Tekstveld } from './Tekstveld.tsx'
import { Venster } from './Venster.tsx'

export interface UitvoervensterEigenschappen {
  readonly lijst: Lijst
  /** The filters and the order of the list, as the service knows them. */
  readonly filter: object
  readonly doel?: string
  readonly sluit: () => void
}

const TAAL = { nl, en }

export default function Uitvoervenster({
  lijst,
  filter,
  doel,
  sluit,
}: UitvoervensterEigenschappen) {
  const { delen, toestanden } = useTeksten()
  const t = useGebied(TAAL)
  const meld = useMeld()
  const titel = t.titel(t.lijst[lijst])
  return (
    <Venster titel={titel} open bijSluiten={sluit}>
      <p>{t.uitleg}</p>
      <Formulier
        naam={titel}
        toets={(velden) => doelFout(velden, t)}
        bijVerzenden={async (velden) => {
          const soort = velden.get('soort') === 'csv' ? 'csv' : 'excel'
          const doel = String(velden.get('doel')).trim()
          try {
            meld('goed', t.klaar(await haalBestand(`${lijst}.${soort}`, { ...filter, doel })))
            sluit()
            return []
          } catch (fout) {
            return veldmeldingen(alsVerzoekfout(fout), toestanden.fout.tekst)
          }
        }}
      >
        {(bezig) => (
          <>
            <Keuzerondjes
              naam="soort"
              label={t.soort}
              naastElkaar
              beginwaarde="excel"
              opties={[
                { waarde: 'excel', tekst: t.excel },
                { waarde: 'csv', tekst: t.csv },
              ]}
            />
            <Tekstveld
              naam="doel"
              label={t.doel}
              uitleg={t.doelUitleg}
              hoogstens={LANGSTE_DOEL}
              autoAanvullen="off"
              {...(doel === undefined ? {} : { beginwaarde: doel })}
              breedte="vol"
            />
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" pictogram="downloaden" bezig={bezig}>
                {t.haal}
              </Knop>
              <Knop onPress={sluit}>{delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}
