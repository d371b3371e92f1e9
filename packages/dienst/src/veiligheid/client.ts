// SPDX-License-Identifier: EUPL-1.2
/** From what a person gives to the client that is meant. A BSN never shows in what comes back. */
import { isElfproef } from '@stopwijzer/ijw'
import type pg from 'pg'
import { dossiersMetSleutel } from '../berichten/zoeken.ts'
import { DienstFout } from '../fout.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { gewoonNummer } from '../verwerking/plekken.ts'

export type Clientkeuze =
  | { readonly bsn: string }
  | { readonly toewijzingNummer: string; readonly gemeente?: string | undefined }
  /** The name that the outside knows the client by. */
  | { readonly clientSleutel: string }

export interface GekozenClient {
  readonly sleutel: Buffer
  /** `null` when the client was found by a number: the dossier has it. */
  readonly bsn: string | null
}

/**
 * Search hash of the client. Throws `BSN_FOUT`, `CLIENT_ONBEKEND` or `CLIENT_MEERDUIDIG`. A
 * BSN may be of somebody who is not known yet.
 */
export async function kiesClient(
  client: pg.ClientBase,
  toegang: Toegang,
  keuze: Clientkeuze,
): Promise<GekozenClient> {
  if ('bsn' in keuze) {
    const { bsn } = keuze
    if (!/^[0-9]{9}$/.test(bsn) || !isElfproef(bsn)) throw new DienstFout('BSN_FOUT')
    return { sleutel: toegang.versleuteling.pseudoniem(bsn), bsn }
  }
  if ('clientSleutel' in keuze) {
    const sleutels = await dossiersMetSleutel(client, toegang, keuze.clientSleutel)
    // Two clients with one key do not occur; taking either would be a guess.
    const [sleutel] = sleutels.length === 1 ? sleutels : []
    if (sleutel === undefined) throw new DienstFout('CLIENT_NIETS')
    return { sleutel, bsn: null }
  }
  const nummer = gewoonNummer(keuze.toewijzingNummer)
  const { rows } = await client.query<{ dossier: Buffer; gemeente: string }>(
    `SELECT DISTINCT dossier, gemeente FROM toestand
     WHERE organisatie = $1 AND toewijzing_nummer = $2 AND ($3::text IS NULL OR gemeente = $3)
     ORDER BY gemeente`,
    [toegang.organisatie, nummer, keuze.gemeente ?? null],
  )
  const [rij] = rows
  if (rij === undefined) throw new DienstFout('CLIENT_ONBEKEND', [nummer.slice(0, 20)])
  if (rows.some(({ dossier }) => !dossier.equals(rij.dossier))) {
    const gemeenten = [...new Set(rows.map(({ gemeente }) => gemeente))].join(', ')
    throw new DienstFout('CLIENT_MEERDUIDIG', [nummer, gemeenten])
  }
  return { sleutel: rij.dossier, bsn: null }
}
