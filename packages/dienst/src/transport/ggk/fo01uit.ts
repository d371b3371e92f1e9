// SPDX-License-Identifier: EUPL-1.2
/** A message that was taken and cannot be used: its sender hears so with a Fo01. */
import {
  type Envelop,
  type Foutlichaam,
  type Stuurgegevens,
  type Systeem,
  schrijfEnvelop,
} from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { sluitTaken } from '../kern/aankomsten.ts'
import { geefNummers } from '../kern/nummers.ts'
import { LANGSTE_PAUZE_MS, volgensPlan } from '../kern/plan.ts'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'
import { meldAanZekering, weigeringInWoorden } from '../kern/verzenden.ts'
import { APPLICATIE, laatTwijfel } from '../kern/zendingen.ts'
import { meldFo01Dood } from './fo01dood.ts'
import { type Aankomst, leesOpgeslagen } from './verwerken.ts'
import { probeer, type Verzending } from './verzenden.ts'

/** Our own code for all of them: those of IB and RINIS are theirs to give. */
const REDENEN = {
  envelop: 'Envelop is niet conform schema of base64 is niet geldig.',
  inhoud: 'Berichtbody is niet conform schema in sectormodel.',
  'past-niet': 'Bericht in de envelop past niet bij de stuurgegevens.',
} as const
export type Foutreden = keyof typeof REDENEN

interface Gegevens {
  readonly zender: Systeem
  readonly ontvanger: Systeem
  readonly fout: Foutlichaam
}

/** A refused message quotes its envelope up to this size (characters of the request). */
const MEESTE_CITAAT = 1024 * 1024

/** Marks the arrival as refused and puts the Fo01 ready, in one transaction. A Fo01 never gets one. */
export async function maakFo01(
  toegang: Toegang,
  omgeving: Omgeving,
  { id, soort, stuurgegevens }: Aankomst,
  reden: Foutreden,
  envelop?: Envelop,
): Promise<void> {
  const { organisatie } = toegang
  const versies =
    envelop !== undefined && 'parameters' in envelop
      ? `-${envelop.parameters.functieVersie}${envelop.parameters.functieSubversie}`
      : ''
  const functie = stuurgegevens.functie ?? soort
  const gegevens: Gegevens = {
    zender: { organisatie, applicatie: APPLICATIE },
    ontvanger: stuurgegevens.zender,
    fout: {
      ...{ code: 'StUF055', plek: 'client', omschrijving: REDENEN[reden] },
      details: `${functie}${versies}`,
    },
  }
  await alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ pogingen: number }>(
      `UPDATE aankomst SET staat = 'geweigerd', fout = $3, volgende = NULL
       WHERE organisatie = $1 AND id = $2 AND staat = 'nieuw' RETURNING pogingen`,
      [organisatie, id, REDENEN[reden]],
    )
    if (rows[0] === undefined) return
    await sluitTaken(client, toegang, omgeving, id, rows[0])
    const nummers = await geefNummers(client, organisatie, omgeving.tijdstip())
    await client.query(
      `INSERT INTO zending (organisatie, id, kanaal, soort, aankomst, referentienummer, tijdstip,
         kruisverwijzing, gegevens, inhoud_hash, staat, gemaakt)
       VALUES ($1, $2, 'ggk', 'Fo01', $3, $4, $5, $6, $7, ''::bytea, 'klaar', $8)`,
      [
        ...[organisatie, omgeving.nieuweId(), id, nummers.referentienummer, nummers.tijdstip],
        ...[stuurgegevens.referentienummer, JSON.stringify(gegevens), omgeving.tijdstip()],
      ],
    )
  })
}

interface Rij {
  readonly id: string
  readonly referentienummer: string
  readonly tijdstip: string
  readonly kruisverwijzing: string
  readonly gegevens: Gegevens
  readonly onzeker: boolean
  /** Of the last refusal; its ids are used up. */
  readonly code: string | null
  readonly pogingen: number
  readonly sinds: Date | null
  readonly aankomst: string
  readonly inhoud: Buffer | null
}

/** While it is tried others leave it; when its process dies it is free after this. */
const HOUVAST_MS = 60_000

/** Sends the Fo01 messages that are due. */
export async function verzendFo01(toegang: Toegang, verzending: Verzending): Promise<void> {
  const { omgeving, zekering } = verzending
  while (zekering.magNu(Date.parse(omgeving.tijdstip()))) {
    const rij = await neem(toegang, omgeving)
    if (rij === null) return
    const stuurgegevens: Stuurgegevens = {
      zender: rij.gegevens.zender,
      ontvanger: rij.gegevens.ontvanger,
      referentienummer: rij.referentienummer,
      tijdstip: rij.tijdstip,
      kruisverwijzing: rij.kruisverwijzing,
    }
    const fo01 = { soort: 'Fo01', stuurgegevens, fout: rij.gegevens.fout } as const
    const uitkomst = await probeer(verzending, fo01, rij, citaat(toegang, rij))
    const nu = omgeving.tijdstip()
    meldAanZekering(zekering, uitkomst, Date.parse(nu))
    await rondAf(toegang, verzending, rij, uitkomst, nu)
  }
}

/** The refused envelope as we read it; left out when it was not good XML of ours, or large. */
function citaat(toegang: Toegang, { aankomst, inhoud }: Rij): string | undefined {
  if (inhoud === null || inhoud.length > MEESTE_CITAAT) return undefined
  const envelop = leesOpgeslagen(toegang.versleuteling.ontsleutel('aankomst', aankomst, inhoud))
  return envelop === null ? undefined : schrijfEnvelop(envelop)
}

function neem(toegang: Toegang, omgeving: Omgeving): Promise<Rij | null> {
  const nu = omgeving.tijdstip()
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Rij>(
      `UPDATE zending z SET staat = 'bezig', onzeker = z.onzeker OR z.staat = 'bezig',
         pogingen = z.pogingen + 1, volgende = $3
       FROM aankomst a
       WHERE z.organisatie = $1 AND a.organisatie = $1 AND a.id = z.aankomst AND z.id = (
         SELECT k.id FROM zending k WHERE k.organisatie = $1 AND k.soort = 'Fo01'
           AND k.staat IN ('klaar', 'bezig') AND (k.volgende IS NULL OR k.volgende <= $2)
         ORDER BY k.id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING z.id, z.referentienummer, z.tijdstip, z.kruisverwijzing, z.gegevens, z.onzeker,
         z.code, z.pogingen, z.sinds, z.aankomst, a.inhoud`,
      [toegang.organisatie, nu, new Date(Date.parse(nu) + HOUVAST_MS).toISOString()],
    )
    const rij = rows[0] ?? null
    return rij === null || rij.code === null ? rij : vernieuw(client, toegang, omgeving, rij)
  })
}

/** What was refused is a new message when it goes again. */
async function vernieuw(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  omgeving: Omgeving,
  rij: Rij,
): Promise<Rij> {
  const nummers = await geefNummers(client, organisatie, omgeving.tijdstip())
  await client.query(
    `UPDATE zending SET referentienummer = $3, tijdstip = $4, code = NULL, plek = NULL,
       onzeker = false, aanvaard = NULL, bevestiging = NULL
     WHERE organisatie = $1 AND id = $2`,
    [organisatie, rij.id, nummers.referentienummer, nummers.tijdstip],
  )
  return { ...rij, ...nummers, code: null, onzeker: false }
}

async function rondAf(
  toegang: Toegang,
  { configuratie, omgeving, toeval, logboek }: Verzending,
  { id, pogingen, sinds, onzeker, aankomst, referentienummer }: Rij,
  uitkomst: Verzenduitkomst,
  nu: string,
): Promise<void> {
  const begin = sinds?.toISOString() ?? nu
  const plan = volgensPlan({
    ...{ pogingen, sinds: begin, nu, toeval: toeval() },
    horizonUren: configuratie.horizonUren,
  })
  const klaar = uitkomst.soort === 'aanvaard'
  const code = uitkomst.soort === 'geweigerd' ? uitkomst.code : null
  if (code !== null)
    logboek.fout('de keten weigert een foutbericht', { code, kenmerk: referentienummer })
  // Overtaken by a later message of ours and certainly not stored: it goes again, under later ids.
  const definitief = code !== null && !(code === 'StUF019' && !onzeker && !laatTwijfel(uitkomst))
  const dood = !klaar && (definitief || plan.dood)
  const staat = klaar ? 'aanvaard' : dood ? 'dood' : 'klaar'
  await alsMotor(toegang, async (client) => {
    await client.query(
      `UPDATE zending SET staat = $3, code = $4, sinds = $5, volgende = $6, onzeker = onzeker OR $7,
         aanvaard = $8, bevestiging = $9
       WHERE organisatie = $1 AND id = $2`,
      [
        ...[toegang.organisatie, id, staat, code],
        ...[klaar ? null : begin, klaar ? null : nietEerder(plan.volgende, nu, uitkomst)],
        laatTwijfel(uitkomst),
        ...[klaar ? nu : null, klaar ? uitkomst.bevestiging : null],
      ],
    )
    if (klaar) await sluitTaken(client, toegang, omgeving, aankomst, { pogingen: pogingen - 1 })
    else if (dood) {
      await meldFo01Dood(client, toegang, omgeving, aankomst, inWoorden(uitkomst, nu))
    }
  })
}

/** The other side may ask to wait longer, up to the longest pause that we take ourselves. */
function nietEerder(volgende: string, nu: string, uitkomst: Verzenduitkomst): string {
  const naMs = uitkomst.soort === 'opnieuw' ? (uitkomst.naMs ?? 0) : 0
  const gevraagd = new Date(Date.parse(nu) + Math.min(naMs, LANGSTE_PAUZE_MS)).toISOString()
  return gevraagd > volgende ? gevraagd : volgende
}

function inWoorden(uitkomst: Verzenduitkomst, nu: string): string {
  if (uitkomst.soort === 'geweigerd') {
    return weigeringInWoorden('de keten', 'IB', uitkomst.code, nu.slice(0, 10))
  }
  return uitkomst.soort === 'aanvaard' ? '' : `${uitkomst.reden}.`
}
