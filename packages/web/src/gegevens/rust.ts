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
      // Twice in a row, with the page there and its table filled: before that only the frame asked.
      const er = document.querySelector('h1') && !document.querySelector('[aria-busy=true]')
      const nu = gevraagd > 0 && onderweg === 0 && Boolean(er)
      if ((nu && eerder) || performance.now() - begin > HOOGSTENS_MS) return klaar()
      eerder = nu
      setTimeout(kijk, KIJK_MS)
    }
    setTimeout(kijk, KIJK_MS)
  })
  return stil
}
