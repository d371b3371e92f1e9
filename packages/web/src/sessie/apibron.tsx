// SPDX-License-Identifier: EUPL-1.2
/** The session from the API, which has none yet: nobody is logged in, and the page says so. */
import { Mededeling } from '../delen/Mededeling.tsx'
import { useTeksten } from '../teksten/index.tsx'
import type { Sessiebron } from './SessieAanbieder.tsx'

export const apibron: Sessiebron = {
  haal: async () => undefined,
  kiesOrganisatie: () => Promise.reject(new Error('geen sessie')),
  uitloggen: async () => {},
  csrf: () => null,
  Aanmelden: () => <Mededeling>{useTeksten().toegang.nogNiet}</Mededeling>,
}
