// SPDX-License-Identifier: EUPL-1.2
/** P6: growth: the cost of a message with more and more stops already in the database. */
import { createReadStream, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CliFout } from '../programma/fouten.ts'
import type { Omvang } from './index.ts'
import { type Meting, spreiding, vergeleken } from './meting.ts'
import { type Loop, percentiel, tempo } from './motor/belasting.ts'
import { groei } from './motor/groei.ts'
import { draaiSamen, type Motor, metMotor } from './motor/metMotor.ts'
import { TABELLEN } from './motor/opstelling.ts'
import type { Werker } from './motor/werker.ts'
import { PER_CLIENT } from './motor/zaad.ts'
import { bewaardeMap, leesbaar } from './p7.ts'
import { cijfer } from './verslag.ts'

interface Stand {
  readonly stops: number
  readonly motor: Motor
  readonly werkers: readonly Werker[]
  /** What ran, per pass and per round. */
  readonly doorgangen: (readonly Loop[])[][]
}
/** A stand in all passes, or in one. */
interface Regel {
  readonly naam: string
  readonly stand: Stand
  readonly welke: (stand: Stand) => readonly (readonly Loop[])[]
}

/** Left in a database that is kept once its stops were handed over: they can be only once. */
const GEBRUIKT = 'gebruikt'
const kosten = (rondes: readonly (readonly Loop[])[]) => rondes.map((lopen) => 1000 / tempo(lopen))
const telling = (aantal: number) => aantal.toLocaleString('nl-NL')

export async function meetP6(omvang: Omvang): Promise<Meting> {
  const { rondes, bewaar } = omvang
  return metStanden(omvang, [], async (standen) => {
    const grootste = standen.at(-1)!
    // P7 has handed over the first stops of a database that is kept.
    const alle = grootste.motor.stops
    const bruikbaar = bewaar === undefined ? alle : alle - leesbaar(alle)
    const doorgangen = bewaar === undefined ? 1 : 2
    // One round more in each pass, for warming up.
    const perRonde = Math.floor(bruikbaar / ((rondes + 1) * doorgangen))
    let tot = alle
    for (let doorgang = 0; doorgang < doorgangen; doorgang++) {
      if (doorgang > 0) await leesIndexen(grootste.motor.dienst)
      for (const stand of standen) stand.doorgangen.push([])
      for (let ronde = 0; ronde <= rondes; ronde++, tot -= perRonde) {
        for (const stand of ronde % 2 === 0 ? standen : standen.toReversed()) {
          const opdracht = { weg: 'motor', van: tot - perRonde, tot, inVlucht: 64 } as const
          const lopen = await draaiSamen(stand.werkers, opdracht)
          if (ronde > 0) stand.doorgangen[doorgang]!.push(lopen)
        }
      }
    }
    return verslag(standen, bewaar !== undefined)
  })
}

function verslag(standen: readonly Stand[], bewaard: boolean): Meting {
  const [kleinste, ...groter] = standen
  const regels = groter.flatMap((stand): Regel[] => {
    const naam = `${telling(stand.stops)} stops`
    if (!bewaard || stand !== standen.at(-1)) {
      return [{ naam, stand, welke: ({ doorgangen }) => doorgangen.flat() }]
    }
    return [
      { naam: `${naam}, net geopend`, stand, welke: ({ doorgangen }) => doorgangen[0]! },
      { naam: `${naam}, indexen gelezen`, stand, welke: ({ doorgangen }) => doorgangen[1]! },
    ]
  })
  const rij = (naam: string, rondes: readonly (readonly Loop[])[]) => [
    naam,
    cijfer(spreiding(rondes.map(tempo)).mediaan),
    ...[0.5, 0.95, 0.99].map((deel) =>
      cijfer(spreiding(rondes.map((lopen) => percentiel(lopen, deel))).mediaan),
    ),
  ]
  return {
    id: 'P6',
    titel: 'Groei: dezelfde berichten, meer stops in de databank',
    uitleg: `Kosten van een JW307 zoals in P5, één proces met 64 tegelijk, in databanken waar al steeds meer stops in staan, om en om gemeten. De stops die er al staan hebben alle rijen en indexen die de motor maakt, verdeeld over een jaar. Alleen van de berichten zelf, de feiten, de antwoorden en de taken is de inhoud ingekort: die wordt hier niet gelezen.${bewaard ? UITLEG_BEWAARD : ''}`,
    vergelijkingen: regels.map(({ naam, stand, welke }) =>
      vergeleken(
        {
          naam: `${naam}, naast ${telling(kleinste!.stops)}`,
          eenheid: 'ms per bericht',
          uitkomst: (groot, klein) => groot / klein,
          doel: { kant: 'hoogstens', grens: 1.3 },
        },
        kosten(welke(stand)),
        kosten(welke(kleinste!)),
      ),
    ),
    tabel: {
      kop: ['stops', 'berichten/s', 'p50 (ms)', 'p95 (ms)', 'p99 (ms)'],
      rijen: [
        rij(telling(kleinste!.stops), kleinste!.doorgangen.flat()),
        ...regels.map(({ naam, stand, welke }) => rij(naam.replace(' stops', ''), welke(stand))),
      ],
    },
  }
}

const UITLEG_BEWAARD =
  ' De grootste databank is eerst gemeten zoals zij opengaat, met haar bladzijden nog op de schijf, en dan nog een keer nadat de indexen die berichten op een willekeurige plek raken één keer zijn gelezen, zoals na een tijd verkeer.'

/** Every message comes by these at another place; at the end of an index all come by the same one. */
const WILLEKEURIG = ['dossier', 'item', 'identificatie', 'toewijzing_nummer']

/** Brings the indexes that messages touch at random into the memory of the machine, as far as they fit. */
async function leesIndexen({ pool, configuratie }: Motor['dienst']): Promise<void> {
  const { rows } = await pool.query<{ pad: string }>(
    `SELECT pg_relation_filepath(i.indexrelid) AS pad FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND (i.indexrelid = 'public.melding_pkey'::regclass
       OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND a.attname = ANY ($2)))`,
    [TABELLEN.map((tabel) => `public.${tabel}`), WILLEKEURIG],
  )
  const data = join(configuratie.gegevens, 'postgresql', 'data')
  for (const { pad } of rows) {
    // Files of a gigabyte, numbered from the second one on.
    for (let deel = 0; ; deel++) {
      const bestand = join(data, deel === 0 ? pad : `${pad}.${deel}`)
      if (!existsSync(bestand)) break
      for await (const _ of createReadStream(bestand, { highWaterMark: 2 ** 20 }));
    }
  }
}

/** A database per stand, all open at the same time. */
async function metStanden<T>(
  omvang: Omvang,
  klaar: readonly Stand[],
  werk: (standen: readonly Stand[]) => Promise<T>,
): Promise<T> {
  const stops = omvang.stand[klaar.length]
  if (stops === undefined) return werk(klaar)
  const open = async (motor: Motor) => {
    if (map === undefined) await groei(motor.dienst, stops, omvang.toewijzingen / PER_CLIENT)
    const werkers = await motor.start(1)
    if (map !== undefined) writeFileSync(join(map, GEBRUIKT), '')
    return metStanden(omvang, [...klaar, { stops, motor, werkers, doorgangen: [] }], werk)
  }
  const map = grootste(omvang, klaar.length + 1)
  return metMotor(omvang.toewijzingen, open, map)
}

/** The folder in which P7 kept the largest database, when that is asked for and its turn has come. */
function grootste({ bewaar, stand }: Omvang, beurt: number): string | undefined {
  if (bewaar === undefined || beurt < stand.length) return undefined
  const map = bewaardeMap(bewaar, Math.round((stand.at(-1) ?? 0) / PER_CLIENT))
  if (existsSync(join(map, 'klaar')) && !existsSync(join(map, GEBRUIKT))) return map
  throw new CliFout('WAARDE_FOUT', {
    naam: '--bewaar',
    waarde: bewaar,
    verwacht: `Maak eerst met P7 een databank met ${stand.at(-1)} stops in deze map. P6 kan er daarna één keer op meten.`,
  })
}
