// SPDX-License-Identifier: EUPL-1.2
/** Entry of one fuzz process: `node … <root> <seed> <from> <to> <minutes>`; result as JSON on stdout. */
import { loop } from './loop.ts'
import { maakOrakel } from './orakel.ts'
import { zaden } from './zaden.ts'

const [, , wortel = '.', zaad = '1', van = '0', tot = '0', minuten = '0'] = process.argv
const einde = minuten === '0' ? Infinity : Date.now() + Number(minuten) * 60_000
const orakel = maakOrakel()
const uitslag = loop(orakel, {
  zaden: zaden(wortel, Number(zaad), 40),
  van: Number(van),
  tot: Number(tot),
  zaad: Number(zaad),
  genoeg: () => Date.now() > einde,
  meld: (gedaan) => process.stderr.write(`voortgang ${gedaan}\n`),
})
orakel.sluit()
process.stdout.write(JSON.stringify(uitslag))
