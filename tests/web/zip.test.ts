// SPDX-License-Identifier: EUPL-1.2
/** The browser refuses the same zips as the service, for the same reason. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { leesZip as leesInDienst } from '../../packages/dienst/src/bestanden/zip.ts'
import { crc32 } from '../../packages/web/src/zip/crc32.ts'
import { leesZip } from '../../packages/web/src/zip/leesZip.ts'
import { maakZip, vijandigeZips } from '../hulp/zipmaker.ts'

const bericht = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\r\n<a/>')

/** What came out, or the code of the refusal. */
type Uitkomst = string | readonly (readonly string[])[]
const code = (fout: unknown) => (fout as { code: string }).code
const inDienst = (zip: Buffer): Promise<Uitkomst> =>
  leesInDienst(zip).then(
    (delen) => [...delen].map((deel) => [deel.naam, Buffer.from(deel.bytes).toString('hex')]),
    code,
  )
const inBrowser = (zip: Buffer): Promise<Uitkomst> =>
  leesZip(Uint8Array.from(zip)).then(
    (delen) =>
      Promise.all(
        delen.map(async (deel) => [deel.naam, Buffer.from(await deel.lees()).toString('hex')]),
      ),
    code,
  )

async function gewoon(forceZip64Format = false): Promise<Buffer> {
  const maker = new ZipFile()
  for (const naam of ['020.xml', 'é.xml'])
    maker.addBuffer(Buffer.from(naam), naam, { forceZip64Format })
  maker.addBuffer(bericht, 'los.xml', { forceZip64Format, compress: false })
  maker.end({ comment: '', forceZip64Format })
  const stukken: Buffer[] = []
  for await (const stuk of maker.outputStream) stukken.push(stuk as Buffer)
  return Buffer.concat(stukken)
}

describe('een zip in de browser', () => {
  it('geeft de bestanden van een gewone zip, ook in de vorm voor grote zips', async () => {
    for (const zip of [await gewoon(), await gewoon(true)]) {
      const uit = await inBrowser(zip)
      expect(uit).toEqual(await inDienst(zip))
      expect(uit).toHaveLength(3)
    }
  })

  it('leest een naam zonder merk voor UTF-8 zoals oude programma’s hem schrijven', async () => {
    const zip = maakZip([{ naam: '~.xml', inhoud: bericht, vlaggen: 0 }])
    for (const plaats of [zip.indexOf('~'), zip.lastIndexOf('~')]) zip[plaats] = 0x82
    expect(await inBrowser(zip)).toEqual([['é.xml', bericht.toString('hex')]])
    expect(await inBrowser(zip)).toEqual(await inDienst(zip))
  })

  it.each(vijandigeZips())('weigert een zip met $wat', async ({ zip, code: verwacht }) => {
    expect(await inBrowser(zip)).toBe(verwacht)
  })

  it('oordeelt over een beschadigde zip als de dienst', async () => {
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
          const [hier, daar] = await Promise.all([inBrowser(kapot), inDienst(kapot)])
          // Which fault is found first may differ; whether there is one may not.
          if (typeof hier === 'string') expect(daar).toBeTypeOf('string')
          else expect(hier).toEqual(daar)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('rekent de controlesom uit', () => {
    // The check value of CRC-32.
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  })
})
