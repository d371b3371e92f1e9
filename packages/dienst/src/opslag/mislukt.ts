// SPDX-License-Identifier: EUPL-1.2
/** Items that could not be handled because of a fault in the program: kept, and tried again. */
import type pg from 'pg'
import { lokaal, type Omgeving } from '../omgeving.ts'
import { meldNietVerwerkt, sluitDodeBrieven, verwerkSleutel } from '../verwerking/dodebrief.ts'
import { foutInWoorden, HOOGSTENS_MS, naMislukking } from '../verwerking/terugval.ts'
import type { Binnengekomen, Werkitem } from '../verwerking/werkitem.ts'
import type { Toegang } from './organisatie.ts'
import { alsBytes, uitBytes } from './rijen.ts'
import { alsMotor } from './transactie.ts'

/** What an attempt did to an item. */
export interface Genoteerd {
  /** No further attempt by itself. */
  readonly dood: boolean
  readonly pogingen: number
}

/**
 * Notes that an item failed, with its bytes, so that it can be tried again whatever happens
 * to the file. The same item failing again is one more attempt.
 */
export async function noteerMislukt(
  toegang: Toegang,
  item: Werkitem,
  fout: unknown,
  omgeving: Omgeving,
): Promise<Genoteerd> {
  const nu = omgeving.tijdstip()
  const inWoorden = foutInWoorden(fout)
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ id: string; pogingen: number; sinds: Date }>(
      `SELECT id, pogingen, sinds FROM mislukt
       WHERE organisatie = $1 AND item = $2 AND staat = 'wacht' FOR UPDATE`,
      [toegang.organisatie, item.item],
    )
    // What was dead or given up and is offered again begins anew.
    const pogingen = (rows[0]?.pogingen ?? 0) + 1
    const sinds = rows[0]?.sinds.toISOString() ?? nu
    const ontvangenOp = item.ontvangenOp ?? lokaal(Date.parse(sinds))
    const { volgende, dood } = naMislukking(pogingen, sinds, nu)
    const { id } = rows[0] ?? item
    await client.query(
      `INSERT INTO mislukt (organisatie, id, item, inhoud, berichtsoort, dossier, staat, pogingen, fout, sinds, volgende)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (organisatie, item) DO UPDATE SET id = excluded.id, inhoud = excluded.inhoud,
         dossier = excluded.dossier, staat = excluded.staat, pogingen = excluded.pogingen, fout = excluded.fout,
         sinds = excluded.sinds, volgende = excluded.volgende, reden = NULL`,
      [
        toegang.organisatie,
        id,
        item.item,
        toegang.versleuteling.versleutel('mislukt', id, inhoudVan(item, ontvangenOp)),
        item.kop.berichtsoort,
        item.dossier ?? item.vermoeden,
        dood ? 'dood' : 'wacht',
        pogingen,
        inWoorden,
        sinds,
        volgende,
      ],
    )
    if (dood) {
      const ontvangen = ontvangenOp.slice(0, 10)
      await meldNietVerwerkt(client, toegang, omgeving, item, { sinds, ontvangen, fout: inWoorden })
    }
    return { dood, pogingen }
  })
}

/** With the moment of receipt: terms run from it, however long the fault lasts. */
function inhoudVan({ map, naam, itemnaam, bytes }: Werkitem, ontvangenOp: string): Buffer {
  const tekst = Buffer.from(bytes).toString('base64')
  return alsBytes({ map, naam, itemnaam, ontvangenOp, bytes: tekst })
}

/** While an item is tried, others leave it; when its process dies it is free after this. */
const HOUVAST_MS = 60_000

/**
 * Takes items whose next attempt is due. Parked messages are left to the judging of
 * parked messages. Items that were handled meanwhile (offered again) are forgotten.
 */
export async function neemMislukte(
  toegang: Toegang,
  omgeving: Omgeving,
  ookUitgesteld: boolean,
  hoogstens = 100,
): Promise<Binnengekomen[]> {
  const nu = omgeving.tijdstip()
  return alsMotor(toegang, async (client) => {
    await vergeetAfgehandelde(client, toegang, omgeving.nu())
    const houvast = new Date(Date.parse(nu) + HOUVAST_MS).toISOString()
    const { rows } = await client.query<{ id: string; inhoud: Buffer; sinds: Date }>(
      `UPDATE mislukt m SET volgende = $3
       FROM (SELECT id FROM mislukt k
         WHERE organisatie = $1 AND staat = 'wacht' AND ($5 OR volgende <= $2
             -- A moment beyond the longest pause comes from a clock that was ahead.
             OR volgende > $2::timestamptz + interval '${HOOGSTENS_MS} ms')
           AND NOT EXISTS (SELECT FROM bericht b WHERE b.organisatie = $1 AND b.item = k.item)
         ORDER BY volgende LIMIT $4 FOR UPDATE SKIP LOCKED) n
       WHERE m.organisatie = $1 AND m.id = n.id
       RETURNING m.id, m.inhoud, m.sinds`,
      [toegang.organisatie, nu, houvast, hoogstens, ookUitgesteld],
    )
    return rows
      .sort((a, b) => a.sinds.getTime() - b.sinds.getTime() || (a.id < b.id ? -1 : 1))
      .map((rij) => leesMislukt(toegang, rij))
  })
}

/** The item as the transport gave it. */
export function leesMislukt(
  toegang: Toegang,
  rij: { readonly id: string; readonly inhoud: Buffer; readonly sinds?: Date },
): Binnengekomen {
  const { bytes, ...rest } = uitBytes<Omit<Binnengekomen, 'bytes'> & { bytes: string }>(
    toegang.versleuteling.ontsleutel('mislukt', rij.id, rij.inhoud),
  )
  // A row of an earlier version does not tell: it came in at its first failure.
  const ontvangenOp = rest.ontvangenOp ?? (rij.sinds && lokaal(rij.sinds))
  return { ...rest, ontvangenOp, bytes: Buffer.from(bytes, 'base64') }
}

/** An item that stands in the ledger with a verdict has failed no longer; its task is done. */
export async function vergeetAfgehandelde(
  client: pg.ClientBase,
  toegang: Toegang,
  moment: string,
): Promise<void> {
  const { rows } = await client.query<{ item: Buffer }>(
    `DELETE FROM mislukt m USING bericht b
     WHERE m.organisatie = $1 AND b.organisatie = $1 AND b.item = m.item
       AND b.status <> 'vastgehouden' RETURNING m.item`,
    [toegang.organisatie],
  )
  await sluitDodeBrieven(
    client,
    toegang,
    rows.map((rij) => verwerkSleutel(rij.item)),
    moment,
  )
}

/** The same at the end of a run, for what was handled in it. */
export async function ruimMislukteOp(toegang: Toegang, omgeving: Omgeving): Promise<void> {
  await alsMotor(toegang, (client) => vergeetAfgehandelde(client, toegang, omgeving.nu()))
}
