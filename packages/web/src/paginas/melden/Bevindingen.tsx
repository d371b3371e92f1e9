// SPDX-License-Identifier: EUPL-1.2
/** What the receiver would reject: where it is about, what it means, and what to do. */

import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Pictogram } from '../../delen/Pictogram.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import type { Bevinding } from './useToets.ts'
import './melden.css'

type Zin = Bevinding['bevinding']

/** One line at the field itself; undefined when there is nothing wrong. */
export function foutBij(bevindingen: readonly Bevinding[], veld: string): string | undefined {
  const zinnen = bevindingen.filter((een) => een.veld === veld)
  return zinnen.length === 0
    ? undefined
    : zinnen.map(({ bevinding }) => bevinding.boodschap).join(' ')
}

/** The explanation under a field; the message itself stands at the field. */
export function Veldbevindingen(props: {
  readonly bevindingen: readonly Bevinding[]
  readonly veld: string
}) {
  const hier = props.bevindingen.filter(({ veld }) => veld === props.veld)
  if (hier.length === 0) return null
  return (
    <ul className="bevindingen bevindingen-veld">
      {hier.map(({ bevinding }) => (
        <li key={bevinding.regel + bevinding.boodschap} className="bevinding">
          <Uitleg bevinding={bevinding} />
        </li>
      ))}
    </ul>
  )
}

/** Findings with their message, for what no field on the page is about. */
export function Bevindingenlijst({ bevindingen }: { readonly bevindingen: readonly Zin[] }) {
  return (
    <ul className="bevindingen">
      {bevindingen.map((bevinding) => (
        <li key={bevinding.regel + bevinding.boodschap} className="bevinding">
          <p className="bevinding-boodschap">
            <Pictogram naam="fout" maat={18} />
            <span>{bevinding.boodschap}</span>
          </p>
          <Uitleg bevinding={bevinding} />
        </li>
      ))}
    </ul>
  )
}

function Uitleg({ bevinding }: { readonly bevinding: Zin }) {
  const t = melden
  const { regel, retourcode, gevolg, actie } = bevinding
  const codes = [...new Set([retourcode, regel])].filter((code) => code !== null)
  return (
    <div className="bevinding-uitleg">
      {gevolg ? (
        <p>
          <strong>{t.bevinding.gevolg}</strong> {gevolg}
        </p>
      ) : null}
      {actie ? (
        <p>
          <strong>{t.bevinding.doen}</strong> {actie}
        </p>
      ) : null}
      <p className="bevinding-codes">
        {t.bevinding.codes}
        {codes.map((code) => (
          <Codeuitleg key={code} code={code} />
        ))}
      </p>
    </div>
  )
}
