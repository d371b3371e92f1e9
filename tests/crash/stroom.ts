// SPDX-License-Identifier: EUPL-1.2
/**
 * A stream of real messages between watching processes, with room for a disturbance
 * in the middle. At the end everything must come to rest and the books must close.
 */
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { maakVerkeer } from '@stopwijzer/simulator'
import { isStoring } from '../../packages/dienst/src/storing.ts'
import { type Boekhouding, maakBoekOp } from '../hulp/boekhouding.ts'
import { bestandenIn, maakPostbode, type Postbode } from '../hulp/postbode.ts'
import { type Aanvoer, maakAanvoer } from './aanvoer.ts'
import { maakOpstelling, type Opstelling, type OpstellingOpties } from './opstelling.ts'
import { startWerker, type Werker } from './werker.ts'

export interface StroomOpties extends OpstellingOpties {
  /** Folder that is empty or absent. */
  readonly map: string
  readonly bundel: string
  readonly zaad: number
  /** Clients under way at the same time. */
  readonly tegelijk: number
  /** Largest number of clients; the stream may end earlier. */
  readonly clienten: number
  /** Environment of every process. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Stroom {
  readonly opstelling: Opstelling
  /** Starts a process for one organisation. */
  werker(code: string, env?: Readonly<Record<string, string>>): Werker
  /** Resolves when so many more files were carried. */
  wachtOpVerkeer(meer: number): Promise<void>
}

export interface Stroomuitslag extends Boekhouding {
  readonly aangeleverd: number
  readonly clienten: number
  /** Files carried more than once: sent, then cut off before that was recorded. */
  readonly dubbelBezorgd: number
  readonly duurS: number
}

/** After the last day of the traffic, so that no date in it lies in the future. */
const NU = '2026-06-01T09:00:00'
const DAG = NU.slice(0, 10)
const RUST_BINNEN_MS = 90_000
const VERKEER_BINNEN_MS = 60_000

/**
 * Runs the stream while `storing` does its worst. Then lets it run out with the processes
 * that `werkers` names, and closes the books. Deviations stand in the result.
 */
export async function metStroom(
  opties: StroomOpties,
  werkers: readonly string[],
  storing: (stroom: Stroom) => Promise<readonly Werker[]>,
): Promise<Stroomuitslag> {
  const begin = Date.now()
  const opstelling = await maakOpstelling(opties.map, opties)
  const { mappen, beheer } = opstelling
  const isGemeente = (code: string) => code.length === 4
  const verkeer = maakVerkeer({
    zaad: opties.zaad,
    gemeenten: opties.codes.filter(isGemeente),
    aanbieders: opties.codes.filter((code) => !isGemeente(code)),
    clienten: opties.clienten,
    vanaf: '2026-03-02',
  })
  const aanvoer = maakAanvoer(verkeer, mappen, beheer, opties.tegelijk)
  const postbode = maakPostbode(mappen)
  const lus = laatStromen(aanvoer, postbode)
  const levend = new Set<Werker>()
  const stroom: Stroom = {
    opstelling,
    werker(code, env = {}) {
      const werker = startWerker({
        bundel: opties.bundel,
        organisatie: code,
        map: mappen.get(code)!,
        gegevens: opstelling.gegevens,
        nu: NU,
        env: { ...opties.env, ...env },
      })
      levend.add(werker)
      void werker.einde.then(() => levend.delete(werker))
      return werker
    },
    async wachtOpVerkeer(meer) {
      const doel = aantalBezorgd(postbode) + meer
      const tot = Date.now() + VERKEER_BINNEN_MS
      while (aantalBezorgd(postbode) < doel) {
        if (Date.now() > tot) {
          const praat = [...levend].map((werker) => werker.praat()).join('\n')
          throw new Error(`er komt geen verkeer meer op gang\n${praat}`)
        }
        await wacht(25)
      }
    },
  }
  try {
    const blijvers = await storing(stroom)
    lus.laatUitlopen()
    const laatsten = [...blijvers, ...werkers.map((code) => stroom.werker(code))]
    const rustig = await wachtOpRust(opstelling, aanvoer, postbode)
    const praat = laatsten.map((werker) => werker.praat())
    for (const werker of laatsten) werker.stop()
    const einden = await Promise.all(laatsten.map((werker) => werker.einde))
    await lus.stop()
    const client = await beheer.connect()
    const boek = await maakBoekOp(client, opstelling.toegangen, DAG).finally(() => client.release())
    const afwijkingen = [
      ...boek.afwijkingen,
      ...boek.geweigerd.map((r) => `${r.berichtsoort} ${r.identificatie} is niet verzonden`),
      ...postbode.veranderd.map((naam) => `${naam} kwam terug met een andere inhoud`),
      ...toetsVerwachting(boek, aanvoer),
      ...toetsBestanden(boek, mappen, postbode, aanvoer),
      ...(rustig ? [] : [`het werk kwam niet tot rust\n${praat.join('\n')}`]),
      ...(boek.kopieen + boek.retourkopieen === 0 ? [] : ['er zijn berichten dubbel beoordeeld']),
      ...einden.flatMap(({ code }, i) =>
        code === 0 ? [] : [`een werker stopte met code ${code}: ${laatsten[i]!.praat()}`],
      ),
    ]
    return {
      ...boek,
      afwijkingen,
      aangeleverd: aanvoer.aangeleverd,
      clienten: aanvoer.begonnen.length,
      dubbelBezorgd: [...postbode.bezorgd.values()].filter((keer) => keer > 1).length,
      duurS: Math.round((Date.now() - begin) / 1000),
    }
  } finally {
    await lus.stop().catch(() => undefined)
    for (const werker of levend) werker.dood()
    await Promise.all([...levend].map((werker) => werker.einde))
    await opstelling.sluit()
  }
}

/** Brings new work and carries messages, all the time. */
function laatStromen(aanvoer: Aanvoer, postbode: Postbode) {
  let door = true
  let loopt = true
  const lus = (async () => {
    while (loopt) {
      try {
        await aanvoer.ronde(door)
      } catch (fout) {
        // The database is the one under attack; the own software looks again later.
        if (!isStoring(fout)) throw fout
      }
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

function aantalBezorgd(postbode: Postbode): number {
  return [...postbode.bezorgd.values()].reduce((a, b) => a + b, 0)
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
    const onderweg = aantalBezorgd(postbode) + alle
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
  const aangeboden = aanvoer.aangeleverd + aantalBezorgd(postbode)
  if (verwerkt !== aangeboden) {
    afwijkingen.push(`${aangeboden} bestanden aangeboden, ${verwerkt} in verwerkt`)
  }
  return afwijkingen
}
