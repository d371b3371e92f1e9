// SPDX-License-Identifier: EUPL-1.2
/** Why a report cannot even be made: the number leads to no toewijzing, or to more than one. */
import type { Bevinding } from '@stopwijzer/ijw'
import { weigering } from '@stopwijzer/keten'
import type { Onderwerp, Plek, TaakgerichtOnderwerp } from './plekken.ts'

export function onbekend(
  { toewijzingNummer, gemeente }: Onderwerp,
  plekken: readonly Plek[],
): Bevinding {
  return plekken.length > 0
    ? weigering(
        'TR019',
        `Toewijzing ${toewijzingNummer} is niet van gemeente ${gemeente}.`,
        `Deze gemeenten gebruiken dit nummer: ${plekken.map((p) => p.gemeente).join(', ')}.`,
      )
    : weigering(
        'TR019',
        `Toewijzing ${toewijzingNummer} kennen we niet.`,
        'Controleer het nummer. Verwerk eerst het JW301 van de gemeente.',
      )
}

export function meerduidig({ toewijzingNummer }: Onderwerp, plekken: readonly Plek[]): Bevinding {
  const gemeenten = [...new Set(plekken.map((p) => p.gemeente))]
  return gemeenten.length > 1
    ? weigering(
        'TR332',
        `Toewijzing ${toewijzingNummer} bestaat bij meer gemeenten: ${gemeenten.join(', ')}.`,
        'Kies er een met --gemeente.',
      )
    : weigering(
        'TR332',
        `Gemeente ${gemeenten[0]} gebruikt nummer ${toewijzingNummer} voor twee cliënten.`,
        'Vraag de gemeente welk nummer klopt.',
      )
}

/** Taakgericht: no client, or more than one, has this product. */
export function geenClient({ client, gemeente }: TaakgerichtOnderwerp, aantal: number): Bevinding {
  if (client !== undefined) {
    return weigering(
      'CLIENT',
      'Deze cliënt kennen we niet.',
      'Neem de clientSleutel over uit: stopwijzer toestand',
    )
  }
  return weigering(
    'CLIENT',
    aantal === 0
      ? `Bij gemeente ${gemeente} heeft geen enkele cliënt taakgericht werk met dit product.`
      : `Bij gemeente ${gemeente} hebben ${aantal} cliënten taakgericht werk met dit product.`,
    'Kies de cliënt met --client. Neem de clientSleutel over uit: stopwijzer toestand',
  )
}

/** Taakgericht: of this client nothing is known with this product. */
export function nietsBekend(): Bevinding {
  return weigering(
    'OP295',
    'Van deze cliënt is met dit product nog geen start bekend.',
    'Meld eerst de start met een JW305.',
  )
}

/** Without an agreement a start or stop has to name a toewijzing (TR019). */
export function geenAfspraak(gemeente: string): Bevinding {
  return weigering(
    'TR019',
    `Met gemeente ${gemeente} is geen taakgericht werken afgesproken.`,
    `Geef het nummer van de toewijzing. Is het wel afgesproken? Leg dat vast met de instelling taakgericht+=${gemeente}.`,
  )
}
