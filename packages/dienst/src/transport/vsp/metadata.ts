// SPDX-License-Identifier: EUPL-1.2
/** The metadata beside a message that goes out. Pure. */

import { VerzendFout } from '../kern/uitkomst.ts'
import type { Lijnvorm, Zending } from '../kern/zendingen.ts'
import type { Stroom, Uitgaandsoort, Vspconfiguratie } from './configuratie.ts'

export interface Relatie {
  readonly rol: string
  readonly code: string
}

export interface Contextwaarde {
  readonly sleutel: string
  readonly waarde: readonly string[]
}

/** What is stored with the ids before the first attempt: a retry sends the same, whatever was set meanwhile. */
export interface Vspgegevens {
  readonly conversatieId: string
  readonly afzender: Relatie
  readonly geadresseerde: Relatie
  readonly stroom: Stroom
  readonly context: readonly Contextwaarde[]
}

export type Vspsoort = 'heen' | 'retour'

/** A message and its answer share the conversatieId; an answer names what it answers. */
export function vspvorm({
  rol,
  rolGemeente,
  stromen,
  context,
}: Pick<Vspconfiguratie, 'rol' | 'rolGemeente' | 'stromen' | 'context'>): Lijnvorm<
  Vspgegevens,
  Vspsoort
> {
  return {
    kanaal: 'vsp',
    zonderHeen: 'het bericht waarop dit antwoordt kwam niet over VECOZO',
    maak({ berichtsoort, route, heen }, { referentienummer }) {
      const stroom = stromen[berichtsoort as Uitgaandsoort]
      if (stroom === undefined) {
        throw new VerzendFout(
          `in STOPWIJZER_VSP_STROMEN staat niet hoe een ${berichtsoort} moet gaan (type, versie, actie)`,
          true,
        )
      }
      const conversatieId = heen?.conversatieId ?? referentienummer
      const ids: Readonly<Record<string, string>> = { traceerId: referentienummer, conversatieId }
      return {
        soort: heen === null ? 'heen' : 'retour',
        kruisverwijzing: heen?.referentienummer ?? null,
        gegevens: {
          conversatieId,
          afzender: { rol, code: route.van },
          geadresseerde: { rol: rolGemeente, code: route.naar },
          stroom,
          context: context.map(({ sleutel, waarde }) => ({
            sleutel,
            waarde: [waarde.replace(/\{(traceerId|conversatieId)\}/g, (_, naam) => ids[naam]!)],
          })),
        },
      }
    },
  }
}

/** `berichtMetadata` of the push service: these fields and no others. */
export function alsMetadata({
  referentienummer,
  kruisverwijzing,
  gegevens,
}: Pick<Zending<Vspgegevens>, 'referentienummer' | 'kruisverwijzing' | 'gegevens'>) {
  const { conversatieId, afzender, geadresseerde, stroom, context } = gegevens
  const { zip: _, berichtsubtype, ...rest } = stroom
  return {
    routeringgegevens: {
      afzender,
      geadresseerden: [geadresseerde],
      berichtstroom: { ...rest, ...(berichtsubtype === null ? {} : { berichtsubtype }) },
    },
    referentiegegevens: {
      ...{ conversatieId, traceerId: referentienummer },
      ...(kruisverwijzing === null ? {} : { alsAntwoordOp: kruisverwijzing }),
    },
    ...(context.length === 0 ? {} : { verwerkingscontext: context }),
  }
}
