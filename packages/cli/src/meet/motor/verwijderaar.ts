// SPDX-License-Identifier: EUPL-1.2
/** The command that carries out a plan, as a process of its own beside the engine. */
import { spawn } from 'node:child_process'
import { setTimeout as wacht } from 'node:timers/promises'
import type { Dienst } from '@stopwijzer/dienst'
import { programmapad } from '../bronnen.ts'
import { gedaan, LATER, type Plan } from './bewaarwerk.ts'

/**
 * Runs `werk` while the command removes, and stops the command as a user does (Ctrl-C). Returns how
 * many messages it handled during `werk`.
 */
export async function metVerwijderaar(
  dienst: Dienst,
  gegevens: string,
  plan: Plan,
  werk: () => Promise<void>,
): Promise<number> {
  const kind = spawn(
    process.execPath,
    [
      ...[programmapad(), 'bewaren', 'uitvoeren', plan.id, '--nu', LATER],
      ...['--gegevens', gegevens],
    ],
    { env: { ...process.env, NODE_OPTIONS: '', STOPWIJZER_PROEF: '1' }, stdio: 'ignore' },
  )
  let over = false
  const einde = new Promise<void>((klaar) =>
    kind.once('exit', () => {
      over = true
      klaar()
    }),
  )
  try {
    const eerst = await gedaan(dienst, plan)
    let begin = eerst
    while (!over && begin === eerst) {
      await wacht(100)
      begin = await gedaan(dienst, plan)
    }
    await werk()
    return (await gedaan(dienst, plan)) - begin
  } finally {
    kind.kill('SIGINT')
    await einde
  }
}
