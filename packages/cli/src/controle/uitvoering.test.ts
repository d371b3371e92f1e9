// SPDX-License-Identifier: EUPL-1.2
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { echteOmgeving } from '../programma/omgeving.ts'
import type { Formaat } from './formaten/formaat.ts'
import { Uitgang } from './uitvoer.ts'
import { controleerPaden } from './uitvoering.ts'

const STOP = fileURLToPath(new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url))
const OPTIES = { peildatum: undefined, toonBsn: false, extra: undefined }
const omgeving = echteOmgeving()

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-uitvoering-'))
  for (const naam of ['a.xml', 'b.xml', 'c.xml']) copyFileSync(STOP, join(map, naam))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

/** Notes the names that come by and takes b.xml away after a.xml: also root cannot read it then. */
function metVerdwijning(gezien: string[]): Uitgang {
  const formaat: Formaat = {
    begin: () => '',
    bestand({ rapport }) {
      gezien.push(basename(rapport.bestand!))
      rmSync(join(map, 'b.xml'), { force: true })
      return ''
    },
    einde: () => '',
  }
  return new Uitgang(formaat, null, omgeving)
}

describe('een bestand dat niet te lezen is', () => {
  it('houdt de andere bestanden uit een map niet tegen', async () => {
    const gezien: string[] = []
    const { telling, problemen } = await controleerPaden(
      [map],
      OPTIES,
      [metVerdwijning(gezien)],
      omgeving,
    )
    expect(gezien).toEqual(['a.xml', 'c.xml'])
    expect(telling.bestanden).toBe(2)
    expect(problemen.map((fout) => fout.code)).toEqual(['PAD_ONBEKEND'])
  })

  it('breekt af als het zelf is genoemd', async () => {
    const gezien: string[] = []
    const paden = ['a.xml', 'b.xml', 'c.xml'].map((naam) => join(map, naam))
    await expect(
      controleerPaden(paden, OPTIES, [metVerdwijning(gezien)], omgeving),
    ).rejects.toMatchObject({ code: 'PAD_ONBEKEND' })
    expect(gezien).toEqual(['a.xml'])
  })
})
