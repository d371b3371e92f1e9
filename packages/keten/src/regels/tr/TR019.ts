// SPDX-License-Identifier: EUPL-1.2
import type { StartFeit, StopFeit } from '../../dossier/feiten.ts'
import { productRegel } from '../regel.ts'

export const TR019 = productRegel<StartFeit | StopFeit>({
  code: 'TR019',
  niveau: 3,
  retourcode: '9019',
  titel: 'Toewijzing is bekend',
  element: { JW305: 'ToewijzingNummer', JW307: 'ToewijzingNummer' },
  betekenis:
    'Het ToewijzingNummer hoort bij een toewijzing van deze gemeente aan deze aanbieder voor deze cliënt. Alleen bij taakgericht werken mag het nummer ontbreken.',
  actie:
    'Neem het ToewijzingNummer over uit de toewijzing (JW301). Is er geen toewijzing? Neem dan contact op met de gemeente.',
  // A number that is missing stays missing, whatever comes in.
  voorganger: ({ toewijzingNummer }) => (toewijzingNummer === null ? null : 'ontbreekt'),
  toets({ toewijzingNummer }, { levering, taakgericht }) {
    if (toewijzingNummer === null) {
      return taakgericht
        ? null
        : 'ToewijzingNummer ontbreekt. Met deze aanbieder is geen taakgericht werken afgesproken.'
    }
    return levering !== null && levering.versies.length > 0
      ? null
      : `Toewijzing ${toewijzingNummer} is niet bekend bij deze gemeente, aanbieder en cliënt.`
  },
})
