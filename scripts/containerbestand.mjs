// SPDX-License-Identifier: EUPL-1.2
// Reads uitrol/Containerfile: its stages with their instructions, for the tests and containerproef.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WORTEL } from './bouw.mjs'

export const CONTAINERFILE = join(WORTEL, 'uitrol', 'Containerfile')

/** Stages in order; each instruction as its word and the rest of the line. */
export function leesContainerbestand(tekst = readFileSync(CONTAINERFILE, 'utf8')) {
  const regels = tekst
    .split('\n')
    .filter((regel) => !/^\s*(#|$)/.test(regel))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
  const fasen = []
  for (const regel of regels) {
    const [, woord, rest] = /^(\w+)\s+(.*)$/.exec(regel) ?? []
    if (woord === undefined) throw new Error(`Niet te lezen: ${regel}`)
    if (woord === 'ARG' && fasen.length === 0) continue
    if (woord === 'FROM') {
      const [van, , naam = ''] = rest.split(/\s+/)
      fasen.push({ van, naam, stappen: [] })
    } else fasen.at(-1).stappen.push({ woord, rest })
  }
  return fasen
}

/** The words of an instruction in exec form; throws on a form that needs a shell. */
export function woordenVan({ woord, rest }) {
  if (!rest.startsWith('[')) throw new Error(`${woord} heeft een shell nodig: ${rest}`)
  return JSON.parse(rest)
}

/** The command of a health check, after its options. */
export function gezondheidVan({ rest }) {
  const [, opdracht] = /\bCMD (\[.*\])$/.exec(rest) ?? []
  if (opdracht === undefined) throw new Error(`Geen opdracht zonder shell: ${rest}`)
  return JSON.parse(opdracht)
}
