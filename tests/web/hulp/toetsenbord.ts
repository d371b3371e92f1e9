// SPDX-License-Identifier: EUPL-1.2
/** Working without a mouse: the focus goes from thing to thing, as it does for people. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const HOOGSTENS = 150

/** Presses Tab until this has the focus; fails when it cannot be reached. */
export async function tabTot(doel: Locator, toets: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await doel.waitFor()
  const heeftFocus = () => doel.evaluate((ding) => ding === document.activeElement)
  for (let n = 0; n < HOOGSTENS; n++) {
    if (await heeftFocus()) return
    await doel.page().keyboard.press(toets)
  }
  expect(await heeftFocus(), `met ${toets} te bereiken: ${doel}`).toBe(true)
}

/** Goes to it and presses a key on it. */
export async function druk(doel: Locator, toets = 'Enter'): Promise<void> {
  await tabTot(doel)
  await doel.page().keyboard.press(toets)
}

/** Chooses in a `Keuzelijst` or a `Kiesveld`: goes to it and down to the choice, and takes it. */
export async function kiesUit(page: Page, label: string | RegExp, keuze: string | RegExp) {
  const veld = page.getByRole('combobox', { name: label })
  const knop = page.getByRole('button', { name: label })
  await veld.or(knop).first().waitFor()
  if ((await veld.count()) > 0) return kiesInVeld(veld, keuze)
  await druk(knop, 'Enter')
  const optie = page.getByRole('listbox').getByRole('option', { name: keuze })
  await optie.waitFor()
  await page.keyboard.press('Home')
  for (let n = 0; n < HOOGSTENS; n++) {
    if (await optie.evaluate((ding) => ding === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await optie.waitFor({ state: 'detached' })
}

/** With the arrows in the browser's own list; each one is a choice. */
async function kiesInVeld(veld: Locator, keuze: string | RegExp): Promise<void> {
  const teksten = await veld.locator('option').allInnerTexts()
  const past = (een: string) => (keuze instanceof RegExp ? keuze.test(een) : een === keuze)
  const plek = teksten.findIndex(past)
  expect(plek, `${keuze} in ${teksten.join(', ')}`).not.toBe(-1)
  await tabTot(veld)
  const nu = () => veld.evaluate((lijst) => (lijst as HTMLSelectElement).selectedIndex)
  for (let van = await nu(); van !== plek; ) {
    van += Math.sign(plek - van)
    await veld.press(plek >= van && (await nu()) < van ? 'ArrowDown' : 'ArrowUp')
    await expect.poll(nu).toBe(van)
  }
}
