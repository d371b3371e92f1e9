// SPDX-License-Identifier: EUPL-1.2
/**
 * Child process of P3: reads one file to a verdict, once, and writes what it cost
 * as one line of JSON. Arguments: `eigen` or `verwijzing`, and the file.
 */
import { readFileSync } from 'node:fs'
import { lees, toetsInhoud } from '@stopwijzer/ijw'
import { laadReferentie } from './referentie.ts'

/** What one reading cost. */
export interface Kosten {
  readonly ms: number
  /** Peak of the resident memory above that before the file was read, in bytes. */
  readonly extraBytes: number
  readonly producten: number | null
}

const [wie, pad] = process.argv.slice(2) as [string, string]
const referentie = wie === 'verwijzing' ? await laadReferentie() : undefined
const vooraf = process.memoryUsage.rss()
const begin = performance.now()
const producten = referentie ? leesReferentie() : leesZelf()
const ms = performance.now() - begin
const extraBytes = process.resourceUsage().maxRSS * 1024 - vooraf
process.stdout.write(`${JSON.stringify({ ms, extraBytes, producten } satisfies Kosten)}\n`)

function leesZelf(): number {
  const uitkomst = lees(readFileSync(pad))
  if (!uitkomst.goed || uitkomst.bericht.berichtsoort !== 'JW307') throw new Error('must be valid')
  const { bericht } = uitkomst
  const context = { peildatum: '2026-07-21', tr134OpBeginEnEind: true }
  if (toetsInhoud(bericht, context).length > 0) throw new Error('must be good')
  return bericht.Client.StopProducten.StopProduct.length
}

function leesReferentie(): null {
  if (!referentie?.oordeel('JW307', readFileSync(pad))) throw new Error('must be valid')
  return null
}
