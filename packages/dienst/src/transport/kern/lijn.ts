// SPDX-License-Identifier: EUPL-1.2
/** The rounds of a line: per organisation in, what waited for it, and out, as long as it is open. */
import type { Dienst } from '../../dienst.ts'
import type { Logboek } from '../../logboek.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { herhaal, maakPerOrganisatie } from '../../ronde.ts'
import { maakOntvangst } from '../../verwerking/ontvangst.ts'
import { maakDagwerk, probeerWachtende, rondGeparkeerdAf } from '../../verwerking/tussenwerk.ts'
import { type Aankomstsoort, vergeetGeweigerde, verwerkAankomsten, wekDoden } from './aankomsten.ts'
import { verzendbeurten } from './beurten.ts'
import { kiesKanaal } from './kanaal.ts'
import { leesLijnwerk } from './metwerk.ts'
import { maakNogeens, type Nogeens } from './nogeens.ts'
import { maakLijntoestand } from './toestand.ts'
import type { Zekering } from './zekering.ts'

/** How often is looked who has something waiting, besides the wake-up of an arrival. */
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
  /** Resolves when a round may begin. */
  readonly voorrang?: () => Promise<void>
  /** Everything that goes out. */
  readonly verzend: (toegang: Toegang) => Promise<void>
}

export interface Lijn {
  toegang(organisatie: string): Toegang | null
  /** Begins the rounds. */
  begin(): void
  /** Something came in for this one: its round begins now. */
  wek(organisatie: string): void
  /** Now instead of at the next look, for all; resolves when every round is over. */
  ronde(): Promise<void>
  sluit(): Promise<void>
}

interface Deelnemer {
  readonly toegang: Toegang
  readonly ronde: Nogeens
  /** The work of a new day; nothing when that was done. */
  readonly dagwerk: () => Promise<void>
}

/** Opens a line for its organisations. Throws `DienstFout` when one is not known. */
export async function openLijnwerk<G, S extends string>(werk: Lijnwerk<G, S>): Promise<Lijn> {
  const { dienst, logboek, naam, soort, organisaties, zekeringen, haalOp } = werk
  const { pool, omgeving } = dienst
  const deelnemers = new Map<string, Deelnemer>()
  for (const code of organisaties) {
    const toegang = await dienst.organisatie(code)
    if (await kiesKanaal(toegang, soort.kanaal)) {
      logboek.waarschuwing(`berichten gaan vanaf nu over ${naam}`, { organisatie: code })
    }
    await wekDoden(toegang)
    deelnemers.set(code, maakDeelnemer(werk, toegang))
  }
  const toestand = maakLijntoestand({
    ...{ pool, organisaties, omgeving, zekeringen, kanaal: soort.kanaal },
  })
  const perDag = maakPerOrganisatie(logboek, 'werk van de dag lukt niet')
  const halen = maakNogeens(async () => haalOp?.())
  /** Those that have something waiting, as of the last look. */
  let bezig: readonly Deelnemer[] = []
  const kijk = async () => {
    const codes = await leesLijnwerk(pool, omgeving)
    bezig = [...deelnemers.values()].filter((een) => codes.has(een.toegang.organisatie))
    return bezig
  }
  /**
   * Of the others, one after the other: thousands of new days at once would keep everybody waiting.
   * Who has something waiting does its day in its round, after what came in.
   */
  const dagen = maakNogeens(async () => {
    const druk = new Set(bezig)
    for (const een of deelnemers.values()) {
      if (!druk.has(een)) await perDag(een.toegang.organisatie, een.dagwerk)
    }
  })
  /** Waits for all, however one of them ends: one that fails keeps no other from its work. */
  const samen = async (werken: readonly Promise<void>[]) => {
    const uit = await Promise.allSettled(werken)
    eisGoed([...uit, ...(await Promise.allSettled([toestand.schrijf()]))])
  }
  const rondes = async () => samen((await kijk()).map((een) => een.ronde.vraag()))
  const perOrganisatie = maakPerOrganisatie(logboek, `vervoer over ${naam} lukt niet`)
  const wek = ({ toegang, ronde }: Deelnemer) =>
    void perOrganisatie(toegang.organisatie, () => ronde.vraag().finally(() => toestand.schrijf()))
  let lus: { sluit(): Promise<void> } | null = null
  return {
    toegang: (code) => deelnemers.get(code)?.toegang ?? null,
    begin() {
      lus = herhaal(werk.kijkMs ?? KIJK_MS, logboek, `vervoer over ${naam}`, async () => {
        // What goes out does not wait for what cannot be fetched.
        const opgehaald = await Promise.allSettled([halen.vraag()])
        // Nobody waits for the round of another, which may have much to send.
        for (const een of await kijk()) wek(een)
        void dagen.vraag()
        await samen([])
        eisGoed(opgehaald)
      })
    },
    wek(code) {
      const een = deelnemers.get(code)
      if (een !== undefined) wek(een)
    },
    async ronde() {
      const opgehaald = await Promise.allSettled([halen.vraag()])
      await rondes()
      // What the new day puts ready goes out too.
      await samen([dagen.vraag()])
      await rondes()
      eisGoed(opgehaald)
    },
    async sluit() {
      await lus?.sluit()
      await Promise.all([halen.af(), dagen.af()])
      await Promise.all([...deelnemers.values()].map((een) => een.ronde.af()))
    },
  }
}

/** The first that went wrong is thrown. */
function eisGoed(uit: readonly PromiseSettledResult<void>[]): void {
  for (const een of uit) if (een.status === 'rejected') throw een.reason
}

/** Its round: in, what waited for that, the new day, out. */
function maakDeelnemer<G, S extends string>(
  { dienst, logboek, soort, toeval, voorrang, verzend }: Lijnwerk<G, S>,
  toegang: Toegang,
): Deelnemer {
  const { omgeving } = dienst
  const { organisatie } = toegang
  const omDeBeurt = verzendbeurten(dienst.pool)
  const tussen = { toegang, omgeving, logboek }
  const meldFout = (fout: unknown) =>
    logboek.fout(`bericht van ${soort.wie} niet verwerkt`, { organisatie, fout })
  const binnen = {
    toegang,
    omgeving,
    toeval,
    meldFout,
    ontvangst: maakOntvangst(toegang, omgeving),
  }
  const eenDag = maakDagwerk(tussen)
  // The round and the look at the others may both come to a new day.
  const dag = maakNogeens(() => eenDag(() => vergeetGeweigerde(toegang, omgeving.tijdstip())))
  const dagwerk = () => dag.vraag()
  const ronde = maakNogeens(async () => {
    await voorrang?.()
    if ((await verwerkAankomsten(binnen, soort)) > 0) await probeerWachtende(tussen)
    await rondGeparkeerdAf(tussen)
    await dagwerk()
    await omDeBeurt(() => verzend(toegang))
  })
  return { toegang, ronde, dagwerk }
}
