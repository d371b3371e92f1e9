// SPDX-License-Identifier: EUPL-1.2
/**
 * P11: one service for all municipalities, with all providers in its database. Run by
 * `node scripts/meet-ggk.mjs --knooppunt`: arguments are the number of rounds, the program of a door, and
 * a page to bring up to date.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { openStandin } from '@stopwijzer/simulator/ggk'
import type pg from 'pg'
import { type Meting, vergeleken } from '../../../packages/cli/src/meet/meting.ts'
import { belast } from '../../../packages/cli/src/meet/motor/belasting.ts'
import { eisDuurzaam, openMotor } from '../../../packages/cli/src/meet/motor/opstelling.ts'
import {
  GEMEENTE,
  maakZaad,
  NU,
  PER_CLIENT,
  type Zaad,
  type Zaadbericht,
} from '../../../packages/cli/src/meet/motor/zaad.ts'
import { cijfer } from '../../../packages/cli/src/meet/verslag.ts'
import type { Dienst } from '../../../packages/dienst/src/dienst.ts'
import { registreer } from '../../../packages/dienst/src/opslag/organisatie.ts'
import { maakCertificaten } from '../../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakOntvangst } from '../../../packages/dienst/src/verwerking/ontvangst.ts'
import { leesCBS } from '../../../packages/ijw/src/releases/ijw-3.2/codelijsten/CBS.ts'
import { type Deur, maakKlopper, startDeur, verzoek } from './last.ts'
import { geefUit } from './uitvoer.ts'

const AANBIEDERS = 6000
const IN_VLUCHT = 8
const STIL_MS = 20_000
const WACHT_MS = 20
const RUST_MS = 3_000
const MEESTE_IN_RUST = 40

interface Zijde {
  readonly gemeenten: readonly string[]
  /** Commands to the database a second, and ms of processor a second, with nothing to do. */
  readonly opdrachten: number[]
  readonly rekentijd: number[]
  /** Messages of which the return message was taken, per second. */
  readonly tempo: number[]
}

const ALLE = leesCBS()
  .codes.map(({ code }) => code)
  .sort()

type Verdeeld = Zaadbericht & { readonly gemeente: string }

const BSN = /Bsn>(\d{9})</

/** Each client lives in one of the municipalities; all of its messages name that one. */
function verdeel(zaad: Zaad, gemeenten: readonly string[]) {
  const woont = new Map<string, string>()
  const naar = (bericht: Zaadbericht, gemeente: string): Verdeeld => {
    const tekst = Buffer.from(bericht.bytes).toString('latin1')
    const bytes = Buffer.from(tekst.replaceAll(`>${GEMEENTE}<`, `>${gemeente}<`), 'latin1')
    return { ...bericht, gemeente, bytes }
  }
  const bsnVan = ({ bytes }: Zaadbericht) => BSN.exec(Buffer.from(bytes).toString('latin1'))![1]!
  // These are in the order of the clients; an answer does not name its client.
  const perClient = (berichten: readonly Zaadbericht[]) =>
    berichten.map((bericht, i) => naar(bericht, gemeenten[i % gemeenten.length]!))
  for (const bericht of perClient(zaad.toewijzingen)) woont.set(bsnVan(bericht), bericht.gemeente)
  const rond = [zaad.toewijzingen, zaad.antwoorden, zaad.starts].flatMap(perClient)
  return { rond, stops: zaad.stops.map((stop) => naar(stop, woont.get(bsnVan(stop))!)) }
}

async function vul(dienst: Dienst, berichten: readonly Verdeeld[]): Promise<void> {
  const ontvangst = new Map<string, ReturnType<typeof maakOntvangst>>()
  for (const gemeente of new Set(berichten.map((een) => een.gemeente))) {
    ontvangst.set(gemeente, maakOntvangst(await dienst.organisatie(gemeente), dienst.omgeving))
  }
  await belast(berichten, 50, async (bericht) => {
    const { oordeel } = await ontvangst.get(bericht.gemeente)!.dienAan(bericht)
    if (oordeel !== 'goedgekeurd') throw new Error(`${bericht.naam}: ${oordeel}`)
  })
}

/** The work of the day at the start is over when the door asks little more of the database. */
async function totRust(deur: Deur): Promise<void> {
  for (let eerder = -Infinity; ; ) {
    const { opdrachten } = await deur.verbruik()
    if (opdrachten - eerder < MEESTE_IN_RUST) return
    eerder = opdrachten
    await setTimeout(RUST_MS)
  }
}

/** The next moment on an envelope: they rise. */
let moment = 20260720090000000n

async function meetStil(deur: Deur, zijde: Zijde): Promise<void> {
  const voor = await deur.verbruik()
  await setTimeout(STIL_MS)
  const na = await deur.verbruik()
  zijde.opdrachten.push((na.opdrachten - voor.opdrachten) / (STIL_MS / 1000))
  zijde.rekentijd.push((na.cpuMs - voor.cpuMs) / (STIL_MS / 1000))
}

async function meetP11(rondes: number, programma: string): Promise<Meting> {
  const gegevens = mkdtempSync(join(tmpdir(), 'stopwijzer-meet-knooppunt-'))
  const certificaten = maakCertificaten()
  const { server, ca } = certificaten
  const standin = await openStandin({ tls: { ...server, ca } })
  const dienst = await openMotor(gegevens)
  const klopper = maakKlopper(certificaten, IN_VLUCHT)
  const maakZijde = (gemeenten: readonly string[]): Zijde => ({
    ...{ gemeenten, opdrachten: [], rekentijd: [], tempo: [] },
  })
  const alle = maakZijde(ALLE)
  const een = maakZijde([GEMEENTE])
  try {
    await eisDuurzaam(dienst)
    const nu = dienst.omgeving.tijdstip()
    const aanbieders = Array.from({ length: AANBIEDERS }, (_, i) => String(20_000_000 + i))
    await belast([...ALLE, ...aanbieders], 16, async (code) => {
      await registreer(dienst.pool, dienst.bos, code, nu)
    })
    const plek = {
      ...{ gegevens, nu: NU, certificaten, gemeenten: ALLE },
      keten: `https://localhost:${standin.poort}/ggk`,
    }
    const perRonde = ALLE.length
    for (let ronde = 0; ronde <= rondes; ronde++) {
      for (const [kant, zijde] of (ronde % 2 === 0 ? [alle, een] : [een, alle]).entries()) {
        const zaad = maakZaad(perRonde * PER_CLIENT, (ronde * 2 + kant) * perRonde)
        const { rond, stops } = verdeel(zaad, zijde.gemeenten)
        await vul(dienst, rond)
        await dienst.pool.query('UPDATE uitgaand SET gepubliceerd = now()')
        const deur = await startDeur(programma, 'lijn', { ...plek, gemeenten: zijde.gemeenten })
        await totRust(deur)
        await meetStil(deur, zijde)
        const verzoeken = stops.map(({ bytes, gemeente }) => {
          moment += 1n
          return verzoek(randomUUID(), String(moment), bytes, gemeente)
        })
        const klaar = `SELECT count(*)::int AS n FROM zending WHERE staat = 'aanvaard'`
        const vooraan = await telling(dienst.pool, klaar)
        const begin = performance.now()
        await belast(verzoeken, IN_VLUCHT, (vraag) => klopper.lever(deur.poort, vraag))
        await tot(dienst.pool, klaar, vooraan + verzoeken.length)
        zijde.tempo.push((verzoeken.length * 1000) / (performance.now() - begin))
        await deur.sluit()
      }
    }
    return verslag(alle, een, perRonde * 2)
  } finally {
    klopper.sluit()
    await dienst.sluit()
    await standin.sluit()
    certificaten.ruimOp()
    rmSync(gegevens, { recursive: true, force: true })
  }
}

const telling = async (pool: pg.Pool, vraag: string) =>
  (await pool.query<{ n: number }>(vraag)).rows[0]!.n

async function tot(pool: pg.Pool, vraag: string, aantal: number): Promise<void> {
  while ((await telling(pool, vraag)) < aantal) await setTimeout(WACHT_MS)
}

function verslag(alle: Zijde, een: Zijde, berichten: number): Meting {
  // The first round warms up.
  const kolom = (zijde: Zijde, naam: 'opdrachten' | 'rekentijd' | 'tempo') => zijde[naam].slice(1)
  const keer = (ons: number, hun: number) => ons / hun
  return {
    id: 'P11',
    titel: 'Eén dienst voor alle gemeenten',
    uitleg: `Eén proces met de lijn naar het GGK voor alle ${alle.gemeenten.length} gemeenten, in een databank waarin ook ${AANBIEDERS.toLocaleString('nl-NL')} aanbieders staan. Verwijzing: hetzelfde proces op dezelfde databank, met de lijn voor één gemeente. Stil: ${STIL_MS / 1000} seconden waarin niets komt. Heen en terug: ${berichten} JW307’s per ronde over de lijn, ${IN_VLUCHT} verzoeken tegelijk, tot de keten elk retourbericht heeft bevestigd.`,
    vergelijkingen: [
      vergeleken(
        {
          ...{ naam: 'stil: opdrachten aan de databank', eenheid: 'per seconde', uitkomst: keer },
          doel: { kant: 'hoogstens', grens: 1.5 },
        },
        kolom(alle, 'opdrachten'),
        kolom(een, 'opdrachten'),
      ),
      vergeleken(
        {
          ...{ naam: 'stil: rekentijd van de dienst', eenheid: 'ms per seconde', uitkomst: keer },
          doel: { kant: 'hoogstens', grens: 3 },
        },
        kolom(alle, 'rekentijd'),
        kolom(een, 'rekentijd'),
      ),
      vergeleken(
        {
          ...{ naam: 'heen en terug', eenheid: 'berichten/s', uitkomst: keer },
          doel: { kant: 'minstens', grens: 0.8 },
        },
        kolom(alle, 'tempo'),
        kolom(een, 'tempo'),
      ),
    ],
    tabel: {
      kop: ['ronde', 'alle: heen en terug/s', 'één: heen en terug/s'],
      rijen: kolom(alle, 'tempo').map((tempo, i) => [
        String(i + 1),
        cijfer(tempo),
        cijfer(kolom(een, 'tempo')[i] ?? 0),
      ]),
    },
  }
}

const [rondes, programma = '', pagina = ''] = process.argv.slice(2)
geefUit(await meetP11(Number(rondes), programma), pagina)
