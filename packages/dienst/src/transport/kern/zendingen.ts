// SPDX-License-Identifier: EUPL-1.2
/**
 * What goes out over a line, under ids that are given once. Each step is a transaction of
 * its own, so that a process that dies leaves behind how far it came.
 */
import { createHash } from 'node:crypto'
import type { Berichtsoort } from '@stopwijzer/ijw'
import { type Route, routeVan } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { samen } from '../../opslag/samen.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import type { Kanaal } from './kanaal.ts'
import { type Envelopnummers, neemKlok, nummersNa, zetKlok } from './nummers.ts'
import { VerzendFout, type Verzenduitkomst } from './uitkomst.ts'

/** Whose product made the payload, as it stands on the envelope. */
export const APPLICATIE = 'Stopwijzer'
export const APPLICATIEVERSIE = { applicatieVersie: '0000', applicatieSubversie: '0001' } as const

/** `G`: what else stands on the envelope of this line. */
export interface Zending<G = unknown, S extends string = string> {
  readonly id: string
  readonly soort: S
  readonly referentienummer: string
  readonly tijdstip: string
  readonly kruisverwijzing: string | null
  readonly gegevens: G
  /** An earlier attempt may have come through. */
  readonly onzeker: boolean
}

/** The envelope of the message that is answered, as it was stored when it came. */
export interface Heen {
  readonly referentienummer: string
  /** Lines that join the messages of one exchange. */
  readonly conversatieId?: string
}

/** VECOZO keeps a message two months; after that there is nothing left to ask about it. */
export const VRAAGDAGEN = 62

export interface TeVersturen {
  readonly berichtsoort: Berichtsoort
  readonly route: Route
  /** `null` for a message that begins an exchange. */
  readonly heen: Heen | null
}

/** How a line makes its envelopes. Throws `VerzendFout` when it can never send this. */
export interface Lijnvorm<G = unknown, S extends string = string> {
  readonly kanaal: Kanaal
  /** Why an answer cannot go when what it answers came in another form. Dutch. */
  readonly zonderHeen: string
  maak(
    wat: TeVersturen,
    nummers: Envelopnummers,
  ): Pick<Zending<G, S>, 'soort' | 'kruisverwijzing' | 'gegevens'>
}

interface Rij<G, S extends string> extends Zending<G, S> {
  readonly inhoud_hash: Buffer
  readonly staat: 'klaar' | 'bezig' | 'aanvaard' | 'bezorgd'
}

/**
 * The envelope of a message for its next attempt: with the ids it has, or fresh ones the
 * first time and after a refusal. Committed before anything is sent. Throws `VerzendFout`
 * when it can never go this way.
 */
export async function beginZending<G, S extends string>(
  toegang: Toegang,
  omgeving: Omgeving,
  vorm: Lijnvorm<G, S>,
  bericht: string,
  bytes: Uint8Array,
): Promise<Zending<G, S>> {
  const hash = createHash('sha256').update(bytes).digest()
  return alsMotor(toegang, async (client) => {
    // Together, as nearly every message goes for the first time.
    const [bekend, over, laatste] = await samen([
      zoek<G, S>(client, toegang, vorm.kanaal, bericht),
      leesOver(client, toegang, vorm.kanaal, bericht),
      neemKlok(client, toegang.organisatie),
    ])
    if (bekend === null)
      return maak(client, toegang, omgeving, vorm, { bericht, over, hash, laatste })
    // Other bytes under the same ids would be refused, or worse, taken for a repeat.
    if (!bekend.inhoud_hash.equals(hash)) {
      throw new VerzendFout('de inhoud is niet meer die van de eerste poging', true)
    }
    const onzeker = bekend.onzeker || bekend.staat !== 'klaar'
    await client.query(
      `UPDATE zending SET staat = 'bezig', onzeker = $3, pogingen = pogingen + 1
       WHERE organisatie = $1 AND id = $2`,
      [toegang.organisatie, bekend.id, onzeker],
    )
    return { ...bekend, onzeker }
  })
}

/**
 * What the attempt came to. After a refusal the next attempt gets new ids. Only a refusal waits for
 * the disk: when another outcome is lost, the attempt counts as one of which nothing is known, and
 * the message goes once more under the same ids (ADR 0315).
 */
export async function noteerUitkomst(
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  uitkomst: Verzenduitkomst,
): Promise<void> {
  await alsMotor(
    toegang,
    (client) => schrijfUitkomst(client, toegang, omgeving, id, uitkomst),
    uitkomst.soort === 'geweigerd' ? 'schijf' : 'los',
  )
}

/** As `noteerUitkomst`, in the transaction of the caller. */
export async function schrijfUitkomst(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  omgeving: Omgeving,
  id: string,
  uitkomst: Verzenduitkomst,
): Promise<void> {
  const aanvaard = uitkomst.soort === 'aanvaard'
  const staat = aanvaard ? 'aanvaard' : uitkomst.soort === 'geweigerd' ? 'afgewezen' : 'klaar'
  await client.query({
    name: 'schrijf-uitkomst',
    text: `UPDATE zending SET staat = $3, onzeker = CASE WHEN $3 = 'klaar' THEN onzeker OR $4 ELSE onzeker END,
       code = $5, plek = $6, aanvaard = CASE WHEN $3 = 'aanvaard' THEN coalesce(aanvaard, $7) ELSE aanvaard END,
       bevestiging = coalesce($8, bevestiging), volgende = NULL
     WHERE organisatie = $1 AND id = $2`,
    values: [
      ...[organisatie, id, staat, laatTwijfel(uitkomst)],
      uitkomst.soort === 'geweigerd' ? uitkomst.code : null,
      uitkomst.soort === 'geweigerd' ? uitkomst.plek : null,
      omgeving.tijdstip(),
      aanvaard ? uitkomst.bevestiging : null,
    ],
  })
}

/** May an attempt that was not taken have come through all the same? */
export function laatTwijfel(uitkomst: Verzenduitkomst): boolean {
  return uitkomst.soort === 'opnieuw' ? uitkomst.onzeker : 'twijfel' in uitkomst
}

const KOLOMMEN =
  'id, soort, referentienummer, tijdstip, kruisverwijzing, gegevens, inhoud_hash, onzeker, staat'

/** A StUF envelope is one, whether a line or a file carries it; that of VECOZO is another. */
const ZELFDE_VORM = (kolom: string) => `(${kolom} = 'vsp') = ($3 = 'vsp')`

async function zoek<G, S extends string>(
  client: pg.ClientBase,
  toegang: Toegang,
  kanaal: Kanaal,
  bericht: string,
): Promise<Rij<G, S> | null> {
  const { rows } = await client.query<Rij<G, S>>({
    name: 'zoek-zending',
    text: `SELECT ${KOLOMMEN} FROM zending WHERE organisatie = $1 AND bericht = $2 AND ${ZELFDE_VORM('kanaal')}
       AND staat IN ('klaar', 'bezig', 'aanvaard', 'bezorgd') ORDER BY id DESC LIMIT 1 FOR UPDATE`,
    values: [toegang.organisatie, bericht, kanaal],
  })
  return rows[0] ?? null
}

interface Berichtrij {
  readonly berichtsoort: Berichtsoort
  readonly afzender: string
  readonly ontvanger: string
  readonly heen: Heen | null
}

/** The message itself, with the envelope of what it answers. */
async function leesOver(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  kanaal: Kanaal,
  bericht: string,
): Promise<Berichtrij> {
  const { rows } = await client.query<Berichtrij>({
    name: 'lees-te-verzenden',
    text: `SELECT b.berichtsoort, b.afzender, b.ontvanger, a.stuurgegevens AS heen FROM bericht b
     LEFT JOIN bericht o ON o.organisatie = b.organisatie AND o.id = b.over_bericht
     LEFT JOIN aankomst a ON a.organisatie = o.organisatie AND a.item = o.item
       AND ${ZELFDE_VORM('a.kanaal')}
     WHERE b.organisatie = $1 AND b.id = $2`,
    values: [organisatie, bericht, kanaal],
  })
  return rows[0]!
}

interface Nieuw {
  readonly bericht: string
  readonly over: Berichtrij
  readonly hash: Buffer
  /** Last moment of the clock of the organisation, which was taken. */
  readonly laatste: string
}

/** A first attempt, under new ids. */
async function maak<G, S extends string>(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  omgeving: Omgeving,
  vorm: Lijnvorm<G, S>,
  { bericht, over, hash, laatste }: Nieuw,
): Promise<Zending<G, S>> {
  const { berichtsoort, afzender, ontvanger, heen } = over
  const vanKop = routeVan(berichtsoort, afzender, ontvanger)
  const isAntwoord = vanKop.envelop === 'Du01'
  // An answer repeats the header of what it answers, also a receiver that does not exist (S300);
  // whoever got that message answers it.
  const route = isAntwoord ? { ...vanKop, van: organisatie } : vanKop
  if (route.van !== organisatie) {
    throw new VerzendFout('de afzender is niet deze organisatie', true)
  }
  if (isAntwoord && heen === null) {
    throw new VerzendFout(vorm.zonderHeen, true)
  }
  const nummers = nummersNa(laatste, omgeving.tijdstip())
  const wat = { berichtsoort, route, heen: isAntwoord ? heen : null }
  const gemaakt = vorm.maak(wat, nummers)
  const { soort, kruisverwijzing, gegevens } = gemaakt
  const id = omgeving.nieuweId()
  const geschreven = client.query({
    name: 'begin-zending',
    text: `INSERT INTO zending (organisatie, id, kanaal, soort, bericht, referentienummer, tijdstip,
       kruisverwijzing, gegevens, inhoud_hash, staat, pogingen, gemaakt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'bezig', 1, $11)`,
    values: [
      ...[organisatie, id, vorm.kanaal, soort, bericht],
      ...[nummers.referentienummer, nummers.tijdstip, kruisverwijzing],
      ...[JSON.stringify(gegevens), hash, omgeving.tijdstip()],
    ],
  })
  await samen([zetKlok(client, organisatie, nummers), geschreven])
  return { id, ...nummers, ...gemaakt, onzeker: false }
}
