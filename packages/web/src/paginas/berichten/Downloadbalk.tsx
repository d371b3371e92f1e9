// SPDX-License-Identifier: EUPL-1.2
/** Saves the chosen messages as they were sent or received: one as XML, more as a zip. */

import { bewaarAls } from '../../delen/csv.ts'
import { Foutmelding } from '../../delen/Foutmelding.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { berichten } from '../../teksten/nl/berichten.ts'
import { maakZip } from '../../zip/maakZip.ts'
import type { Bericht } from './Berichtnaam.tsx'
import { haalXml } from './haalXml.ts'

type Keuze = readonly Pick<Bericht, 'id' | 'berichtsoort'>[]

/** Fetches them one by one: each is an event of its own in the audit log. */
export function useDownload() {
  return useActie(async (keuze: Keuze) => {
    const delen: { naam: string; bytes: Uint8Array<ArrayBuffer> }[] = []
    for (const { id, berichtsoort } of keuze) {
      // Never a name or number of a person in the name of a file.
      delen.push({ naam: `${berichtsoort ?? 'bericht'}-${id}.xml`, bytes: await haalXml(id) })
    }
    const [eerste] = delen
    if (delen.length === 1) bewaarAls(eerste!.naam, eerste!.bytes, 'application/xml')
    else bewaarAls('berichten.zip', maakZip(delen), 'application/zip')
    return delen.length
  })
}

export function Downloadbalk({ keuze, wis }: { readonly keuze: Keuze; readonly wis: () => void }) {
  const teksten = useTeksten()
  const t = berichten.download
  const { doe, bezig, fout } = useDownload()
  if (keuze.length === 0) return null
  return (
    <div className="berichten-keuze">
      <p role="status">{teksten.delen.tabel.gekozen(keuze.length)}</p>
      <div className="knoppenrij">
        <Knop
          klein
          pictogram="downloaden"
          bezig={bezig}
          onPress={async () => {
            if ('gelukt' in (await doe(keuze))) wis()
          }}
        >
          {t.knop(keuze.length)}
        </Knop>
        <Knop soort="stil" klein onPress={wis}>
          {teksten.delen.tabel.keuzeWissen}
        </Knop>
      </div>
      <p className="zacht">{t.vastgelegd}</p>
      <Foutmelding fout={fout} />
    </div>
  )
}
