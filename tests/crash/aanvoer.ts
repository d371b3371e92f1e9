// SPDX-License-Identifier: EUPL-1.2
/**
 * The own software of all parties: puts the next message of a client in `eigen/`
 * once the one before it is settled, as OP080 asks. A new client starts whenever
 * one is done, as long as the stream has to go on.
 */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schrijf } from '@stopwijzer/ijw'
import type { EigenBericht, Levensloop, Verkeer } from '@stopwijzer/simulator'
import type pg from 'pg'

interface Lopend {
  readonly loop: Levensloop
  readonly berichten: readonly EigenBericht[]
  /** Index of the message that waits for its answer. */
  stap: number
}

export interface Aanvoer {
  /** Looks at the ledger and brings what may go. With `door` false no new client starts. */
  ronde(door: boolean): Promise<void>
  /** No client is under way any more. */
  readonly klaar: boolean
  /** Clients that were started, with what must be true at the end. */
  readonly begonnen: readonly Levensloop[]
  readonly aangeleverd: number
}

export function maakAanvoer(
  verkeer: Verkeer,
  mappen: ReadonlyMap<string, string>,
  beheer: pg.Pool,
  tegelijk: number,
): Aanvoer {
  const perNummer = new Map<string, EigenBericht[]>()
  for (const bericht of verkeer.berichten) {
    const bsn = bericht.bericht.Client.Bsn
    perNummer.set(bsn, [...(perNummer.get(bsn) ?? []), bericht])
  }
  const begonnen: Levensloop[] = []
  let lopend: Lopend[] = []
  let aangeleverd = 0

  const lever = ({ bericht, van }: EigenBericht) => {
    const map = join(mappen.get(van)!, 'eigen')
    const naam = `${bericht.Header.BerichtIdentificatie.Identificatie}.xml`
    // Complete when it appears, as the contract asks of other software.
    writeFileSync(join(map, `.${naam}`), schrijf(bericht))
    renameSync(join(map, `.${naam}`), join(map, naam))
    aangeleverd++
  }

  return {
    begonnen,
    get klaar() {
      return lopend.length === 0
    },
    get aangeleverd() {
      return aangeleverd
    },
    async ronde(door) {
      const wacht = lopend.map(({ berichten, stap }) => berichten[stap]!)
      const beslist = await welkeBeslist(beheer, wacht)
      for (const een of lopend) {
        if (!beslist.has(kenmerk(een.berichten[een.stap]!))) continue
        // Counted when it stands there: a full disk may stop it, and then it is brought later.
        const volgende = een.berichten[een.stap + 1]
        if (volgende !== undefined) lever(volgende)
        een.stap++
      }
      lopend = lopend.filter(({ berichten, stap }) => stap < berichten.length)
      while (door && lopend.length < tegelijk) {
        const loop = verkeer.levenslopen[begonnen.length]
        if (loop === undefined) throw new RangeError('het verkeer is op: neem meer clienten')
        const berichten = perNummer.get(loop.persoon.bsn)!
        lever(berichten[0]!)
        begonnen.push(loop)
        lopend.push({ loop, berichten, stap: 0 })
      }
    },
  }
}

function kenmerk({ van, bericht }: EigenBericht): string {
  return `${van} ${bericht.Header.BerichtIdentificatie.Identificatie}`
}

async function welkeBeslist(
  beheer: pg.Pool,
  berichten: readonly EigenBericht[],
): Promise<Set<string>> {
  if (berichten.length === 0) return new Set()
  const { rows } = await beheer.query<{ kenmerk: string }>(
    `SELECT organisatie || ' ' || identificatie AS kenmerk FROM bericht
     WHERE herkomst = 'eigen' AND status IN ('goedgekeurd', 'afgekeurd', 'geweigerd')
       AND identificatie = ANY($1::text[])`,
    [berichten.map((b) => b.bericht.Header.BerichtIdentificatie.Identificatie)],
  )
  return new Set(rows.map((rij) => rij.kenmerk))
}
