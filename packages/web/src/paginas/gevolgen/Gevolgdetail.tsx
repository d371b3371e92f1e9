// SPDX-License-Identifier: EUPL-1.2
/** The consequence of one stop, the consultation about it and every outcome that was recorded. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useParams } from 'react-router'
import { Code } from '../../delen/Code.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { gevolgen } from '../../teksten/nl/gevolgen.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Product } from '../toewijzingen/Product.tsx'
import { Bedrag, Gevolg } from './Gevolg.tsx'
import { Overleg } from './Overleg.tsx'
import './gevolgen.css'

export type Detail = Antwoord<'gevolgen.lees'>

const { detail: t } = gevolgen

export default function Gevolgdetail() {
  const { id = '' } = useParams()
  const { gegevens, fout, traag, opnieuw } = useHaal('gevolgen.lees', { params: { id } })
  const nummer = gegevens?.toewijzingNummer
  const titel = gegevens ? (nummer ? t.titel(nummer) : t.titelZonder) : gevolgen.titel
  return (
    <Pagina
      titel={titel}
      kruimels={[{ tekst: gevolgen.titel, naar: '/gevolgen' }]}
      bij={gegevens ? <Gevolg regel={gegevens} /> : null}
    >
      {fout && !gegevens ? (
        <>
          <Foutvak fout={fout} opnieuw={opnieuw} />
          {fout.soort === 'nietGevonden' ? <p>{t.weg}</p> : null}
        </>
      ) : null}
      {!gegevens && !fout ? <Laden traag={traag} /> : null}
      {gegevens ? (
        <div className="twee-kolommen">
          <div className="stapel">
            <Afspraak regel={gegevens} />
            <Overleg regel={gegevens} />
            {gegevens.geschiedenis.length > 0 ? <Geschiedenis regel={gegevens} /> : null}
          </div>
          <Stop regel={gegevens} />
        </div>
      ) : null}
    </Pagina>
  )
}

interface Regel {
  readonly regel: Detail
}

function Afspraak({ regel }: Regel) {
  return (
    <Paneel titel={t.gevolg}>
      <p>{regel.tekst}</p>
      <Kenmerken
        lijst={[
          ...(['prijs', 'betaalbaar', 'rest'] as const).map((deel) => ({
            naam: gevolgen.kolom[deel],
            waarde: <Bedrag regel={regel} deel={deel} />,
          })),
          { naam: t.profiel, waarde: regel.profielNaam },
          { naam: t.status, waarde: regel.status },
        ]}
      />
    </Paneel>
  )
}

function Stop({ regel }: Regel) {
  return (
    <Paneel titel={t.stop}>
      <Kenmerken
        lijst={[
          { naam: t.einde, waarde: datum(regel.einddatum) },
          { naam: t.reden, waarde: <Code lijst="JZ588" code={regel.redenBeeindiging} /> },
          { naam: t.begin, waarde: datum(regel.begindatum) },
          {
            naam: t.product,
            waarde: regel.product === null ? null : <Product product={regel.product} />,
          },
          { naam: t.gemeente, waarde: <Gemeente code={regel.gemeente} /> },
          { naam: t.aanbieder, waarde: regel.aanbieder },
        ]}
      />
      <Koppeling naar={`/toewijzingen/${regel.toewijzingId}`} pictogram="rechts">
        {t.naarToewijzing}
      </Koppeling>
    </Paneel>
  )
}

function Geschiedenis({ regel }: Regel) {
  return (
    <Paneel titel={t.geschiedenis}>
      <ol className="stapel" aria-label={t.geschiedenis}>
        {regel.geschiedenis.map(({ percentage, reden, vastgelegdOp, wie }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an outcome keeps its place from the end
          <li key={regel.geschiedenis.length - n} className="gevolgen-cel">
            <span>
              <strong>{t.regel(percentage)}</strong>{' '}
              <Merkje soort={n === 0 ? 'goed' : 'neutraal'}>
                {n === 0 ? t.telt : t.vervangen}
              </Merkje>
            </span>
            <span>{reden}</span>
            <span className="zacht">{t.wie(datum(vastgelegdOp), wie)}</span>
          </li>
        ))}
      </ol>
    </Paneel>
  )
}
