// SPDX-License-Identifier: EUPL-1.2
import { headerRegel } from '../regel.ts'

export const TR378 = headerRegel({
  code: 'TR378',
  niveau: 4,
  retourcode: 'S300',
  titel: 'Gemeentecode bestaat',
  element: { JW301: 'Afzender', JW305: 'Ontvanger', JW307: 'Ontvanger' },
  betekenis:
    'De gemeentecode staat in de lijst van het CBS. Na een herindeling mag de oude code nog in berichten over een toewijzing die inging toen die code gold.',
  actie: 'Zoek de juiste gemeentecode op. Stuur het bericht opnieuw met een nieuwe Identificatie.',
  toets(bericht, { context, ingangsdatums }) {
    const { Afzender, Ontvanger } = bericht.Header
    const gemeente = bericht.berichtsoort === 'JW301' ? Afzender : Ontvanger
    if (context.gemeenteBestaat(gemeente, context.nu.slice(0, 10))) return null
    // Without any known toewijzing there is no older list to fall back on.
    const datums = ingangsdatums()
    const gold = datums.every((datum) => context.gemeenteBestaat(gemeente, datum))
    if (datums.length > 0 && gold) return null
    return `Gemeentecode '${gemeente}' staat niet in de lijst van het CBS.`
  },
})
