// SPDX-License-Identifier: EUPL-1.2
/**
 * When the page shows what it was opened for. What nobody needs before that (menus, dialogs) is
 * loaded after it, so that it takes no part of the line from the first rows.
 */
import { voorraad } from './voorraad.ts'

const KIJK_MS = 150
/** A page that asks nothing, or waits long for an answer, gets the rest all the same. */
const HOOGSTENS_MS = 5000

let stil: Promise<void> | undefined

/** Resolves once per page: everything that was asked has its answer. */
export function naRust(): Promise<void> {
  stil ??= new Promise((klaar) => {
    const begin = performance.now()
    let eerder = false
    const kijk = () => {
      const { gevraagd, onderweg } = voorraad.drukte()
      // Twice in a row, with the page there: before that only the frame has asked.
      const nu = gevraagd > 0 && onderweg === 0 && document.querySelector('h1') !== null
      if ((nu && eerder) || performance.now() - begin > HOOGSTENS_MS) return klaar()
      eerder = nu
      setTimeout(kijk, KIJK_MS)
    }
    setTimeout(kijk, KIJK_MS)
  })
  return stil
}
