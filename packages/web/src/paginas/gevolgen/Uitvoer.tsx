// SPDX-License-Identifier: EUPL-1.2
/** The list as a file. It holds clients, so it asks what it is for; that goes into the audit log. */
import { bewaarAls } from '../../delen/csv.ts'
import { Formulier } from '../../delen/Formulier.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, veldmeldingen } from '../../gegevens/fout.ts'
import type { Invoer } from '../../gegevens/useHaal.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { gevolgen } from '../../teksten/nl/gevolgen.ts'

export interface UitvoerEigenschappen {
  readonly open: boolean
  readonly sluit: () => void
  /** The filters of the list, as the service knows them. */
  readonly filter: object
}

const { uitvoer: t } = gevolgen
const SOORTEN = {
  csv: { id: 'gevolgen.csv', einde: 'csv', mediatype: 'text/csv' },
  excel: {
    id: 'gevolgen.excel',
    einde: 'xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const
/** As the contract asks. */
const KORTSTE = 5
const LANGSTE = 200

export function Uitvoer({ open, sluit, filter }: UitvoerEigenschappen) {
  const { delen, toestanden } = useTeksten()
  const meld = useMeld()
  return (
    <Venster titel={t.titel} open={open} bijSluiten={sluit}>
      <p>{t.uitleg}</p>
      <Formulier
        naam={t.titel}
        toets={(velden) =>
          String(velden.get('doel')).trim().length < KORTSTE
            ? [{ veld: 'doel', melding: t.doelFout }]
            : []
        }
        bijVerzenden={async (velden) => {
          const { id, einde, mediatype } = SOORTEN[velden.get('soort') === 'csv' ? 'csv' : 'excel']
          const query = { ...filter, doel: String(velden.get('doel')).trim() }
          try {
            const inhoud = await client.vraag(id, { query: query as Invoer<typeof id>['query'] })
            const naam = `${t.bestand}.${einde}`
            bewaarAls(naam, inhoud as Uint8Array<ArrayBuffer>, mediatype)
            meld('goed', t.klaar(naam))
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
              hoogstens={LANGSTE}
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
