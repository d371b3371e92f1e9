// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../../nl/index.ts'

export const beheer: Teksten['beheer'] = {
  gebruikers: 'Users',
  sleutels: 'Keys',
  webhooks: 'Webhooks',
  instellingen: 'Settings',
  regioprofiel: 'Regional agreements',
  releasekalender: 'Release calendar',
  transporten: 'Transports',
  dienst: 'State of the service',
  lijsten: 'Prices and product codes',
  bewaren: 'Retention',
  verantwoording: 'Audit log',
}
