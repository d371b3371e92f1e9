// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { maakZip, vijandigeZips } from '../../../../tests/hulp/zipmaker.ts'
import { isZip, leesZip, ZIPGRENZEN } from './zip.ts'
import { ZIPFOUTEN, ZipFout } from './zipfout.ts'

const bericht = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\r\n<a/>')

async function code(zip: Uint8Array): Promise<string> {
  try {
    await leesZip(zip)
    return 'gelezen'
  } catch (fout) {
    expect(fout).toBeInstanceOf(ZipFout)
    return (fout as ZipFout).code
  }
}

describe('leesZip', () => {
  it('geeft de bestanden van een gewone zip in volgorde', async () => {
    const maker = new ZipFile()
    for (const naam of ['020.xml', '010.xml']) maker.addBuffer(Buffer.from(naam), naam)
    maker.addBuffer(bericht, 'los.xml', { compress: false })
    maker.end()
    const stukken: Buffer[] = []
    for await (const stuk of maker.outputStream) stukken.push(stuk as Buffer)
    const items = [...(await leesZip(Buffer.concat(stukken)))]
    expect(items.map((item) => item.naam)).toEqual(['020.xml', '010.xml', 'los.xml'])
    expect(Buffer.from(items[2]!.bytes).equals(bericht)).toBe(true)
  })

  it('leest een leeg bestand en 30 bestanden', async () => {
    const regels = Array.from({ length: 30 }, (_, i) => ({
      naam: `${i}.xml`,
      inhoud: i === 0 ? Buffer.alloc(0) : bericht,
    }))
    expect([...(await leesZip(maakZip(regels)))].length).toBe(30)
  })

  it.each(vijandigeZips())('weigert een zip met $wat', async ({ zip, code: verwacht }) => {
    expect(await code(zip)).toBe(verwacht)
  })

  it('ASVS 5.2.3 weigert een te grote zip en een te groot totaal', async () => {
    const zip = maakZip([{ naam: 'a.xml', inhoud: Buffer.alloc(2000) }])
    await expect(leesZip(zip, { ...ZIPGRENZEN, zip: 50 })).rejects.toThrow('te groot')
    await expect(leesZip(zip, { ...ZIPGRENZEN, totaal: 1999 })).rejects.toThrow('te groot')
  })

  it('ASVS 5.3.2 noemt in de melding nooit een naam uit de zip', async () => {
    for (const { zip } of vijandigeZips()) {
      await expect(leesZip(zip)).rejects.toThrow(/^(?!.*(etc|\.xml|\.zip)).*$/)
    }
  })

  it.each(['map/b.xml', '../b.xml', 'in.zip'])(
    'zegt om het hoeveelste bestand het gaat: %s',
    async (naam) => {
      const zip = maakZip([
        { naam: 'a.xml', inhoud: bericht },
        { naam, inhoud: bericht },
      ])
      await expect(leesZip(zip)).rejects.toMatchObject({
        plek: 2,
        message: expect.stringContaining('Het gaat om bestand 2 in de zip.'),
      })
    },
  )

  it('kent voor elke code in de tabel een zip die hem oplevert', () => {
    const gedekt = new Set(vijandigeZips().map((geval) => geval.code))
    expect(Object.keys(ZIPFOUTEN).filter((naam) => !gedekt.has(naam))).toEqual([])
  })

  it('geeft bij een beschadigde byte altijd een ZipFout of de juiste inhoud', async () => {
    const zip = maakZip([
      { naam: 'a.xml', inhoud: bericht },
      { naam: 'b.xml', inhoud: Buffer.alloc(300, 'tekst '), inpakken: false },
    ])
    await fc.assert(
      fc.asyncProperty(
        fc.nat(zip.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (plaats, verschil) => {
          const kapot = Buffer.from(zip)
          kapot[plaats] = kapot[plaats]! ^ verschil
          try {
            for (const item of await leesZip(kapot)) {
              expect([bericht.length, 300]).toContain(item.bytes.length)
            }
          } catch (fout) {
            expect(fout).toBeInstanceOf(ZipFout)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('isZip', () => {
  it('ASVS 5.2.2 herkent een zip aan de eerste bytes', () => {
    expect(isZip(maakZip([]))).toBe(true)
    expect(isZip(maakZip([{ naam: 'a.xml', inhoud: bericht }]))).toBe(true)
    expect(isZip(bericht)).toBe(false)
    expect(isZip(Buffer.from('PK'))).toBe(false)
  })
})
