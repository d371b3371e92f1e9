// SPDX-License-Identifier: EUPL-1.2
/** Why a value is refused, in plain Dutch, with the fix where one can be seen. */
import type { BerichtDefinitie, Element, EnkelvoudigType } from '../definitie/model.ts'
import type { Structuursoort } from '../rapport/structuursoorten.ts'
import { alleDefinities } from '../releases/index.ts'
import { type Afkeuring, keur } from '../waarden/keuring.ts'
import { genormaliseerd } from '../waarden/lexicaal.ts'
import { getoond } from './afscherming.ts'
import { woord } from './woorden.ts'

export interface Waardefout {
  readonly soort: Structuursoort
  readonly boodschap: string
  readonly actie: string
  readonly mogelijk?: readonly string[]
}

/** What a pattern asks, by the pattern: several datatypes share one. */
const PATRONEN: Readonly<Record<string, readonly [string, string]>> = {
  '.*[^\\s].*': [
    'bevat alleen spaties of heeft een nieuwe regel in de tekst',
    'Schrijf tekst op één regel.',
  ],
  '([.\\s]*\\S+[.\\s]*)+': ['bevat alleen spaties', 'Vul een tekst in of laat het element weg.'],
  '[0-9]*': ['mag alleen cijfers bevatten', 'Haal spaties, streepjes en andere tekens weg.'],
  '[^:Z]*': ['heeft een tijdzone', 'Schrijf alleen de datum: jjjj-mm-dd.'],
  '[^Z+-]+': ['heeft een tijdzone', 'Schrijf alleen de tijd: uu:mm:ss.'],
  '(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)': [
    'is geen versienummer',
    'Schrijf drie getallen met punten ertussen, zoals 1.0.0.',
  ],
  '([a-zA-ZÀ-ỳ])+': ['mogen alleen letters bevatten', 'Haal punten en spaties weg.'],
}

/** Free text about a person: the sentence does without the value. */
const VRIJ = new Set(['.*[^\\s].*', '([.\\s]*\\S+[.\\s]*)+', '([a-zA-ZÀ-ỳ])+'])

/** The words for a refused value of an element. */
export function waardefout(
  { naam, min }: Element,
  type: EnkelvoudigType,
  geschreven: string,
  afkeuring: Afkeuring,
  definitie: BerichtDefinitie,
): Waardefout {
  const wie = woord(naam)
  const waarde = genormaliseerd(type.basis, geschreven)
  const geheim =
    type.naam === 'LDT_BurgerServicenummer' || (type.patronen ?? []).some((p) => VRIJ.has(p))
  const metWaarde = geheim ? wie : `${wie} '${getoond(waarde)}'`
  switch (afkeuring.reden) {
    case 'leeg':
      return {
        soort: 'WAARDE_LEEG',
        boodschap: `${wie} is leeg.`,
        actie: min > 0 ? 'Vul een waarde in.' : 'Vul een waarde in of laat het element weg.',
        ...(type.waarden === undefined ? {} : { mogelijk: type.waarden }),
      }
    case 'vorm':
      return {
        soort: 'WAARDE_VORM',
        boodschap: `${metWaarde} ${vorm(type, waarde)}.`,
        actie: herstel(type, waarde),
      }
    case 'keuze':
      return {
        soort: 'WAARDE_KEUZE',
        boodschap: `${metWaarde} bestaat niet.`,
        actie: type.codelijst
          ? `Kies een code uit codelijst ${type.codelijst}.`
          : 'Kies een van de mogelijke codes.',
        mogelijk: type.waarden ?? [],
      }
    case 'kort':
    case 'lang':
      return {
        soort: 'WAARDE_LENGTE',
        boodschap: `${wie} is te ${afkeuring.reden}: ${afkeuring.lengte} tekens.`,
        actie: `Gebruik ${type.minLengte ?? 0} tot en met ${type.maxLengte} tekens.`,
      }
    case 'laag':
    case 'hoog':
      return {
        soort: 'WAARDE_GROOTTE',
        boodschap: `${metWaarde} is te ${afkeuring.reden}.`,
        actie: `Kies een getal van ${type.min} tot en met ${type.max}.`,
      }
    case 'patroon':
      return patroonfout(wie, metWaarde, waarde, type, afkeuring.patroon, definitie)
  }
}

function patroonfout(
  wie: string,
  metWaarde: string,
  waarde: string,
  type: EnkelvoudigType,
  patroon: string,
  definitie: BerichtDefinitie,
): Waardefout {
  const cijfers = /^\[0-9\]\{([0-9]+)\}$/.exec(patroon)?.[1]
  if (cijfers !== undefined) {
    return {
      soort: 'WAARDE_PATROON',
      boodschap: `${metWaarde} heeft niet precies ${cijfers} cijfers.`,
      actie: `Schrijf ${wie === 'BSN' ? 'het BSN' : wie} met precies ${cijfers} cijfers, zonder spaties of punten.`,
    }
  }
  if (/^[0-9A-Za-z]+$/.test(patroon)) {
    const ander =
      type.codelijst === undefined
        ? undefined
        : alleDefinities().find(({ berichtCode }) => berichtCode === waarde)
    return {
      soort: 'WAARDE_PATROON',
      boodschap:
        ander === undefined
          ? `${metWaarde} past niet bij ${definitie.berichtsoort}.`
          : `${metWaarde} hoort bij ${ander.berichtsoort}. Dit bericht is een ${definitie.berichtsoort}.`,
      actie: `Schrijf hier ${patroon}.`,
      mogelijk: [patroon],
    }
  }
  const [wat, actie] = PATRONEN[patroon] ?? [
    'heeft niet de juiste vorm',
    'Kijk in de standaard hoe dit element eruitziet.',
  ]
  return { soort: 'WAARDE_PATROON', boodschap: `${metWaarde} ${wat}.`, actie }
}

function vorm({ basis }: EnkelvoudigType, waarde: string): string {
  if (basis === 'integer') return 'is geen geheel getal'
  if (basis === 'time') return 'is geen tijd'
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(waarde)) return 'bestaat niet'
  return omgedraaid(waarde) === undefined ? 'is geen datum' : 'staat in de verkeerde vorm'
}

function herstel(type: EnkelvoudigType, waarde: string): string {
  if (type.basis === 'integer') return 'Gebruik alleen cijfers, zonder punt of komma.'
  if (type.basis === 'time') {
    const tijd = /^([0-9]{2})\.([0-9]{2})\.([0-9]{2})$/.exec(waarde)
    const voorstel = tijd === null ? undefined : `${tijd[1]}:${tijd[2]}:${tijd[3]}`
    return voorstel !== undefined && keur(type, voorstel) === undefined
      ? `Schrijf de tijd met dubbele punten: ${voorstel}.`
      : 'Schrijf uren, minuten en seconden met dubbele punten, zoals 13:59:41.'
  }
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(waarde)) return 'Kies een datum die op de kalender staat.'
  const voorstel = omgedraaid(waarde)
  return voorstel !== undefined && keur(type, voorstel) === undefined
    ? `Schrijf jaar-maand-dag: ${voorstel}.`
    : 'Schrijf de datum als jaar-maand-dag, zoals 2026-07-17.'
}

/** `17-07-2026`, `17/7/2026` or `20260717` as `2026-07-17`; `undefined` for anything else. */
function omgedraaid(waarde: string): string | undefined {
  const delen = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$/.exec(waarde)
  if (delen !== null) {
    return `${delen[3]}-${delen[2]?.padStart(2, '0')}-${delen[1]?.padStart(2, '0')}`
  }
  const plat = /^([0-9]{4})([/.]?)([0-9]{2})\2([0-9]{2})$/.exec(waarde)
  return plat === null ? undefined : `${plat[1]}-${plat[3]}-${plat[4]}`
}
