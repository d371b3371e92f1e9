// SPDX-License-Identifier: EUPL-1.2
/** Deadline: how many working days are left, in words, with one block per day beside them. */
import { useTeksten } from '../teksten/index.tsx'
import { datum } from '../teksten/opmaak.ts'
import './merkje.css'

export interface TermijnbalkEigenschappen {
  /** Working days left; 0 is today, below zero is late. */
  readonly over: number
  /** Working days there were to begin with. */
  readonly totaal?: number
  /** The last day, ISO; read aloud and shown on the element. */
  readonly uiterlijk?: string
}

export function Termijnbalk({ over, totaal = 5, uiterlijk }: TermijnbalkEigenschappen) {
  const { termijn } = useTeksten().delen
  const soort = over < 0 ? 'fout' : over <= 1 ? 'letOp' : 'goed'
  const woorden =
    over < 0 ? termijn.teLaat(-over) : over === 0 ? termijn.vandaag : termijn.over(over)
  const dag = uiterlijk === undefined ? undefined : termijn.uiterlijk(datum(uiterlijk))
  // Late or today: every block is used, and filled.
  const vol = over <= 0 ? totaal : Math.min(over, totaal)
  const dagen = Array.from({ length: totaal }, (_, n) => n + 1)
  return (
    <span className={`termijn termijn-${soort}`} title={dag}>
      <span className="termijn-baan" aria-hidden="true">
        {dagen.map((nummer) => (
          <span
            key={nummer}
            className={nummer <= vol ? 'termijn-dag termijn-vol' : 'termijn-dag'}
          />
        ))}
      </span>
      <span className="termijn-tekst">{woorden}</span>
      {dag ? <span className="alleen-voorlezen">, {dag}</span> : null}
    </span>
  )
}
