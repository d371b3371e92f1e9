// SPDX-License-Identifier: EUPL-1.2
/**
 * P10: messages over the GGK, over mutual TLS. Run by `node scripts/meet-ggk.mjs`: arguments are
 * the number of rounds, the program of a door, and a page to bring up to date.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { openStandin } from '@stopwijzer/simulator/ggk'
import type pg from 'pg'
import { grootBericht } from '../../../packages/cli/src/meet/berichten.ts'
import { type Meting, vergeleken } from '../../../packages/cli/src/meet/meting.ts'
import { belast, tempo } from '../../../packages/cli/src/meet/motor/belasting.ts'
import { eisDuurzaam, openMotor, vul } from '../../../packages/cli/src/meet/motor/opstelling.ts'
import { GEMEENTE, maakZaad, NU } from '../../../packages/cli/src/meet/motor/zaad.ts'
import { cijfer } from '../../../packages/cli/src/meet/verslag.ts'
import { maakCertificaten } from '../../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakKlopper, startDeur, verzoek } from './last.ts'
import { geefUit } from './uitvoer.ts'

/** As many as the door takes at the same time. */
const IN_VLUCHT = 8
const MB = 1_000_000
const GROOT = 18 * MB
/** The bytes of a StopProduct in the large message, rounded up. */
const PER_PRODUCT = 520
const WACHT_MS = 20

interface Ronde {
  readonly lijn: number
  readonly kaal: number
  /** Until the return message of each was taken by the other side, per second. */
  readonly retour: number
  readonly grootLijn: number
  readonly grootKaal: number
  /** From acknowledged to handled. */
  readonly grootAf: number
  readonly geheugenLijn: number
  readonly geheugenKaal: number
}

/** Asks until the answer is yes; how long a message takes is what is measured. */
async function tot(ja: () => Promise<boolean>): Promise<void> {
  while (!(await ja())) await setTimeout(WACHT_MS)
}

const telling = async (pool: pg.Pool, vraag: string) =>
  (await pool.query<{ n: number }>(vraag)).rows[0]!.n

function grootste(): Buffer {
  const bytes = Buffer.from(grootBericht(Math.floor(GROOT / PER_PRODUCT)))
  if (bytes.length < 0.9 * GROOT || bytes.length > 18.7 * MB) {
    throw new Error(`the large message has ${bytes.length} bytes`)
  }
  return bytes
}

/** The next moment on an envelope: they rise. */
let moment = 20260720090000000n
function maakVerzoek(lading: Uint8Array): Buffer {
  moment += 1n
  return verzoek(randomUUID(), String(moment), lading, GEMEENTE)
}

async function meetP10(rondes: number, deur: string): Promise<Meting> {
  const gegevens = mkdtempSync(join(tmpdir(), 'stopwijzer-meet-ggk-'))
  const certificaten = maakCertificaten()
  const { server, ca } = certificaten
  const standin = await openStandin({ tls: { ...server, ca } })
  const dienst = await openMotor(gegevens)
  const klopper = maakKlopper(certificaten, IN_VLUCHT)
  try {
    await eisDuurzaam(dienst)
    const zaad = maakZaad(4000)
    await vul(dienst, zaad)
    // What filling made would go out first.
    await dienst.pool.query('UPDATE uitgaand SET gepubliceerd = now()')
    const plek = {
      ...{ gegevens, nu: NU, certificaten },
      keten: `https://localhost:${standin.poort}/ggk`,
    }
    const groot = grootste()
    const perRonde = Math.floor(zaad.stops.length / (rondes + 1))
    const gemeten: Ronde[] = []
    // One round more, for warming up. Doors of their own each round: memory is a peak.
    for (let ronde = 0; ronde <= rondes; ronde++) {
      const lijn = await startDeur(deur, 'lijn', plek)
      const kaal = await startDeur(deur, 'kaal', plek)
      const verzoeken = zaad.stops
        .slice(ronde * perRonde, (ronde + 1) * perRonde)
        .map(({ bytes }) => maakVerzoek(bytes))
      const verstuurd = `SELECT count(*)::int AS n FROM zending WHERE staat = 'aanvaard'`
      const vooraan = await telling(dienst.pool, verstuurd)
      const loop = await belast(verzoeken, IN_VLUCHT, (een) => klopper.lever(lijn.poort, een))
      await tot(async () => (await telling(dienst.pool, verstuurd)) >= vooraan + perRonde)
      const retour = perRonde / ((performance.timeOrigin + performance.now() - loop.begin) / 1000)
      const kaleLoop = await belast(verzoeken, IN_VLUCHT, (een) => klopper.lever(kaal.poort, een))
      const vooraf = [await lijn.piek(), await kaal.piek()] as const
      const een = maakVerzoek(groot)
      const grootKaal = await tijd(() => klopper.lever(kaal.poort, een))
      const grootLijn = await tijd(() => klopper.lever(lijn.poort, een))
      const wacht = `SELECT count(*)::int AS n FROM aankomst WHERE staat = 'nieuw'`
      const grootAf = await tijd(() => tot(async () => (await telling(dienst.pool, wacht)) === 0))
      const erna = [await lijn.piek(), await kaal.piek()] as const
      await lijn.sluit()
      await kaal.sluit()
      // Its return message is as large and would stand in the way of the next round.
      await dienst.pool.query(`UPDATE uitgaand SET gepubliceerd = now() WHERE gepubliceerd IS NULL`)
      if (ronde === 0) continue
      gemeten.push({
        ...{ lijn: tempo([loop]), kaal: tempo([kaleLoop]), retour, grootLijn, grootKaal, grootAf },
        geheugenLijn: (erna[0] - vooraf[0]) / MB,
        geheugenKaal: (erna[1] - vooraf[1]) / MB,
      })
    }
    return verslag(gemeten, perRonde)
  } finally {
    klopper.sluit()
    await dienst.sluit()
    await standin.sluit()
    certificaten.ruimOp()
    rmSync(gegevens, { recursive: true, force: true })
  }
}

async function tijd(doe: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  await doe()
  return performance.now() - begin
}

function verslag(gemeten: readonly Ronde[], perRonde: number): Meting {
  const kolom = (naam: keyof Ronde) => gemeten.map((ronde) => ronde[naam])
  return {
    id: 'P10',
    titel: 'Berichten over het GGK',
    uitleg: `Een gemeente ontvangt JW307’s over het GGK, met certificaten aan beide kanten en ${IN_VLUCHT} verzoeken tegelijk; ${perRonde} berichten per ronde. Een bericht telt als aangenomen wanneer de bevestiging (Bv03) terug is; dan staat het in de databank (met fsync). Verwijzing: de kaalste deur, met dezelfde beveiliging, één rij met de bytes in dezelfde databank en een vast antwoord. Heen en terug: tot de keten het retourbericht (JW308) van elk bericht heeft bevestigd. Retourberichten gaan één voor één. Het grote bericht is een JW307 van ${GROOT / MB} MB; dat is ${Math.round((GROOT * 4) / 3 / MB)} MB op de lijn. Geheugen: wat de hoogste stand van het proces daarbij steeg.`,
    vergelijkingen: [
      vergeleken(
        {
          naam: 'aannemen, tot de bevestiging',
          eenheid: 'berichten/s',
          uitkomst: (ons, hun) => ons / hun,
          doel: { kant: 'minstens', grens: 0.5 },
        },
        kolom('lijn'),
        kolom('kaal'),
      ),
      vergeleken(
        {
          naam: 'heen en terug, naast kaal aannemen',
          eenheid: 'berichten/s',
          uitkomst: (ons, hun) => ons / hun,
          doel: { kant: 'minstens', grens: 0.1 },
        },
        kolom('retour'),
        kolom('kaal'),
      ),
      vergeleken(
        {
          naam: `${GROOT / MB} MB, tot de bevestiging`,
          eenheid: 'ms',
          uitkomst: (ons, hun) => ons / hun,
          doel: { kant: 'hoogstens', grens: 4 },
        },
        kolom('grootLijn'),
        kolom('grootKaal'),
      ),
      vergeleken(
        {
          naam: `${GROOT / MB} MB, geheugen tot het bericht is verwerkt`,
          eenheid: 'MB',
          uitkomst: (ons) => ons / (GROOT / MB),
          uitkomsteenheid: 'x het bericht',
          doel: { kant: 'hoogstens', grens: 25 },
        },
        kolom('geheugenLijn'),
        kolom('geheugenKaal'),
      ),
    ],
    tabel: {
      kop: [
        'ronde',
        'aangenomen/s',
        'heen en terug/s',
        '18 MB bevestigd (ms)',
        'daarna verwerkt (ms)',
      ],
      rijen: gemeten.map((ronde, i) => [
        String(i + 1),
        cijfer(ronde.lijn),
        cijfer(ronde.retour),
        cijfer(ronde.grootLijn),
        cijfer(ronde.grootAf),
      ]),
    },
  }
}

const [rondes, deur = '', pagina = ''] = process.argv.slice(2)
geefUit(await meetP10(Number(rondes), deur), pagina)
