// SPDX-License-Identifier: EUPL-1.2
/**
 * The stand-in as a program: `node proces.js --cert C --sleutel K --ca A [--poort N]
 * [--stuurpoort N]`. Prints its ports as one line of JSON and runs until Ctrl-C.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openStandin } from './standin.ts'

const { values } = parseArgs({
  options: {
    cert: { type: 'string' },
    sleutel: { type: 'string' },
    ca: { type: 'string' },
    poort: { type: 'string', default: '0' },
    stuurpoort: { type: 'string', default: '0' },
  },
})
const bestand = (naam: 'cert' | 'sleutel' | 'ca') => {
  const pad = values[naam]
  if (pad === undefined) throw new Error(`Geef --${naam} met het pad van een PEM-bestand.`)
  return readFileSync(pad, 'utf8')
}
const standin = await openStandin({
  tls: { cert: bestand('cert'), key: bestand('sleutel'), ca: bestand('ca') },
  poort: Number(values.poort),
  stuurpoort: Number(values.stuurpoort),
})
process.stdout.write(
  `${JSON.stringify({ poort: standin.poort, stuurpoort: standin.stuurpoort })}\n`,
)
const stop = () => void standin.sluit().then(() => process.exit(0))
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
