// SPDX-License-Identifier: EUPL-1.2
/** The world as a command sees it: two streams, a clock and a terminal or not. */

export interface Omgeving {
  /** Writes data (stdout). */
  uit(tekst: string): void
  /** Writes talk (stderr); adds the line end. */
  praat(zin: string): void
  /**
   * Says on stderr how far the work is; on a terminal the next line replaces it. Returns
   * the milliseconds to wait until the next one.
   */
  voortgang(zin: string): number
  /** All of stdin, at most `hoogstens` bytes. */
  leesInvoer(hoogstens: number): Promise<Uint8Array>
  /**
   * One line of stdin, without the spaces around it; empty when there is none. On a terminal
   * `vraag` is asked first.
   */
  leesRegel(vraag: string): Promise<string>
  /** A person reads stdout. */
  readonly terminal: boolean
  /** Colours on stdout: only on a terminal, never with NO_COLOR. */
  readonly kleur: boolean
  /** Columns to fold text at: 40 to 120, 80 outside a terminal. */
  readonly breedte: number
  /** Milliseconds since an arbitrary moment. */
  klok(): number
  /** Today in Europe/Amsterdam as `JJJJ-MM-DD`. */
  vandaag(): string
}

/** The real world of this process. */
export function echteOmgeving(): Omgeving {
  const { stdout, stderr } = process
  // A reader that stops early (`| head`) is no fault: what is left need not be written.
  let afgebroken = false
  stdout.on('error', (fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'EPIPE') throw fout
    afgebroken = true
  })
  let voortgangStaat = false
  const wisVoortgang = () => {
    if (voortgangStaat) stderr.write('\r\u001b[K')
    voortgangStaat = false
  }
  return {
    uit(tekst) {
      wisVoortgang()
      if (!afgebroken && tekst !== '') stdout.write(tekst)
    },
    praat(zin) {
      wisVoortgang()
      stderr.write(`${zin}\n`)
    },
    voortgang(zin) {
      if (!stderr.isTTY) {
        stderr.write(`${zin}\n`)
        return 10_000
      }
      stderr.write(`\r${zin}\u001b[K`)
      voortgangStaat = true
      return 250
    },
    leesInvoer: leesStandaardInvoer,
    leesRegel(vraag) {
      wisVoortgang()
      if (process.stdin.isTTY) stderr.write(`${vraag} `)
      return leesEersteRegel()
    },
    terminal: stdout.isTTY === true,
    kleur: stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    // A terminal that does not know its width says 0.
    breedte: Math.min(120, Math.max(40, stdout.columns || 80)),
    klok: () => performance.now(),
    vandaag: () =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()),
  }
}

async function leesStandaardInvoer(hoogstens: number): Promise<Uint8Array> {
  const stukken: Buffer[] = []
  let totaal = 0
  for await (const stuk of process.stdin as AsyncIterable<Buffer>) {
    stukken.push(stuk)
    totaal += stuk.length
    if (totaal >= hoogstens) break
  }
  return Buffer.concat(stukken).subarray(0, hoogstens)
}

/** Longer than any line that is asked for. */
const MEESTE_TEKENS = 1000

async function leesEersteRegel(): Promise<string> {
  let tekst = ''
  for await (const stuk of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    tekst += stuk
    if (tekst.includes('\n') || tekst.length > MEESTE_TEKENS) break
  }
  return tekst.split('\n', 1)[0]!.trim()
}
