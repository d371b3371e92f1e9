// SPDX-License-Identifier: EUPL-1.2
/** What stops mean for the payment: one by one, and added up. */
import { useSearchParams } from 'react-router'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabbladen } from '../../delen/Tabbladen.tsx'
import { Pagina } from '../../kader/Pagina.tsx'
import { gevolgen as t } from '../../teksten/nl/gevolgen.ts'
import { Gevolgenlijst } from './Gevolgenlijst.tsx'
import { Sommen } from './Sommen.tsx'
import './gevolgen.css'

export default function Gevolgenpagina() {
  const [zoek, zetZoek] = useSearchParams()
  const blad = zoek.get('blad') === 'sommen' ? 'sommen' : 'stops'
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      <Tabbladen
        naam={t.titel}
        gekozen={blad}
        // The periods of the two are days and months: each begins with its own.
        bijKeuze={(nieuw) => zetZoek({ blad: nieuw })}
        bladen={[
          { sleutel: 'stops', titel: t.tab.stops, inhoud: <Gevolgenlijst /> },
          { sleutel: 'sommen', titel: t.tab.sommen, inhoud: <Sommen /> },
        ]}
      />
      <Paneel titel={t.uitlegTitel}>
        <dl className="gevolgen-woorden">
          {t.uitleg.map(([woord, uitleg]) => (
            <div key={woord}>
              <dt>{woord}</dt>
              <dd>{uitleg}</dd>
            </div>
          ))}
        </dl>
      </Paneel>
    </Pagina>
  )
}
