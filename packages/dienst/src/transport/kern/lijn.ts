// SPDX-License-Identifier: EUPL-1.2
/** The rounds of a line: per organisation in, what waited for it, and out, as long as it is open. */
import type { Dienst } from '../../dienst.ts'
import type { Logboek } from '../../logboek.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { herhaal } from '../../ronde.ts'
import { maakOntvangst, type Ontvangst } from '../../verwerking/ontvangst.ts'
import { maakDagwerk, probeerWachtende, rondGeparkeerdAf } from '../../verwerking/tussenwerk.ts'
import { type Aankomstsoort, vergeetGeweigerde, verwerkAankomsten, wekDoden } from './aankomsten.ts'
import { verzendbeurten } from './beurten.ts'
import { kiesKanaal } from './kanaal.ts'
import { maakNogeens, type Nogeens } from './nogeens.ts'
import { maakLijntoestand } from './toestand.ts'
import type { Zekering } from './zekering.ts'

/** How often each organisation is looked at, besides the wake-up of an arrival. */
const KIJK_MS = 1_000

export interface Lijnopties {
  readonly kijkMs?: number
  readonly toeval?: () => number
}

export interface Lijnwerk<G, S extends string> {
  readonly dienst: Dienst
  readonly logboek: Logboek
  /** For the log: `het GGK`, `VECOZO`. */
  readonly naam: string
  readonly organisaties: readonly string[]
  readonly soort: Aankomstsoort<G, S>
  readonly zekeringen: readonly Zekering[]
  readonly toeval: () => number
  readonly kijkMs?: number | undefined
  /** Fetches what waits elsewhere, for all organisations; before each round. */
  readonly haalOp?: () => Promise<void>
  /** Everything that goes out. */
  readonly verzend: (toegang: Toegang) => Promise<void>
}

export interface Lijn {
  toegang(organisatie: string): Toegang | null
  /** Begins the rounds. */
  begin(): void
  /** Now instead of at the next look; resolves when the round is over. */
  ronde(): Promise<void>
  sluit(): Promise<void>
}

interface Deelnemer {
  readonly toegang: Toegang
  readonly ronde: Nogeens
}

/** Opens a line for its organisations. Throws `DienstFout` when one is not known. */
export async function openLijnwerk<G, S extends string>(werk: Lijnwerk<G, S>): Promise<Lijn> {
  const { dienst, logboek, naam, soort, organisaties, haalOp } = werk
  const deelnemers = new Map<string, Deelnemer>()
  for (const code of organisaties) {
    const toegang = await dienst.organisatie(code)
    if (await kiesKanaal(toegang, soort.kanaal)) {
      logboek.waarschuwing(`berichten gaan vanaf nu over ${naam}`, { organisatie: code })
    }
    await wekDoden(toegang)
    const ontvangst = maakOntvangst(toegang, dienst.omgeving)
    deelnemers.set(code, { toegang, ronde: maakNogeens(maakRonde(werk, toegang, ontvangst)) })
  }
  const halen = maakNogeens(async () => haalOp?.())
  /** One round per organisation at a time; who asks meanwhile gets one more after it. */
  const ronde = async () => {
    // What goes out does not wait for what cannot be fetched.
    const opgehaald = await Promise.allSettled([halen.vraag()])
    // One that fails keeps no other from its work.
    const uit = await Promise.allSettled([...deelnemers.values()].map((een) => een.ronde.vraag()))
    for (const een of [...opgehaald, ...uit]) if (een.status === 'rejected') throw een.reason
  }
  let lus: { sluit(): Promise<void> } | null = null
  return {
    toegang: (code) => deelnemers.get(code)?.toegang ?? null,
    begin() {
      lus = herhaal(werk.kijkMs ?? KIJK_MS, logboek, `vervoer over ${naam}`, ronde)
    },
    ronde,
    async sluit() {
      await lus?.sluit()
      await halen.af()
      await Promise.all([...deelnemers.values()].map((een) => een.ronde.af()))
    },
  }
}

/** One round for one organisation: in, what waited for it, out. */
function maakRonde<G, S extends string>(
  { dienst, logboek, soort, toeval, zekeringen, verzend }: Lijnwerk<G, S>,
  toegang: Toegang,
  ontvangst: Ontvangst,
): () => Promise<void> {
  const { omgeving } = dienst
  const { organisatie } = toegang
  const omDeBeurt = verzendbeurten(dienst.pool)
  const tussen = { toegang, omgeving, logboek }
  const dagwerk = maakDagwerk(tussen)
  const toestand = maakLijntoestand(toegang, soort.kanaal, omgeving, zekeringen)
  const meldFout = (fout: unknown) =>
    logboek.fout(`bericht van ${soort.wie} niet verwerkt`, { organisatie, fout })
  return async () => {
    const binnen = { toegang, omgeving, ontvangst, toeval, meldFout }
    if ((await verwerkAankomsten(binnen, soort)) > 0) await probeerWachtende(tussen)
    await rondGeparkeerdAf(tussen)
    await dagwerk(() => vergeetGeweigerde(toegang, omgeving.tijdstip()))
    try {
      await omDeBeurt(() => verzend(toegang))
    } finally {
      await toestand.schrijf()
    }
  }
}
