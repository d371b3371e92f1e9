// SPDX-License-Identifier: EUPL-1.2
/** What the region agreed: which profile applies, and what each reason means for payment. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Fragment, useEffect, useState } from 'react'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { afspraken as en } from '../../teksten/en/beheer/afspraken.ts'
import { useGebied, useTeksten } from '../../teksten/index.tsx'
import { afspraken as nl } from '../../teksten/nl/beheer/afspraken.ts'
import { datum } from '../../teksten/opmaak.ts'

type Profiel = Antwoord<'regioprofielen.lijst'>['profielen'][number]
type Gevolg = Profiel['gevolgen'][number]
type Labels = Readonly<Record<string, string>>

/** The labels of the reasons, from the library that judges messages; it is large, so it comes later. */
function useRedenen(profielen: readonly Profiel[] | undefined): Labels {
  const [labels, zetLabels] = useState<Labels>({})
  useEffect(() => {
    if (profielen === undefined) return
    const codes = profielen.flatMap(({ gevolgen }) => gevolgen.map((g) => g.redenBeeindiging))
    import('@stopwijzer/ijw').then(
      ({ uitleg }) =>
        zetLabels(
          Object.fromEntries(codes.map((code) => [code, uitleg(`JZ588/${code}`)?.titel ?? ''])),
        ),
      // Without the library the codes stand there by themselves.
      () => {},
    )
  }, [profielen])
  return labels
}

export default function Regioprofiel() {
  const t = useTeksten()
  const { regio: r } = useGebied({ nl, en })
  const lijst = useHaal('regioprofielen.lijst', {})
  const profielen = lijst.gegevens?.profielen
  const labels = useRedenen(profielen)
  // What applies today comes first.
  const volgorde = profielen && [...profielen].sort((a, b) => Number(b.geldtNu) - Number(a.geldtNu))
  return (
    <Pagina titel={t.beheer.regioprofiel} inleiding={r.inleiding}>
      {lijst.fout ? <Foutvak fout={lijst.fout} opnieuw={lijst.opnieuw} /> : null}
      {profielen === undefined && !lijst.fout ? <Laden traag={lijst.traag} /> : null}
      {profielen?.every(({ geldtNu }) => !geldtNu) ? (
        <Mededeling soort="letOp">{r.geen}</Mededeling>
      ) : null}
      {volgorde?.map((profiel) => (
        <Een key={profiel.id} profiel={profiel} labels={labels} />
      ))}
    </Pagina>
  )
}

function Een({ profiel, labels }: { readonly profiel: Profiel; readonly labels: Labels }) {
  const { regio: r } = useGebied({ nl, en })
  return (
    <Paneel
      titel={profiel.naam}
      acties={
        <Merkje soort={profiel.geldtNu ? 'goed' : 'neutraal'}>
          {profiel.geldtNu ? r.geldtNu : r.geldtNiet}
        </Merkje>
      }
    >
      <div className="stapel">
        {profiel.kanttekening ? (
          <Mededeling soort="letOp">
            <span lang="nl">{profiel.kanttekening}</span>
          </Mededeling>
        ) : null}
        <Kenmerken
          lijst={[
            { naam: r.vanaf, waarde: datum(profiel.vanaf) },
            {
              naam: r.gemeenten,
              waarde: profiel.gemeenten.map((code, i) => (
                <Fragment key={code}>
                  {i === 0 ? '' : ', '}
                  <Gemeente code={code} />
                </Fragment>
              )),
            },
            {
              naam: r.correctie,
              waarde: profiel.correctieInTweeBerichten ? r.correctieTwee : r.correctieEen,
            },
            { naam: r.tijdelijk, waarde: r.tijdelijkVanaf(profiel.tijdelijkVanafMaanden) },
          ]}
        />
        {profiel.verwisselt38en39 ? <p>{r.verwisseld}</p> : null}
        <Heletabel<Gevolg>
          naam={r.tabel(profiel.naam)}
          rijen={profiel.gevolgen}
          sleutelVan={({ redenBeeindiging }) => redenBeeindiging}
          dicht
          kolommen={[
            {
              sleutel: 'reden',
              kop: r.reden,
              waarde: ({ redenBeeindiging }) => redenBeeindiging,
              cel: ({ redenBeeindiging }) => <Codeuitleg code={`JZ588/${redenBeeindiging}`} />,
            },
            {
              sleutel: 'label',
              kop: r.label,
              waarde: ({ redenBeeindiging }) => labels[redenBeeindiging],
              cel: ({ redenBeeindiging }) => <span lang="nl">{labels[redenBeeindiging]}</span>,
            },
            {
              sleutel: 'gevolg',
              kop: r.gevolg,
              waarde: (gevolg) => zin(gevolg, r),
              cel: (gevolg) => zin(gevolg, r),
            },
          ]}
        />
      </div>
    </Paneel>
  )
}

/** What the service says of a reason, in a sentence. */
function zin({ soort, percentage, verrekenbaar }: Gevolg, r: (typeof nl)['regio']): string {
  switch (soort) {
    case 'volledig':
      return r.volledig
    case 'gedeeltelijk':
      return `${r.gedeeltelijk(`${percentage}%`)}${verrekenbaar ? ` ${r.verrekenbaar}` : ''}`
    case 'tijdelijk-geen':
      return r.tijdelijkGeen
    case 'in-overleg':
      return r.inOverleg
    case 'niet-geregeld':
      return r.nietGeregeld
  }
}
