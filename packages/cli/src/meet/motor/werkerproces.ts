// SPDX-License-Identifier: EUPL-1.2
/** A worker in a process of its own. */
import { fork } from 'node:child_process'
import { gebouwdeModule } from '../bronnen.ts'
import type { Bevel, Uitslag } from './kind.ts'
import type { Werker } from './werker.ts'

/** Starts a worker process and waits until it is ready. One order at a time. @throws CliFout */
export async function startWerker(gegevens: string, toewijzingen: number): Promise<Werker> {
  const kind = fork(gebouwdeModule('motor/kind'), [gegevens, String(toewijzingen)], {
    // Flags of this process (a profiler, a test runner) are no part of what is measured.
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const antwoord = () =>
    new Promise<unknown>((klaar, mis) => {
      const einde = () => mis(new Error('the worker process ended'))
      kind.once('exit', einde)
      kind.once('message', (uitslag: Uitslag) => {
        kind.off('exit', einde)
        if ('fout' in uitslag) mis(new Error(uitslag.fout))
        else klaar(uitslag.goed)
      })
    })
  const geef = (...bevel: Bevel) => {
    const uit = antwoord()
    kind.send(bevel)
    return uit
  }
  await antwoord()
  let open = true
  return {
    draai: (opdracht) => geef('draai', opdracht) as ReturnType<Werker['draai']>,
    bewaarRijen: async (tot) => void (await geef('bewaarRijen', tot)),
    geheugen: () => geef('geheugen') as Promise<number>,
    async sluit() {
      if (!open) return
      open = false
      await geef('sluit')
    },
  }
}
