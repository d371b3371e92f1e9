// SPDX-License-Identifier: EUPL-1.2
/** Makes a JW305 or JW307 from plain values; the client and the header come from the dossier and context. */
import type { JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import { nieuweHeader } from '../bericht/header.ts'
import { volledigBericht } from '../bericht/volledig.ts'
import type { Context } from '../context.ts'
import type { Dossier, Product } from '../dossier/feiten.ts'
import { clientKern } from './client.ts'

/** 1: first submission; 3: removal of an earlier one. 2 and 9 are forbidden (CS058). */
export type Status = '1' | '3'

export interface StartWaarden {
  readonly toewijzingNummer: string | null
  readonly product: Product | null
  readonly toewijzingIngangsdatum: string | null
  readonly begindatum: string
}

export interface StopWaarden extends StartWaarden {
  readonly redenBeeindiging: string
  readonly einddatum: string
}

export interface Regel<W> {
  readonly status: Status
  readonly waarden: W
}

type Start = JW305Bericht['Client']['StartProducten']['StartProduct'][number]
type Stop = JW307Bericht['Client']['StopProducten']['StopProduct'][number]

/** A JW305 to `gemeente`; `null` when nothing is known about the client. @throws RangeError without a fresh Identificatie. */
export function maakJW305(
  regels: readonly Regel<StartWaarden>[],
  gemeente: string,
  dossier: Dossier,
  context: Context,
): JW305Bericht | null {
  const client = clientKern(dossier, gemeente)
  if (client === null) return null
  return volledigBericht('JW305', {
    Header: nieuweHeader('JW305', context.organisatie.code, gemeente, context),
    Client: { ...client, StartProducten: { StartProduct: regels.map(startElement) } },
  })
}

/** A JW307 to `gemeente`; `null` when nothing is known about the client. @throws RangeError without a fresh Identificatie. */
export function maakJW307(
  regels: readonly Regel<StopWaarden>[],
  gemeente: string,
  dossier: Dossier,
  context: Context,
): JW307Bericht | null {
  const client = clientKern(dossier, gemeente)
  if (client === null) return null
  return volledigBericht('JW307', {
    Header: nieuweHeader('JW307', context.organisatie.code, gemeente, context),
    Client: { ...client, StopProducten: { StopProduct: regels.map(stopElement) } },
  })
}

function startElement({ status, waarden }: Regel<StartWaarden>): Start {
  const { product, toewijzingNummer, toewijzingIngangsdatum, begindatum } = waarden
  return {
    ToewijzingNummer: toewijzingNummer ?? undefined,
    Product: (product
      ? { Categorie: product.categorie, Code: product.code }
      : undefined) as Start['Product'],
    ToewijzingIngangsdatum: toewijzingIngangsdatum ?? undefined,
    Begindatum: begindatum,
    StatusAanlevering: status,
  }
}

function stopElement({ status, waarden }: Regel<StopWaarden>): Stop {
  return {
    ...startElement({ status, waarden }),
    RedenBeeindiging: waarden.redenBeeindiging as Stop['RedenBeeindiging'],
    Einddatum: waarden.einddatum,
  }
}
