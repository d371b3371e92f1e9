// SPDX-License-Identifier: EUPL-1.2
/** A client that somebody else wrote, from the official WSDL: it must understand us, and we it. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ClientSSLSecurity, createClientAsync } from 'soap'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import {
  type Certificaten,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { WORTEL } from '../architectuur/bronnen.ts'
import { maakOpstelling, type Opstelling, STARTBERICHT } from './opstelling.ts'

const WSDL = join(
  WORTEL,
  '../shared/transport/stuf/ggk0210/ggkberichten/ggk0210_OntvangAsynchroon_ggkberichten.wsdl',
)

describe.skipIf(!existsSync(WSDL))(
  'the client of npm `soap` (skipped without the official WSDL)',
  () => {
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

    async function maakClient() {
      const client = await createClientAsync(WSDL)
      client.setEndpoint(`https://localhost:${een.ggk.poort}/`)
      const { cert, key } = certificaten.server
      client.setSecurity(
        new ClientSSLSecurity(
          Buffer.from(key),
          Buffer.from(cert),
          Buffer.from(certificaten.ca),
          {},
        ),
      )
      return client as typeof client &
        Record<'ggk_Di01Async', (vraag: object) => Promise<unknown[]>>
    }
    const vraag = (referentienummer: string, ontvanger = '0363') => ({
      stuurgegevens: {
        berichtcode: 'Di01',
        zender: { organisatie: '65656055', applicatie: 'Ander pakket' },
        ontvanger: { organisatie: ontvanger, applicatie: 'GGk' },
        referentienummer,
        tijdstipBericht: '20260720090000000',
        functie: 'JW305',
      },
      parameters: {
        ...{ applicatieVersie: '0001', applicatieSubversie: '0000' },
        ...{ functieVersie: '0003', functieSubversie: '0002' },
        bericht: { xmlBestand: STARTBERICHT.toString('base64') },
      },
    })

    test('delivers a message, reads our Bv03, and gets the same one for a repeat', async () => {
      const client = await maakClient()
      const referentienummer = randomUUID()
      const [eerste, ruw] = await client.ggk_Di01Async(vraag(referentienummer))
      expect(eerste).toMatchObject({
        stuurgegevens: {
          berichtcode: 'Bv03',
          zender: { organisatie: '0363', applicatie: 'GGk' },
          ontvanger: { organisatie: '65656055', applicatie: 'Ander pakket' },
          crossRefnummer: referentienummer,
        },
      })
      const [, nogmaals] = await client.ggk_Di01Async(vraag(referentienummer))
      expect(nogmaals).toBe(ruw)
      await een.ggk.ronde()
      expect(await een.rijen(`SELECT staat FROM aankomst`)).toEqual([{ staat: 'verwerkt' }])
    })

    test('reads our refusal as a fault with its detail', async () => {
      const client = await maakClient()
      const fout = await client.ggk_Di01Async(vraag(randomUUID(), '0384')).then(
        () => null,
        (reden: { root?: { Envelope?: { Body?: { Fault?: object } } } }) => reden,
      )
      expect(fout?.root?.Envelope?.Body?.Fault).toMatchObject({
        detail: { Fo03Bericht: { body: { code: 'StUF010', plek: 'client' } } },
      })
    })
  },
)
