// SPDX-License-Identifier: EUPL-1.2
/** What the programs of the stand-ins share: options that name files and ports, and running until Ctrl-C. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import type { Standin } from './stuur.ts'

/** For `parseArgs`. */
export const OPTIES = {
  cert: { type: 'string' },
  sleutel: { type: 'string' },
  ca: { type: 'string' },
  poort: { type: 'string', default: '0' },
  stuurpoort: { type: 'string', default: '0' },
} as const

interface Waarden {
  readonly cert?: string | undefined
  readonly sleutel?: string | undefined
  readonly ca?: string | undefined
  readonly poort: string
  readonly stuurpoort: string
}

/** Throws with a sentence when a file is not named. */
export function leesOpties({ cert, sleutel, ca, poort, stuurpoort }: Waarden) {
  const bestand = (naam: string, pad: string | undefined) => {
    if (pad === undefined) throw new Error(`Geef --${naam} met het pad van een PEM-bestand.`)
    return readFileSync(pad, 'utf8')
  }
  return {
    tls: { cert: bestand('cert', cert), key: bestand('sleutel', sleutel), ca: bestand('ca', ca) },
    poort: Number(poort),
    stuurpoort: Number(stuurpoort),
  }
}

/** Prints the ports as one line of JSON and goes on until it is told to stop. */
export function draai(standin: Standin): void {
  const { poort, stuurpoort } = standin
  process.stdout.write(`${JSON.stringify({ poort, stuurpoort })}\n`)
  const stop = () => void standin.sluit().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
