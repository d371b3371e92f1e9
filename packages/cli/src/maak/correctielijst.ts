// SPDX-License-Identifier: EUPL-1.2
/** Corrections and their steps in words. */
import type {
  Correctieregel,
  Correctiestap,
  Correctieuitkomst,
  Meldregel,
  Stapuitleg,
} from '@stopwijzer/dienst'
import { toonDatum } from '@stopwijzer/ijw'
import { vouw, zichtbaar } from '../uitvoer/tekst.ts'
import { bevindingsregels } from '../weergave/bevindingen.ts'

/** The list of the command `correctie`. */
export function toonCorrecties(regels: readonly Correctieregel[], alles: boolean): string {
  if (regels.length === 0)
    return alles ? 'Er zijn geen correcties.\n' : 'Er loopt geen correctie.\n'
  return regels.map(toonCorrectie).join('\n')
}

const STAAT: Readonly<Record<Correctieregel['staat'], string>> = {
  loopt: 'loopt',
  gestopt: 'gestopt, wacht op u',
  klaar: 'klaar',
  afgebroken: 'afgebroken',
}

function toonCorrectie(regel: Correctieregel): string {
  const { id, wat, gemeente, staat, bericht, berichten, wachtOp, waarom } = regel
  const waar = regel.toewijzingNummer === null ? `product ${regel.product}` : regel.toewijzingNummer
  const stand = wachtOp === null ? STAAT[staat] : `${STAAT[staat]}, wacht op ${wachtOp}`
  return [
    `${id}  ${wat} op ${waar} (gemeente ${gemeente}): bericht ${bericht} van ${berichten}, ${stand}`,
    ...(waarom === null ? [] : [vouw(zichtbaar(waarom), 80, '  ', '')]),
    ...stapregels(regel.stappen),
    '',
  ].join('\n')
}

const STAND: Readonly<Record<Correctiestap['stand'], string>> = {
  klaar: '[x]',
  bezig: '[>]',
  later: '[ ]',
}

/** One line per step, and one per line of its message; what only waits is said in a word. */
export function stapregels(stappen: readonly (Stapuitleg | Correctiestap)[]): string[] {
  return stappen.flatMap((stap, i) => {
    const merk = 'stand' in stap ? STAND[stap.stand] : `${i + 1}.`
    const soort = stap.soort.startsWith('JW') ? `${stap.soort}: ` : ''
    return [
      `  ${merk} ${soort}${zichtbaar(stap.uitleg)}`,
      ...stap.regels.map((regel) => `      ${meldregel(regel)}`),
    ]
  })
}

function meldregel(regel: Meldregel): string {
  const delen = [
    regel.toewijzingNummer === null ? null : `toewijzing ${regel.toewijzingNummer}`,
    regel.product === null ? null : `product ${regel.product}`,
    `begin ${toonDatum(regel.begindatum)}`,
    regel.einddatum === null ? null : `einde ${toonDatum(regel.einddatum)}`,
    regel.redenBeeindiging === null ? null : `reden ${regel.redenBeeindiging}`,
  ].filter((deel) => deel !== null)
  return `${regel.status === '3' ? 'weg:   ' : 'nieuw: '}${zichtbaar(delen.join(', '))}`
}

/** What became of going on with a correction, or of breaking it off. */
export function toonCorrectieuitkomst(uitkomst: Correctieuitkomst, breedte: number): string {
  const { id, gelukt, staat, verzonden, bevindingen } = uitkomst
  return `${[
    gelukt
      ? `Correctie ${id}: ${STAAT[staat]}.`
      : `NIET GELUKT: correctie ${id}. Er is niets veranderd.`,
    ...verzonden.map((naam) => `Verzonden: uit/${zichtbaar(naam)}`),
    ...bevindingsregels(bevindingen, breedte),
  ].join('\n')}\n`
}
