// SPDX-License-Identifier: EUPL-1.2
/** StUF documents in files: what a municipality exchanges with the portal of the GGK. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Berichtenvelop } from '@stopwijzer/ijw/stuf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { pakUit } from '../../packages/dienst/src/postbus/stufin.ts'
import type { Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import { start, stop, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import { stuurOpnieuw } from '../../packages/dienst/src/verwerking/wachtrijacties.ts'
import { maakZip } from '../hulp/zipmaker.ts'
import { di01, document, fo01, refnummer, uitgepakt } from './stufdocumenten.ts'
import { maakStufpost, type Stufpost } from './stufpost.ts'

const OMGEVING = echteOmgeving(klokVanaf('2026-01-03T10:30:00', true))
let post: Stufpost
let gemeente: Partij
beforeAll(async () => {
  post = await maakStufpost()
})
afterAll(() => post?.sluit())
beforeEach(async () => {
  gemeente = await post.opnieuw()
})

const NU = '2026-07-20T09:00:00'
const neemUit = (van: Partij = gemeente) => post.neemUit(van)

describe('the way out and back', () => {
  test('a toewijzing, a start and a stop each in a document of its own, answered in Du01, up to the JW302', async () => {
    const aanbieder = await post.partij('65656055')
    const verstuurd: Berichtenvelop[] = []
    const stap = async (van: Partij, naar: Partij, nu: string) => {
      for (const { naam, tekst } of neemUit(van)) {
        verstuurd.push(uitgepakt(tekst))
        naar.leg('in', naam, tekst)
      }
      return naar.draai(nu)
    }
    gemeente.leg('eigen', '001.xml', toewijzing())
    await gemeente.draai('2026-01-02T12:00:00')
    expect(gemeente.bestanden('uit')).toEqual(['JW301_0363_65656055_T1.xml'])
    await stap(gemeente, aanbieder, '2026-01-05T09:00:00')
    const [jw302] = await stap(aanbieder, gemeente, '2026-01-05T10:00:00')
    expect(jw302).toMatchObject({ berichtsoort: 'JW302', oordeel: 'goedgekeurd', bevindingen: [] })
    expect(
      await post.rijen(
        `SELECT status FROM bericht WHERE organisatie = '0363' AND berichtsoort = 'JW301'`,
      ),
    ).toEqual([{ status: 'goedgekeurd' }])
    aanbieder.leg('eigen', '010.xml', start('S1'))
    await aanbieder.draai('2026-01-12T09:00:00')
    await stap(aanbieder, gemeente, '2026-01-12T10:00:00')
    await stap(gemeente, aanbieder, '2026-01-12T11:00:00')
    aanbieder.leg('eigen', '020.xml', stop('X1'))
    await aanbieder.draai('2026-07-20T09:00:00')
    await stap(aanbieder, gemeente, '2026-07-20T10:00:00')
    const [jw308] = await stap(gemeente, aanbieder, '2026-07-20T11:00:00')
    expect(jw308).toMatchObject({ berichtsoort: 'JW308', oordeel: 'goedgekeurd' })

    expect(verstuurd.map(({ soort, stuurgegevens: s }) => `${soort} ${s.functie}`)).toEqual([
      ...['Di01 JW301', 'Du01 JW302', 'Di01 JW305', 'Du01 JW306', 'Di01 JW307', 'Du01 JW308'],
    ])
    for (let i = 0; i < 6; i += 2) {
      const [heen, retour] = [verstuurd[i]!.stuurgegevens, verstuurd[i + 1]!.stuurgegevens]
      expect(retour.kruisverwijzing).toBe(heen.referentienummer)
      // The envelope turns round, the payload keeps the parties of the message it answers.
      expect([retour.zender.organisatie, retour.ontvanger.organisatie]).toEqual([
        heen.ontvanger.organisatie,
        heen.zender.organisatie,
      ])
      const inhoud = Buffer.from(verstuurd[i + 1]!.lading.bytes).toString('utf8')
      expect(inhoud).toMatch(
        new RegExp(
          `Afzender>${heen.zender.organisatie}<[\\s\\S]*Ontvanger>${heen.ontvanger.organisatie}<`,
        ),
      )
    }
  })

  test('a start for a municipality that does not exist is answered by whoever got it (S300)', async () => {
    gemeente.leg('in', 'a.xml', document(di01(start('S1', { gemeente: '0001' }))))
    expect(await gemeente.draai(NU)).toMatchObject([{ oordeel: 'afgekeurd' }])
    const [jw306, ...rest] = neemUit()
    expect(rest).toEqual([])
    const { soort, stuurgegevens, lading } = uitgepakt(jw306!.tekst)
    expect([soort, stuurgegevens.zender.organisatie]).toEqual(['Du01', '0363'])
    expect(Buffer.from(lading.bytes).toString('utf8')).toMatch(/Ontvanger>0001<[\s\S]*S300/)
  })

  test('moments rise strictly and ids are never used twice, also at a standing clock', async () => {
    for (const nummer of [1, 2, 3, 4]) {
      gemeente.leg(
        'eigen',
        `00${nummer}.xml`,
        toewijzing(`T${nummer}`, '999900006', `30020${nummer}`),
      )
    }
    await gemeente.draai('2026-01-02T12:00:00')
    const koppen = neemUit().map(({ tekst }) => uitgepakt(tekst).stuurgegevens)
    const momenten = koppen.map(({ tijdstip }) => tijdstip)
    expect(momenten.length).toBeGreaterThan(1)
    expect(momenten).toEqual([...new Set(momenten)].sort())
    expect(new Set(koppen.map((kop) => kop.referentienummer)).size).toBe(koppen.length)
  })

  test('the same document again: the same answer goes out, byte for byte, and nothing twice', async () => {
    await post.begin(gemeente)
    const heen = document(di01(start('S1')))
    gemeente.leg('in', 'a.xml', heen)
    expect(await gemeente.draai(NU)).toMatchObject([{ oordeel: 'goedgekeurd' }])
    const eerste = neemUit()
    // Downloaded twice: another name, and another layout of the same document.
    gemeente.leg('in', 'b.xml', heen.replaceAll('><StUF:', '>\n  <StUF:'))
    expect(await gemeente.draai('2026-07-21T09:00:00')).toMatchObject([{ oordeel: 'herhaling' }])
    expect(neemUit()).toEqual(eerste)
    expect(await post.rijen(`SELECT FROM bericht WHERE berichtsoort = 'JW305'`)).toHaveLength(1)
    expect(await post.rijen('SELECT staat, inhoud FROM aankomst')).toEqual([
      { staat: 'verwerkt', inhoud: null },
    ])
  })

  test('a document in the register that was not handled yet counts from when it came', async () => {
    await post.begin(gemeente)
    const heen = document(di01(start('S1')))
    const eerder = echteOmgeving(klokVanaf('2026-07-17T16:00:00', true))
    // As after a crash between the register and the engine.
    await pakUit(gemeente.toegang, eerder, 'stuf', Buffer.from(heen))
    gemeente.leg('in', 'a.xml', heen)
    expect(await gemeente.draai(NU)).toMatchObject([{ oordeel: 'goedgekeurd' }])
    expect(
      await post.rijen(`SELECT moment::text FROM bericht WHERE berichtsoort = 'JW305'`),
    ).toEqual([{ moment: '2026-07-17 16:00:00' }])
  })

  test('a zip of documents counts as the documents in it', async () => {
    await post.begin(gemeente)
    const goed = document(di01(start('S1')))
    const vreemd = document(di01(stop('X1'), { functie: 'JW305' }))
    const zip = maakZip([
      { naam: 'a.xml', inhoud: Buffer.from(goed) },
      { naam: 'b.xml', inhoud: Buffer.from(vreemd) },
    ])
    gemeente.leg('in', 'post.zip', zip)
    const regels = await gemeente.draai(NU)
    expect(regels.map(({ bestand, oordeel }) => [bestand, oordeel])).toEqual([
      ['post.zip/b.xml', 'geweigerd'],
      ['post.zip/a.xml', 'goedgekeurd'],
    ])
    expect(gemeente.bestanden('fout')).toEqual(['post.zip_b.xml', 'post.zip_b.xml.rapport.json'])
    expect(gemeente.lees('fout', 'post.zip_b.xml')).toBe(vreemd)
  })
})

describe('the profile', () => {
  test('bare messages are refused where documents are exchanged, and the other way round', async () => {
    gemeente.leg('in', '010.xml', start('S1'))
    expect((await gemeente.draai(NU))[0]?.bevindingen[0]?.boodschap).toContain('STUF_KAAL')
    await post.kies(gemeente, 'ijw')
    gemeente.leg('in', '011.xml', document(di01(start('S1'))))
    expect((await gemeente.draai(NU))[0]?.bevindingen[0]?.boodschap).toContain('STUF_NIET_VERWACHT')
    expect(gemeente.bestanden('fout')).toHaveLength(4)
    expect(await post.rijen('SELECT FROM bericht')).toEqual([])
  })

  test('during a change-over each is answered as it came', async () => {
    await post.begin(gemeente)
    await post.kies(gemeente, 'stuf-of-ijw')
    gemeente.leg('in', '010.xml', start('S1'))
    gemeente.leg('in', '020.xml', document(di01(stop('X1'), { functie: 'JW307' })))
    await gemeente.draai(NU)
    const teksten = neemUit().map(({ tekst }) => tekst)
    expect(teksten.map((tekst) => /<(?:\w+:)?([\w-]+)/.exec(tekst)?.[1])).toEqual([
      'Bericht',
      'envelopRetourbericht-ggk_Du01',
    ])
  })

  test('an answer on a bare message cannot leave in an envelope: a person hears so', async () => {
    await post.begin(gemeente)
    await post.kies(gemeente, 'ijw')
    gemeente.leg('in', '010.xml', start('S1'))
    await gemeente.draai(NU)
    rmSync(join(gemeente.map, 'uit', gemeente.bestanden('uit')[0]!))
    // Taken in bare; the profile changes before the answer is out.
    await post.rijen(`UPDATE uitgaand SET gepubliceerd = NULL WHERE bestandsnaam LIKE 'JW306%'`)
    await post.kies(gemeente, 'stuf')
    await gemeente.draai(NU)
    expect(gemeente.bestanden('uit')).toEqual([])
    expect(
      await post.rijen(`SELECT staat, fout FROM uitgaand WHERE bestandsnaam LIKE 'JW306%'`),
    ).toEqual([
      { staat: 'dood', fout: 'het bericht waarop dit antwoordt kwam niet in een envelop' },
    ])
  })
})

describe('a fault of the chain', () => {
  test('moves the message to a person; sent again it has new ids, and the old fault says nothing of it', async () => {
    const heen = await post.begin(gemeente)
    const melding = fo01(heen.stuurgegevens.referentienummer)
    gemeente.leg('in', 'fout.xml', melding)
    expect(await gemeente.draai('2026-01-03T10:00:00')).toMatchObject([
      { bestand: 'fout.xml', berichtsoort: 'Fo01', oordeel: 'goedgekeurd' },
    ])
    const stand = () =>
      post.rijen(`SELECT z.staat AS zending, z.code, u.staat AS uitgaand FROM zending z
        JOIN uitgaand u ON u.bericht = z.bericht ORDER BY z.id`)
    expect(await stand()).toEqual([{ zending: 'afgewezen', code: 'IB001', uitgaand: 'dood' }])
    expect(await post.rijen(`SELECT soort FROM taak WHERE status = 'open'`)).toContainEqual({
      soort: 'verzenden-mislukt',
    })
    expect(gemeente.bestanden('verwerkt')).toContain('fout.xml')

    const [{ bericht }] = (await post.rijen<{ bericht: string }>(
      'SELECT bericht FROM uitgaand',
    )) as [{ bericht: string }]
    await stuurOpnieuw(gemeente.toegang, OMGEVING, `0363-${bericht}`)
    await gemeente.draai('2026-01-03T11:00:00')
    const opnieuw = uitgepakt(neemUit()[0]!.tekst)
    expect(opnieuw.stuurgegevens.referentienummer).not.toBe(heen.stuurgegevens.referentienummer)
    expect(opnieuw.stuurgegevens.tijdstip > heen.stuurgegevens.tijdstip).toBe(true)
    expect(opnieuw.lading).toEqual(heen.lading)
    gemeente.leg('in', 'fout2.xml', melding)
    expect(await gemeente.draai('2026-01-03T12:00:00')).toMatchObject([{ oordeel: 'herhaling' }])
    // Another node refuses the same ids, in a document of its own.
    const ander = fo01(heen.stuurgegevens.referentienummer, 'IB005')
    gemeente.leg('in', 'fout3.xml', ander)
    expect(await gemeente.draai('2026-01-03T13:00:00')).toMatchObject([{ oordeel: 'goedgekeurd' }])
    expect((await stand()).map((rij) => Object.values(rij).join(' '))).toEqual([
      'afgewezen IB001 wacht',
      'aanvaard  wacht',
    ])
  })

  test('about what was never sent: kept for a person, refused (STUF_043)', async () => {
    gemeente.leg('in', 'fout.xml', fo01(refnummer()))
    expect((await gemeente.draai(NU))[0]?.bevindingen[0]?.boodschap).toContain('STUF_043')
    expect(await post.rijen('SELECT soort FROM taak')).toEqual([{ soort: 'handmatig-beoordelen' }])
    expect(neemUit()).toEqual([])
  })
})
