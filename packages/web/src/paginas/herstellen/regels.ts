// SPDX-License-Identifier: EUPL-1.2
/** The lines of a start or stop message, with the codes of its return message, from their views. */
import type { Antwoord } from '@stopwijzer/koppelvlak'

export type Deel = Antwoord<'berichten.weergave'>['delen'][number]

export interface Regel {
  /** Values by element: `Einddatum`. A part of a part has its own name. */
  readonly velden: Readonly<Record<string, string>>
  /** The same for people, in the order of the message; without the codes. */
  readonly delen: readonly Deel[]
  readonly codes: readonly string[]
}

export interface Afkeuring {
  /** Codes on the header: about the whole message. */
  readonly kop: readonly string[]
  readonly regels: readonly Regel[]
}

/** "No remark" and "not judged": no fault of this part. */
const GEEN_FOUT = ['0200', '0233']

const CODE = 'RetourCode'

/** `retour` is the view of the return message, where there is one. */
export function afkeuringUit(bericht: readonly Deel[], retour: readonly Deel[]): Afkeuring {
  const terug = regelsUit(retour)
  return {
    kop: codesIn(kopVan(retour)),
    // A return message about the header alone has no lines: then those of the message itself.
    regels: terug.length > 0 ? terug : regelsUit(bericht),
  }
}

function kopVan(delen: readonly Deel[]): readonly Deel[] {
  const client = delen.findIndex(({ naam }) => naam === 'Client')
  return client < 0 ? delen : delen.slice(0, client)
}

function regelsUit(delen: readonly Deel[]): readonly Regel[] {
  return delen.flatMap((deel, plek) => {
    if (!deel.groep || !/^(?:Start|Stop)Product$/.test(deel.naam)) return []
    const rest = delen.slice(plek + 1)
    const einde = rest.findIndex(({ diepte }) => diepte <= deel.diepte)
    const binnen = einde < 0 ? rest : rest.slice(0, einde)
    const waarden = binnen.filter(({ waarde, naam }) => waarde !== null && naam !== CODE)
    return {
      velden: Object.fromEntries(waarden.map(({ naam, waarde }) => [naam, waarde!])),
      delen: waarden,
      codes: codesIn(binnen),
    }
  })
}

function codesIn(delen: readonly Deel[]): readonly string[] {
  return delen.flatMap(({ naam, waarde }) =>
    naam === CODE && waarde !== null && !GEEN_FOUT.includes(waarde) ? [waarde] : [],
  )
}

/** The element that a code is about, by the rule behind it; the others are about the whole line. */
const ELEMENT_BIJ_CODE: Readonly<Record<string, string>> = {
  '9019': 'ToewijzingNummer',
  '9063': 'StatusAanlevering',
  '9069': 'Begindatum',
  '9071': 'Begindatum',
  '9326': 'Begindatum',
  '9413': 'RedenBeeindiging',
  '9414': 'Einddatum',
  '9415': 'RedenBeeindiging',
  S329: 'Categorie',
}

export const codesBij = ({ codes }: Regel, element: string | null): readonly string[] =>
  codes.filter((code) => (ELEMENT_BIJ_CODE[code] ?? null) === element)

/** Codes that are about none of these elements. */
export const overigeCodes = ({ codes }: Regel, elementen: readonly string[]): readonly string[] =>
  codes.filter((code) => !elementen.includes(ELEMENT_BIJ_CODE[code] ?? ''))
