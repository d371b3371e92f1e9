// SPDX-License-Identifier: EUPL-1.2
/** Who a client is, from the messages about him; names are never stored in the clear. */
import type { ClientFeit, Dossier } from '@stopwijzer/keten'
import type pg from 'pg'
import { dossiersBij, dossiersMetSleutel } from '../berichten/zoeken.ts'
import { leesDossiers, type OpgeslagenDossier } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'

export interface Persoon {
  readonly naam: string | null
  readonly achternaam: string | null
  readonly geboortedatum: string | null
  /** A part of it is not known (DatumGebruik). */
  readonly geboortedatumOnzeker: boolean
}

const ONBEKEND: Persoon = {
  naam: null,
  achternaam: null,
  geboortedatum: null,
  geboortedatumOnzeker: false,
}

/** From the last message that names the client, with first names where any message has them. */
export function persoonVan({ feiten }: Dossier): Persoon {
  const genoemd = feiten.filter((feit): feit is ClientFeit => feit.soort === 'client')
  const laatste = genoemd.at(-1)
  if (laatste === undefined) return ONBEKEND
  const { achternaam, voorvoegsel } = laatste.naam
  const voor =
    laatste.naam.voornamen ??
    genoemd.findLast((feit) => feit.naam.voornamen !== undefined)?.naam.voornamen ??
    laatste.naam.voorletters
  const { datum, gebruik } = laatste.geboortedatum
  return {
    naam: [voor, voorvoegsel, achternaam].filter(Boolean).join(' '),
    achternaam,
    geboortedatum: datum,
    geboortedatumOnzeker: gebruik !== undefined && gebruik !== '0',
  }
}

/** The dossier that the outside knows by this key; `null` when there is none. */
export async function leesClient(
  client: pg.ClientBase,
  toegang: Toegang,
  clientSleutel: string,
): Promise<OpgeslagenDossier | null> {
  const sleutels = await dossiersMetSleutel(client, toegang, clientSleutel)
  // Two clients with one key do not occur; showing either would be a guess.
  if (sleutels.length !== 1) return null
  const gelezen = await leesDossiers(client, toegang, sleutels)
  return [...gelezen.values()][0] ?? null
}

/** The dossiers in which a toewijzing has this number, of one municipality when it is given. */
export async function leesClientenMetNummer(
  client: pg.ClientBase,
  toegang: Toegang,
  nummer: string,
  gemeente?: string,
): Promise<OpgeslagenDossier[]> {
  const sleutels = await dossiersBij(client, toegang.organisatie, nummer)
  const gelezen = [...(await leesDossiers(client, toegang, sleutels)).values()]
  if (gemeente === undefined) return gelezen
  return gelezen.filter(({ dossier }) =>
    dossier.feiten.some(
      (feit) =>
        'toewijzingNummer' in feit &&
        feit.toewijzingNummer === nummer &&
        feit.gemeente === gemeente,
    ),
  )
}

/** Key of the client in the id of a toewijzing; `null` when it is no such id. */
export function clientVanToewijzing(id: string): string | null {
  return /^([0-9a-f]{16})-[0-9A-F]{12}$/.exec(id)?.[1] ?? null
}
