// SPDX-License-Identifier: EUPL-1.2
/** Texts of the lists of starts and stops. */
import { aantal } from '../opmaak.ts'

const werkdagen = (n: number) => aantal(n, 'werkdag', 'werkdagen')

export const meldlijst = {
  titel: 'Start- en stopmeldingen',
  inleiding: {
    gemeente:
      'Elke start en stop die aanbieders meldden en die is goedgekeurd. Werkdagen tellen volgens de Algemene termijnenwet.',
    aanbieder:
      'Elke start en stop die u meldde en die de gemeente goedkeurde. Werkdagen tellen strikt: zonder extra vrije dagen.',
  },
  soort: { stop: 'Stops', start: 'Starts' },
  leeg: { stop: 'Er zijn nog geen stops gemeld.', start: 'Er zijn nog geen starts gemeld.' },
  leegFilter: 'Geen melding voldoet aan uw filters.',
  leegBlad:
    'Op deze bladzijde voldoet geen melding aan uw filters. Kijk op de volgende bladzijde: daar kunnen er nog zijn.',
  leegBerichten: 'Er zijn geen berichten met deze status.',

  filter: {
    van: 'Gemeld vanaf',
    tot: 'Gemeld tot en met',
    reden: 'Reden',
    tijdigheid: 'Op tijd',
    signaal: 'Opvallend',
    gemeente: 'Gemeente (code)',
    aanbieder: 'Aanbieder (AGB-code)',
    status: 'Status',
    goedgekeurd: 'Goedgekeurd',
  },
  tijdigheid: { 'op-tijd': 'op tijd', 'te-laat': 'te laat', onbekend: 'niet te zeggen' },
  status: {
    verzonden: 'Wacht op antwoord',
    afgekeurd: 'Afgekeurd',
    vastgehouden: 'Vastgehouden',
  },
  signaal: {
    elk: 'alles wat opvalt',
    'start-buiten-toewijzing': 'buiten de toewijzing',
    'stop-voor-toewijzing': 'voor de toewijzing',
    'stop-na-toewijzing': 'na de toewijzing',
    'labels-38-39': '38/39 gewisseld',
    'onderbreking-zonder-plan': '20 zonder plan',
    'onderbreking-te-kort': '20 te kort',
  },

  kolom: {
    toewijzing: 'Toewijzing',
    gemeente: 'Gemeente',
    aanbieder: 'Aanbieder',
    begin: 'Begin van de zorg',
    zorg: 'Zorg',
    reden: 'Reden',
    gemeld: 'Gemeld op',
    tijd: 'Op tijd',
    signalen: 'Opvallend',
    status: 'Status',
    bericht: 'Bericht',
    codes: 'Retourcodes',
  },
  totEnMet: (dag: string) => `t/m ${dag}`,
  taakgericht: 'zonder toewijzing',
  naarBericht: (dag: string) => `${dag}, naar het bericht`,
  over: (n: number) => (n === 0 ? 'op de laatste dag' : `${werkdagen(n)} over`),
  teLaat: (n: number) => `${werkdagen(n)} te laat`,
  uiterlijk: (dag: string) => `uiterlijk ${dag}`,
  onbekend:
    'Niemand weet sinds wanneer de zorg niet meer verderging. Daarom is de termijn niet te tellen.',
}
