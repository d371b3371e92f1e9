// SPDX-License-Identifier: EUPL-1.2
// The chain of the demo, as long as it runs: both file drops are watched, and what the one sends is
// brought to the other. `node scripts/demoketen.mjs GEGEVENS POST`; ends at SIGTERM.
import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'

const [gegevens, post] = process.argv.slice(2)
const CODES = ['0363', '65656055']
const BEZORG_MS = 1_000

const dienst = await import('../packages/dienst/dist/index.js')
const stop = new AbortController()
for (const sein of ['SIGINT', 'SIGTERM']) process.on(sein, () => stop.abort())

const open = await dienst.openDienst(
  dienst.leesConfiguratie({ ...process.env, STOPWIJZER_PROEF: '1' }, gegevens),
)
const logboek = dienst.maakLogboek('fout')
const map = (code, deel) => join(post, code, deel)

async function bewaakPartij(code) {
  const toegang = await open.organisatie(code)
  const { omgeving, herstel } = open
  await dienst.bewaak(
    { ...{ map: join(post, code), toegang, omgeving, logboek, herstel }, meld() {} },
    stop.signal,
  )
}

/** A file appears whole in `uit/`, and with one rename in `in/` of the other. */
async function bezorg() {
  while (!stop.signal.aborted) {
    for (const [van, bij] of [CODES, [...CODES].reverse()]) {
      for (const naam of readdirSync(map(van, 'uit')).filter((een) => !een.startsWith('.'))) {
        renameSync(map(van, join('uit', naam)), map(bij, join('in', naam)))
      }
    }
    await wacht(BEZORG_MS, undefined, { signal: stop.signal }).catch(() => {})
  }
}

try {
  await Promise.all([...CODES.map(bewaakPartij), bezorg()])
} finally {
  await open.sluit()
}
