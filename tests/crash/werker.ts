// SPDX-License-Identifier: EUPL-1.2
/** A watching process of the service that can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'

export interface Werker {
  readonly pid: number
  /** Resolves when the process is ready to work, or has ended before that. */
  readonly klaar: Promise<void>
  /** Resolves when the process has ended. */
  readonly einde: Promise<{ code: number | null; signaal: NodeJS.Signals | null }>
  /** What it said on stderr. */
  readonly praat: () => string
  dood(): void
  /** Asks it to stop in an orderly way. */
  stop(): void
}

export interface WerkerOpties {
  readonly bundel: string
  readonly organisatie: string
  readonly map: string
  readonly gegevens: string
  readonly nu: string
  readonly env?: Readonly<Record<string, string>>
}

export function startWerker(opties: WerkerOpties): Werker {
  const { bundel, organisatie, map, gegevens, nu } = opties
  const kind: ChildProcess = spawn(process.execPath, [bundel, organisatie, map, gegevens, nu], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
      STOPWIJZER_PROEF: '1',
      ...opties.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let praat = ''
  kind.stderr!.on('data', (stuk) => {
    praat = (praat + String(stuk)).slice(-4000)
  })
  const einde = once(kind, 'exit').then(([code, signaal]) => ({ code, signaal }))
  const klaar = new Promise<void>((gereed) => {
    kind.stdout!.on('data', (stuk) => {
      if (String(stuk).includes('klaar')) gereed()
    })
    void einde.then(() => gereed())
  })
  return {
    pid: kind.pid!,
    klaar,
    einde,
    praat: () => praat,
    dood: () => void kind.kill('SIGKILL'),
    stop: () => void kind.kill('SIGTERM'),
  }
}
