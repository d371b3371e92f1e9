// SPDX-License-Identifier: EUPL-1.2
/** StUF documents in files: what a municipality exchanges with the portal of the GGK. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  alsDocument,
  type Berichtenvelop,
  leesEnvelop,
  naarBase64,
  ontleedTekst,
  schrijfEnvelop,
} from '@stopwijzer/ijw/stuf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { ENVELOPFOUTEN } from '../../packages/dienst/src/postbus/envelopfout.ts'
import type { Postbusprofiel } from '../../packages/dienst/src/postbus/profiel.ts'
import {
  MEESTE_DOCUMENT,
  openStufdocument,
} from '../../packages/dienst/src/postbus/stufdocument.ts'
import { maakPartij, type Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import { start, stop, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { stuurOpnieuw } from '../../packages/dienst/src/verwerking/wachtrijacties.ts'
import { maakStuforakel, STUF_AANWEZIG, type Stuforakel } from '../conformance/stuf.ts'
import { maakZip } from '../hulp/zipmaker.ts'

const NU = '2026-07-20T09:00:00'
const OMGEVING = echteOmgeving(klokVanaf('2026-01-03T10:30:00', true))
let db: Testdatabank
let orakel: Stuforakel
let basis: string
let gemeente: Partij

beforeAll(async () => {
  db = await maakTestdatabank()
  if (STUF_AANWEZIG) orakel = maakStuforakel()
})
afterAll(async () => {
  orakel?.sluit()
  await db.sluit()
})
beforeEach(async () => {
  await db.maakLeeg()
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-stuf-'))
  gemeente = await partij('0363')
  return () => rmSync(basis, { recursive: true, force: true })
})

const kies = ({ toegang }: Partij, profiel: Postbusprofiel) =>
  inTransactie(db.pool, toegang.organisatie, (client) =>
    zetInstelling(client, toegang.organisatie, 'postbusprofiel', profiel),
  )
async function partij(code: string, profiel: Postbusprofiel = 'stuf'): Promise<Partij> {
  const uit = await maakPartij(db, basis, code)
  await kies(uit, profiel)
  return uit
}

/** The municipality has a toewijzing under way; its Di01 is taken out of `uit/`. */
async function begin(): Promise<Berichtenvelop> {
  gemeente.leg('eigen', '001.xml', toewijzing())
  expect((await gemeente.draai('2026-01-02T12:00:00'))[0]?.bevindingen).toEqual([])
  return uitgepakt(neemUit()[0]!.tekst)
}

function neemUit(van: Partij = gemeente): { naam: string; tekst: string }[] {
  return van.bestanden('uit').map((naam) => {
    const pad = join(van.map, 'uit', naam)
    const tekst = readFileSync(pad, 'utf8')
    if (STUF_AANWEZIG && !tekst.includes('istandaarden.nl/ijw'))
      expect(orakel.oordeel(tekst)).toBeNull()
    rmSync(pad)
    return { naam, tekst }
  })
}

function lees(tekst: string) {
  const ontleding = ontleedTekst(tekst)
  const gelezen = ontleding.goed ? leesEnvelop(ontleding.knoop) : null
  if (!gelezen?.goed) throw new Error('not an envelope')
  return gelezen.envelop
}
function uitgepakt(tekst: string): Berichtenvelop {
  const envelop = lees(tekst)
  if (!('lading' in envelop)) throw new Error('no payload')
  return envelop
}

let teller = 0
const refnummer = () => `5f0c7d2e-8b1a-4c36-9e57-${String(++teller).padStart(12, '0')}`

/** A Di01 of the provider, with parts to change. */
function di01(inhoud: string | Uint8Array, kop: object = {}, meer: object = {}): Berichtenvelop {
  return {
    soort: 'Di01',
    stuurgegevens: {
      zender: { organisatie: '65656055', applicatie: 'Zorgpakket' },
      ontvanger: { organisatie: '0363', applicatie: 'GGk' },
      referentienummer: refnummer(),
      tijdstip: '20260720085900000',
      functie: 'JW305',
      ...kop,
    },
    parameters: {
      ...{ applicatieVersie: '0001', applicatieSubversie: '0000' },
      ...{ functieVersie: '0003', functieSubversie: '0002' },
    },
    lading: { bestandsnaam: null, bytes: Buffer.from(inhoud) },
    ...meer,
  }
}
const document = (envelop: Berichtenvelop) => alsDocument(schrijfEnvelop(envelop))
const rijen = async <T extends object>(vraag: string) => (await db.beheer.query<T>(vraag)).rows

describe('the way out and back', () => {
  test('a toewijzing, a start and a stop each in a document of its own, answered in Du01, up to the JW302', async () => {
    const aanbieder = await partij('65656055')
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
      await rijen(
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
    await begin()
    const heen = document(di01(start('S1')))
    gemeente.leg('in', 'a.xml', heen)
    expect(await gemeente.draai(NU)).toMatchObject([{ oordeel: 'goedgekeurd' }])
    const eerste = neemUit()
    // Downloaded twice: another name, and another layout of the same document.
    gemeente.leg('in', 'b.xml', heen.replaceAll('><StUF:', '>\n  <StUF:'))
    expect(await gemeente.draai('2026-07-21T09:00:00')).toMatchObject([{ oordeel: 'herhaling' }])
    expect(neemUit()).toEqual(eerste)
    expect(await rijen(`SELECT FROM bericht WHERE berichtsoort = 'JW305'`)).toHaveLength(1)
    expect(await rijen('SELECT staat, inhoud FROM aankomst')).toEqual([
      { staat: 'verwerkt', inhoud: null },
    ])
  })

  test('a zip of documents counts as the documents in it', async () => {
    await begin()
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
    await kies(gemeente, 'ijw')
    gemeente.leg('in', '011.xml', document(di01(start('S1'))))
    expect((await gemeente.draai(NU))[0]?.bevindingen[0]?.boodschap).toContain('STUF_NIET_VERWACHT')
    expect(gemeente.bestanden('fout')).toHaveLength(4)
    expect(await rijen('SELECT FROM bericht')).toEqual([])
  })

  test('during a change-over each is answered as it came', async () => {
    await begin()
    await kies(gemeente, 'stuf-of-ijw')
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
    await begin()
    await kies(gemeente, 'ijw')
    gemeente.leg('in', '010.xml', start('S1'))
    await gemeente.draai(NU)
    rmSync(join(gemeente.map, 'uit', gemeente.bestanden('uit')[0]!))
    // Taken in bare; the profile changes before the answer is out.
    await db.beheer.query(
      `UPDATE uitgaand SET gepubliceerd = NULL WHERE bestandsnaam LIKE 'JW306%'`,
    )
    await kies(gemeente, 'stuf')
    await gemeente.draai(NU)
    expect(gemeente.bestanden('uit')).toEqual([])
    expect(
      await rijen(`SELECT staat, fout FROM uitgaand WHERE bestandsnaam LIKE 'JW306%'`),
    ).toEqual([
      { staat: 'dood', fout: 'het bericht waarop dit antwoordt kwam niet in een envelop' },
    ])
  })
})

const ZENDER = (organisatie: string) => ({ organisatie, applicatie: 'Zorgpakket' })
const ONTVANGER = (organisatie: string) => ({ organisatie, applicatie: 'GGk' })

/** What the schema lets through or not, with the code and whether the sender hears of it. */
const GEWEIGERD: readonly (readonly [keyof typeof ENVELOPFOUTEN, boolean, () => string])[] = [
  ['STUF_ONLEESBAAR', false, () => document(di01('x')).replace('</GGK:parameters>', '')],
  ['STUF_ONLEESBAAR', false, () => document(di01('x')).replace('?>', '?><!DOCTYPE x>')],
  ['STUF_SOORT', false, () => '<StUF:Bv03Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301"/>'],
  [
    'STUF_SOORT',
    false,
    () => document(di01('x')).replace('koppelvlak/ggk0210', 'sectormodel/ggk/0210'),
  ],
  [
    'STUF_STUURGEGEVENS',
    false,
    () => document(di01('x')).replace('<StUF:organisatie>65656055</StUF:organisatie>', ''),
  ],
  ['STUF_010', false, () => document(di01(start('S1'), { ontvanger: ONTVANGER('0384') }))],
  ['STUF_022', false, () => document(di01(start('S1'))).replace('>Di01<', '>Du01<')],
  ['STUF_034', false, () => document(di01(start('S1'), { functie: 'JW309' }))],
  ['STUF_037', false, () => document(di01(start('S1'), { functie: 'JW323' }))],
  [
    'STUF_043',
    false,
    () =>
      document(
        di01(start('S1'), { functie: 'JW302', kruisverwijzing: refnummer() }, { soort: 'Du01' }),
      ),
  ],
  ['STUF_SCHEMA', true, () => document(di01(start('S1'))).replace('>0003<', '>3<')],
  ['STUF_BASE64', true, () => document(di01(start('S1'))).replace('xmlBestand>', 'xmlBestand>@@@')],
  [
    'STUF_TEKSTBESTAND',
    true,
    () =>
      document(di01('a;b', {}, { lading: { bestandsnaam: 'a.csv', bytes: Buffer.from('a;b') } })),
  ],
  // Another kind, another sender, another receiver, and the wrong direction.
  ['STUF_PAST_NIET', true, () => document(di01(start('S1'), { functie: 'JW307' }))],
  ['STUF_PAST_NIET', true, () => document(di01(start('S1'), { zender: ZENDER('42420001') }))],
  ['STUF_PAST_NIET', true, () => document(di01(toewijzing(), { functie: 'JW301' }))],
]
describe('what is refused', () => {
  test.each(GEWEIGERD)('%s (told to the sender: %s)', async (code, gemeld, maak) => {
    gemeente.leg('in', 'a.xml', maak())
    const [regel, ...rest] = await gemeente.draai(NU)
    expect(rest).toEqual([])
    expect(regel).toMatchObject({ bestand: 'a.xml', oordeel: 'geweigerd' })
    expect(regel!.bevindingen[0]!.boodschap).toContain(`Code: ${code}.`)
    expect(gemeente.bestanden('fout')).toEqual(['a.xml', 'a.xml.rapport.json'])
    const terug = neemUit().map(({ tekst }) => lees(tekst))
    expect(terug.map(({ soort }) => soort)).toEqual(gemeld ? ['Fo01'] : [])
    expect(await rijen('SELECT FROM bericht')).toEqual([])
    // The same again: refused again, and the sender is not told twice.
    gemeente.leg('in', 'a.xml', gemeente.lees('fout', 'a.xml'))
    expect((await gemeente.draai(NU))[0]?.bevindingen).toEqual(regel!.bevindingen)
    expect(neemUit()).toEqual([])
  })

  test('another content under an id that was used (STUF_016)', async () => {
    await begin()
    const id = { referentienummer: refnummer() }
    gemeente.leg('in', 'a.xml', document(di01(start('S1'), id)))
    gemeente.leg('in', 'b.xml', document(di01(start('S2'), id)))
    const regels = await gemeente.draai(NU)
    expect(regels.map(({ bestand, oordeel }) => [bestand, oordeel]).sort()).toEqual([
      ['a.xml', 'goedgekeurd'],
      ['b.xml', 'geweigerd'],
    ])
    expect(regels.flatMap((a) => a.bevindingen)[0]?.boodschap).toContain('STUF_016')
  })

  test('a payload that cannot be read: in the ledger as refused, and its sender gets a Fo01', async () => {
    const heen = di01('<geen bericht>')
    gemeente.leg('in', 'a.xml', document(heen))
    expect(await gemeente.draai(NU)).toMatchObject([{ oordeel: 'geweigerd' }])
    const [fo01] = neemUit().map(({ tekst }) => lees(tekst))
    expect(fo01).toMatchObject({
      soort: 'Fo01',
      stuurgegevens: { kruisverwijzing: heen.stuurgegevens.referentienummer },
      fout: { code: 'StUF055', plek: 'client', details: 'JW305-00030002' },
    })
    expect(await rijen('SELECT status FROM bericht')).toEqual([{ status: 'geweigerd' }])
  })

  test('a payload beyond 25 MB is refused with the right code, and so is a document beyond all', async () => {
    gemeente.leg('in', 'a.xml', groot(26_300_000))
    const [regel] = await gemeente.draai(NU)
    expect(regel!.bevindingen[0]!.boodschap).toContain('STUF_TE_GROOT')
    expect(openStufdocument(new Uint8Array(MEESTE_DOCUMENT + 1))).toBe('STUF_TE_GROOT')
  })

  test.each([9e6, 18e6])('a payload of %i bytes comes through to the reader', async (bytes) => {
    gemeente.leg('in', 'a.xml', groot(bytes))
    const [regel] = await gemeente.draai(NU)
    // Refused by the reader for its content, not for its size.
    expect(regel!.bevindingen[0]!.boodschap).not.toContain('STUF_')
    expect(await rijen('SELECT octet_length(inhoud) > 1000 AS vol FROM bericht')).toEqual([
      { vol: true },
    ])
  })

  test('each code of the table is shown by a test above', () => {
    const hier = readFileSync(import.meta.filename, 'utf8')
    expect(Object.keys(ENVELOPFOUTEN).filter((code) => !hier.includes(code))).toEqual([])
  })
})

/** A document with a payload of this size that compresses well. */
function groot(bytes: number): string {
  const leeg = document(di01('PLEK'))
  const lading = naarBase64(Buffer.from(`<x>${'a'.repeat(bytes - 7)}</x>`))
  return leeg.replace(naarBase64(Buffer.from('PLEK')), () => lading)
}

describe('a fault of the chain', () => {
  const fo01 = (kruisverwijzing: string, code = 'IB001') =>
    alsDocument(
      schrijfEnvelop({
        soort: 'Fo01',
        stuurgegevens: {
          zender: { organisatie: 'IB', applicatie: 'GGKWebservice' },
          ontvanger: { organisatie: '0363', applicatie: 'Stopwijzer' },
          ...{ referentienummer: refnummer(), tijdstip: '20260103090000000', kruisverwijzing },
        },
        fout: { code, plek: 'client', omschrijving: 'Envelop niet geldig' },
      }),
    )

  test('moves the message to a person; sent again it has new ids, and the old fault says nothing of it', async () => {
    const heen = await begin()
    const melding = fo01(heen.stuurgegevens.referentienummer)
    gemeente.leg('in', 'fout.xml', melding)
    expect(await gemeente.draai('2026-01-03T10:00:00')).toMatchObject([
      { bestand: 'fout.xml', berichtsoort: 'Fo01', oordeel: 'goedgekeurd' },
    ])
    const stand = () =>
      rijen(`SELECT z.staat AS zending, z.code, u.staat AS uitgaand FROM zending z
        JOIN uitgaand u ON u.bericht = z.bericht ORDER BY z.id`)
    expect(await stand()).toEqual([{ zending: 'afgewezen', code: 'IB001', uitgaand: 'dood' }])
    expect(await rijen(`SELECT soort FROM taak WHERE status = 'open'`)).toContainEqual({
      soort: 'verzenden-mislukt',
    })
    expect(gemeente.bestanden('verwerkt')).toContain('fout.xml')

    const [{ bericht }] = (await rijen<{ bericht: string }>('SELECT bericht FROM uitgaand')) as [
      { bericht: string },
    ]
    await stuurOpnieuw(gemeente.toegang, OMGEVING, `0363-${bericht}`)
    await gemeente.draai('2026-01-03T11:00:00')
    const opnieuw = uitgepakt(neemUit()[0]!.tekst)
    expect(opnieuw.stuurgegevens.referentienummer).not.toBe(heen.stuurgegevens.referentienummer)
    expect(opnieuw.stuurgegevens.tijdstip > heen.stuurgegevens.tijdstip).toBe(true)
    expect(opnieuw.lading).toEqual(heen.lading)
    gemeente.leg('in', 'fout2.xml', melding)
    expect(await gemeente.draai('2026-01-03T12:00:00')).toMatchObject([{ oordeel: 'herhaling' }])
    expect((await stand()).map((rij) => Object.values(rij).join(' '))).toEqual([
      'afgewezen IB001 wacht',
      'aanvaard  wacht',
    ])
  })

  test('about what was never sent: kept for a person, refused (STUF_043)', async () => {
    gemeente.leg('in', 'fout.xml', fo01(refnummer()))
    expect((await gemeente.draai(NU))[0]?.bevindingen[0]?.boodschap).toContain('STUF_043')
    expect(await rijen('SELECT soort FROM taak')).toEqual([{ soort: 'handmatig-beoordelen' }])
    expect(neemUit()).toEqual([])
  })
})
