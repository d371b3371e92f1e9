// SPDX-License-Identifier: EUPL-1.2
/** What upkeep did or found, for a person: the audit log, a backup, the state of the database. */
import type { AuditUitkomst } from '@stopwijzer/dienst'
import { toonMoment } from '../uitvoer/datum.ts'
import { aantal, getal, opsomming, vouw } from '../uitvoer/tekst.ts'

const BREUK: Readonly<Record<NonNullable<AuditUitkomst['wat']>, string>> = {
  regel: 'een regel is veranderd of weggehaald',
  client: 'een cliënt is toegevoegd of weggehaald',
  einde: 'het einde is weggehaald',
  anker: 'een anker past niet',
}

/** Is the log whole, per organisation; and what to do when it is not. */
export function toonAuditcontrole(uit: readonly AuditUitkomst[], breedte: number): string {
  if (uit.length === 0) return 'Er zijn geen organisaties.\n'
  const regels = uit.map(({ organisatie, regels, ankers, breuk, wat }) => {
    const gevolgd = `${aantal(regels, 'regel', 'regels')} en ${aantal(ankers, 'anker', 'ankers')}`
    return wat === null
      ? `${organisatie}: het logboek is heel (${gevolgd}).`
      : `${organisatie}: het logboek is NIET HEEL. Bij regel ${getal(breuk ?? 0)}: ${BREUK[wat]} (${gevolgd}).`
  })
  const gebroken = uit.some(({ heel }) => !heel)
  const raad =
    'Maak nu een reservekopie en verander niets. Vergelijk met een eerdere reservekopie, en met ankers die u elders bewaart: stopwijzer audit controleer --ankers BESTAND'
  return `${[...regels, ...(gebroken ? ['', raad] : [])].map((regel) => vouw(regel, breedte, '')).join('\n')}\n`
}

export interface Kopie {
  readonly bestand: string
  /** ISO moment. */
  readonly gemaakt: string
  readonly organisaties: readonly string[]
  readonly rijen: number
  /** Keys that the copy needs; never a key itself. */
  readonly sleutels: readonly { readonly nummer: number }[]
}

/** Where the copy is, what it holds and what it cannot do without. */
export function toonKopie(kopie: Kopie, breedte: number): string {
  const { bestand, gemaakt, organisaties, rijen, sleutels } = kopie
  const wie = organisaties.length === 0 ? 'geen organisatie' : opsomming(organisaties)
  const nummers = opsomming(sleutels.map(({ nummer }) => String(nummer)))
  const nodig =
    sleutels.length === 1
      ? `sleutel ${nummers}. Die zit er niet in: bewaar haar apart.`
      : `sleutels ${nummers}. Die zitten er niet in: bewaar ze apart.`
  const zinnen = [
    `Reservekopie van ${toonMoment(gemaakt)}, van ${wie}: ${aantal(rijen, 'rij', 'rijen')}.`,
    ...(sleutels.length === 0 ? [] : [`Terugzetten kan alleen met ${nodig}`]),
  ]
  // Whole, to copy it.
  const op = `Bestand: ${bestand}\nControleren: stopwijzer herstel ${bestand} --controleer\n`
  return `${zinnen.map((zin) => vouw(zin, breedte, '')).join('\n')}\n${op}`
}

/** The last migration that ran. */
export const toonStand = (stand: string): string => `De databank is bij (${stand}).\n`
