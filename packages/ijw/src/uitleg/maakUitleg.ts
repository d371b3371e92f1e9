// SPDX-License-Identifier: EUPL-1.2
/** Looking up an explanation by whatever a person types. */
import { afstand } from './afstand.ts'
import { berichtUitleg } from './berichten.ts'
import { ELEMENTEN, LAGEN } from './elementen.ts'
import type { Uitleg, UitlegbareRegel } from './model.ts'
import { PROCESREGELS } from './procesregels.ts'
import { OVERIGE_PROCESREGELS } from './procesregelsOverig.ts'
import { TOEWIJZINGSREGELS } from './procesregelsToewijzing.ts'
import { SCHEMAREGELS } from './schemaregels.ts'
import { STRUCTUURUITLEG } from './structuur.ts'
import { lijstenMet, uitlegUitCodelijsten } from './uitCodelijsten.ts'

export interface Uitlegger {
  /**
   * The explanation of a code; case, accents and spaces do not matter, `/`, `:` or a space may
   * stand between list and code, and `307` means `JW307`. `undefined` for an unknown code.
   */
  uitleg(code: string): Uitleg | undefined
  /** At most five codes that the person may have meant, best first; empty when nothing is near. */
  bedoelt(code: string): readonly string[]
  /** Everything that can be asked for, without the entries of long tables. */
  readonly codes: readonly string[]
}

const MEESTE_SUGGESTIES = 5
/** Longer input is no code; comparing it would only cost time. */
const LANGSTE_VRAAG = 40
const LANGE_TABELLEN = /^(CBS|COD032)\//

/**
 * Makes an `Uitlegger` that also knows `regels`. `uitleg` of this package knows level 2; a
 * caller with the rules of level 3 and 4 passes all of them: `maakUitleg([...REGELS, ...KETENREGELS])`.
 */
export function maakUitleg(regels: readonly UitlegbareRegel[]): Uitlegger {
  let gemaakt: ReadonlyMap<string, Uitleg> | undefined
  // Built on first use: a program that explains nothing pays nothing.
  const register = () => {
    gemaakt ??= maakRegister(regels)
    return gemaakt
  }
  const codes = () =>
    [...register().values()].map((u) => u.code).filter((code) => !LANGE_TABELLEN.test(code))
  return {
    uitleg: (code) => (code.length > LANGSTE_VRAAG ? undefined : register().get(sleutel(code))),
    bedoelt: (code) => (code.length > LANGSTE_VRAAG ? [] : suggesties(sleutel(code), codes())),
    get codes() {
      return codes()
    },
  }
}

function maakRegister(regels: readonly UitlegbareRegel[]): ReadonlyMap<string, Uitleg> {
  const register = new Map<string, Uitleg>()
  const alles = [
    ...regels.map(regelUitleg),
    ...uitlegUitCodelijsten(),
    ...berichtUitleg(regels),
    ...ELEMENTEN,
    ...LAGEN,
    ...STRUCTUURUITLEG,
    ...PROCESREGELS,
    ...TOEWIJZINGSREGELS,
    ...OVERIGE_PROCESREGELS,
    ...SCHEMAREGELS,
  ]
  for (const u of alles) register.set(sleutel(u.code), u)
  // Return and transport codes answer to their list too: WJ001/9414, BRS/BRS13.
  for (const u of alles) {
    if (u.soort === 'retourcode') register.set(`WJ001/${u.code}`, u)
    if (u.soort === 'meldingscode') {
      register.set(`${u.code.startsWith('BRS') ? 'BRS' : 'FO01'}/${u.code}`, u)
    }
    if (u.soort === 'bericht') register.set(u.code.slice(2), u)
  }
  return register
}

function regelUitleg(regel: UitlegbareRegel): Uitleg {
  return {
    code: regel.code,
    soort: 'regel',
    titel: regel.titel,
    betekenis: regel.uitleg.betekenis,
    gevolg: regel.uitleg.gevolg,
    actie: regel.uitleg.actie,
    retourcode: regel.retourcode,
    berichten: regel.berichten,
    bron: `${regel.bron}, controleniveau ${regel.niveau}`,
    zieOok: [regel.retourcode, ...regel.berichten],
  }
}

function sleutel(vraag: string): string {
  return vraag
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toUpperCase()
    .replace(/\s*[/:\s]\s*/g, '/')
}

function suggesties(vraag: string, codes: readonly string[]): readonly string[] {
  if (vraag === '') return []
  // Three of a few characters are all alike; there a single edit is the most that says something.
  const grens = vraag.length <= 4 ? 1 : 2
  const dichtbij = codes
    .map((code) => ({ code, stappen: afstand(vraag, sleutel(code), grens) }))
    .filter(({ stappen }) => stappen <= grens)
    .sort((a, b) => a.stappen - b.stappen)
    .map(({ code }) => code)
  return [...new Set([...lijstenMet(vraag), ...dichtbij])].slice(0, MEESTE_SUGGESTIES)
}
