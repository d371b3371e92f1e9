// SPDX-License-Identifier: EUPL-1.2
/** How often a costly property is tried: a little in `npm test`, long by scripts/eigenschappen.mjs. */
import process from 'node:process'

/** `kort` times, or as many times more as `KEREN` says. */
export const keren = (kort: number): number => kort * Number(process.env.KEREN ?? '1')
