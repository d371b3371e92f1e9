// SPDX-License-Identifier: EUPL-1.2
/** Why a message about a client cannot be made. */
import type { Bevinding } from '@stopwijzer/ijw'
import { weigering } from './weigeren.ts'

export function geenClient(): Bevinding {
  return weigering(
    'CLIENT',
    'Van deze cliënt is nog geen bericht bekend.',
    'Verwerk eerst het JW301 van de gemeente.',
  )
}
