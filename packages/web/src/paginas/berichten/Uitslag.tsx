// SPDX-License-Identifier: EUPL-1.2
/** What became of a message: the verdict, the codes per part of the answer, the states after it. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { berichten } from '../../teksten/nl/berichten.ts'

type Verwerkt = NonNullable<Antwoord<'berichten.lees'>['verwerkt']>

export interface UitslagEigenschappen {
  readonly verwerkt: Verwerkt
  /** Of a message that went out: how we judged it, whatever the receiver made of it. */
  readonly eigen: boolean
}

export function Uitslag({ verwerkt, eigen }: UitslagEigenschappen) {
  const t = berichten
  const { codes, toestanden } = verwerkt
  return (
    <Paneel titel={eigen ? t.uitslagEigen : t.uitslag}>
      <Kenmerken
        lijst={[
          { naam: t.oordeelKop, waarde: t.oordeel[verwerkt.oordeel] },
          ...(codes === null
            ? []
            : [
                { naam: t.codesBericht, waarde: <Codes codes={codes.header} /> },
                ...(codes.client === null
                  ? []
                  : [{ naam: t.codesClient, waarde: <Codes codes={codes.client} /> }]),
                ...(codes.producten ?? []).map((product, n, alle) => ({
                  naam: alle.length === 1 ? t.codesProduct : `${t.codesProduct} ${n + 1}`,
                  waarde: <Codes codes={product} />,
                })),
              ]),
          ...toestanden.map(({ toewijzingNummer, levering, toewijzing }) => ({
            naam: `${t.kolom.toewijzing} ${toewijzingNummer ?? ''}`.trim(),
            waarde: `${woord(t.levering, levering)}; ${woord(t.toewijzingstaat, toewijzing)}`,
          })),
        ]}
      />
    </Paneel>
  )
}

const woord = (woorden: Readonly<Record<string, string>>, naam: string) => woorden[naam] ?? naam

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <span className="bericht-codes">
      {codes.map((code) => (
        <Codeuitleg key={code} code={code} />
      ))}
    </span>
  )
}
