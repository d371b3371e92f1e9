// SPDX-License-Identifier: EUPL-1.2
/**
 * Errors of use and surroundings: one table of codes, sentences and remedies.
 * What is wrong with a message is a finding in a report, never one of these.
 */

import { maskeer } from '../uitvoer/maskeer.ts'
import { zichtbaar } from '../uitvoer/tekst.ts'

/** Exit codes; interfaces of the command line, never a count. */
export const AFSLUIT = { goed: 0, bevindingen: 1, fout: 2, nietsTeDoen: 3 } as const
export type Afsluitcode = (typeof AFSLUIT)[keyof typeof AFSLUIT]

interface FoutRegel {
  /** What happened; `{naam}` is filled in. */
  readonly zin: string
  readonly remedie: string
  /** 2 unless said otherwise. */
  readonly afsluit?: Afsluitcode
}

export const FOUTEN = {
  OPDRACHT_ONBEKEND: {
    zin: "De opdracht '{naam}' bestaat niet.",
    remedie: 'Bekijk de opdrachten met `stopwijzer --help`.',
  },
  OPDRACHT_ONTBREEKT: {
    zin: 'Er staat geen opdracht.',
    remedie: 'Bekijk de opdrachten met `stopwijzer --help`.',
  },
  OPTIE_ONBEKEND: {
    zin: "De optie '{naam}' bestaat niet.",
    remedie: 'Bekijk de opties met `{hulp}`.',
  },
  OPTIE_ONTBREEKT: {
    zin: "De optie '{naam}' is verplicht en ontbreekt.",
    remedie: 'Bekijk een voorbeeld met `{hulp}`.',
  },
  OPTIES_SAMEN: {
    zin: "De opties '{naam}' en '{ander}' gaan niet samen.",
    remedie: 'Kies één van de twee.',
  },
  WAARDE_ONTBREEKT: {
    zin: "Bij '{naam}' hoort een waarde, en die ontbreekt.",
    remedie: 'Bekijk een voorbeeld met `{hulp}`.',
  },
  WAARDE_FOUT: {
    zin: "De waarde '{waarde}' kan niet bij {naam}.",
    remedie: '{verwacht}',
  },
  TE_VEEL: {
    zin: 'Er staan te veel woorden achter de opdracht: {aantal} in plaats van {verwacht}.',
    remedie: 'Zet een naam met spaties tussen aanhalingstekens. Bekijk een voorbeeld met `{hulp}`.',
  },
  PAD_ONBEKEND: {
    zin: "Het bestand of de map '{pad}' bestaat niet.",
    remedie: 'Controleer de naam en de map waarin u werkt.',
  },
  PAD_GEEN_TOEGANG: {
    zin: "Het lezen van '{pad}' mag niet van het systeem ({oorzaak}).",
    remedie: 'Vraag de beheerder om leesrechten, of kopieer het bestand naar een eigen map.',
  },
  PAD_SOORT: {
    zin: "'{pad}' is hier niet te gebruiken: {wat}.",
    remedie: '{verwacht}',
  },
  LIJST_FOUT: {
    zin: "De lijst '{pad}' is niet te gebruiken: {oorzaak}",
    remedie:
      'Bekijk een voorbeeld met `stopwijzer maak jw307 --sjabloon` of `stopwijzer lijst prijs --help`.',
  },
  LIJST_EXCEL: {
    zin: "Het Excelbestand '{pad}' is niet te gebruiken ({code}): {oorzaak}",
    remedie: '{remedie}',
  },
  UITVOER_MISLUKT: {
    zin: "Het schrijven van '{pad}' lukt niet ({oorzaak}).",
    remedie: 'Controleer of de map bestaat, of u er mag schrijven en of de schijf vol is.',
  },
  CODE_ONBEKEND: {
    zin: "De code '{naam}' is niet bekend.",
    remedie:
      'Vraag naar een regel (TR414), retourcode (9414), codelijst (JZ588), code uit een lijst (JZ588/31), meldingscode (IB014) of soort fout (ELEMENT_ONTBREEKT).',
  },
  BERICHT_ONLEESBAAR: {
    zin: "'{pad}' is niet te tonen: {oorzaak}",
    remedie: 'Bekijk alle fouten met `stopwijzer controleer`.',
    afsluit: AFSLUIT.bevindingen,
  },
  NIET_GEBOUWD: {
    zin: 'Stopwijzer is nog niet gebouwd.',
    remedie: 'Voer in de map van Stopwijzer `npm run build` of `npm start` uit.',
  },
  MEET_ONVOLLEDIG: {
    zin: "Voor deze meting ontbreekt '{wat}'.",
    remedie: 'Meten kan alleen in de map van Stopwijzer zelf. Voer daar eerst `npm ci` uit.',
  },
  ONVERWACHT: {
    zin: 'Er ging iets mis in Stopwijzer zelf: {oorzaak}',
    remedie:
      'Probeer het opnieuw met STOPWIJZER_SPOOR=1 ervoor en meld de uitvoer aan de makers, zonder gegevens van een cliënt.',
  },
} as const satisfies Readonly<Record<string, FoutRegel>>

export type Foutcode = keyof typeof FOUTEN

/** A fault of use or surroundings; ends the command, nearly always with exit code 2. */
export class CliFout extends Error {
  override readonly name = 'CliFout'
  readonly code: Foutcode
  /** Extra lines: where we looked, what was meant. */
  readonly regels: readonly string[]
  readonly remedie: string
  readonly afsluit: Afsluitcode

  constructor(
    code: Foutcode,
    waarden: Readonly<Record<string, string>> = {},
    regels: readonly string[] = [],
  ) {
    super(vul(FOUTEN[code].zin, waarden))
    this.code = code
    this.regels = regels
    const regel: FoutRegel = FOUTEN[code]
    this.afsluit = regel.afsluit ?? AFSLUIT.fout
    this.remedie = vul(FOUTEN[code].remedie, waarden)
  }

  /**
   * The three parts a person needs: what happened, where we looked, what to do. Names and
   * values come from outside: no BSN and no control character in them reaches the screen.
   */
  tekst(): string {
    const schoon = (zin: string) => zichtbaar(maskeer(zin))
    const midden = this.regels.map((regel) => `  ${schoon(regel)}\n`).join('')
    return `Fout ${this.code}: ${schoon(this.message)}\n${midden}  Wat te doen: ${schoon(this.remedie)}`
  }
}

function vul(sjabloon: string, waarden: Readonly<Record<string, string>>): string {
  return sjabloon.replace(/\{(\w+)\}/g, (gat, naam: string) => waarden[naam] ?? gat)
}
