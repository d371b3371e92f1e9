// SPDX-License-Identifier: EUPL-1.2
/** Findings: what is wrong, where, what follows, what to do. Every code with its explanation. */
import type { Bevinding } from '@stopwijzer/ijw'
import { useTeksten } from '../teksten/index.tsx'
import { Codeuitleg } from './Codeuitleg.tsx'
import { Knop } from './Knop.tsx'
import { Merkje } from './Merkje.tsx'
import type { Xmlmarkering } from './Xmlweergave.tsx'
import './bevindingen.css'

export interface BevindingenEigenschappen {
  readonly bevindingen: readonly Bevinding[]
  /** Leads to the line in the XML; without it the place is only text. */
  readonly naarRegel?: ((regel: number) => void) | undefined
}

export function Bevindingen({ bevindingen, naarRegel }: BevindingenEigenschappen) {
  return (
    <ol className="bevindingen">
      {bevindingen.map((bevinding, plek) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may occur twice
        <li key={plek} className={`bevinding bevinding-${bevinding.ernst}`}>
          <Een bevinding={bevinding} naarRegel={naarRegel} />
        </li>
      ))}
    </ol>
  )
}

/** Codes of zips and envelopes: the sentence tells it all, and the library knows none of them. */
const ONVERKLAARD = /^(ZIP|STUF)_/

function Een(props: {
  readonly bevinding: Bevinding
  readonly naarRegel: BevindingenEigenschappen['naarRegel']
}) {
  const {
    ernst,
    regel: code,
    soort: faalsoort,
    retourcode,
    boodschap,
    actie,
    gevolg,
  } = props.bevinding
  const { locatie, mogelijk } = props.bevinding
  const { bevinding: t, soort } = useTeksten().delen
  const regel = locatie?.regel ?? null
  const plaats = regel === null ? null : t.plaats(regel, locatie?.kolom ?? null)
  return (
    <>
      <p className="bevinding-kop">
        <Merkje soort={ernst === 'fout' ? 'fout' : 'letOp'}>
          {ernst === 'fout' ? soort.fout : soort.letOp}
        </Merkje>
        <Codeuitleg code={code} />
        {faalsoort === undefined ? null : ONVERKLAARD.test(faalsoort) ? (
          <span className="zacht">{faalsoort}</span>
        ) : (
          <Codeuitleg code={faalsoort} />
        )}
        {retourcode === null ? null : (
          <span>
            {t.retourcode} <Codeuitleg code={retourcode} />
          </span>
        )}
        {plaats === null ? null : props.naarRegel ? (
          <Knop soort="stil" klein onPress={() => props.naarRegel?.(regel!)}>
            {plaats}
          </Knop>
        ) : (
          <span className="zacht">{plaats}</span>
        )}
      </p>
      <p className="bevinding-boodschap">{boodschap}</p>
      <dl className="bevinding-raad">
        <div>
          <dt>{t.gevolg}</dt>
          <dd>{gevolg}</dd>
        </div>
        <div>
          <dt>{t.doen}</dt>
          <dd>{actie}</dd>
        </div>
        {mogelijk === undefined || mogelijk.length === 0 ? null : (
          <div>
            <dt>{t.mogelijk}</dt>
            <dd>{mogelijk.join(', ')}</dd>
          </div>
        )}
        {locatie?.pad ? (
          <div>
            <dt>{t.element}</dt>
            <dd className="bevinding-pad">{locatie.pad}</dd>
          </div>
        ) : null}
      </dl>
    </>
  )
}

/** The findings as marks in the XML; one without a line has no mark. */
export function markeringenVan(bevindingen: readonly Bevinding[]): readonly Xmlmarkering[] {
  return bevindingen.flatMap(({ locatie, ernst, boodschap, actie }) =>
    locatie?.regel == null
      ? []
      : {
          regel: locatie.regel,
          soort: ernst === 'fout' ? ('fout' as const) : ('letOp' as const),
          tekst: `${boodschap} ${actie}`,
        },
  )
}
