// SPDX-License-Identifier: EUPL-1.2
/**
 * The readers against libxml2 with the official schemas: same verdict, same
 * object. This is the quick run; `node scripts/fuzz.mjs` does millions.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { WORTEL } from '../architectuur/bronnen.ts'
import { OFFICIEEL_AANWEZIG } from './officieel.ts'
import { BELEID, type Beleid, beleid } from './verschil/beleid.ts'
import { GEVALLEN } from './verschil/gevallen.ts'
import { loop } from './verschil/loop.ts'
import { maakOrakel, type Orakel } from './verschil/orakel.ts'
import { vergelijk } from './verschil/vergelijk.ts'
import { zaden } from './verschil/zaden.ts'

const MUTANTEN = 6000
const codeer = new TextEncoder()
const JW307 = readFileSync(join(WORTEL, 'voorbeelden/landelijk/JW307.xml'), 'utf8')

/** Each policy with a file that falls under it. */
const ONDER_BELEID: Readonly<Record<Exclude<Beleid, 'grootte'>, Uint8Array>> = {
  leeg: new Uint8Array(),
  utf16: Buffer.from(`\ufeff${JW307.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  nietUtf8: Buffer.from(JW307.replace('UTF-8', 'ISO-8859-1').replace('Wit', 'Ré'), 'latin1'),
  codering: codeer.encode(JW307.replace('UTF-8', 'US-ASCII')),
  versie: codeer.encode(JW307.replace('version="1.0"', 'version="1.1"')),
  doctype: codeer.encode(JW307.replace('?>', '?><!DOCTYPE Bericht>')),
  diepte: codeer.encode(
    JW307.replace('<jw307:Header>', `${'<d>'.repeat(70)}${'</d>'.repeat(70)}<jw307:Header>`),
  ),
}

describe.skipIf(!OFFICIEEL_AANWEZIG)('lezen gelijk aan libxml2 (heeft ../shared nodig)', () => {
  let orakel: Orakel | undefined
  const rechter = () => {
    orakel ??= maakOrakel()
    return orakel
  }
  afterAll(() => orakel?.sluit())

  it.each(GEVALLEN)('$naam', ({ van, wordt, geldig }) => {
    expect(JW307).toContain(van)
    const uitkomst = vergelijk(rechter(), 'JW307', codeer.encode(JW307.replace(van, () => wordt)))
    expect(uitkomst).toMatchObject({ geldig, verschil: undefined, beleid: undefined })
  })

  it.each(Object.entries(ONDER_BELEID))(
    'beleid %s: geweigerd, wat libxml2 ook zegt',
    (naam, bytes) => {
      expect(beleid(bytes)).toBe(naam)
      expect(Object.keys(BELEID)).toContain(naam)
      expect(vergelijk(rechter(), 'JW307', bytes).verschil).toBeUndefined()
    },
  )

  it(`${MUTANTEN} veranderde berichten van zes soorten: niemand is het oneens`, {
    timeout: 180_000,
  }, () => {
    const uitslag = loop(rechter(), {
      zaden: zaden(WORTEL, 2, 15),
      van: 0,
      tot: MUTANTEN,
      zaad: 2026,
    })
    // `node scripts/fuzz.mjs --zaad 2026` shows the bytes of a disagreement.
    expect(
      uitslag.verschillen.map(({ berichtsoort, geval, wat }) => `${berichtsoort} ${geval}: ${wat}`),
    ).toEqual([])
    expect(uitslag.gevallen).toBe(MUTANTEN)
    // A run that is nearly all valid or all invalid would prove little.
    expect(uitslag.geldig).toBeGreaterThan(MUTANTEN / 5)
    expect(uitslag.ongeldig).toBeGreaterThan(MUTANTEN / 5)
    expect(uitslag.snel).toBeGreaterThan(MUTANTEN / 50)
    expect(Object.keys(uitslag.perSoort)).toHaveLength(6)
  })
})
