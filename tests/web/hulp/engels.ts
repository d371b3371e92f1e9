// SPDX-License-Identifier: EUPL-1.2
/** Pages of `beheer` are there in English too. */
import type { Page } from 'playwright-core'

/** Chooses the English texts in the menu of the user. */
export async function kiesEngels(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Menu van/ }).click()
  await page.getByRole('menuitemradio', { name: /English/ }).click()
  await page.getByRole('button', { name: /^Menu of/ }).waitFor()
}
