// SPDX-License-Identifier: EUPL-1.2
/**
 * Structured log on stderr: JSON lines, UTC, without personal data. Only the
 * fields in this file can be logged, so that no message, name, file name or BSN
 * gets in by accident.
 */
import { pino } from 'pino'
import { zonderBsn } from './afscherming.ts'

export interface Logvelden {
  readonly organisatie?: string
  /** Ledger id of a message. */
  readonly bericht?: string
  /** Number of a message on a line. */
  readonly kenmerk?: string
  readonly berichtsoort?: string | null
  readonly oordeel?: string
  readonly aantal?: number
  readonly duurMs?: number
  readonly poort?: number
  readonly code?: string
  /** Number of a request of the API, the id of its route, its method and the answer. */
  readonly verzoek?: string
  readonly route?: string
  readonly methode?: string
  readonly status?: number
  /** Of an anchor of the audit log. */
  readonly volgnummer?: number
  readonly hash?: string
  readonly tijdstip?: string
  /** Network address, only with a refused login or key. */
  readonly adres?: string
  readonly fout?: unknown
}

export interface Logboek {
  info(gebeurtenis: string, velden?: Logvelden): void
  waarschuwing(gebeurtenis: string, velden?: Logvelden): void
  fout(gebeurtenis: string, velden?: Logvelden): void
  /** What has to be kept elsewhere: written at every level but `stil`. */
  bewijs(gebeurtenis: string, velden?: Logvelden): void
}

export type Logniveau = 'stil' | 'fout' | 'waarschuwing' | 'info'

const NIVEAUS = { stil: 'silent', fout: 'error', waarschuwing: 'warn', info: 'info' } as const

/** A log on stderr (stdout is for data), or on another stream in tests. */
export function maakLogboek(
  niveau: Logniveau = 'info',
  stroom: { write(regel: string): unknown } = process.stderr,
): Logboek {
  const log = pino(
    {
      level: NIVEAUS[niveau],
      base: { dienst: 'stopwijzer' },
      timestamp: () => `,"tijd":"${new Date().toISOString()}"`,
      messageKey: 'gebeurtenis',
      formatters: { level: (label) => ({ niveau: label }) },
    },
    { write: (regel) => void stroom.write(regel) },
  )
  const altijd = niveau === 'stil' ? log : log.child({}, { level: 'info' })
  return {
    info: (gebeurtenis, velden) => log.info(veilig(velden), gebeurtenis),
    waarschuwing: (gebeurtenis, velden) => log.warn(veilig(velden), gebeurtenis),
    fout: (gebeurtenis, velden) => log.error(veilig(velden), gebeurtenis),
    bewijs: (gebeurtenis, velden) => altijd.info(veilig(velden), gebeurtenis),
  }
}

const TOEGESTAAN: readonly (keyof Logvelden)[] = [
  'organisatie',
  'bericht',
  'berichtsoort',
  'oordeel',
  'aantal',
  'duurMs',
  'poort',
  'code',
  'verzoek',
  'route',
  'methode',
  'status',
  'volgnummer',
  'hash',
  'tijdstip',
  'adres',
]

function veilig(velden: Logvelden = {}): Record<string, unknown> {
  const uit: Record<string, unknown> = {}
  for (const naam of TOEGESTAAN) if (velden[naam] !== undefined) uit[naam] = velden[naam]
  // Given by the other side of a line.
  if (velden.kenmerk !== undefined) uit.kenmerk = zonderBsn(velden.kenmerk)
  if (velden.fout !== undefined) uit.fout = foutvelden(velden.fout)
  return uit
}

/** Kind, code and place of a fault; its sentence with every number that could be a BSN masked. */
function foutvelden(fout: unknown): Record<string, unknown> {
  if (!(fout instanceof Error)) return { soort: typeof fout }
  return {
    soort: fout.name,
    code: (fout as { code?: unknown }).code,
    zin: zonderBsn(fout.message),
    plek: plekken(fout.stack ?? ''),
  }
}

/** Only where it happened: the sentence stands in it too, on as many lines as it has. */
function plekken(stapel: string): string {
  const regels = stapel.split('\n').filter((regel) => /^ {4}at /.test(regel))
  return zonderBsn(regels.slice(0, 5).join(' | '))
}
