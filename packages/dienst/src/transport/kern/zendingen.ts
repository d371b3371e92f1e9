// SPDX-License-Identifier: EUPL-1.2
/**
 * What goes out over a line, under ids that are given once. Each step is a transaction of
 * its own, so that a process that dies leaves behind how far it came.
 */
import { createHash } from 'node:crypto'
import type { Berichtsoort } from '@stopwijzer/ijw'
import { APPLICATIE_GGK, FUNCTIEVERSIE, routeVan, type Systeem } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { geefNummers } from './nummers.ts'
import { VerzendFout, type Verzenduitkomst } from './uitkomst.ts'

/** Whose product made the payload, as it stands on the envelope. */
export const APPLICATIE = 'Stopwijzer'
export const APPLICATIEVERSIE = { applicatieVersie: '0000', applicatieSubversie: '0001' } as const

/** What else stands on the envelope of a message. */
export interface Zendinggegevens {
  readonly zender: Systeem
  readonly ontvanger: Systeem
  readonly functie: string
  readonly applicatieVersie: string
  readonly applicatieSubversie: string
  readonly functieVersie: string
  readonly functieSubversie: string
}

export interface Zending {
  readonly id: string
  readonly soort: 'Di01' | 'Du01'
  readonly referentienummer: string
  readonly tijdstip: string
  readonly kruisverwijzing: string | null
  readonly gegevens: Zendinggegevens
  /** An earlier attempt may have come through. */
  readonly onzeker: boolean
}

interface Rij extends Zending {
  readonly inhoud_hash: Buffer
  readonly staat: 'klaar' | 'bezig' | 'aanvaard'
}

/**
 * The envelope of a message for its next attempt: with the ids it has, or fresh ones the
 * first time and after a refusal. Committed before anything is sent. Throws `VerzendFout`
 * when it can never go this way.
 */
export async function beginZending(
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
  bytes: Uint8Array,
  kanaal: 'ggk' | 'postbus' = 'ggk',
): Promise<Zending> {
  const hash = createHash('sha256').update(bytes).digest()
  return alsMotor(toegang, async (client) => {
    const bekend = await zoek(client, toegang, bericht)
    const rij = bekend ?? (await maak(client, toegang, omgeving, bericht, hash, kanaal))
    // Other bytes under the same ids would be refused, or worse, taken for a repeat.
    if (!rij.inhoud_hash.equals(hash)) {
      throw new VerzendFout('de inhoud is niet meer die van de eerste poging', true)
    }
    const onzeker = rij.onzeker || rij.staat !== 'klaar'
    await client.query(
      `UPDATE zending SET staat = 'bezig', onzeker = $3, pogingen = pogingen + 1
       WHERE organisatie = $1 AND id = $2`,
      [toegang.organisatie, rij.id, onzeker],
    )
    return { ...rij, onzeker }
  })
}

/** What the attempt came to. After a refusal the next attempt gets new ids. */
export async function noteerUitkomst(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  uitkomst: Verzenduitkomst,
): Promise<void> {
  const aanvaard = uitkomst.soort === 'aanvaard'
  const staat = aanvaard ? 'aanvaard' : uitkomst.soort === 'geweigerd' ? 'afgewezen' : 'klaar'
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE zending SET staat = $3, onzeker = CASE WHEN $3 = 'klaar' THEN onzeker OR $4 ELSE onzeker END,
         code = $5, plek = $6, aanvaard = CASE WHEN $3 = 'aanvaard' THEN coalesce(aanvaard, $7) ELSE aanvaard END,
         bevestiging = coalesce($8, bevestiging)
       WHERE organisatie = $1 AND id = $2`,
      [
        ...[toegang.organisatie, id, staat],
        uitkomst.soort === 'opnieuw' && uitkomst.onzeker,
        uitkomst.soort === 'geweigerd' ? uitkomst.code : null,
        uitkomst.soort === 'geweigerd' ? uitkomst.plek : null,
        omgeving.tijdstip(),
        aanvaard ? uitkomst.bevestiging : null,
      ],
    ),
  )
}

const KOLOMMEN =
  'id, soort, referentienummer, tijdstip, kruisverwijzing, gegevens, inhoud_hash, onzeker, staat'

async function zoek(client: pg.ClientBase, toegang: Toegang, bericht: string): Promise<Rij | null> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM zending WHERE organisatie = $1 AND bericht = $2
       AND staat IN ('klaar', 'bezig', 'aanvaard') ORDER BY id DESC LIMIT 1 FOR UPDATE`,
    [toegang.organisatie, bericht],
  )
  return rows[0] ?? null
}

interface Berichtrij {
  readonly berichtsoort: Berichtsoort
  readonly afzender: string
  readonly ontvanger: string
  /** Envelope of the message that this one answers. */
  readonly heen: { readonly referentienummer: string; readonly zender: Systeem } | null
}

async function maak(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
  hash: Buffer,
  kanaal: string,
): Promise<Rij> {
  const { organisatie } = toegang
  const { rows } = await client.query<Berichtrij>(
    `SELECT b.berichtsoort, b.afzender, b.ontvanger, a.stuurgegevens AS heen FROM bericht b
     LEFT JOIN bericht o ON o.organisatie = b.organisatie AND o.id = b.over_bericht
     LEFT JOIN aankomst a ON a.organisatie = o.organisatie AND a.item = o.item
     WHERE b.organisatie = $1 AND b.id = $2`,
    [organisatie, bericht],
  )
  const { berichtsoort, afzender, ontvanger, heen } = rows[0]!
  const route = routeVan(berichtsoort, afzender, ontvanger)
  if (route.van !== organisatie) {
    throw new VerzendFout('de afzender is niet deze organisatie', true)
  }
  if (route.envelop === 'Du01' && heen === null) {
    throw new VerzendFout('het bericht waarop dit antwoordt kwam niet in een envelop', true)
  }
  const nummers = await geefNummers(client, organisatie, omgeving.tijdstip())
  const gegevens: Zendinggegevens = {
    zender: { organisatie, applicatie: APPLICATIE },
    ontvanger: { organisatie: route.naar, applicatie: APPLICATIE_GGK },
    functie: berichtsoort,
    ...APPLICATIEVERSIE,
    ...FUNCTIEVERSIE,
  }
  const kruisverwijzing = route.envelop === 'Du01' ? heen!.referentienummer : null
  const id = omgeving.nieuweId()
  const { rows: nieuw } = await client.query<Rij>(
    `INSERT INTO zending (organisatie, id, kanaal, soort, bericht, referentienummer, tijdstip,
       kruisverwijzing, gegevens, inhoud_hash, staat, gemaakt)
     VALUES ($1, $2, $11, $3, $4, $5, $6, $7, $8, $9, 'klaar', $10) RETURNING ${KOLOMMEN}`,
    [
      ...[organisatie, id, route.envelop, bericht, nummers.referentienummer, nummers.tijdstip],
      ...[kruisverwijzing, JSON.stringify(gegevens), hash, omgeving.tijdstip(), kanaal],
    ],
  )
  return nieuw[0]!
}
