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

/** Chooses in a `Keuzelijst`: opens it, goes down to the choice and takes it. */
export async function kiesUit(page: Page, label: string | RegExp, keuze: string | RegExp) {
  await druk(page.getByRole('button', { name: label }), 'Enter')
  const optie = page.getByRole('option', { name: keuze })
  await optie.waitFor()
  await page.keyboard.press('Home')
  for (let n = 0; n < HOOGSTENS; n++) {
    if (await optie.evaluate((ding) => ding === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await optie.waitFor({ state: 'detached' })
}
