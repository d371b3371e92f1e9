// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { schrijfGebeurtenissen } from '../opslag/gebeurtenissen.ts'
import { openOrganisatie, registreer, type Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { bezorgWachtende } from './bezorgen.ts'
import { noteerVerloren } from './verloren.ts'
import { leesBezorgingen, leesWebhooks, maakWebhook, zetWebhook } from './webhooks.ts'

const NU = echteOmgeving(klokVanaf('2026-07-20T09:00:00', true))
const OUD = '2026-06-01T07:00:00.000Z'
let db: Testdatabank
let toegang: Toegang
beforeAll(async () => {
  db = await maakTestdatabank()
  await registreer(db.pool, db.bos, '0363', OUD)
  toegang = await openOrganisatie(db.pool, db.bos, '0363')
})
afterAll(() => db.sluit())

test('events that a webhook never got and that are gone stand in its deliveries; the next ones follow', async () => {
  const doe = <T>(werk: Parameters<typeof inTransactie<T>>[2]) =>
    inTransactie<T>(db.pool, '0363', werk)
  const gebeurt = (object: string, tijdstip: string) =>
    doe((client) =>
      schrijfGebeurtenissen(client, toegang, tijdstip, [
        { soort: 'bericht.ontvangen', object, dossier: null },
      ]),
    )
  const maak = (soorten: readonly string[] | null) =>
    doe((client) => maakWebhook(client, toegang, NU, { url: 'https://a.example/', soorten }))
  const alles = await maak(null)
  const taken = await maak(['taak.geopend'])
  await doe((client) => zetWebhook(client, toegang, alles.id, 'uit'))
  await gebeurt('WEG', OUD)
  await gebeurt('ER NOG', '2026-07-19T07:00:00.000Z')
  const bezorgingen = (id: string) =>
    doe((client) => leesBezorgingen(client, toegang, id, null, 10))

  const verlies = () => doe((client) => noteerVerloren(client, toegang, NU))
  expect([await verlies(), await verlies()]).toEqual([1, 0])
  expect(await bezorgingen(alles.id)).toMatchObject([
    { staat: 'mislukt', pogingen: 0, fout: expect.stringContaining('Haal de lijsten opnieuw op.') },
  ])
  // It did not want these.
  expect(await bezorgingen(taken.id)).toEqual([])
  const { rows } = await db.beheer.query(
    `SELECT uitkomst, object_id FROM audit WHERE soort = 'verlies_webhook'`,
  )
  expect(rows).toEqual([{ uitkomst: 'mislukt', object_id: alles.id }])

  await doe((client) => zetWebhook(client, toegang, alles.id, 'aan'))
  const gekregen: unknown[] = []
  await bezorgWachtende(toegang, NU, async ({ tekst }) => {
    gekregen.push(...JSON.parse(tekst).gebeurtenissen)
    return { gelukt: true, status: 204, fout: null }
  })
  expect(gekregen).toMatchObject([{ object: 'ER NOG' }])
  expect(await doe((client) => leesWebhooks(client, toegang, alles.id))).toHaveLength(1)
})
