// SPDX-License-Identifier: EUPL-1.2
/**
 * What happened to one toewijzing, in order: messages, verdicts, tasks, terms, notes and the
 * people who did something. Of one client, so all of it fits in the hand (docs/adr/0205).
 */
import { toonDatum } from '@stopwijzer/ijw'
import { type Feit, type Taaksoort, termijnen, toestandSleutel } from '@stopwijzer/keten'
import type pg from 'pg'
import { type Berichtregel, KOLOMMEN } from '../berichten/zoeken.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { metGemeentenaam } from './gemeentenaam.ts'
import { AANVRAGEN, handelingTekst, statusTekst, taakTekst } from './tijdlijntekst.ts'
import { hoortBij, type Toewijzing } from './werklijst.ts'

export interface Tijdlijnmoment {
  readonly id: string
  /** Local time. */
  readonly moment: string
  readonly soort: 'bericht' | 'oordeel' | 'taak' | 'termijn' | 'notitie' | 'handeling'
  readonly tekst: string
  readonly wie: string | null
  readonly berichtId: string | null
  readonly taakId: string | null
}

const LEEG = { wie: null, berichtId: null, taakId: null }

/** All of it, the newest last. */
export async function leesTijdlijn(
  client: pg.ClientBase,
  toegang: Toegang,
  toewijzing: Toewijzing,
  vandaag: string,
): Promise<Tijdlijnmoment[]> {
  const { opgeslagen, toestand, sleutel } = toewijzing
  const eigen = opgeslagen.dossier.feiten.filter((feit) =>
    gaatOver(feit, toestandSleutel(toestand)),
  )
  const ids = [...new Set(eigen.map((feit) => feit.herkomst.berichtId))]
  const berichten = await leesBerichten(client, toegang, sleutel, ids, toestand.toewijzingNummer)
  const taken = await leesTaken(client, toegang, sleutel, toestand.toewijzingNummer)
  const bekend = new Set([...ids, ...berichten.map(({ id }) => id)])
  const oordelen = opgeslagen.dossier.feiten.filter(
    (feit) => feit.soort === 'oordeel' && bekend.has(feit.overBerichtId),
  )
  const handelingen = await leesHandelingen(client, toegang, sleutel, toestand.toewijzingNummer, [
    ...bekend,
    ...taken.map(({ id }) => id),
  ])
  const bewaakt = termijnen(opgeslagen.dossier, vandaag, toegang.rol).filter((een) =>
    hoortBij(een, toestand),
  )
  return [
    ...berichten.map((een) => alsBericht(een, toegang)),
    ...oordelen.flatMap(alsOordeel),
    ...eigen.flatMap(alsNotitie),
    ...taken.flatMap(alsTaak),
    ...handelingen,
    ...bewaakt.map(
      (een, i): Tijdlijnmoment => ({
        ...LEEG,
        id: `t-${een.soort}-${een.berichtId ?? i}`,
        moment: `${een.uiterlijk}T23:59:59`,
        soort: 'termijn',
        tekst: `${een.aanleiding} Uiterlijk ${toonDatum(een.uiterlijk)}.`,
        berichtId: een.berichtId,
      }),
    ),
  ].toSorted((a, b) => orde(a.moment, b.moment) || orde(a.id, b.id))
}

function gaatOver(feit: Feit, sleutel: string): boolean {
  return 'toewijzingNummer' in feit && toestandSleutel(feit) === sleutel
}

function orde(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The messages with facts about it, those that only name it (refused), and all answers to them. */
async function leesBerichten(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  sleutel: Buffer,
  ids: readonly string[],
  nummer: string | null,
): Promise<Berichtregel[]> {
  const { rows } = await client.query<Berichtregel>(
    `WITH genoemd AS (
       SELECT b.id FROM bericht b WHERE b.organisatie = $1 AND b.dossier = $2
         AND (b.id = ANY($3::text[]) OR string_to_array(b.nummers, ' ') @> ARRAY[$4::text]))
     SELECT ${KOLOMMEN} FROM bericht b WHERE b.organisatie = $1
       AND b.id IN (SELECT id FROM genoemd
         UNION SELECT r.id FROM bericht r
           WHERE r.organisatie = $1 AND r.over_bericht IN (SELECT id FROM genoemd))`,
    [organisatie, sleutel, ids, nummer],
  )
  return rows
}

function alsBericht(rij: Berichtregel, { organisatie }: Toegang): Tijdlijnmoment {
  const { berichtsoort, herkomst, afzender, ontvanger, status } = rij
  const ander = afzender === organisatie ? ontvanger : afzender
  const wat = berichtsoort ?? 'Een bericht'
  const weg = herkomst === 'in' ? 'ontvangen van' : 'verstuurd naar'
  const staat = statusTekst(status)
  const tekst = `${wat} ${weg} ${ander === null ? 'een onbekende partij' : metGemeentenaam(ander)}${staat === '' ? '' : `: ${staat}`}.`
  return {
    ...LEEG,
    id: `b-${rij.id}`,
    moment: rij.moment.slice(0, 19),
    soort: 'bericht',
    tekst,
    berichtId: rij.id,
  }
}

function alsOordeel(feit: Feit): Tijdlijnmoment[] {
  if (feit.soort !== 'oordeel') return []
  const door = feit.door === 'zelf' ? 'Ons oordeel' : 'Het antwoord'
  const uitkomst = feit.uitkomst === 'handmatig' ? 'een mens moet kijken' : feit.uitkomst
  return [
    {
      ...LEEG,
      id: `o-${feit.overBerichtId}-${feit.herkomst.berichtId}`,
      moment: feit.herkomst.moment,
      soort: 'oordeel',
      tekst: `${door}: ${uitkomst}.`,
      berichtId: feit.overBerichtId,
    },
  ]
}

function alsNotitie(feit: Feit): Tijdlijnmoment[] {
  if (feit.soort !== 'bekend') return []
  return [
    {
      ...LEEG,
      id: `n-${feit.herkomst.berichtId}`,
      moment: feit.herkomst.moment,
      soort: 'notitie',
      tekst:
        feit.bekendOp === null
          ? 'De notitie over de dag waarop bekend werd dat de zorg niet verdergaat, is ingetrokken.'
          : `Op ${toonDatum(feit.bekendOp)} werd bekend dat de zorg niet verdergaat.`,
    },
  ]
}

interface Taakrij {
  readonly id: string
  readonly soort: Taaksoort
  readonly status: string
  readonly aangemaakt: string
  readonly afgehandeld: string | null
}

async function leesTaken(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  sleutel: Buffer,
  nummer: string | null,
): Promise<Taakrij[]> {
  const { rows } = await client.query<Taakrij>(
    `SELECT id, soort, status, to_char(aangemaakt, 'YYYY-MM-DD"T"HH24:MI:SS') AS aangemaakt,
       to_char(afgehandeld, 'YYYY-MM-DD"T"HH24:MI:SS') AS afgehandeld
     FROM taak WHERE organisatie = $1 AND dossier = $2 AND toewijzing_nummer IS NOT DISTINCT FROM $3`,
    [organisatie, sleutel, nummer],
  )
  return rows
}

/** It came, and it went; what a person decided about it stands among the acts, with the name. */
function alsTaak({ id, soort, status, aangemaakt, afgehandeld }: Taakrij): Tijdlijnmoment[] {
  const basis = { ...LEEG, soort: 'taak', taakId: id } as const
  const begin = {
    ...basis,
    id: `a-${id}`,
    moment: aangemaakt,
    tekst: `Taak ontstaan: ${taakTekst(soort)}.`,
  }
  if (status !== 'afgehandeld' || afgehandeld === null) return [begin]
  return [
    begin,
    {
      ...basis,
      id: `z-${id}`,
      moment: afgehandeld,
      tekst: `Taak niet meer nodig: ${taakTekst(soort)}.`,
    },
  ]
}

/** What people and other systems changed; looking is left to the audit log. */
async function leesHandelingen(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  sleutel: Buffer,
  nummer: string | null,
  objecten: readonly string[],
): Promise<Tijdlijnmoment[]> {
  const { rows } = await client.query<{
    volgnummer: string
    moment: string
    soort: string
    gebruiker: string
    object: string | null
    objectSoort: string | null
  }>(
    `SELECT volgnummer, soort, gebruiker, object_id AS object, object_soort AS "objectSoort",
       to_char(tijdstip::timestamptz AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI:SS')
         AS moment
     FROM audit a
     WHERE organisatie = $1 AND is_aanvrager AND actie IN ('C', 'U', 'D') AND uitkomst = 'geslaagd'
       AND soort <> ALL($6::text[])
       AND (client = $2 OR volgnummer IN (SELECT c.volgnummer FROM audit_client c
         WHERE c.organisatie = $1 AND c.client = $3 AND c.toewijzing = $4))
       AND (toewijzing = $4 OR object_id = ANY($5::text[]) OR client IS NULL)
     ORDER BY volgnummer`,
    [organisatie, sleutel.toString('hex'), sleutel, nummer, objecten, AANVRAGEN],
  )
  return rows.map(
    ({ volgnummer, moment, soort, gebruiker, object, objectSoort }): Tijdlijnmoment => ({
      ...LEEG,
      id: `h-${volgnummer.padStart(12, '0')}`,
      moment,
      soort: 'handeling',
      tekst: handelingTekst(soort),
      wie: gebruiker,
      berichtId: objectSoort === 'bericht' && soort.startsWith('verstuur') ? object : null,
      taakId: objectSoort === 'taak' || soort.startsWith('taak_') ? object : null,
    }),
  )
}
