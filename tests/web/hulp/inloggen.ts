// SPDX-License-Identifier: EUPL-1.2
/** From an invitation to the first page, as somebody does who comes to work here. */
import type { Page } from 'playwright-core'
import { codeVan, stapVan } from '../../../packages/dienst/src/toegang/totp.ts'
import type { EchteDienst, Uitgenodigde } from './echteDienst.ts'

const WACHTWOORD = 'vuurtoren knipoogt naar de meeuw'

/** What the app on a telephone does with the secret, at this moment (ms). */
export function appCode(geheim: string, moment: number): string {
  const bits = [...geheim.replace(/\s/g, '')]
    .map((t) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(t).toString(2).padStart(5, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  return codeVan(Buffer.from(bytes), stapVan(moment))
}

/** Invites, chooses a password, logs in and sets up the second step. */
export async function logEerstIn(
  dienst: EchteDienst,
  page: Page,
  organisatie: string,
  wie: Uitgenodigde,
): Promise<void> {
  const knop = (naam: string) => page.getByRole('button', { name: naam, exact: true })
  await page.goto(dienst.adres + (await dienst.nodigUit(organisatie, wie)))
  await page.getByLabel('Nieuw wachtwoord').fill(WACHTWOORD)
  await knop('Bewaar wachtwoord').click()
  await page.getByRole('link', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill(wie.inlognaam)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD)
  await knop('Inloggen').click()
  await page.getByRole('heading', { name: 'Stel de tweede stap in' }).waitFor()
  const geheim = (await page.locator('.geheim').textContent()) ?? ''
  const nu = Date.parse(dienst.proef.dienst.omgeving.tijdstip())
  await page.getByLabel('Code die de app nu toont').fill(appCode(geheim, nu))
  await knop('Bevestig').click()
  await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
  await page.getByRole('checkbox').check({ force: true })
  await knop('Verder').click()
  await page.getByRole('navigation').first().waitFor()
}
