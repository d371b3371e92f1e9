// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../nl/index.ts'

export const toegang: Teksten['toegang'] = {
  aanmelden: 'Log in',
  nogNiet: 'This version has no login yet.',
}
