// SPDX-License-Identifier: EUPL-1.2
/** Large messages and hostile ones: bounded, answered, and the line lives on. */
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { connect } from 'node:tls'
import { schrijfEnvelop, soap } from '@stopwijzer/ijw/stuf'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grootBericht } from '../../packages/cli/src/meet/berichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakOntvangpunt } from '../../packages/dienst/src/transport/ggk/ontvang.ts'
import {
  type Certificaten,
  KETEN_OIN,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { GEMEENTE, maakOpstelling, type Opstelling, STARTBERICHT } from './opstelling.ts'

let db: Testdatabank
let certificaten: Certificaten
let een: Opstelling

beforeAll(async () => {
  certificaten = maakCertificaten()
  db = await maakTestdatabank()
  een = await maakOpstelling(db, certificaten)
})
afterAll(async () => {
  await een?.sluit()
  await db?.sluit()
  certificaten?.ruimOp()
})

/** A payload of this size: XML, so that the reader has to look at all of it. */
const lading = (bytes: number) => Buffer.from(`<x>${'a'.repeat(bytes - 7)}</x>`)

test.each([9_000_000, 18_000_000])(
  'a payload of %i bytes comes through and is judged',
  async (bytes) => {
    const heen = await een.lever('JW305', lading(bytes))
    expect(heen.status).toBe(200)
    await een.ggk.ronde()
    expect(
      (await een.ontvangen()).filter(
        ({ kruisverwijzing }) => kruisverwijzing === heen.referentienummer,
      ),
    ).toMatchObject([{ soort: 'Fo01', code: 'StUF055' }])
  },
)

test('a message that names thousands of toewijzingen is stored and judged', async () => {
  const heen = await een.lever('JW307', Buffer.from(grootBericht(3_000)))
  expect(heen.status).toBe(200)
  await een.ggk.ronde()
  expect(
    await een.rijen(`SELECT staat, fout FROM aankomst WHERE stuurgegevens->>'functie' = 'JW307'`),
  ).toEqual([{ staat: 'verwerkt', fout: null }])
  // None of the toewijzingen is known yet: it waits for them, as a short one would.
  expect(
    await een.rijen(`SELECT status, octet_length(nummers) > 20000 AS lang FROM bericht
       WHERE berichtsoort = 'JW307'`),
  ).toEqual([{ status: 'vastgehouden', lang: true }])
})

test('a payload of 25.1 MB is within the limit of the line and refused by the reader', async () => {
  const heen = await een.lever('JW305', lading(25_100_000))
  expect(heen.status).toBe(200)
  await een.ggk.ronde()
  expect((await een.ontvangen()).at(-1)).toMatchObject({ soort: 'Fo01', code: 'StUF055' })
})

test('a request beyond the limit of the line is refused while it comes in', async () => {
  expect((await een.lever('JW305', lading(27_000_000))).status).toBe(413)
  expect((await een.lever('JW305', STARTBERICHT)).status).toBe(200)
})

test('a request without end is answered while it comes in, and no reset hides the answer', async () => {
  const { server, ca } = certificaten
  const { cert, key } = server
  const lijn = connect({ host: 'localhost', port: een.ggk.poort, cert, key, ca })
  const antwoord = text(lijn)
  const deel = Buffer.from(`100000\r\n${'a'.repeat(0x100000)}\r\n`)
  const kop = ['POST / HTTP/1.1', 'Host: localhost', 'Content-Type: text/xml; charset=utf-8']
  lijn.write(`${[...kop, 'Transfer-Encoding: chunked'].join('\r\n')}\r\n\r\n`)
  // All of it is sent, whatever is answered meanwhile.
  for (let n = 0; n < 75; n++) if (!lijn.write(deel)) await once(lijn, 'drain')
  lijn.end('0\r\n\r\n')
  expect(await antwoord).toMatch(
    /^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*Het bericht is te groot[\s\S]*Envelope>$/,
  )
  expect((await een.lever('JW305', STARTBERICHT)).status).toBe(200)
})

test('mutants of requests: each gets an answer in SOAP, and nothing is stored but what was confirmed', async () => {
  await een.rijen('DELETE FROM aankomst')
  const goed = soap(
    schrijfEnvelop({
      soort: 'Di01',
      stuurgegevens: {
        zender: { organisatie: '65656055', applicatie: 'Stand-in' },
        ontvanger: { organisatie: GEMEENTE, applicatie: 'GGk' },
        referentienummer: '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3',
        tijdstip: '20260720090000000',
        functie: 'JW305',
      },
      parameters: {
        applicatieVersie: '0001',
        applicatieSubversie: '0000',
        functieVersie: '0003',
        functieSubversie: '0002',
      },
      lading: { bestandsnaam: null, bytes: STARTBERICHT },
    }),
  )
  const ontvang = maakOntvangpunt({
    configuratie: een.configuratie,
    omgeving: een.omgeving,
    toegang: (code: string) => (code === GEMEENTE ? een.toegang : null),
    meldFout: (fout: unknown) => {
      throw fout
    },
  })
  let nummer = 0
  const bevestigd = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(MUTATIE, { minLength: 1, maxLength: 3 }), async (mutaties) => {
      const id = `5f0c7d2e-8b1a-4c36-9e57-${String(nummer++).padStart(12, '0')}`
      const tekst = mutaties.reduce(
        (xml, muteer) => muteer(xml),
        goed.replace(/5f0c7d2e[0-9a-f-]*/, id),
      )
      const uit = await ontvang({
        oin: KETEN_OIN,
        soapActie: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01',
        bytes: Buffer.from(tekst, 'latin1'),
      })
      expect([200, 500]).toContain(uit.status)
      expect(uit.tekst).toContain('soapenv:Envelope')
      expect(uit.code).not.toBe('StUF046')
      if (uit.status === 200) bevestigd.add(/crossRefnummer>([^<]*)</.exec(uit.tekst)![1]!)
    }),
    { seed: 20261130, numRuns: 300 },
  )
  const opgeslagen = await een.rijen<{ id: string }>(
    `SELECT stuurgegevens->>'referentienummer' AS id FROM aankomst`,
  )
  expect(new Set(opgeslagen.map(({ id }) => id))).toEqual(bevestigd)
  expect(bevestigd.size).toBeGreaterThan(20)
  // And each of them gets an end: handled, or refused with a Fo01.
  await een.ggk.ronde()
  expect(
    await een.rijen(
      `SELECT DISTINCT staat FROM aankomst WHERE staat NOT IN ('verwerkt', 'geweigerd')`,
    ),
  ).toEqual([])
})

type Muteer = (xml: string) => string
const plek = fc.double({ min: 0, max: 0.999, noNaN: true })
const MUTATIE: fc.Arbitrary<Muteer> = fc.oneof(
  // Characters taken away, put in or turned over, anywhere.
  fc.tuple(plek, fc.nat(20)).map(
    ([waar, n]): Muteer =>
      (xml) => {
        const i = Math.floor(waar * xml.length)
        return xml.slice(0, i) + xml.slice(i + n)
      },
  ),
  fc
    .tuple(
      plek,
      fc.constantFrom('<', '>', '&', '"', '\0', '\xff', ']]>', '<!--', '<![CDATA[', '=', '@'),
    )
    .map(
      ([waar, teken]): Muteer =>
        (xml) => {
          const i = Math.floor(waar * xml.length)
          return xml.slice(0, i) + teken + xml.slice(i)
        },
    ),
  // Within the payload: what the schema of the envelope does not see.
  fc.tuple(plek, fc.constantFrom('A', '==', '@@', '-', '\r\n')).map(
    ([waar, teken]): Muteer =>
      (xml) => {
        const begin = xml.indexOf('<GGK:xmlBestand>') + 16
        const i = begin + Math.floor(waar * Math.max(xml.indexOf('</GGK:xmlBestand>') - begin, 0))
        return xml.slice(0, i) + teken + xml.slice(i)
      },
  ),
  fc
    .constantFrom<[RegExp, string]>(
      [/JW305</, 'JW307<'],
      [/65656055</, '0384<'],
      [/Di01<\/StUF/, 'Du01</StUF'],
      [/>0003</, '>3<'],
      [/GGK:parameters/g, 'GGK:anders'],
      [/<\?xml.*\?>/, '<!DOCTYPE a>'],
    )
    .map(
      ([van, naar]): Muteer =>
        (xml) =>
          xml.replace(van, naar),
    ),
)
