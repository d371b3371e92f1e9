// SPDX-License-Identifier: EUPL-1.2
/** Runs the parser of workbooks in a child process with bounds on time, memory and answer. */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ExcelFout } from './excelfout.ts'

/** The same distance from `src/bestanden` and `dist/bestanden`. */
const KIND = fileURLToPath(new URL('../../kind/leesExcel.mjs', import.meta.url))

export interface Procesgrenzen {
  readonly tijdMs: number
  /** Heap of the child, in MB; what it holds outside the heap is bounded by its input. */
  readonly geheugenMb: number
}

export const PROCESGRENZEN: Procesgrenzen = { tijdMs: 20_000, geheugenMb: 256 }
const MEESTE_ANTWOORD = 32 * 1024 * 1024
/** Children at the same time; each may take its share of the memory. Who comes later waits. */
export const TEGELIJK = 2
let bezig = 0
const wachtrij: (() => void)[] = []

/**
 * Gives the workbook to the child and returns its JSON. Throws `EXCEL_TE_ZWAAR` when the
 * child was ended or ran out of memory, `EXCEL_ONLEESBAAR` when it could not read the file.
 */
export async function parseInKind(
  werkmap: Uint8Array,
  meesteRijen: number,
  grenzen: Procesgrenzen = PROCESGRENZEN,
  gestart: (pid: number | undefined) => void = () => undefined,
): Promise<unknown> {
  if (bezig >= TEGELIJK) await new Promise<void>((aanDeBeurt) => wachtrij.push(aanDeBeurt))
  else bezig++
  try {
    return await parseer(werkmap, meesteRijen, grenzen, gestart)
  } finally {
    // The place goes to the next in line, or is free.
    const volgende = wachtrij.shift()
    if (volgende === undefined) bezig--
    else volgende()
  }
}

function parseer(
  werkmap: Uint8Array,
  meesteRijen: number,
  grenzen: Procesgrenzen,
  gestart: (pid: number | undefined) => void,
): Promise<unknown> {
  return new Promise((klaar, mislukt) => {
    const kind = spawn(
      process.execPath,
      [`--max-old-space-size=${grenzen.geheugenMb}`, KIND, String(meesteRijen)],
      // Nothing of our surroundings: no keys, no address of the database.
      { env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
    )
    gestart(kind.pid)
    const stukken: Buffer[] = []
    let totaal = 0
    const wekker = setTimeout(() => kind.kill('SIGKILL'), grenzen.tijdMs)
    kind.stdout.on('data', (stuk: Buffer) => {
      totaal += stuk.length
      if (totaal > MEESTE_ANTWOORD) kind.kill('SIGKILL')
      else stukken.push(stuk)
    })
    // A child that ended before it read everything; its exit tells why.
    kind.stdin.on('error', () => undefined)
    kind.stdin.end(werkmap)
    kind.once('error', (fout) => {
      clearTimeout(wekker)
      mislukt(fout)
    })
    kind.once('close', (code, sein) => {
      clearTimeout(wekker)
      if (code === 0) {
        klaar(JSON.parse(Buffer.concat(stukken).toString('utf8')))
        return
      }
      // Node ends itself with SIGABRT (or 134) when the heap is full.
      const zwaar = sein !== null || code === 134
      mislukt(new ExcelFout(zwaar ? 'EXCEL_TE_ZWAAR' : 'EXCEL_ONLEESBAAR'))
    })
  })
}
