// SPDX-License-Identifier: EUPL-1.2
/**
 * The messages of one client. The BSN goes in the body of a question, and the address of the page
 * gets the key that the service gave for the client instead.
 */

import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, veldmeldingen } from '../../gegevens/fout.ts'
import { berichten } from '../../teksten/nl/berichten.ts'

export interface ClientzoekerEigenschappen {
  readonly gevonden: boolean
  /** Key of the client; empty to look at everybody again. */
  readonly zet: (clientSleutel: string) => void
}

export function Clientzoeker({ gevonden, zet }: ClientzoekerEigenschappen) {
  const { client: t } = berichten
  if (gevonden)
    return (
      <div className="berichten-client">
        <Mededeling
          acties={
            <Knop klein pictogram="sluit" onPress={() => zet('')}>
              {t.iedereen}
            </Knop>
          }
        >
          {t.alleen}
        </Mededeling>
      </div>
    )
  return (
    <div className="berichten-client">
      <Formulier
        naam={t.titel}
        toets={(velden) =>
          /^\d{9}$/.test(String(velden.get('bsn')).trim())
            ? []
            : [{ veld: 'bsn', melding: t.geenBsn }]
        }
        bijVerzenden={async (velden) => {
          const inhoud = { bsn: String(velden.get('bsn')).trim(), paginaGrootte: 1 }
          try {
            const { resultaten } = await client.vraag('berichten.zoek', { inhoud })
            const sleutel = resultaten[0]?.clientSleutel
            if (!sleutel) return [{ veld: 'bsn', melding: t.geen }]
            zet(sleutel)
            return []
          } catch (fout) {
            return veldmeldingen(alsVerzoekfout(fout), t.mislukt)
          }
        }}
      >
        {(bezig) => (
          <Tekstveld
            naam="bsn"
            label={t.label}
            optioneel={false}
            toetsenbord="numeric"
            autoAanvullen="off"
            hoogstens={9}
            breedte="kort"
            achter={
              <Knop type="submit" pictogram="zoek" bezig={bezig}>
                {t.zoek}
              </Knop>
            }
          />
        )}
      </Formulier>
    </div>
  )
}
