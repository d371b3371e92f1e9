// SPDX-License-Identifier: EUPL-1.2
/** The page of licences says what the lockfile says, and every licence on it is allowed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types
import { LICENTIES, maakPagina, pakkettenVanAnderen } from '../../scripts/licenties.mjs'
import { WORTEL } from '../architectuur/bronnen.ts'

const slot = JSON.parse(readFileSync(join(WORTEL, 'package-lock.json'), 'utf8'))
const pakketten = pakkettenVanAnderen(slot) as { naam: string; licentie: string }[]

describe('licenties', () => {
  it('staan op een pagina die bij het slotbestand past', async () => {
    await expect(maakPagina(slot)).toMatchFileSnapshot(join(WORTEL, 'docs/licenties.md'))
  })

  it('passen allemaal naast de EUPL-1.2', () => {
    expect(pakketten.filter(({ licentie }) => !(licentie in LICENTIES))).toEqual([])
  })

  it('noemen wat meedraait, en geen gereedschap', () => {
    const namen = pakketten.map(({ naam }) => naam)
    expect(namen).toEqual(expect.arrayContaining(['fastify', 'pg', 'saxes', 'react']))
    for (const gereedschap of ['vitest', 'typescript', 'oidc-provider', '@biomejs/biome']) {
      expect(namen).not.toContain(gereedschap)
    }
  })

  it('ziet een licentie die nieuw is', () => {
    const anders = {
      packages: { 'node_modules/nieuw': { version: '1.0.0', license: 'AGPL-3.0-only' } },
    }
    expect(pakkettenVanAnderen(anders)[0].licentie in LICENTIES).toBe(false)
    expect(maakPagina(anders)).toContain('| AGPL-3.0-only | 1 | ONBEKEND |')
  })
})
