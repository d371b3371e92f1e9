// SPDX-License-Identifier: EUPL-1.2
/** Writes everything that a batch of messages brought about, set-based, in the caller's transaction. */

import { TAKEN_MET_BERICHT } from '@stopwijzer/keten'
import type pg from 'pg'
import { schrijfAfgeleid } from './afgeleid.ts'
import { schrijfAudit } from './audit.ts'
import { schrijfBerichten } from './berichtrijen.ts'
import { schrijfCorrecties } from './correcties.ts'
import { gebeurtenissenVan, schrijfGebeurtenissen } from './gebeurtenissen.ts'
import { feitRij } from './lezen.ts'
import type { Toegang } from './organisatie.ts'
import { alsBytes, voegToe } from './rijen.ts'
import { samen } from './samen.ts'
import type { Schrijfset } from './schrijfset.ts'

/**
 * Writes a set. `moment` is local time, for the moments of tasks. All statements are sent
 * at once and run in this order; no row is written before the rows it refers to.
 */
export async function legVast(
  client: pg.ClientBase,
  toegang: Toegang,
  set: Schrijfset,
  moment: string,
  tijdstip: string,
): Promise<void> {
  const { organisatie } = toegang
  await samen([
    schrijfDossiers(client, toegang, set.dossiers, tijdstip),
    schrijfBerichten(client, toegang, set),
    schrijfFeiten(client, toegang, set.feiten),
    schrijfTaken(client, toegang, set, moment),
    schrijfCorrecties(client, toegang, [...set.correcties.values()], moment),
    schrijfAfgeleid(client, toegang, set.toestanden),
    voegToe(
      client,
      'uitgaand',
      { organisatie: 'text', bericht: 'text', bestandsnaam: 'text' },
      set.uitgaand.map((rij) => ({ organisatie, ...rij })),
    ),
    // The head of the chain stays locked from here to the commit: last.
    schrijfAudit(client, organisatie, toegang.wie, set.audit),
    schrijfGebeurtenissen(client, toegang, tijdstip, gebeurtenissenVan(set)),
  ])
}

async function schrijfDossiers(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  dossiers: Schrijfset['dossiers'],
  tijdstip: string,
): Promise<void> {
  await voegToe(
    client,
    'dossier',
    { organisatie: 'text', dossier: 'bytea', bsn: 'bytea', aangemaakt: 'timestamptz' },
    dossiers.map(({ sleutel, bsn }) => ({
      organisatie,
      dossier: sleutel,
      bsn: versleuteling.versleutel('dossier', sleutel.toString('hex'), Buffer.from(bsn)),
      aangemaakt: tijdstip,
    })),
  )
}

async function schrijfFeiten(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  feiten: Schrijfset['feiten'],
): Promise<void> {
  await voegToe(
    client,
    'feit',
    { organisatie: 'text', dossier: 'bytea', bericht: 'text', feiten: 'bytea' },
    feiten
      .filter((rij) => rij.feiten.length > 0)
      .map((rij) => ({
        organisatie,
        dossier: rij.dossier,
        bericht: rij.bericht,
        feiten: versleuteling.versleutel(
          'feit',
          feitRij(rij.dossier.toString('hex'), rij.bericht),
          alsBytes(rij.feiten),
        ),
      })),
  )
}

const MET_BERICHT = TAKEN_MET_BERICHT.map((soort) => `'${soort}'`).join(', ')

async function schrijfTaken(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  set: Schrijfset,
  moment: string,
): Promise<void> {
  const lopend: Promise<unknown>[] = []
  // Apart, because only an equality finds its way through the index. Row by row, and with a
  // condition that no index of open tasks answers: a plan made when there were few tasks
  // would else read all open ones of the organisation, for every batch.
  const metClient = set.afgehandeld.filter((t) => t.dossier !== null)
  const zonderClient = set.afgehandeld.filter((t) => t.dossier === null)
  if (metClient.length > 0) {
    lopend.push(
      client.query(
        `UPDATE taak SET status = 'afgehandeld', afgehandeld = $4
       WHERE organisatie = $1 AND status = 'open' AND ctid = ANY(ARRAY(
         SELECT een.ctid FROM unnest($2::bytea[], $3::text[]) AS n (dossier, sleutel), LATERAL (
           SELECT t.ctid FROM taak t WHERE t.organisatie = $1 AND t.dossier = n.dossier
             AND t.sleutel = n.sleutel AND t.status || '' = 'open' LIMIT 1) een))`,
        [organisatie, metClient.map((t) => t.dossier), metClient.map((t) => t.sleutel), moment],
      ),
    )
  }
  if (zonderClient.length > 0) {
    lopend.push(
      client.query(
        `UPDATE taak SET status = 'afgehandeld', afgehandeld = $3
       WHERE organisatie = $1 AND dossier IS NULL AND sleutel = ANY($2::text[]) AND status = 'open'`,
        [organisatie, zonderClient.map((t) => t.sleutel), moment],
      ),
    )
  }
  lopend.push(
    voegToe(
      client,
      'taak',
      {
        organisatie: 'text',
        id: 'text',
        dossier: 'bytea',
        sleutel: 'text',
        soort: 'text',
        toewijzing_nummer: 'text',
        uiterlijk: 'text',
        status: 'text',
        inhoud: 'bytea',
        aangemaakt: 'timestamp',
      },
      [...set.taken.values()].map(({ id, dossier, taak, open }) => ({
        organisatie,
        id,
        dossier,
        sleutel: taak.sleutel,
        soort: taak.soort,
        toewijzing_nummer: taak.toewijzingNummer,
        uiterlijk: taak.uiterlijk,
        status: open ? 'open' : 'afgehandeld',
        inhoud: versleuteling.versleutel('taak', taak.sleutel, alsBytes(taak)),
        aangemaakt: moment,
      })),
      // The situation came back after it had gone: the same task opens again, with today's proposal;
      // it rests no longer.
      // What a person refused stays decided, and so does an approval, unless a message was to go
      // out with it: when the situation is back, the other party rejected that message.
      `ON CONFLICT (organisatie, dossier, sleutel) DO UPDATE
     SET status = excluded.status, afgehandeld = NULL, inhoud = excluded.inhoud, uiterlijk = excluded.uiterlijk,
       uitgesteld_tot = CASE WHEN taak.status = 'open' THEN taak.uitgesteld_tot END,
       uitstel = CASE WHEN taak.status = 'open' THEN taak.uitstel END
     WHERE taak.status IN ('open', 'afgehandeld')
       OR (taak.status = 'akkoord' AND taak.soort IN (${MET_BERICHT}))`,
    ),
  )
  await samen(lopend)
}
