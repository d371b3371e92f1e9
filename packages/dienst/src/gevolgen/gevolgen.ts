// SPDX-License-Identifier: EUPL-1.2
/** The payment consequences of stops, derived from the facts, with prices and outcomes of consultation. */
import { createHash } from 'node:crypto'
import {
  type Gevolg,
  gevolg,
  leidAf,
  metUitkomst,
  overlegSleutel,
  regioprofiel,
} from '@stopwijzer/keten'
import type pg from 'pg'
import { leesDossiers } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { leesOverleg, type Overleg } from './overleg.ts'
import { leesPrijzen } from './prijzen.ts'

export interface GevolgRegel extends Gevolg {
  readonly id: string
  readonly gemeente: string
  readonly aanbieder: string
  /** Names the client without saying who it is. */
  readonly clientSleutel: string
  readonly begindatum: string
  readonly product: string | null
  /** Outcome of the consultation; `null` when there is none yet or none is needed. */
  readonly overleg: Overleg | null
}

export interface GevondenGevolg {
  readonly regel: GevolgRegel
  readonly dossier: Buffer
  /** Key of the task that asks for the consultation. */
  readonly taaksleutel: string
}

const PARTIJ = 200

/** Consequences of stops that ended from `van` up to and including `tot`, oldest first. */
export async function leesGevolgen(
  toegang: Toegang,
  vandaag: string,
  { van, tot }: { readonly van?: string | undefined; readonly tot?: string | undefined } = {},
): Promise<GevolgRegel[]> {
  const uit = await zoekGevolgen(toegang, vandaag)
  return uit
    .map(({ regel }) => regel)
    .filter((r) => (van ?? r.einddatum) <= r.einddatum && r.einddatum <= (tot ?? r.einddatum))
    .sort((a, b) => (`${a.einddatum}${a.id}` < `${b.einddatum}${b.id}` ? -1 : 1))
}

/** All consequences of the organisation. */
export async function zoekGevolgen(toegang: Toegang, vandaag: string): Promise<GevondenGevolg[]> {
  const uit: GevondenGevolg[] = []
  let na: Buffer | null = Buffer.alloc(0)
  while (na !== null) {
    const vanaf: Buffer = na
    na = await inTransactie(toegang.pool, toegang.organisatie, async (client) => {
      const { rows } = await client.query<{ dossier: Buffer }>(
        `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2
         ORDER BY dossier LIMIT ${PARTIJ}`,
        [toegang.organisatie, vanaf],
      )
      const sleutels = rows.map((rij) => rij.dossier)
      uit.push(...(await gevolgenVan(client, toegang, sleutels, vandaag)))
      return sleutels.at(-1) ?? null
    })
  }
  return uit
}

async function gevolgenVan(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutels: readonly Buffer[],
  vandaag: string,
): Promise<GevondenGevolg[]> {
  const dossiers = await leesDossiers(client, toegang, sleutels)
  const overleggen = await leesOverleg(client, toegang, sleutels)
  const prijsOp = await leesPrijzen(client, toegang)
  return [...dossiers].flatMap(([hex, { sleutel, dossier }]) =>
    leidAf(dossier, vandaag).flatMap((toestand) =>
      toestand.stops.flatMap((stop): GevondenGevolg[] => {
        const profiel = regioprofiel(stop.gemeente, stop.einddatum)
        if (profiel === null) return []
        const taaksleutel = overlegSleutel(stop)
        const id = gevolgId(toegang.organisatie, hex, taaksleutel)
        const prijs = stop.product?.code && prijsOp(stop.product.code, stop.einddatum)
        const basis = gevolg(stop, profiel, prijs || undefined)
        const overleg = overleggen.get(id) ?? null
        const uitkomst = overleg && metUitkomst(basis, overleg.percentage, prijs || undefined)
        const regel = {
          id,
          gemeente: stop.gemeente,
          aanbieder: stop.aanbieder,
          clientSleutel: hex.slice(0, 16),
          begindatum: stop.begindatum,
          product:
            stop.product && [stop.product.categorie, stop.product.code].filter(Boolean).join('/'),
          ...(uitkomst ?? basis),
          overleg,
        }
        return [{ regel, dossier: sleutel, taaksleutel }]
      }),
    ),
  )
}

/** The same stop always has the same id, and it says nothing about the client. */
function gevolgId(organisatie: string, dossierHex: string, sleutel: string): string {
  const hash = createHash('sha256').update(`${dossierHex}|${sleutel}`).digest('hex')
  return `${organisatie}-${hash.slice(0, 12).toUpperCase()}`
}
