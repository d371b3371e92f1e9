// SPDX-License-Identifier: EUPL-1.2
/** Stores what came in and writes its acknowledgement, one transaction for what came together. */
import { ANDERE_FUNCTIES, isOnzeFunctie, type Knoop, type Ruwekop } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsKolom } from '../../opslag/rijen.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { proefpunt } from '../../proefpunten.ts'
import { meldAankomst } from '../../verwerking/dodebrief.ts'
import { losseNummers } from '../kern/nummers.ts'
import { bevestig, type Serverantwoord, type Weigering, weiger } from './antwoord.ts'
import type { Ggkconfiguratie } from './configuratie.ts'
import { afzenderVan, sleutelVan, vingerafdruk } from './vingerafdruk.ts'

export type Binnensoort = 'Di01' | 'Du01' | 'Fo01'

/** A request of which the parties are known. */
export interface Geopend {
  readonly soort: Binnensoort
  readonly knoop: Knoop
  readonly kop: Ruwekop
}

export interface Ontvangen {
  readonly geopend: Geopend
  readonly bytes: Uint8Array
}

export interface Opslag {
  readonly configuratie: Pick<Ggkconfiguratie, 'oplopend'>
  readonly omgeving: Omgeving
}

/** In the order in which they came: a repeat finds the first, also within the same transaction. */
export function slaSamenOp(
  toegang: Toegang,
  opslag: Opslag,
  verzoeken: readonly Ontvangen[],
): Promise<readonly Serverantwoord[]> {
  return alsMotor(toegang, async (client) => {
    const antwoorden: Serverantwoord[] = []
    // Who looks at the order of moments has to see what was stored just before.
    const samen = opslag.configuratie.oplopend ? verzoeken.map((een) => [een]) : [verzoeken]
    for (const groep of samen) antwoorden.push(...(await slaOp(client, toegang, opslag, groep)))
    proefpunt('voor-opslaan')
    return antwoorden
  })
}

/** A request with who may use its ids once, and what it says. */
interface Herkend extends Ontvangen {
  readonly sleutel: Buffer
  readonly afdruk: Buffer
}

interface Eerder {
  readonly afdruk: Buffer
  readonly bevestiging: string
}

interface Rij extends Herkend {
  readonly id: string
  readonly weigering: Weigering | null
  readonly antwoord: Serverantwoord
}

async function slaOp(
  client: pg.PoolClient,
  toegang: Toegang,
  opslag: Opslag,
  verzoeken: readonly Ontvangen[],
): Promise<readonly Serverantwoord[]> {
  const { configuratie, omgeving } = opslag
  const herkend = verzoeken.map((een) => ({
    ...een,
    sleutel: sleutelVan(een.geopend.kop),
    afdruk: vingerafdruk(een.geopend.knoop),
  }))
  // A repeat comes before everything that looks at order: it was good the first time.
  const bekend = await zoekEerdere(client, toegang, herkend)
  const rijen: Rij[] = []
  const antwoorden: Serverantwoord[] = []
  for (const een of herkend) {
    const { soort, kop } = een.geopend
    const nummers = losseNummers(omgeving)
    const eerder = bekend.get(een.sleutel.toString('hex'))
    if (eerder !== undefined) {
      antwoorden.push(
        eerder.afdruk.equals(een.afdruk)
          ? herhaling(eerder.bevestiging)
          : weiger(kop, nummers, 'StUF016'),
      )
      continue
    }
    const weigering = await waarom(client, toegang, configuratie, soort, kop)
    const antwoord = weigering === null ? bevestig(kop, nummers) : weiger(kop, nummers, weigering)
    antwoorden.push(antwoord)
    // A fault about what we never sent is kept for a person, and refused all the same.
    if (weigering !== null && !(soort === 'Fo01' && weigering === 'StUF043')) continue
    rijen.push({ ...een, id: omgeving.nieuweId(), weigering, antwoord })
    bekend.set(een.sleutel.toString('hex'), { afdruk: een.afdruk, bevestiging: antwoord.tekst })
  }
  const gelukt = await voegToe(client, toegang, omgeving, rijen)
  if (gelukt < rijen.length) {
    // Another process stored the same one meanwhile: now it is a repeat. With others beside it
    // everything is undone, and each goes again alone.
    if (gelukt > 0) throw new Error('another process stored one of these requests')
    return slaOp(client, toegang, opslag, verzoeken)
  }
  for (const { id, weigering, geopend } of rijen) {
    if (weigering !== null) await meldOnbekend(client, toegang, omgeving, id, geopend.kop)
  }
  return antwoorden
}

function herhaling(bevestiging: string): Serverantwoord {
  const status = bevestiging.includes(':Fault>') ? 500 : 200
  return { status, tekst: bevestiging, code: 'herhaling' }
}

/** Returns how many were stored: less when another process was first. */
async function voegToe(
  client: pg.PoolClient,
  { organisatie, versleuteling }: Toegang,
  omgeving: Omgeving,
  rijen: readonly Rij[],
): Promise<number> {
  if (rijen.length === 0) return 0
  const tekst = (waarde: (rij: Rij) => string | null) => alsKolom('text', rijen.map(waarde))
  const bytes = (waarde: (rij: Rij) => Uint8Array) => alsKolom('bytea', rijen.map(waarde))
  const { rowCount } = await client.query({
    name: 'voeg-toe-aankomst',
    text: `WITH nieuw AS MATERIALIZED (
       SELECT * FROM unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::text[], $7::text[],
         $8::text[], $9::bytea[], $10::text[], $11::text[], $12::text[])
         AS n (id, soort, sleutel, vingerafdruk, stuurgegevens, afzender, tijdstip, inhoud,
           bevestiging, staat, fout))
     INSERT INTO aankomst (organisatie, kanaal, id, soort, sleutel, vingerafdruk, stuurgegevens,
       afzender, tijdstip, inhoud, bevestiging, staat, fout, ontvangen)
     SELECT $1, 'ggk', id, soort, sleutel, vingerafdruk, stuurgegevens::jsonb, afzender, tijdstip,
       inhoud, bevestiging, staat, fout, $13::timestamptz FROM nieuw
     ON CONFLICT (organisatie, kanaal, sleutel) DO NOTHING`,
    values: [
      organisatie,
      tekst(({ id }) => id),
      tekst(({ geopend }) => geopend.soort),
      bytes(({ sleutel }) => sleutel),
      bytes(({ afdruk }) => afdruk),
      tekst(({ geopend }) => {
        const { berichtcode: _, ...stuurgegevens } = geopend.kop
        return JSON.stringify(stuurgegevens)
      }),
      tekst(({ geopend }) => afzenderVan(geopend.kop.zender)),
      tekst(({ geopend }) => geopend.kop.tijdstip),
      bytes((rij) => versleuteling.versleutel('aankomst', rij.id, rij.bytes)),
      tekst(({ antwoord }) => antwoord.tekst),
      tekst(({ weigering }) => (weigering === null ? 'nieuw' : 'geweigerd')),
      tekst(({ weigering }) =>
        weigering === null ? null : 'foutbericht over een onbekend bericht',
      ),
      omgeving.tijdstip(),
    ],
  })
  return rowCount ?? 0
}

/** Perhaps it was sent under our name by somebody else, or before this line was here. */
async function meldOnbekend(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  { zender, kruisverwijzing = '' }: Ruwekop,
): Promise<void> {
  const toelichting = `${zender.organisatie} meldt een fout in een bericht dat hier niet is verstuurd (nummer ${kruisverwijzing}). Zoek uit waar het vandaan komt: misschien stuurt een ander systeem ook berichten voor uw organisatie.`
  await meldAankomst(client, toegang, omgeving, {
    ...{ id, soort: 'handmatig-beoordelen', ontvangen: null, toelichting },
  })
}

async function zoekEerdere(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  herkend: readonly Herkend[],
): Promise<Map<string, Eerder>> {
  const { rows } = await client.query<Eerder & { sleutel: Buffer }>({
    name: 'zoek-eerdere-aankomsten',
    text: `SELECT sleutel, vingerafdruk AS afdruk, bevestiging FROM aankomst
     WHERE organisatie = $1 AND kanaal = 'ggk' AND sleutel = ANY($2::bytea[])`,
    values: [
      organisatie,
      alsKolom(
        'bytea',
        herkend.map(({ sleutel }) => sleutel),
      ),
    ],
  })
  return new Map(rows.map((rij) => [rij.sleutel.toString('hex'), rij]))
}

/** Why a new message is refused at once, first of StUF table 4.1; `null` when it is not. */
export async function waarom(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  { oplopend }: Pick<Ggkconfiguratie, 'oplopend'>,
  soort: Binnensoort,
  kop: Ruwekop,
): Promise<Weigering | null> {
  if (oplopend) {
    const { rows } = await client.query<{ later: boolean }>(
      `SELECT coalesce(max(rpad(tijdstip, 17, '0')) >= rpad($3, 17, '0'), false) AS later FROM aankomst
       WHERE organisatie = $1 AND kanaal = 'ggk' AND afzender = $2`,
      [organisatie, afzenderVan(kop.zender), kop.tijdstip],
    )
    if (rows[0]!.later) return 'StUF019'
  }
  if (kop.berichtcode !== soort) return 'StUF022'
  if (soort !== 'Fo01') {
    const functie = kop.functie ?? ''
    if (!isOnzeFunctie(functie)) return ANDERE_FUNCTIES.has(functie) ? 'StUF037' : 'StUF034'
  }
  if (soort === 'Di01') return null
  const { rows } = await client.query(
    `SELECT FROM zending WHERE organisatie = $1 AND referentienummer = $2 AND ($3 = 'Fo01' OR soort = 'Di01')`,
    [organisatie, kop.kruisverwijzing ?? '', soort],
  )
  return rows.length === 0 ? 'StUF043' : null
}
