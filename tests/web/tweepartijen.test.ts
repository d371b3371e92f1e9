// SPDX-License-Identifier: EUPL-1.2
/**
 * One stop between two parties: each has a service, a database, a file drop and a browser of its
 * own. From the JW301 of the municipality to the JW302 of the provider, by the work of two people.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lees, schrijf } from '@stopwijzer/ijw'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakPartij, type Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import { jw301, twA } from '../keten/berichten.ts'
import { type Proefbrowser, type Proefpagina, startBrowser } from './hulp/browser.ts'
import { type EchteDienst, startEchteDienst } from './hulp/echteDienst.ts'
import { logEerstIn } from './hulp/inloggen.ts'
import { typDatum } from './hulp/melden.ts'
import { AANBIEDER, GEMEENTE, NU } from './hulp/verhaal.ts'

const NUMMER = '500001'
const BSN = '999900006'

interface Kant {
  readonly dienst: EchteDienst
  readonly browser: Proefbrowser
  readonly partij: Partij
  readonly proef: Proefpagina
}

let map: string
let gemeente: Kant
let aanbieder: Kant

async function open(code: string): Promise<Kant> {
  const dienst = await startEchteDienst({ nu: NU })
  const partij = await maakPartij(dienst.proef.db, map, code)
  const browser = await startBrowser(dienst.adres)
  return { dienst, browser, partij, proef: await browser.open('/') }
}

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-tweepartijen-'))
  gemeente = await open(GEMEENTE)
  aanbieder = await open(AANBIEDER)
})
afterAll(async () => {
  for (const kant of [gemeente, aanbieder]) {
    await kant.browser.sluit()
    await kant.dienst.sluit()
  }
  rmSync(map, { recursive: true, force: true })
})

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true })

/** What lies ready to be fetched, by kind of message. */
const uit = ({ partij }: Kant) => partij.bestanden('uit').map((naam) => naam.split('_')[0])

/** The one file in `uit/`, read back. */
function inhoud({ partij }: Kant) {
  const [naam = '', ...rest] = partij.bestanden('uit')
  expect(rest).toEqual([])
  const gelezen = lees(Buffer.from(partij.lees('uit', naam)))
  if (!gelezen.goed) throw new Error(`${naam} is niet te lezen`)
  return gelezen.bericht
}

/** The service of the sender puts out what it made; the other reads it, judges it and answers. */
async function heenEnTerug(van: Kant, naar: Kant, moment = NU): Promise<string[][]> {
  await van.partij.draai(moment)
  const heen = uit(van) as string[]
  van.partij.bezorg(naar.partij)
  await naar.partij.draai(moment)
  const terug = uit(naar) as string[]
  naar.partij.bezorg(van.partij)
  await van.partij.draai(moment)
  return [heen, terug]
}

async function stand({ dienst }: Kant, organisatie: string): Promise<unknown> {
  const { rows } = await dienst.proef.db.beheer.query(
    `SELECT levering, toewijzing, einddatum FROM toestand
     WHERE organisatie = $1 AND toewijzing_nummer = $2`,
    [organisatie, NUMMER],
  )
  return rows
}

/** The address of the toewijzing, as the person who looks finds it. */
async function naarToewijzing({ dienst, proef: { page } }: Kant, pagina: string): Promise<void> {
  const antwoord = await page.request.get(
    `${dienst.adres}/v1/toewijzingen?toewijzingNummer=${NUMMER}`,
  )
  const { resultaten } = (await antwoord.json()) as { resultaten: { id: string }[] }
  await page.goto(`${dienst.adres}/toewijzingen/${resultaten[0]!.id}${pagina}`)
}

it('gaat van toewijzing tot JW302, met twee mensen in twee browsers', async () => {
  // The municipality assigns with its own software; both services know of it.
  const toewijzing = jw301('2026-01-02', [twA({ ToewijzingNummer: NUMMER })], { bsn: BSN })
  gemeente.partij.leg('eigen', 'toewijzing.xml', schrijf(toewijzing))
  expect(await heenEnTerug(gemeente, aanbieder, '2026-01-02T09:00:00')).toEqual([
    ['JW301'],
    ['JW302'],
  ])

  const { page } = aanbieder.proef
  const wie = { naam: 'M. de Wit', rollen: ['medewerker'] } as const
  await logEerstIn(aanbieder.dienst, page, AANBIEDER, { ...wie, inlognaam: 'm@voorbeeld.nl' })
  await naarToewijzing(aanbieder, '/start')
  await typDatum(page, 'Eerste dag van de zorg', '12012026')
  await knop(page, 'Verstuur de start').click()
  await page.getByRole('heading', { name: 'De start is verstuurd' }).waitFor()
  expect(await heenEnTerug(aanbieder, gemeente)).toEqual([['JW305'], ['JW306']])

  await naarToewijzing(aanbieder, '/stop')
  await typDatum(page, 'Laatste dag van de zorg', '17072026')
  await page.getByRole('button', { name: /^(?:Maak een keuze )?Reden/ }).click()
  await page.getByRole('option', { name: /^31/ }).click()
  await page.getByText('Deze JW307 kan weg').waitFor()
  await knop(page, 'Verstuur de stop').click()
  await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
  await aanbieder.partij.draai(NU)
  expect(inhoud(aanbieder)).toMatchObject({
    berichtsoort: 'JW307',
    Client: {
      Bsn: BSN,
      StopProducten: {
        StopProduct: [
          { ToewijzingNummer: NUMMER, Einddatum: '2026-07-17', RedenBeeindiging: '31' },
        ],
      },
    },
  })
  expect(await heenEnTerug(aanbieder, gemeente)).toEqual([['JW307'], ['JW308']])

  // The municipality was asked nothing so far; now somebody decides.
  const { page: bij } = gemeente.proef
  const ander = { naam: 'S. Bakker', rollen: ['medewerker'] } as const
  await logEerstIn(gemeente.dienst, bij, GEMEENTE, { ...ander, inlognaam: 's@voorbeeld.nl' })
  await bij.getByRole('link', { name: 'Sluitende toewijzingen' }).first().click()
  // The start page has links with this number too.
  await bij.getByRole('heading', { level: 1, name: 'Sluitende toewijzingen' }).waitFor()
  await bij
    .getByRole('link', { name: new RegExp(NUMMER) })
    .first()
    .click()
  await knop(bij, 'Keur goed en verstuur').click()
  await bij.getByText('Het JW301 staat klaar om te versturen.').first().waitFor()
  expect(await heenEnTerug(gemeente, aanbieder)).toEqual([['JW301'], ['JW302']])

  const dicht = [
    { levering: 'DEFINITIEF_GESTOPT', toewijzing: 'INGETROKKEN', einddatum: '2026-07-17' },
  ]
  expect(await stand(gemeente, GEMEENTE)).toEqual(dicht)
  expect(await stand(aanbieder, AANBIEDER)).toEqual(dicht)
  for (const { partij, proef } of [gemeente, aanbieder]) {
    for (const waar of ['in', 'eigen', 'uit', 'fout']) expect(partij.bestanden(waar)).toEqual([])
    await proef.sluit()
  }
})
