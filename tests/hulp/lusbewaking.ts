// SPDX-License-Identifier: EUPL-1.2
/** In every test process: a connection to elsewhere fails, and so does the file that tried it. */
import process from 'node:process'
import { afterAll } from 'vitest'
import { pogingen } from './lusbewaker.mjs'

/** For processes that tests start; those that inherit the surroundings have it by themselves. */
export const BEWAAKT = `--import=${new URL('./lusbewaker.mjs', import.meta.url).href}`

const opties = process.env.NODE_OPTIONS ?? ''
if (!opties.includes(BEWAAKT)) process.env.NODE_OPTIONS = `${opties} ${BEWAAKT}`.trim()

/** Throws when something was tried since the last time. */
export function keurPogingen(): void {
  const gezien = pogingen.splice(0)
  if (gezien.length > 0) throw new Error(`verbinding naar buiten: ${gezien.join(', ')}`)
}
afterAll(keurPogingen)
