// SPDX-License-Identifier: EUPL-1.2
/** Received messages with what was answered, and what was known of the client just before. */
import type { Feit } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Antwoord } from '../verwerking/antwoord.ts'
import { feitRij, leesAntwoord } from './lezen.ts'
import type { Toegang } from './organisatie.ts'
import { uitBytes } from './rijen.ts'

export interface Geschiedenis {
  readonly id: string
  readonly bytes: Uint8Array
  readonly antwoord: Antwoord
  /** Search hash of the client; `null` when the message was refused. */
  readonly dossier: Buffer | null
  /** Local moment of receipt. */
  readonly moment: string
  /** Local moment of judging; `null` when the message was refused. */
  readonly beoordeeldOp: string | null
  readonly feitenErvoor: readonly Feit[]
  /** Another message used this Identificatie first (TR056). */
  readonly identificatieAlGebruikt: boolean
}

export interface Selectie {
  readonly van?: string | undefined
  readonly tot?: string | undefined
  readonly berichtsoort?: string | undefined
  readonly toewijzing?: string | undefined
}

const WELKE = `b.organisatie = $1 AND b.herkomst = 'in'
  AND b.status IN ('goedgekeurd', 'afgekeurd', 'geweigerd')
  AND (b.berichtsoort IS NULL OR b.berichtsoort IN ('JW301', 'JW305', 'JW307'))
  AND ($2::date IS NULL OR b.moment >= $2::date)
  AND ($3::date IS NULL OR b.moment < $3::date + 1)
  AND ($4::text IS NULL OR b.berichtsoort = $4)
  AND ($5::text IS NULL OR b.dossier IN (
    SELECT t.dossier FROM toestand t WHERE t.organisatie = $1 AND t.toewijzing_nummer = $5))`

function waarden({ organisatie }: Toegang, keuze: Selectie): unknown[] {
  const nummer = keuze.toewijzing?.replace(/^0+(?=\d)/, '')
  return [
    organisatie,
    keuze.van ?? null,
    keuze.tot ?? null,
    keuze.berichtsoort ?? null,
    nummer ?? null,
  ]
}

/** How many messages a selection holds. */
export async function telTeHerspelen(
  client: pg.ClientBase,
  toegang: Toegang,
  keuze: Selectie,
): Promise<number> {
  const { rows } = await client.query<{ aantal: string }>(
    `SELECT count(*) AS aantal FROM bericht b WHERE ${WELKE}`,
    waarden(toegang, keuze),
  )
  return Number(rows[0]!.aantal)
}

/** The messages of a selection after `na`, in order of receipt. */
export async function leesGeschiedenis(
  client: pg.ClientBase,
  toegang: Toegang,
  keuze: Selectie,
  na: string,
  hoogstens: number,
): Promise<Geschiedenis[]> {
  const { rows } = await client.query<{
    id: string
    inhoud: Buffer
    antwoord: Buffer
    dossier: Buffer | null
    moment: string
    gebruikt: boolean
  }>(
    `SELECT b.id, b.inhoud, b.antwoord, b.dossier,
       to_char(b.moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment,
       EXISTS (SELECT FROM identificatie n WHERE n.organisatie = b.organisatie
         AND n.berichtsoort = b.berichtsoort AND n.afzender = b.afzender
         AND n.identificatie = b.identificatie AND n.bericht <> b.id) AS gebruikt
     FROM bericht b WHERE ${WELKE} AND b.id > $6 ORDER BY b.id LIMIT $7`,
    [...waarden(toegang, keuze), na, hoogstens],
  )
  const feiten = await leesFeitrijen(
    client,
    toegang,
    rows.flatMap((rij) => rij.dossier ?? []),
  )
  return rows.map((rij) => {
    const alle = feiten.get(rij.dossier?.toString('hex') ?? '') ?? []
    const plek = alle.findIndex(({ bericht }) => bericht === rij.id)
    return {
      id: rij.id,
      bytes: toegang.versleuteling.ontsleutel('bericht.inhoud', rij.id, rij.inhoud),
      antwoord: leesAntwoord(toegang, rij.id, rij.antwoord) as Antwoord,
      dossier: rij.dossier,
      moment: rij.moment,
      beoordeeldOp: momentVanOordeel(alle[plek]?.feiten),
      feitenErvoor: alle.slice(0, Math.max(plek, 0)).flatMap((een) => een.feiten),
      identificatieAlGebruikt: rij.gebruikt,
    }
  })
}

/** The verdict stands among the facts of its message; those carry the moment of receipt. */
function momentVanOordeel(feiten: readonly Feit[] = []): string | null {
  return feiten.find((feit) => feit.soort === 'oordeel')?.herkomst.moment ?? null
}

interface Feitrij {
  readonly bericht: string | null
  readonly feiten: readonly Feit[]
}

async function leesFeitrijen(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutels: readonly Buffer[],
): Promise<Map<string, Feitrij[]>> {
  const { rows } = await client.query<{ dossier: Buffer; bericht: string | null; feiten: Buffer }>(
    `SELECT dossier, bericht, feiten FROM feit
     WHERE organisatie = $1 AND dossier = ANY($2::bytea[]) ORDER BY dossier, volgnummer`,
    [toegang.organisatie, sleutels],
  )
  const uit = new Map<string, Feitrij[]>()
  for (const rij of rows) {
    const hex = rij.dossier.toString('hex')
    const rijNaam = feitRij(hex, rij.bericht)
    const feiten = uitBytes<Feit[]>(toegang.versleuteling.ontsleutel('feit', rijNaam, rij.feiten))
    const lijst = uit.get(hex) ?? []
    lijst.push({ bericht: rij.bericht, feiten })
    uit.set(hex, lijst)
  }
  return uit
}
