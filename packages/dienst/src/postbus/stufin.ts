// SPDX-License-Identifier: EUPL-1.2
/**
 * A StUF document that the chain delivered: its envelope is judged and put in the register
 * before the engine gets the message, so that the answer finds the envelope that it answers.
 * The file stays where it is until the engine is done; nothing is kept twice.
 */
import { createHash } from 'node:crypto'
import { type Bevinding, lees } from '@stopwijzer/ijw'
import type { Berichtenvelop, Foutbericht } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import { lokaal, type Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { proefpunt } from '../proefpunten.ts'
import { verwerkFo01 } from '../transport/ggk/fo01in.ts'
import { waarom } from '../transport/ggk/opslaan.ts'
import { bezwaarTegen } from '../transport/ggk/verwerken.ts'
import { afzenderVan, sleutelVan, vingerafdruk } from '../transport/ggk/vingerafdruk.ts'
import { meldAankomst } from '../verwerking/dodebrief.ts'
import { type Envelopfoutcode, envelopBevinding } from './envelopfout.ts'
import type { Postbusprofiel } from './profiel.ts'
import { isStufdocument, openStufdocument, type Stufdocument } from './stufdocument.ts'
import { zetFoutberichtKlaar } from './stuffout.ts'

export type Uitgepakt =
  /** For the engine. */
  | {
      readonly soort: 'bericht'
      readonly itemnaam: string | null
      readonly bytes: Uint8Array
      /** Local moment at which its envelope came in the register. */
      readonly ontvangenOp?: string
    }
  /** A Fo01: handled here. `herhaling`: it was before. */
  | { readonly soort: 'foutbericht'; readonly herhaling: boolean }
  | { readonly soort: 'geweigerd'; readonly bevinding: Bevinding }

const weiger = (code: Envelopfoutcode): Uitgepakt => ({
  soort: 'geweigerd',
  bevinding: envelopBevinding(code),
})

/** What a file of `in/` holds, by the profile of the organisation. */
export async function pakUit(
  toegang: Toegang,
  omgeving: Omgeving,
  profiel: Postbusprofiel,
  bytes: Uint8Array,
): Promise<Uitgepakt> {
  const stuf = isStufdocument(bytes)
  if (profiel === 'ijw' && stuf) return weiger('STUF_NIET_VERWACHT')
  if (profiel === 'stuf' && !stuf) return weiger('STUF_KAAL')
  if (!stuf) return { soort: 'bericht', itemnaam: null, bytes }
  const document = openStufdocument(bytes)
  if (typeof document === 'string') return weiger(document)
  if (document.kop.ontvanger.organisatie !== toegang.organisatie) return weiger('STUF_010')
  const bezwaar = bezwaarVan(document)
  const ingeschreven = await schrijfIn(toegang, omgeving, document, bezwaar)
  proefpunt('na-register')
  if (ingeschreven.code !== null) return weiger(ingeschreven.code)
  const { envelop } = document
  if (envelop !== null && 'fout' in envelop)
    return neemFout(toegang, omgeving, envelop, ingeschreven)
  const { lading } = envelop as Berichtenvelop
  const ontvangenOp = lokaal(ingeschreven.ontvangen)
  return { soort: 'bericht', itemnaam: itemnaam(document), bytes: lading.bytes, ontvangenOp }
}

/** By its ids an item is known again, whatever name its file has and by whatever way it came. */
function itemnaam({ kop }: Stufdocument): string {
  return `${kop.functie}_${kop.referentienummer}.xml`
}

/** What is wrong with envelope or payload, apart from what was sent before. */
function bezwaarVan({ code, envelop }: Stufdocument): Envelopfoutcode | null {
  if (code !== null || envelop === null || !('lading' in envelop)) return code
  return bezwaarTegen(envelop) === null ? null : 'STUF_PAST_NIET'
}

interface Ingeschreven {
  readonly id: string
  readonly code: Envelopfoutcode | null
  /** It was in the register. */
  readonly eerder: boolean
  /** A Fo01 of which the consequence is recorded. */
  readonly afgehandeld: boolean
  readonly ontvangen: Date
}

interface Rij {
  readonly id: string
  readonly vingerafdruk: Buffer
  readonly staat: string
  readonly fout: string | null
  readonly ontvangen: Date
}

/** One row per sender and referentienummer, with what was decided about it. */
function schrijfIn(
  toegang: Toegang,
  omgeving: Omgeving,
  document: Stufdocument,
  bezwaar: Envelopfoutcode | null,
): Promise<Ingeschreven> {
  const { organisatie } = toegang
  const { kop, soort, envelop } = document
  const sleutel = sleutelVan(kop)
  const afdruk = vingerafdruk(document.knoop)
  return alsMotor(toegang, async (client) => {
    // Two processes may have the same document in two files.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
      `aankomst/${organisatie}/${sleutel.toString('hex')}`,
    ])
    const { rows } = await client.query<Rij>(
      `SELECT id, vingerafdruk, staat, fout, ontvangen FROM aankomst
       WHERE organisatie = $1 AND kanaal = 'postbus' AND sleutel = $2`,
      [organisatie, sleutel],
    )
    const [eerder] = rows
    if (eerder !== undefined) {
      const gelijk = eerder.vingerafdruk.equals(afdruk)
      const code = !gelijk
        ? 'STUF_016'
        : eerder.staat === 'geweigerd'
          ? (eerder.fout as Envelopfoutcode)
          : null
      const { id, fout, ontvangen } = eerder
      return { id, code, eerder: true, afgehandeld: fout !== null, ontvangen }
    }
    const nieuw = { eerder: false, afgehandeld: false, ontvangen: new Date(omgeving.tijdstip()) }
    const code = (await waaromNiet(client, toegang, document)) ?? bezwaar
    // Nothing that was refused for its parties or kind is kept: offered again it is judged anew.
    const onbekend = soort === 'Fo01' && code === 'STUF_043'
    if (code !== null && code !== bezwaar && !onbekend) {
      return { id: '', code, ...nieuw }
    }
    const id = omgeving.nieuweId()
    const { berichtcode: _, ...stuurgegevens } = kop
    const item =
      code === null && envelop !== null && 'lading' in envelop
        ? itemVan(itemnaam(document), envelop.lading.bytes)
        : null
    await client.query(
      `INSERT INTO aankomst (organisatie, id, kanaal, soort, sleutel, vingerafdruk, stuurgegevens,
         afzender, tijdstip, bevestiging, item, staat, fout, ontvangen)
       VALUES ($1, $2, 'postbus', $3, $4, $5, $6, $7, $8, '', $9, $10, $11, $12)`,
      [
        ...[organisatie, id, soort, sleutel, afdruk, JSON.stringify(stuurgegevens)],
        ...[afzenderVan(kop.zender), kop.tijdstip, item],
        ...[code === null ? 'verwerkt' : 'geweigerd', code, nieuw.ontvangen],
      ],
    )
    if (onbekend) await meldOnbekend(client, toegang, omgeving, id, document)
    if (code !== null) await zetFoutberichtKlaar(client, toegang, omgeving, id, document, code)
    else if (envelop !== null && 'lading' in envelop && !lees(envelop.lading.bytes).goed) {
      // The engine refuses it too; its sender hears so, as no answer can be made.
      await zetFoutberichtKlaar(client, toegang, omgeving, id, document, 'inhoud')
    }
    return { id, code, ...nieuw }
  })
}

/** As over a line, without its rule on order: files come in any. */
async function waaromNiet(
  client: pg.ClientBase,
  toegang: Toegang,
  { soort, kop }: Stufdocument,
): Promise<Envelopfoutcode | null> {
  const weigering = await waarom(client, toegang, { oplopend: false }, soort, kop)
  return weigering === null ? null : (weigering.replace('StUF', 'STUF_') as Envelopfoutcode)
}

function itemVan(naam: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`in\0${naam}\0`).update(bytes).digest()
}

async function neemFout(
  toegang: Toegang,
  omgeving: Omgeving,
  fout: Foutbericht,
  { id, eerder, afgehandeld }: Ingeschreven,
): Promise<Uitgepakt> {
  // Its message may be sent again by now: the same fault says nothing about that.
  if (!afgehandeld) await verwerkFo01(toegang, omgeving, { id }, fout)
  return { soort: 'foutbericht', herhaling: eerder && afgehandeld }
}

/** Perhaps it was sent under our name by somebody else, or before this profile was chosen. */
async function meldOnbekend(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  id: string,
  { kop: { zender, kruisverwijzing = '' } }: Stufdocument,
): Promise<void> {
  const toelichting = `${zender.organisatie} meldt een fout in een bericht dat hier niet is verstuurd (nummer ${kruisverwijzing}). Zoek uit waar het vandaan komt: misschien stuurt een ander systeem ook berichten voor uw organisatie.`
  await meldAankomst(client, toegang, omgeving, {
    ...{ id, soort: 'handmatig-beoordelen', ontvangen: null, toelichting },
  })
}
