// SPDX-License-Identifier: EUPL-1.2
/** Child process of the engine benchmarks: a worker that takes orders from its parent. */
import { inspect } from 'node:util'
import { openWerker, type Werker } from './werker.ts'

/** An order: a method of the worker with its arguments. */
export type Bevel = readonly [naam: keyof Werker, ...waarden: readonly unknown[]]
/** What came of it; nothing (`undefined`) does not survive the way between processes. */
export type Uitslag = { readonly goed?: unknown } | { readonly fout: string }

const [gegevens, toewijzingen] = process.argv.slice(2) as [string, string]
const werker = await openWerker(gegevens, Number(toewijzingen))
process.on('message', (bevel: Bevel) => {
  void voerUit(bevel)
})
meld({ goed: 'open' })

async function voerUit([naam, ...waarden]: Bevel): Promise<void> {
  try {
    const doe = werker[naam] as (...waarden: readonly unknown[]) => Promise<unknown>
    meld({ goed: await doe(...waarden) })
  } catch (fout) {
    meld({ fout: inspect(fout) })
  }
  if (naam === 'sluit') process.disconnect()
}

function meld(uitslag: Uitslag): void {
  process.send?.(uitslag)
}
