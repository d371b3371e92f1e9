// SPDX-License-Identifier: EUPL-1.2
/** The arrows of the house: imports run one way, and the core stays pure. */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bronnen, importsVan } from './bronnen.ts'

/** Which packages a package may import. The web application may only use types of the service. */
const MAG: Readonly<Record<string, readonly string[]>> = {
  ijw: [],
  keten: ['ijw'],
  koppelvlak: ['ijw'],
  dienst: ['ijw', 'keten', 'koppelvlak'],
  simulator: ['ijw', 'keten'],
  cli: ['ijw', 'keten', 'koppelvlak', 'dienst', 'simulator'],
  web: ['ijw', 'koppelvlak'],
}

/** Packages that touch nothing outside; the only foreign module allowed is named. */
const ZUIVER: Readonly<Record<string, readonly string[]>> = {
  ijw: ['saxes'],
  keten: [],
  koppelvlak: ['typebox'],
}

/** Clock, randomness and surroundings are passed in, never read here. */
const BUITENWERELD =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.\w|\bperformance\.now\b|\bsetTimeout\b|\bfetch\(|\bcrypto\./

const productie = bronnen(/^packages\/[a-z]+\/src\/.*\.tsx?$/).filter(
  // Test support lives beside what it tests but is never part of the package.
  ({ pad }) => !/\.test\.tsx?$|\/proef\//.test(pad),
)

function overtredingen(): string[] {
  const fout: string[] = []
  for (const { pad, tekst } of productie) {
    const pakket = pad.split('/')[1]!
    for (const naar of importsVan(tekst)) {
      if (naar.startsWith('.')) {
        const doel = posix.normalize(posix.join(posix.dirname(pad), naar))
        if (!doel.startsWith(`packages/${pakket}/src/`))
          fout.push(`${pad} reikt buiten zijn pakket: ${naar}`)
        if (doel.includes('/proef/')) fout.push(`${pad} gebruikt proefgereedschap: ${naar}`)
        continue
      }
      const eigen = /^@stopwijzer\/([a-z]+)(\/.*)?$/.exec(naar)
      if (eigen && !MAG[pakket]!.includes(eigen[1]!))
        fout.push(`${pad} mag ${naar} niet importeren`)
      const zuiver = ZUIVER[pakket]
      if (!eigen && zuiver && !zuiver.includes(naar))
        fout.push(`${pad} is zuiver en mag ${naar} niet gebruiken`)
    }
    if (ZUIVER[pakket]) {
      const zonderCommentaar = tekst.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
      const buiten = BUITENWERELD.exec(zonderCommentaar)
      if (buiten) fout.push(`${pad} raakt de buitenwereld: ${buiten[0]}`)
    }
  }
  return fout
}

describe('de pijlen van het huis', () => {
  it('ziet de bronnen van elk pakket', () => {
    const gezien = new Set(productie.map(({ pad }) => pad.split('/')[1]))
    for (const pakket of ['ijw', 'keten', 'koppelvlak', 'dienst', 'cli', 'web'])
      expect(gezien).toContain(pakket)
  })

  it('herkent elke vorm van import', () => {
    const tekst = `import a from './a.ts'\nexport * from "b"\nimport type { C } from 'c'\nimport 'd'\nawait import('e')\n// import x from 'niet'`
    expect(importsVan(tekst).sort()).toEqual(['./a.ts', 'b', 'c', 'd', 'e'])
  })

  it('ASVS 15.2.3 laat geen import tegen de richting in, en geen proefgereedschap in het programma', () => {
    expect(overtredingen()).toEqual([])
  })
})
