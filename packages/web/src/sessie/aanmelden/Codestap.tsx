// SPDX-License-Identifier: EUPL-1.2
/** Second step: the code of the app, or a recovery code for who has no telephone at hand. */
import { type ReactNode, useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { leeg } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { useTeksten } from '../../teksten/index.tsx'
import type { Aanmeldstand } from '../stand.ts'
import { verzendStap } from './verzendStap.ts'

export interface CodestapEigenschappen {
  readonly verder: (stand: Aanmeldstand) => Promise<void>
  readonly opnieuw: ReactNode
}

export function Codestap({ verder, opnieuw }: CodestapEigenschappen) {
  const t = useTeksten().toegang
  const meld = useMeld()
  const [herstel, zetHerstel] = useState(false)

  async function stuur(code: string) {
    const stand = await client.vraag('aanmelding.code', { inhoud: { code } })
    const { herstelcodesOver: over } = stand
    if (herstel && over !== undefined) meld(over < 3 ? 'letOp' : 'info', t.code.over(over))
    await verder(stand)
  }

  return (
    <Formulier
      naam={t.code.titel}
      toets={(velden) => leeg(velden, 'code', t.code.vul)}
      bijVerzenden={(velden) =>
        verzendStap(t.nietGelukt, () => stuur(String(velden.get('code')).replace(/\s/g, '')))
      }
    >
      {(bezig) => (
        <>
          <Tekstveld
            key={herstel ? 'herstel' : 'app'}
            naam="code"
            label={herstel ? t.code.herstelcode : t.code.titel}
            uitleg={herstel ? t.code.herstelUitleg : t.code.uitleg}
            autoAanvullen={herstel ? 'off' : 'one-time-code'}
            toetsenbord={herstel ? 'text' : 'numeric'}
            breedte={herstel ? 'vol' : 'kort'}
            metFocus
          />
          <div className="knoppenrij">
            <Knop soort="hoofd" type="submit" bezig={bezig}>
              {t.verder}
            </Knop>
            <Knop soort="stil" onPress={() => zetHerstel(!herstel)}>
              {herstel ? t.code.naarCode : t.code.naarHerstelcode}
            </Knop>
            {opnieuw}
          </div>
        </>
      )}
    </Formulier>
  )
}
