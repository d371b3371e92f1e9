// SPDX-License-Identifier: EUPL-1.2
/**
 * The torture run: a stream of real messages between parties whose services are
 * killed without mercy, at random moments and at every named point, and started
 * again. Afterwards the books are closed: nothing lost, nothing double.
 */

import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { maakToeval, maakVerkeer, type Toeval } from '@stopwijzer/simulator'
import { PROEFPUNTEN, type Proefpunt } from '../../packages/dienst/src/proefpunten.ts'
import { type Boekhouding, maakBoekOp } from '../hulp/boekhouding.ts'
import { bestandenIn, maakPostbode, type Postbode } from '../hulp/postbode.ts'
import { type Aanvoer, maakAanvoer } from './aanvoer.ts'
import { maakOpstelling, type Opstelling } from './opstelling.ts'
import { startWerker, type Werker } from './werker.ts'

export interface MartelOpties {
  /** Folder that is empty or absent. */
  readonly map: string
  readonly bundel: string
  readonly keren: number
  readonly zaad: number
  /** Clients under way at the same time. */
  readonly tegelijk: number
  readonly meld?: (zin: string) => void
}

export interface Marteluitslag extends Boekhouding {
  /** Kills at a random moment. */
  readonly willekeurig: number
  /** Kills at a named point. */
  readonly opPunt: Readonly<Record<string, number>>
  readonly aangeleverd: number
  readonly clienten: number
  /** Files carried more than once: sent, then killed before that was recorded. */
  readonly dubbelBezorgd: number
  readonly duurS: number
}

const GEMEENTEN = ['0363', '0384']
const AANBIEDERS = ['65656055', '42420001']
/** After the last day of the traffic, so that no date in it lies in the future. */
const NU = '2026-06-01T09:00:00'
const DAG = NU.slice(0, 10)
/** Everybody works; two processes share the busiest file drop. */
const PLEKKEN = ['0363', '0363', '0384', '65656055', '42420001']
/** `in-migratie` has a test of its own: here the schema stands. */
const PUNTEN = PROEFPUNTEN.filter((punt) => punt !== 'in-migratie')
const RUST_BINNEN_MS = 90_000
const VAL_BINNEN_MS = 6_000

export async function martel(opties: MartelOpties): Promise<Marteluitslag> {
  const begin = Date.now()
  const opstelling = await maakOpstelling(opties.map, {
    codes: [...GEMEENTEN, ...AANBIEDERS],
    automatisch: ['0384'],
  })
  const { mappen, beheer } = opstelling
  const verkeer = maakVerkeer({
    zaad: opties.zaad,
    gemeenten: GEMEENTEN,
    aanbieders: AANBIEDERS,
    clienten: Math.min(9000, 100 + opties.keren * 40),
    vanaf: '2026-03-02',
  })
  const aanvoer = maakAanvoer(verkeer, mappen, beheer, opties.tegelijk)
  const postbode = maakPostbode(mappen)
  const stroom = laatStromen(aanvoer, postbode)
  const teller = maakTeller(opties)
  try {
    const stam = maakToeval(opties.zaad)
    await Promise.all(
      PLEKKEN.map((code, i) => vermoord(opstelling, opties, code, stam.tak(`plek ${i}`), teller)),
    )
    stroom.laatUitlopen()
    const werkers = PLEKKEN.map((code) => werkerVoor(opstelling, opties, code))
    const rustig = await wachtOpRust(opstelling, aanvoer, postbode)
    for (const werker of werkers) werker.stop()
    const einden = await Promise.all(werkers.map((werker) => werker.einde))
    await stroom.stop()
    const boek = await maakBoekOp(beheer, opstelling.toegangen, DAG)
    const afwijkingen = [
      ...boek.afwijkingen,
      ...boek.geweigerd.map((r) => `${r.berichtsoort} ${r.identificatie} is niet verzonden`),
      ...postbode.veranderd.map((naam) => `${naam} kwam terug met een andere inhoud`),
      ...toetsVerwachting(boek, aanvoer),
      ...toetsBestanden(boek, mappen, postbode, aanvoer),
      ...(rustig ? [] : ['het werk kwam niet tot rust']),
      ...(boek.kopieen + boek.retourkopieen === 0 ? [] : ['er zijn berichten dubbel beoordeeld']),
      ...einden.flatMap(({ code }, i) =>
        code === 0 ? [] : [`een werker stopte met code ${code}: ${werkers[i]!.praat()}`],
      ),
    ]
    return {
      ...boek,
      afwijkingen,
      willekeurig: teller.willekeurig,
      opPunt: teller.opPunt,
      aangeleverd: aanvoer.aangeleverd,
      clienten: aanvoer.begonnen.length,
      dubbelBezorgd: [...postbode.bezorgd.values()].filter((keer) => keer > 1).length,
      duurS: Math.round((Date.now() - begin) / 1000),
    }
  } finally {
    await stroom.stop()
    await opstelling.sluit()
  }
}

interface Teller {
  willekeurig: number
  readonly opPunt: Record<string, number>
  /** Every point once; from then on in turn a random moment and a point. */
  volgendPunt(): Proefpunt | null
  klaar(): boolean
  tel(punt: Proefpunt | null): void
}

function maakTeller({ keren, meld }: MartelOpties): Teller {
  let beurt = 0
  const teller: Teller = {
    willekeurig: 0,
    opPunt: Object.fromEntries(PUNTEN.map((naam) => [naam, 0])),
    volgendPunt() {
      const nummer = beurt++
      if (nummer < PUNTEN.length) return PUNTEN[nummer]!
      return nummer % 2 === 0 ? null : PUNTEN[Math.floor(nummer / 2) % PUNTEN.length]!
    },
    klaar: () => totaal() >= keren,
    tel(naam) {
      if (naam === null) teller.willekeurig++
      else teller.opPunt[naam]!++
      meld?.(`${totaal()} van ${keren} keer gedood`)
    },
  }
  const totaal = () => teller.willekeurig + Object.values(teller.opPunt).reduce((a, b) => a + b, 0)
  return teller
}

function werkerVoor(
  { mappen, gegevens }: Opstelling,
  { bundel }: MartelOpties,
  code: string,
  val?: string,
): Werker {
  return startWerker({
    bundel,
    organisatie: code,
    map: mappen.get(code)!,
    gegevens,
    nu: NU,
    env: val === undefined ? {} : { STOPWIJZER_VALLEN: val },
  })
}

/** Kills the process at one place again and again, in turn at a point and at random. */
async function vermoord(
  opstelling: Opstelling,
  opties: MartelOpties,
  code: string,
  toeval: Toeval,
  teller: Teller,
): Promise<void> {
  while (!teller.klaar()) {
    const punt = teller.volgendPunt()
    // Only a claim that is left behind can be taken over.
    if (punt === 'tijdens-overnemen') await dood(opstelling, opties, code, 'na-claim', 1, teller)
    const keer = punt === 'tijdens-overnemen' ? 1 : toeval.geheel(1, 4)
    const geduld = punt === null ? toeval.geheel(20, 1200) : VAL_BINNEN_MS
    await dood(opstelling, opties, code, punt, keer, teller, geduld)
  }
}

/** One life of one process: until its point, or else until patience runs out. */
async function dood(
  opstelling: Opstelling,
  opties: MartelOpties,
  code: string,
  punt: Proefpunt | null,
  keer: number,
  teller: Teller,
  geduld = VAL_BINNEN_MS,
): Promise<void> {
  const werker = werkerVoor(opstelling, opties, code, punt ? `${punt}:${keer}` : undefined)
  await werker.klaar
  const viel = await Promise.race([werker.einde.then(() => true), wacht(geduld).then(() => false)])
  werker.dood()
  const { signaal } = await werker.einde
  if (signaal !== 'SIGKILL') throw new Error(`een werker stopte zelf: ${werker.praat()}`)
  teller.tel(viel && punt !== null ? punt : null)
}

/** Brings new work and carries messages, all the time. */
function laatStromen(aanvoer: Aanvoer, postbode: Postbode) {
  let door = true
  let loopt = true
  const lus = (async () => {
    while (loopt) {
      await aanvoer.ronde(door)
      postbode.bezorg()
      await wacht(25)
    }
  })()
  // A fault shows at `stop`; it must not end the run before the processes are gone.
  lus.catch(() => undefined)
  return {
    laatUitlopen: () => {
      door = false
    },
    async stop() {
      loopt = false
      await lus
    },
  }
}

/** Until every client is done and nothing is under way or waiting anywhere. */
async function wachtOpRust(
  { mappen, beheer }: Opstelling,
  aanvoer: Aanvoer,
  postbode: Postbode,
): Promise<boolean> {
  const tot = Date.now() + RUST_BINNEN_MS
  let stil = 0
  let vorige = -1
  while (Date.now() < tot) {
    await wacht(200)
    const bestanden = [...mappen.values()].flatMap((map) =>
      ['eigen', 'in', 'uit'].flatMap((naam) => bestandenIn(join(map, naam))),
    )
    const { rows } = await beheer.query<{ open: number; alle: number }>(
      `SELECT (SELECT count(*)::int FROM bericht WHERE status IN ('verzonden', 'vastgehouden')
           AND berichtsoort IN ('JW301', 'JW305', 'JW307'))
         + (SELECT count(*)::int FROM uitgaand WHERE gepubliceerd IS NULL) AS open,
         (SELECT count(*)::int FROM audit) AS alle`,
    )
    const { open, alle } = rows[0]!
    const onderweg = [...postbode.bezorgd.values()].reduce((a, b) => a + b, 0) + alle
    const rustig = aanvoer.klaar && bestanden.length === 0 && open === 0 && onderweg === vorige
    vorige = onderweg
    stil = rustig ? stil + 1 : 0
    // Longer than the regular look of a watcher, so that claims left behind have been seen.
    if (stil >= 12) return true
  }
  return false
}

/** The mirrors of both sides against what the traffic says they must be. */
function toetsVerwachting({ spiegels }: Boekhouding, aanvoer: Aanvoer): string[] {
  return aanvoer.begonnen.flatMap(({ gemeente, aanbieder, eind, verloop }) => {
    const stand = spiegels.get(`${gemeente}|${aanbieder}|${eind.toewijzingNummer}`)?.get(gemeente)
    return stand?.split(' ')[0] === eind.levering
      ? []
      : [`${eind.toewijzingNummer} (${verloop}) is ${stand}, verwacht ${eind.levering}`]
  })
}

/** Every file that went in came out once, complete, and nothing else did. */
function toetsBestanden(
  boek: Boekhouding,
  mappen: ReadonlyMap<string, string>,
  postbode: Postbode,
  aanvoer: Aanvoer,
): string[] {
  const afwijkingen: string[] = []
  const namen = new Set(boek.rijen.flatMap((rij) => rij.bestandsnaam ?? []))
  for (const naam of namen) {
    if (!postbode.bezorgd.has(naam)) afwijkingen.push(`${naam} is nooit verschenen`)
  }
  for (const naam of postbode.bezorgd.keys()) {
    if (!namen.has(naam)) afwijkingen.push(`${naam} staat niet in het grootboek`)
  }
  const bezorgd = [...postbode.bezorgd.values()].reduce((a, b) => a + b, 0)
  let verwerkt = 0
  for (const map of mappen.values()) {
    verwerkt += bestandenIn(join(map, 'verwerkt')).length
    for (const naam of bestandenIn(join(map, 'fout'))) afwijkingen.push(`${naam} ligt in fout`)
    for (const nummer of bestandenIn(join(map, '.werk'))) {
      const vakken = bestandenIn(join(map, '.werk', nummer))
      const over = vakken.flatMap((vak) => bestandenIn(join(map, '.werk', nummer, vak)))
      for (const naam of over) afwijkingen.push(`${naam} bleef in een werkmap liggen`)
    }
  }
  const aangeboden = aanvoer.aangeleverd + bezorgd
  if (verwerkt !== aangeboden) {
    afwijkingen.push(`${aangeboden} bestanden aangeboden, ${verwerkt} in verwerkt`)
  }
  return afwijkingen
}
