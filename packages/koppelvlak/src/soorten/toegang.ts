// SPDX-License-Identifier: EUPL-1.2
/** Shapes of people and what they may do. */
import Type from 'typebox'
import {
  MENSENROLLEN,
  ORGANISATIESOORTEN,
  RECHTEN,
  type Recht,
  ROLLEN,
  type Rol,
} from '../rechten/index.ts'
import { keuze, Organisatiecode, object } from './basis.ts'

export const Rolnaam = keuze(Object.keys(ROLLEN) as Rol[], {
  title: 'Rol',
  description: Object.entries(ROLLEN)
    .map(([naam, uitleg]) => `${naam}: ${uitleg}`)
    .join(' '),
})

export const RolVanMens = keuze(MENSENROLLEN, { title: 'RolVanMens' })

export const Rechtnaam = keuze(Object.keys(RECHTEN) as Recht[], {
  title: 'Recht',
  description: 'Naam van een recht. Welke rol welk recht heeft, staat bij GET /ik.',
})

export const EigenOrganisatie = object(
  {
    code: Organisatiecode,
    soort: keuze(ORGANISATIESOORTEN),
    rollen: Type.Array(Rolnaam),
  },
  { title: 'EigenOrganisatie', description: 'Een organisatie waarvoor u werkt, en als wat.' },
)

/** No rules of its own here: the service tells what is wrong with a new one. */
export const Wachtwoord = Type.String({
  maxLength: 1024,
  description: 'Elk teken mag, ook spaties. Nieuw: 12 tot en met 128 tekens.',
})

export const Inlognaam = Type.String({
  title: 'Inlognaam',
  pattern: '^[^\\s@]{1,64}@[^\\s@]{1,190}$',
  description: 'E-mailadres waarmee iemand inlogt. Hoofdletters maken niet uit.',
  examples: ['m.dewit@voorbeeldstad.nl'],
})

export const Csrf = Type.String({
  description: 'Stuur dit bij elke wijziging mee in de kop X-CSRF-Token. Hoort bij deze sessie.',
})
