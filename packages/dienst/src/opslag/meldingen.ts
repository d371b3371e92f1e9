// SPDX-License-Identifier: EUPL-1.2
/** The derived rows of starts and stops that stand: how they are named and written. */
import { createHash } from 'node:crypto'
import { type Gemeld, toestandSleutel } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsKolom, voegToe } from './rijen.ts'
import { samen } from './samen.ts'

/**
 * The name of a start or stop: the same facts always give the same one, and it tells nothing
 * about the client. 80 bits: among ten million the chance of two alike is one in 10^10.
 */
function meldingId(dossierHex: string, gemeld: Omit<Gemeld, 'gemeldOp' | 'basis'>): string {
  const sleutel = `${dossierHex}|${meldingSleutel(gemeld)}`
  return createHash('sha256').update(sleutel).digest('hex').slice(0, 20).toUpperCase()
}

/** Every field that tells two of one client apart. */
export function meldingSleutel(gemeld: Omit<Gemeld, 'gemeldOp' | 'basis'>): string {
  const { soort, product, begindatum, redenBeeindiging, einddatum } = gemeld
  return [
    soort,
    toestandSleutel(gemeld),
    product?.categorie ?? '',
    product?.code ?? '',
    begindatum,
    redenBeeindiging ?? '',
    einddatum ?? '',
  ].join('|')
}

/** What can change while the key stays. */
export function meldingStand({ gemeldOp, basis, berichtId }: Gemeld): string {
  return `${gemeldOp}|${basis}|${berichtId}`
}

export type Meldingrij = ReturnType<typeof meldingRij>

export function meldingRij(organisatie: string, dossier: Buffer, een: Gemeld) {
  return {
    organisatie,
    id: meldingId(dossier.toString('hex'), een),
    dossier,
    soort: een.soort,
    gemeente: een.gemeente,
    aanbieder: een.aanbieder,
    toewijzing_nummer: een.toewijzingNummer ?? '',
    product_categorie: een.product?.categorie ?? null,
    product_code: een.product?.code ?? null,
    begindatum: een.begindatum,
    einddatum: een.einddatum,
    reden: een.redenBeeindiging,
    gemeld_op: een.gemeldOp,
    basis: een.basis,
    bericht: een.berichtId,
  }
}

/** Writes rows; of the clients in `opnieuw` these are all, and every other row goes. */
export async function schrijfMeldingen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  opnieuw: readonly Buffer[],
  rijen: readonly Meldingrij[],
): Promise<void> {
  const lopend: Promise<unknown>[] = []
  if (opnieuw.length > 0) {
    lopend.push(
      client.query({
        name: 'melding-weg',
        text: `DELETE FROM melding WHERE organisatie = $1 AND dossier = ANY($2::bytea[])
       AND id <> ALL($3::text[])`,
        values: [
          organisatie,
          alsKolom('bytea', opnieuw),
          alsKolom(
            'text',
            rijen.map(({ id }) => id),
          ),
        ],
      }),
    )
  }
  // The key holds every field that tells two of them apart, so no id comes twice.
  lopend.push(voegToe(client, 'melding', KOLOMMEN, rijen, ALLEEN_WAT_VERANDERT))
  await samen(lopend)
}

const KOLOMMEN = {
  organisatie: 'text',
  id: 'text',
  dossier: 'bytea',
  soort: 'text',
  gemeente: 'text',
  aanbieder: 'text',
  toewijzing_nummer: 'text',
  product_categorie: 'text',
  product_code: 'text',
  begindatum: 'text',
  einddatum: 'text',
  reden: 'text',
  gemeld_op: 'text',
  basis: 'text',
  bericht: 'text',
} as const

const ALLEEN_WAT_VERANDERT = `ON CONFLICT (organisatie, id) DO UPDATE
  SET gemeld_op = excluded.gemeld_op, basis = excluded.basis, bericht = excluded.bericht
  WHERE (melding.gemeld_op, melding.basis, melding.bericht)
    IS DISTINCT FROM (excluded.gemeld_op, excluded.basis, excluded.bericht)`
