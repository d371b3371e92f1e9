// SPDX-License-Identifier: EUPL-1.2
/** The month as a program: `<map> <gemeenten> <aanbieders> <clienten> <zaad> [gemengd]`; prints the result as JSON. */
import { join } from 'node:path'
import process from 'node:process'
import { maakTestdatabank } from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakGemengdeKeten } from './gemengdeKeten.ts'
import { speelMaand } from './maand.ts'

/** Existing municipalities, so that TR378 has nothing to say. */
const GEMEENTEN = ['0363', '0384', '0437', '0034', '0599', '0518', '0344', '0479', '0394', '0392']

const [map, ...getallen] = process.argv.slice(2) as [string, ...string[]]
/** Most parties on lines, and at least one of each kind on files. */
const opLijn = (codes: readonly string[]) =>
  codes.slice(0, Math.max(1, Math.ceil(codes.length * 0.6)))
const [gemeenten, aanbieders, clienten, zaad] = getallen.slice(0, 4).map(Number) as [
  number,
  number,
  number,
  number,
]
if (gemeenten > GEMEENTEN.length) throw new RangeError(`hoogstens ${GEMEENTEN.length} gemeenten`)
const codes = {
  gemeenten: GEMEENTEN.slice(0, gemeenten),
  aanbieders: Array.from({ length: aanbieders }, (_, i) => String(65650001 + i)),
}
const db = await maakTestdatabank()
const gemengd = (op: typeof db) =>
  maakGemengdeKeten({
    ...{ db: op, lijnstoring: 0.4 },
    ...{ ggk: opLijn(codes.gemeenten), vsp: opLijn(codes.aanbieders) },
  })
const begin = performance.now()
try {
  const { rijen, spiegels, geweigerd, ...uitslag } = await speelMaand({
    db,
    map: join(map, 'post'),
    ...codes,
    ...(getallen[4] === 'gemengd' ? { vervoer: gemengd(db) } : {}),
    clienten,
    zaad,
    storingen: { vertraagd: 0.1, dubbel: 0.08, anderenaam: 0.04 },
    meld: (zin) => process.stderr.write(`\r${zin}`),
  })
  const duurS = Math.round((performance.now() - begin) / 1000)
  console.log(JSON.stringify({ ...uitslag, geweigerd: geweigerd.length, duurS }, null, 2))
  process.exitCode = uitslag.afwijkingen.length === 0 ? 0 : 1
} finally {
  await db.sluit()
}
