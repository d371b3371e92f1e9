// SPDX-License-Identifier: EUPL-1.2
/** Every picture of the user guide. */
import type { Page } from 'playwright-core'
import { typDatum } from '../hulp/melden.ts'
import { nummer, type Situatie } from '../hulp/verhaal.ts'
import type { Beeld, Zoeker } from './lijst.ts'

/** A page of the toewijzing of this person. */
const van =
  (wie: Situatie, pagina = '') =>
  async ({ toewijzing }: Zoeker) =>
    `/toewijzingen/${await toewijzing(nummer(wie))}${pagina}`

async function vulStop(page: Page): Promise<void> {
  await typDatum(page, 'Laatste dag van de zorg', '17072026')
  await page.getByRole('button', { name: /^(?:Maak een keuze )?Reden/ }).click()
  await page.getByRole('option', { name: /^33/ }).click()
  await page.getByText('Deze JW307 kan weg').waitFor()
}

export const BEELDEN: readonly Beeld[] = [
  { naam: 'aanbieder-werkvoorraad', wie: 'aanbieder', pad: '/taken', hoogte: 1000 },
  {
    naam: 'zorg-stoppen',
    wie: 'aanbieder',
    pad: van('inZorg', '/stop'),
    doe: vulStop,
    hoogte: 1000,
  },
  { naam: 'toewijzing', wie: 'aanbieder', pad: van('gestopt'), hoogte: 1300 },
  {
    naam: 'herstellen',
    wie: 'aanbieder',
    pad: async ({ bericht }) =>
      `/berichten/${await bericht('status=afgekeurd&berichtsoort=JW307')}/herstellen`,
    hoogte: 1000,
  },
  { naam: 'corrigeren', wie: 'aanbieder', pad: van('gestopt', '/corrigeren') },
  { naam: 'berichten', wie: 'aanbieder', pad: '/berichten', hoogte: 900 },
  { naam: 'controleren', wie: 'aanbieder', pad: '/controleren', hoogte: 500 },
  { naam: 'gemeente-werkvoorraad', wie: 'gemeente', pad: '/taken', hoogte: 900 },
  { naam: 'sluiten', wie: 'gemeente', pad: '/sluitende-toewijzingen', hoogte: 600 },
  {
    naam: 'sluiten-een',
    wie: 'gemeente',
    pad: async ({ taak }) => `/sluitende-toewijzingen/${await taak('sluiten-toewijzing')}`,
    hoogte: 1100,
  },
  { naam: 'gevolgen', wie: 'gemeente', pad: '/gevolgen', hoogte: 800 },
  {
    naam: 'gevolg',
    wie: 'gemeente',
    pad: async ({ gevolg }) => `/gevolgen/${await gevolg('36')}`,
    hoogte: 900,
  },
  { naam: 'meldingen', wie: 'gemeente', pad: '/meldingen', hoogte: 800 },
  { naam: 'beheer-gebruikers', wie: 'beheerder', pad: '/beheer/gebruikers', hoogte: 700 },
  { naam: 'beheer-instellingen', wie: 'beheerder', pad: '/beheer/instellingen', hoogte: 900 },
  { naam: 'beheer-logboek', wie: 'beheerder', pad: '/verantwoording', hoogte: 700 },
  { naam: 'inlezen', wie: 'aanbieder', pad: '/inlezen', hoogte: 800 },
  { naam: 'dashboard', wie: 'gemeente', pad: '/dashboard', hoogte: 1200 },
]
