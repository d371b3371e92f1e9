// SPDX-License-Identifier: EUPL-1.2
/** Writes rows of the ledger: new messages, verdicts on parked ones, and the outcome of own ones. */
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsBytes, voegToe } from './rijen.ts'
import { samen } from './samen.ts'
import type { Schrijfset } from './schrijfset.ts'

/** Adds messages, and changes what a verdict or an answer changed; in this order. */
export async function schrijfBerichten(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  set: Schrijfset,
): Promise<void> {
  const lopend: Promise<unknown>[] = []
  const antwoord = (id: string, waarde: unknown) =>
    versleuteling.versleutel('bericht.antwoord', id, alsBytes(waarde))
  lopend.push(
    voegToe(
      client,
      'bericht',
      BERICHTKOLOMMEN,
      set.berichten.map((b) => ({
        organisatie,
        id: b.id,
        herkomst: b.herkomst,
        item: b.item,
        inhoud: versleuteling.versleutel('bericht.inhoud', b.id, b.bytes),
        berichtsoort: b.berichtsoort,
        identificatie: b.identificatie,
        afzender: b.afzender,
        ontvanger: b.ontvanger,
        dagtekening: b.dagtekening,
        dossier: b.dossier,
        status: b.status,
        antwoord: antwoord(b.id, b.antwoord),
        over_bericht: b.overBericht,
        moment: b.moment,
        vastgehouden_tot: b.vastgehoudenTot,
        nummers: b.nummers,
        codes: b.codes.join(' '),
      })),
    ),
  )
  if (set.herbeoordeeld.length > 0) {
    lopend.push(
      client.query(
        `UPDATE bericht b SET status = n.status, antwoord = n.antwoord, vastgehouden_tot = n.tot,
         codes = n.codes
       FROM unnest($2::text[], $3::text[], $4::bytea[], $5::timestamp[], $6::text[])
         AS n (id, status, antwoord, tot, codes)
       WHERE b.organisatie = $1 AND b.id = n.id`,
        [
          organisatie,
          set.herbeoordeeld.map((b) => b.id),
          set.herbeoordeeld.map((b) => b.status),
          set.herbeoordeeld.map((b) => antwoord(b.id, b.antwoord)),
          set.herbeoordeeld.map((b) => b.vastgehoudenTot),
          set.herbeoordeeld.map((b) => b.codes.join(' ')),
        ],
      ),
    )
  }
  // Two answers on one message in one batch: the last one stands.
  const beslist = new Map(set.beslist.map((een) => [een.id, een]))
  if (beslist.size > 0) {
    lopend.push(
      client.query(
        `UPDATE bericht b SET status = n.status, codes = n.codes
       FROM unnest($2::text[], $3::text[], $4::text[]) AS n (id, status, codes)
       WHERE b.organisatie = $1 AND b.id = n.id`,
        [
          organisatie,
          [...beslist.keys()],
          [...beslist.values()].map(({ status }) => status),
          [...beslist.values()].map(({ codes }) => codes.join(' ')),
        ],
      ),
    )
  }
  const codes = [...set.berichten, ...set.herbeoordeeld, ...beslist.values()].filter(
    (een) => een.codes.length > 0,
  )
  if (codes.length > 0) {
    lopend.push(
      client.query(
        `INSERT INTO retourcode (organisatie, code, moment, bericht)
       SELECT b.organisatie, n.code, b.moment, b.id
       FROM unnest($2::text[], $3::text[]) AS n (id, code)
       JOIN bericht b ON b.organisatie = $1 AND b.id = n.id ON CONFLICT DO NOTHING`,
        [
          organisatie,
          codes.flatMap((een) => een.codes.map(() => een.id)),
          codes.flatMap((een) => een.codes),
        ],
      ),
    )
  }
  await samen(lopend)
}

const BERICHTKOLOMMEN = {
  organisatie: 'text',
  id: 'text',
  herkomst: 'text',
  item: 'bytea',
  inhoud: 'bytea',
  berichtsoort: 'text',
  identificatie: 'text',
  afzender: 'text',
  ontvanger: 'text',
  dagtekening: 'text',
  dossier: 'bytea',
  status: 'text',
  antwoord: 'bytea',
  over_bericht: 'text',
  moment: 'timestamp',
  vastgehouden_tot: 'timestamp',
  nummers: 'text',
  codes: 'text',
} as const
