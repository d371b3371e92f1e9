// SPDX-License-Identifier: EUPL-1.2
/** What goes on after a restore, and what does not come back to life. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leesGebeurtenissen } from '../../opslag/gebeurtenissen.ts'
import { openOrganisatie } from '../../opslag/organisatie.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { maakPartij, type Partij } from '../../proef/postbusproef.ts'
import { maakTestdatabank, type Testdatabank } from '../../proef/testdatabank.ts'
import { legVerloop } from '../../proef/vulling.ts'
import { herstelReservekopie } from './herstel.ts'
import { maakReservekopie } from './reservekopie.ts'

const NU = '2026-07-20T09:00:00'
const TIJD = '2026-07-20T07:00:00.000Z'
let map: string
let bron: Testdatabank
let nieuw: Testdatabank
let post: Partij
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-verder-test-'))
  bron = await maakTestdatabank()
  post = await maakPartij(bron, map, '0363')
  legVerloop(post, 0)
  await post.draai(NU)
  await bron.beheer.query(`
    INSERT INTO gebruiker (gebruiker, inlognaam, naam, aangemaakt) VALUES ('P1', 'a@example.nl', 'A', now());
    INSERT INTO sessie (sleutel, id, gebruiker, fase, wijze, tweede_factor, begonnen, laatst)
      VALUES ('s', 'S1', 'P1', 'vol', 'wachtwoord', true, now(), now());
    INSERT INTO activering VALUES ('P1', 'l', false, now() + interval '1 day');
    INSERT INTO aanmeldstroom VALUES ('a', '\\x0100', now() + interval '1 day')`)
  const pad = join(map, 'kopie.zip')
  await maakReservekopie({ pool: bron.pool, bos: bron.bos, tijdstip: TIJD, pad })
  nieuw = await maakTestdatabank({ migreren: false, bos: bron.bos })
  await herstelReservekopie({ pool: nieuw.pool, bos: nieuw.bos, pad })
})
afterAll(async () => {
  await nieuw?.sluit()
  await bron?.sluit()
  rmSync(map, { recursive: true, force: true })
})

test('what may be used up or ended since the backup does not come back to life', async () => {
  for (const [tabel, aantal] of [
    ['gebruiker', 1],
    ['sessie', 0],
    ['activering', 0],
    ['aanmeldstroom', 0],
  ] as const) {
    expect((await nieuw.beheer.query(`SELECT FROM ${tabel}`)).rowCount, tabel).toBe(aantal)
  }
})

test('who follows events misses none, also when he had seen some that are lost', async () => {
  const volg = async (van: Testdatabank, na: number) => {
    const toegang = await openOrganisatie(van.pool, van.bos, '0363')
    return inTransactie(van.pool, '0363', (c) => leesGebeurtenissen(c, toegang, { na }, 1000))
  }
  // After the backup more happened; the follower saw all of it before the disk broke.
  for (const n of [1, 2, 3]) legVerloop(post, n)
  await post.draai(NU)
  const gezien = (await volg(bron, 0)).at(-1)!.volgnummer
  const verder = await maakPartij(nieuw, join(map, 'verder'), '0363')
  legVerloop(verder, 4)
  await verder.draai(NU)
  const soorten = (await volg(nieuw, gezien)).map(({ soort }) => soort)
  expect(soorten.filter((soort) => soort === 'bericht.ontvangen').length).toBeGreaterThan(0)
})
