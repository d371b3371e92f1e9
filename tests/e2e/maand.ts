// SPDX-License-Identifier: EUPL-1.2
/**
 * A month of traffic: municipalities and providers against each other through the
 * real file drop, day by day, over a chain that delivers late, twice and out of order.
 */
import { join } from 'node:path'
import { dagenTussen, datumPlusDagen, schrijf } from '@stopwijzer/ijw'
import {
  type EigenBericht,
  type Levensloop,
  maakToeval,
  maakVerkeer,
  type Verkeer,
} from '@stopwijzer/simulator'
import type pg from 'pg'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { leesOpenTaken } from '../../packages/dienst/src/opslag/taken.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { maakPartij, type Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import type { Testdatabank } from '../../packages/dienst/src/proef/testdatabank.ts'
import { keurTaakGoed, wijsTaakAf } from '../../packages/dienst/src/verwerking/taken.ts'
import { type Boekhouding, maakBoekOp } from '../hulp/boekhouding.ts'
import { maakStorendePost } from './storendePost.ts'
import type { Storingen, Telling, Vervoer, Vervoeropzet } from './vervoer.ts'

/** How a municipality deals with proposals to close. */
const BELEID = ['automatisch', 'akkoord', 'afwijzen'] as const
type Beleid = (typeof BELEID)[number]

export interface MaandOpties {
  readonly db: Testdatabank
  /** Folder that is empty or absent. */
  readonly map: string
  readonly gemeenten: readonly string[]
  readonly aanbieders: readonly string[]
  readonly clienten: number
  readonly zaad: number
  readonly storingen: Storingen
  /** Files, unless another way is given. */
  readonly vervoer?: (opzet: Vervoeropzet) => Promise<Vervoer>
  readonly meld?: (zin: string) => void
}

export interface Maanduitslag extends Boekhouding {
  readonly dagen: number
  readonly post: Telling
  readonly beleid: Readonly<Record<string, Beleid>>
  readonly goedgekeurdeTaken: number
  readonly afgewezenTaken: number
  /** Open tasks at the end, by kind. */
  readonly openTaken: Readonly<Record<string, number>>
}

const VANAF = '2026-03-02'
const PER_DAG = 2
const UREN = ['09:00:00', '15:00:00'] as const
/** Courses last five weeks at most; every message and answer may be days late. */
const MEESTE_DAGEN = 120

export async function speelMaand(opties: MaandOpties): Promise<Maanduitslag> {
  const { db, gemeenten, aanbieders } = opties
  const toeval = maakToeval(opties.zaad)
  const verkeer = maakVerkeer({ ...opties, vanaf: VANAF })
  const beleid = Object.fromEntries(gemeenten.map((code, i) => [code, BELEID[i % 3]!]))
  const partijen = new Map<string, Partij>()
  for (const code of [...gemeenten, ...aanbieders]) {
    partijen.set(code, await maakPartij(db, opties.map, code))
    if (beleid[code] === 'automatisch') {
      await inTransactie(db.pool, code, (client) =>
        zetInstelling(client, code, 'afsluiten', 'automatisch'),
      )
    }
  }
  const opzet = { partijen, storingen: opties.storingen, perDag: PER_DAG }
  const maakVervoer = opties.vervoer ?? (async (een: Vervoeropzet) => maakStorendePost(een))
  const post = await maakVervoer({ ...opzet, toeval: toeval.tak('post') })
  try {
    return await speel(opties, verkeer, beleid, partijen, post)
  } finally {
    await post.sluit()
  }
}

async function speel(
  opties: MaandOpties,
  verkeer: Verkeer,
  beleid: Readonly<Record<string, Beleid>>,
  partijen: ReadonlyMap<string, Partij>,
  post: Vervoer,
): Promise<Maanduitslag> {
  const { db } = opties
  const aanvoer = maakDagaanvoer(verkeer, partijen, db.beheer)
  const teller = { goedgekeurd: 0, afgewezen: 0 }
  const onverwacht: string[] = []

  let dag = VANAF
  for (let n = 0; n < MEESTE_DAGEN; n++, dag = datumPlusDagen(VANAF, n)) {
    await aanvoer.lever(dag)
    for (const [i, uur] of UREN.entries()) {
      await post.bezorg(n * PER_DAG + i)
      for (const partij of partijen.values()) {
        for (const antwoord of await partij.draai(`${dag}T${uur}`)) {
          if (antwoord.oordeel === 'geweigerd' || antwoord.oordeel === 'vastgehouden') {
            const waarom = antwoord.bevindingen.map((b) => `${b.regel} ${b.boodschap}`).join(' ')
            onverwacht.push(
              `${dag} ${partij.code} ${antwoord.bestand}: ${antwoord.oordeel} ${waarom}`,
            )
          }
        }
      }
      await post.werk(`${dag}T${uur}`)
    }
    for (const [code, keuze] of Object.entries(beleid)) {
      await beslisTaken(partijen.get(code)!, keuze, `${dag}T16:00:00`, teller)
    }
    opties.meld?.(`${dag}: ${aanvoer.geleverd} van ${verkeer.berichten.length} eigen berichten`)
    // A copy that came in the last round was answered again; that answer still has to travel.
    const opgehaald = [...partijen.values()].every((een) => een.bestanden('uit').length === 0)
    if (aanvoer.klaar && post.leeg && opgehaald && (await isRustig(db.beheer))) break
  }

  const boek = await maakBoekOp(
    db.beheer,
    [...partijen.values()].map((p) => p.toegang),
    dag,
  )
  const afwijkingen = [
    ...boek.afwijkingen,
    ...onverwacht,
    ...(await post.afwijkingen()),
    ...toetsVerwachting(boek, verkeer.levenslopen, beleid),
    ...(aanvoer.klaar ? [] : [`op ${dag} wachtten nog eigen berichten`]),
    ...[...partijen.values()].flatMap((partij) =>
      ['fout', 'in', 'eigen', 'uit'].flatMap((map) =>
        partij.bestanden(map).map((naam) => `${naam} ligt nog in ${join(partij.code, map)}`),
      ),
    ),
  ]
  return {
    ...boek,
    afwijkingen,
    dagen: dagenTussen(VANAF, dag) + 1,
    post: post.telling,
    beleid,
    goedgekeurdeTaken: teller.goedgekeurd,
    afgewezenTaken: teller.afgewezen,
    openTaken: await telTaken(db.beheer),
  }
}

/** Own software: the next message of a client when its day has come and the answer is in. */
function maakDagaanvoer(
  verkeer: Verkeer,
  partijen: ReadonlyMap<string, Partij>,
  beheer: pg.ClientBase,
) {
  const perClient = new Map<string, EigenBericht[]>()
  for (const een of verkeer.berichten) {
    const { Bsn } = een.bericht.Client
    const rij = perClient.get(Bsn)
    if (rij === undefined) perClient.set(Bsn, [een])
    else rij.push(een)
  }
  const stand = [...perClient.values()].map((berichten) => ({ berichten, stap: 0 }))
  let geleverd = 0
  return {
    get geleverd() {
      return geleverd
    },
    get klaar() {
      return stand.every(({ berichten, stap }) => stap === berichten.length)
    },
    async lever(dag: string) {
      const { rows } = await beheer.query<{ kenmerk: string }>(
        `SELECT organisatie || ' ' || identificatie AS kenmerk FROM bericht
         WHERE herkomst = 'eigen' AND status = 'goedgekeurd'`,
      )
      const beslist = new Set(rows.map((rij) => rij.kenmerk))
      for (const een of stand) {
        const vorige = een.berichten[een.stap - 1]
        const volgende = een.berichten[een.stap]
        if (volgende === undefined || volgende.dag > dag) continue
        if (vorige !== undefined && !beslist.has(kenmerk(vorige))) continue
        const naam = `${volgende.bericht.Header.BerichtIdentificatie.Identificatie}.xml`
        partijen.get(volgende.van)!.leg('eigen', naam, schrijf(volgende.bericht))
        een.stap++
        geleverd++
      }
    },
  }
}

function kenmerk({ van, bericht }: EigenBericht): string {
  return `${van} ${bericht.Header.BerichtIdentificatie.Identificatie}`
}

/** At the end of the day a municipality decides about its proposals to close. */
async function beslisTaken(
  { toegang }: Partij,
  beleid: Beleid,
  nu: string,
  teller: { goedgekeurd: number; afgewezen: number },
): Promise<void> {
  if (beleid === 'automatisch') return
  const taken = await inTransactie(toegang.pool, toegang.organisatie, (client) =>
    leesOpenTaken(client, toegang),
  )
  const omgeving = echteOmgeving(klokVanaf(nu, true))
  for (const { id, taak } of taken) {
    if (taak.soort !== 'sluiten-toewijzing') continue
    const { status } =
      beleid === 'akkoord'
        ? await keurTaakGoed(toegang, omgeving, id)
        : await wijsTaakAf(toegang, omgeving, id, 'de gemeente sluit zelf niet')
    if (status === 'akkoord') teller.goedgekeurd++
    if (status === 'afgewezen') teller.afgewezen++
  }
}

async function isRustig(beheer: pg.ClientBase): Promise<boolean> {
  const { rows } = await beheer.query<{ open: number }>(
    `SELECT (SELECT count(*)::int FROM uitgaand WHERE gepubliceerd IS NULL)
       + (SELECT count(*)::int FROM bericht WHERE status = 'verzonden'
          AND berichtsoort IN ('JW301', 'JW305', 'JW307')) AS open`,
  )
  return rows[0]!.open === 0
}

/** Both mirrors say the same (that is in the books already); here: it is what it must be. */
function toetsVerwachting(
  { spiegels }: Boekhouding,
  levenslopen: readonly Levensloop[],
  beleid: Readonly<Record<string, Beleid>>,
): string[] {
  return levenslopen.flatMap(({ gemeente, aanbieder, verloop, eind }) => {
    const dicht = eind.levering === 'DEFINITIEF_GESTOPT' && beleid[gemeente] !== 'afwijzen'
    const toewijzing = verloop === 'ingetrokken' || dicht ? 'INGETROKKEN' : 'OPEN'
    const verwacht = `${eind.levering} ${toewijzing}`
    const stand = spiegels.get(`${gemeente}|${aanbieder}|${eind.toewijzingNummer}`)?.get(gemeente)
    if (stand === verwacht) return []
    const waar = `${eind.toewijzingNummer} (${verloop}, ${beleid[gemeente]})`
    return [`${waar} is ${stand}, verwacht ${verwacht}`]
  })
}

async function telTaken(beheer: pg.ClientBase): Promise<Record<string, number>> {
  const { rows } = await beheer.query<{ soort: string; aantal: number }>(
    `SELECT soort, count(*)::int AS aantal FROM taak WHERE status = 'open' GROUP BY soort`,
  )
  return Object.fromEntries(rows.map((rij) => [rij.soort, rij.aantal]))
}
