// SPDX-License-Identifier: EUPL-1.2
/** A problem as something to throw, and every other fault turned into one. */
import type { Plekfout, Probleemcode } from '@stopwijzer/koppelvlak'
import { DienstFout, type DienstFoutcode } from '../fout.ts'
import { isStoring } from '../storing.ts'
import { plekfouten, type Validatiefout } from './plekfouten.ts'

export interface ProbleemOpties {
  readonly fouten?: readonly Plekfout[]
  readonly koppen?: Readonly<Record<string, string>>
  readonly oorzaak?: unknown
}

/** Thrown by handlers and checks; becomes `application/problem+json`. */
export class Probleem extends Error {
  override readonly name = 'Probleem'
  readonly code: Probleemcode
  readonly waarden: readonly string[]
  readonly fouten: readonly Plekfout[]
  readonly koppen: Readonly<Record<string, string>>

  constructor(code: Probleemcode, waarden: readonly string[] = [], opties: ProbleemOpties = {}) {
    super(code, opties.oorzaak === undefined ? undefined : { cause: opties.oorzaak })
    this.code = code
    this.waarden = waarden
    this.fouten = opties.fouten ?? []
    this.koppen = opties.koppen ?? {}
  }
}

/** One fault at one place that a schema cannot tell, e.g. an end before a start. */
export function invoerfout(plek: string, melding: string, code = 'regel'): Probleem {
  return new Probleem('INVOER_ONGELDIG', [plek], { fouten: [{ plek, melding, code }] })
}

/** Faults of the service that say something about the request. Others are our own. */
const VAN_DIENST: Partial<Record<DienstFoutcode, Probleemcode>> = {
  TAAK_ONBEKEND: 'NIET_GEVONDEN',
  CORRECTIE_ONBEKEND: 'NIET_GEVONDEN',
  GEVOLG_ONBEKEND: 'NIET_GEVONDEN',
  BEWAARPLAN_ONBEKEND: 'NIET_GEVONDEN',
  BEWAARPLAN_GESTOPT: 'TOESTAND_BOTST',
  BEWAARPLAN_STAAT: 'TOESTAND_BOTST',
  BEWAARPLAN_VERLOPEN: 'TOESTAND_BOTST',
  BEWAARPLAN_ZELFDE: 'TOESTAND_BOTST',
  CLIENT_ONBEKEND: 'NIET_GEVONDEN',
  CLIENT_NIETS: 'NIET_GEVONDEN',
  CLIENT_MEERDUIDIG: 'TOESTAND_BOTST',
  AFSCHERMING_GEEN: 'TOESTAND_BOTST',
  WACHTRIJ_ONBEKEND: 'NIET_GEVONDEN',
  WACHTRIJ_KAN_NIET: 'TOESTAND_BOTST',
  DATABANK_ONBEREIKBAAR: 'NIET_BESCHIKBAAR',
}

/** Faults that the web framework finds before a handler runs. */
const VAN_FASTIFY: Readonly<Record<string, Probleemcode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'TE_GROOT',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'SOORT_KAN_NIET',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'INHOUD_ONLEESBAAR',
  FST_ERR_CTP_INVALID_JSON_BODY: 'INHOUD_ONLEESBAAR',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'VERZOEK_ONLEESBAAR',
  FST_ERR_BAD_URL: 'VERZOEK_ONLEESBAAR',
  FST_ERR_INVALID_URL: 'VERZOEK_ONLEESBAAR',
  FST_ERR_MAX_PARAM_LENGTH: 'VERZOEK_ONLEESBAAR',
  FST_ERR_NOT_FOUND: 'NIET_GEVONDEN',
}

interface FastifyFout {
  readonly code?: string
  readonly validation?: readonly Validatiefout[]
  readonly validationContext?: string
}

/** `soort`: the media types that the route reads, for the sentence about a wrong one. */
export function alsProbleem(fout: unknown, soort = 'application/json'): Probleem {
  if (fout instanceof Probleem) return fout
  if (fout instanceof DienstFout) {
    const code = VAN_DIENST[fout.code]
    if (code !== undefined) return new Probleem(code, [fout.message], { oorzaak: fout })
    return new Probleem('INTERNE_FOUT', [], { oorzaak: fout })
  }
  const { code = '', validation, validationContext } = (fout ?? {}) as FastifyFout
  if (validation !== undefined) {
    const fouten = plekfouten(validation, validationContext ?? '')
    return new Probleem('INVOER_ONGELDIG', [fouten.map(({ plek }) => plek).join(', ')], { fouten })
  }
  const bekend = VAN_FASTIFY[code]
  if (bekend === 'SOORT_KAN_NIET') return new Probleem(bekend, [soort])
  if (bekend !== undefined) return new Probleem(bekend)
  // The JSON parser throws these itself, also for `__proto__`.
  if (fout instanceof SyntaxError) return new Probleem('INHOUD_ONLEESBAAR')
  if (isStoring(fout)) return new Probleem('NIET_BESCHIKBAAR', [], { oorzaak: fout })
  return new Probleem('INTERNE_FOUT', [], { oorzaak: fout })
}
