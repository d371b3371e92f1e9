// SPDX-License-Identifier: EUPL-1.2
/** Fills the search columns of messages from before they existed. Part of `herbouw`. */
import { lees } from '@stopwijzer/ijw'
import { leesAntwoord, leesInhoud } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { type Antwoord, losseCodes } from '../verwerking/antwoord.ts'
import { nummersUit } from '../verwerking/werkitem.ts'

const PARTIJ = 200

/** Returns how many messages were filled. A message filled before is left alone. */
export async function vulZoekvelden(toegang: Toegang): Promise<number> {
  const { pool, organisatie } = toegang
  let gevuld = 0
  let na = ''
  for (;;) {
    const ids = await inTransactie(pool, organisatie, async (client) => {
      const { rows } = await client.query<{ id: string; antwoord: Buffer }>(
        `SELECT id, antwoord FROM bericht WHERE organisatie = $1 AND id > $2 AND nummers IS NULL
         ORDER BY id LIMIT ${PARTIJ}`,
        [organisatie, na],
      )
      const inhoud = await leesInhoud(
        client,
        toegang,
        rows.map(({ id }) => id),
      )
      const velden = rows.map(({ id, antwoord }) => {
        const gelezen = lees(inhoud.get(id)!)
        const gegeven = leesAntwoord(toegang, id, antwoord) as Antwoord | null
        return {
          id,
          nummers: gelezen.goed ? nummersUit(gelezen.bericht) : '',
          codes: losseCodes(gegeven?.codes ?? null).join(' '),
        }
      })
      await client.query(
        `UPDATE bericht b SET nummers = n.nummers, codes = n.codes
         FROM unnest($2::text[], $3::text[], $4::text[]) AS n (id, nummers, codes)
         WHERE b.organisatie = $1 AND b.id = n.id`,
        [
          organisatie,
          velden.map((veld) => veld.id),
          velden.map((veld) => veld.nummers),
          velden.map((veld) => veld.codes),
        ],
      )
      return rows.map(({ id }) => id)
    })
    gevuld += ids.length
    if (ids.length < PARTIJ) break
    na = ids.at(-1)!
  }
  if (gevuld > 0) await vulAan(toegang)
  return gevuld
}

/** What a message has from the other one of its pair: numbers, and the codes of its answer. */
async function vulAan({ pool, organisatie }: Toegang): Promise<void> {
  await inTransactie(pool, organisatie, async (client) => {
    await client.query(
      `UPDATE bericht r SET nummers = h.nummers FROM bericht h
       WHERE r.organisatie = $1 AND h.organisatie = $1 AND h.id = r.over_bericht
         AND r.nummers = '' AND h.nummers <> ''`,
      [organisatie],
    )
    await client.query(
      `UPDATE bericht h SET codes = r.codes FROM bericht r
       WHERE h.organisatie = $1 AND r.organisatie = $1 AND r.over_bericht = h.id
         AND h.codes = '' AND r.codes <> '' AND h.status = 'afgekeurd'`,
      [organisatie],
    )
    await client.query(
      `UPDATE bericht r SET codes = h.codes FROM bericht h
       WHERE r.organisatie = $1 AND h.organisatie = $1 AND r.over_bericht = h.id
         AND r.codes = '' AND h.codes <> ''`,
      [organisatie],
    )
    await client.query(
      `INSERT INTO retourcode (organisatie, code, moment, bericht)
       SELECT organisatie, unnest(string_to_array(codes, ' ')), moment, id FROM bericht
       WHERE organisatie = $1 AND codes <> '' ON CONFLICT DO NOTHING`,
      [organisatie],
    )
  })
}
