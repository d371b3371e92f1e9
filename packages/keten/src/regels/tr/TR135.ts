// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '@stopwijzer/ijw'
import { headerRegel } from '../regel.ts'

const DAGTEKENING = 'BerichtIdentificatie/Dagtekening'

export const TR135 = headerRegel({
  code: 'TR135',
  niveau: 4,
  retourcode: '8848',
  titel: 'Dagtekening ligt niet in de toekomst',
  element: { JW301: DAGTEKENING, JW305: DAGTEKENING, JW307: DAGTEKENING },
  betekenis:
    'De dagtekening is de dag waarop de ontvanger het bericht beoordeelt, of een eerdere dag.',
  actie: 'Zet in de dagtekening de dag van verzenden. Kijk of de klok van het systeem goed staat.',
  toets(bericht, { context }) {
    const { Dagtekening } = bericht.Header.BerichtIdentificatie
    const vandaag = context.nu.slice(0, 10)
    return vergelijkDatum(Dagtekening, vandaag) > 0
      ? `Dagtekening '${Dagtekening}' ligt na vandaag, '${vandaag}'.`
      : null
  },
})
