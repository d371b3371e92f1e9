// SPDX-License-Identifier: EUPL-1.2
/** Stores what came in and writes its acknowledgement, one transaction for what came together. */
import { ANDERE_FUNCTIES, isOnzeFunctie, type Knoop, type Ruwekop } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
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
    for (const { geopend, bytes } of verzoeken) {
      antwoorden.push(await slaOp(client, toegang, opslag, geopend, bytes))
    }
    proefpunt('voor-opslaan')
    return antwoorden
  })
}

async function slaOp(
  client: pg.PoolClient,
  toegang: Toegang,
  { configuratie, omgeving }: Opslag,
  { soort, knoop, kop }: Geopend,
  bytes: Uint8Array,
): Promise<Serverantwoord> {
  const { organisatie, versleuteling } = toegang
  const sleutel = sleutelVan(kop)
  const afdruk = vingerafdruk(knoop)
  const nummers = losseNummers(omgeving)
  // A repeat comes before everything that looks at order: it was good the first time.
  const eerder = await zoekEerder(client, organisatie, sleutel)
  if (eerder !== null) {
    return eerder.vingerafdruk.equals(afdruk)
      ? {
          status: eerder.bevestiging.includes(':Fault>') ? 500 : 200,
          tekst: eerder.bevestiging,
          code: 'herhaling',
        }
      : weiger(kop, nummers, 'StUF016')
  }
  const weigering = await waarom(client, toegang, configuratie, soort, kop)
  // A fault about what we never sent is kept for a person, and refused all the same.
  const bewaren = weigering === null || (soort === 'Fo01' && weigering === 'StUF043')
  const antwoord = weigering === null ? bevestig(kop, nummers) : weiger(kop, nummers, weigering)
  if (!bewaren) return antwoord
  const id = omgeving.nieuweId()
  const { berichtcode: _, ...stuurgegevens } = kop
  const { rowCount } = await client.query(
    `INSERT INTO aankomst (organisatie, id, kanaal, soort, sleutel, vingerafdruk, stuurgegevens, afzender,
       tijdstip, inhoud, bevestiging, staat, fout, ontvangen)
     VALUES ($1, $2, 'ggk', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (organisatie, kanaal, sleutel) DO NOTHING`,
    [
      ...[organisatie, id, soort, sleutel, afdruk, JSON.stringify(stuurgegevens)],
      ...[afzenderVan(kop.zender), kop.tijdstip],
      versleuteling.versleutel('aankomst', id, bytes),
      antwoord.tekst,
      weigering === null ? 'nieuw' : 'geweigerd',
      weigering === null ? null : 'foutbericht over een onbekend bericht',
      omgeving.tijdstip(),
    ],
  )
  // Another process stored the same one meanwhile: now it is a repeat.
  if (rowCount === 0) {
    return slaOp(client, toegang, { configuratie, omgeving }, { soort, knoop, kop }, bytes)
  }
  if (weigering !== null) await meldOnbekend(client, toegang, omgeving, id, kop)
  return antwoord
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

async function zoekEerder(
  client: pg.ClientBase,
  organisatie: string,
  sleutel: Buffer,
): Promise<{ readonly vingerafdruk: Buffer; readonly bevestiging: string } | null> {
  const { rows } = await client.query<{ vingerafdruk: Buffer; bevestiging: string }>(
    `SELECT vingerafdruk, bevestiging FROM aankomst
     WHERE organisatie = $1 AND kanaal = 'ggk' AND sleutel = $2`,
    [organisatie, sleutel],
  )
  return rows[0] ?? null
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
