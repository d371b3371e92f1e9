// SPDX-License-Identifier: EUPL-1.2
/** Why a report cannot even be made: the number leads to no toewijzing, or to more than one. */
import type { Bevinding } from '@stopwijzer/ijw'
import type { Onderwerp, Plek } from './plekken.ts'

export function onbekend(
  { toewijzingNummer, gemeente }: Onderwerp,
  plekken: readonly Plek[],
): Bevinding {
  return plekken.length > 0
    ? weiger(
        'TR019',
        `Toewijzing ${toewijzingNummer} is niet van gemeente ${gemeente}.`,
        `Deze gemeenten gebruiken dit nummer: ${plekken.map((p) => p.gemeente).join(', ')}.`,
      )
    : weiger(
        'TR019',
        `Toewijzing ${toewijzingNummer} kennen we niet.`,
        'Controleer het nummer. Verwerk eerst het JW301 van de gemeente.',
      )
}

export function meerduidig({ toewijzingNummer }: Onderwerp, plekken: readonly Plek[]): Bevinding {
  const gemeenten = [...new Set(plekken.map((p) => p.gemeente))]
  return gemeenten.length > 1
    ? weiger(
        'TR332',
        `Toewijzing ${toewijzingNummer} bestaat bij meer gemeenten: ${gemeenten.join(', ')}.`,
        'Kies er een met --gemeente.',
      )
    : weiger(
        'TR332',
        `Gemeente ${gemeenten[0]} gebruikt nummer ${toewijzingNummer} voor twee cliënten.`,
        'Vraag de gemeente welk nummer klopt.',
      )
}

/** A refusal on the sender's side: never a return code. */
export function weiger(
  regel: string,
  boodschap: string,
  actie: string,
  gevolg = 'Het bericht is niet verzonden.',
): Bevinding {
  return {
    regel,
    retourcode: null,
    laag: 'samenhang',
    ernst: 'fout',
    boodschap,
    actie,
    gevolg,
    locatie: null,
  }
}
