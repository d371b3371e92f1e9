// SPDX-License-Identifier: EUPL-1.2
/** Reads an assignment such as `afsluiten=automatisch` or `taakgericht+=65656055`. */
import type { Instellingen } from '../context.ts'
import { INSTELLINGEN, type Instelling, type Vorm } from './instelling.ts'
import { standaardInstellingen } from './standaard.ts'

export type Uitkomst =
  | { readonly goed: true; readonly naam: string; readonly instellingen: Instellingen }
  /** Dutch sentence with what is wrong and what is possible. */
  | { readonly goed: false; readonly fout: string }

type Bewerking = '=' | '+=' | '-='

const OPDRACHT = /^\s*([A-Za-z0-9.]+)\s*(\+=|-=|=)\s*(.*?)\s*$/s
const VERSIE = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/
const GETAL = /^\d{1,6}$/

/** The settings after one assignment; the given ones are not changed. The value `standaard` brings the default back. */
export function verwerkToewijzing(opdracht: string, huidig: Instellingen): Uitkomst {
  const delen = OPDRACHT.exec(opdracht)
  if (delen === null) {
    return mis('Schrijf een instelling als naam=waarde, bijvoorbeeld afsluiten=automatisch.')
  }
  const [, naam, bewerking, tekst] = delen as unknown as [string, string, Bewerking, string]
  const instelling = INSTELLINGEN.find((i) => i.naam === naam)
  if (instelling === undefined) {
    const namen = INSTELLINGEN.map((i) => i.naam).join(', ')
    return mis(`De instelling "${naam}" bestaat niet. Deze bestaan: ${namen}.`)
  }
  if (bewerking !== '=' && instelling.vorm.soort !== 'lijst') {
    return mis(`Bij ${naam} kan ${bewerking} niet. Schrijf bijvoorbeeld ${instelling.voorbeeld}.`)
  }
  if (bewerking === '=' && tekst === 'standaard') {
    const waarde = instelling.lees(standaardInstellingen) as never
    return { goed: true, naam, instellingen: instelling.zet(huidig, waarde) }
  }
  const gelezen = leesWaarde(instelling, bewerking, tekst, huidig)
  if (!gelezen.goed) return gelezen
  return { goed: true, naam, instellingen: instelling.zet(huidig, gelezen.waarde as never) }
}

/** The settings with one value as data (as `lees` of the setting gives it); `null` brings the default back. */
export function verwerkWaarde(naam: string, waarde: unknown, huidig: Instellingen): Uitkomst {
  const instelling = INSTELLINGEN.find((i) => i.naam === naam)
  if (instelling === undefined) return mis(`De instelling "${naam}" bestaat niet.`)
  if (waarde === null) {
    const standaard = instelling.lees(standaardInstellingen) as never
    return { goed: true, naam, instellingen: instelling.zet(huidig, standaard) }
  }
  const tekst = alsTekst(waarde, instelling.vorm)
  if (tekst === null) return mis(`${naam}: deze soort waarde past hier niet.`)
  const gelezen = leesWaarde(instelling, '=', tekst, huidig)
  if (!gelezen.goed) return gelezen
  return { goed: true, naam, instellingen: instelling.zet(huidig, gelezen.waarde as never) }
}

/** The value as somebody would type it, so that both ways meet the same checks; `null` for a value of another kind. */
function alsTekst(waarde: unknown, { soort }: Vorm): string | null {
  if (soort === 'aan-uit') return typeof waarde === 'boolean' ? (waarde ? 'aan' : 'uit') : null
  if (soort === 'getal') return typeof waarde === 'number' ? String(waarde) : null
  if (soort !== 'lijst') return typeof waarde === 'string' ? waarde : null
  if (!Array.isArray(waarde)) return null
  const losse = waarde.every((een) => typeof een === 'string' && een !== '' && !een.includes(','))
  return losse ? waarde.join(',') : null
}

type Gelezen =
  | { readonly goed: true; readonly waarde: unknown }
  | { readonly goed: false; readonly fout: string }

function leesWaarde(
  { naam, vorm, lees, voorbeeld }: Instelling,
  bewerking: Bewerking,
  tekst: string,
  huidig: Instellingen,
): Gelezen {
  const fout = (wat: string) => mis(`${naam}: ${wat} Bijvoorbeeld: ${voorbeeld}.`)
  switch (vorm.soort) {
    case 'keuze':
      return vorm.waarden.includes(tekst) ? goed(tekst) : fout(`kies ${vorm.waarden.join(' of ')}.`)
    case 'aan-uit':
      return tekst === 'aan' || tekst === 'uit' ? goed(tekst === 'aan') : fout('kies aan of uit.')
    case 'getal':
      return (
        leesGetal(tekst, vorm) ??
        fout(`geef een heel getal van ${vorm.min} tot en met ${vorm.max}.`)
      )
    case 'versie':
      return VERSIE.test(tekst) ? goed(tekst) : fout('geef een versie van drie getallen.')
    case 'lijst': {
      const leeg = tekst === '' && bewerking === '='
      const waarden = leeg ? [] : tekst.split(',').map((waarde) => waarde.trim())
      if (waarden.some((waarde) => !vorm.past(waarde))) return fout(vorm.zin)
      return goed(bewerkt(lees(huidig) as readonly string[], bewerking, waarden))
    }
  }
}

function leesGetal(tekst: string, vorm: Extract<Vorm, { soort: 'getal' }>): Gelezen | null {
  const getal = GETAL.test(tekst) ? Number(tekst) : Number.NaN
  return getal >= vorm.min && getal <= vorm.max ? goed(getal) : null
}

/** Sorted and without doubles, so that the same set is always stored the same way. */
function bewerkt(
  oud: readonly string[],
  bewerking: Bewerking,
  waarden: readonly string[],
): string[] {
  if (bewerking === '-=') return oud.filter((een) => !waarden.includes(een)).toSorted()
  const samen = bewerking === '+=' ? [...oud, ...waarden] : waarden
  return [...new Set(samen)].toSorted()
}

function goed(waarde: unknown): Gelezen {
  return { goed: true, waarde }
}

function mis(fout: string): { readonly goed: false; readonly fout: string } {
  return { goed: false, fout }
}
