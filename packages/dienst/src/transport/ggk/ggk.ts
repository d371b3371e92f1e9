// SPDX-License-Identifier: EUPL-1.2
/** The line to the GGK as long as the service runs: the door, the sender and the work between. */
import { zetDaganker } from '../../ankerwacht.ts'
import type { Dienst } from '../../dienst.ts'
import type { Logboek } from '../../logboek.ts'
import { leesGeparkeerd } from '../../opslag/geparkeerd.ts'
import { alleOrganisaties, type Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { herhaal } from '../../ronde.ts'
import { werkTakenBij } from '../../verwerking/dagtaken.ts'
import { maakOntvangst, type Ontvangst } from '../../verwerking/ontvangst.ts'
import { beoordeelGeparkeerd, probeerGeparkeerd } from '../../verwerking/parkeren.ts'
import { kiesKanaal } from '../kern/kanaal.ts'
import { maakZekering, type Zekering } from '../kern/zekering.ts'
import { type Clientopties, type Ggkclient, maakGgkclient } from './client.ts'
import type { Ggkconfiguratie } from './configuratie.ts'
import { verzendFo01 } from './fo01uit.ts'
import { openGgkserver } from './server.ts'
import { verwerkAankomsten, wekDoden } from './verwerken.ts'
import { type Verzending, verzendWachtende } from './verzenden.ts'

/** How often each organisation is looked at, besides the wake-up of an arrival. */
const KIJK_MS = 1_000
/** What was refused is kept this long, to find out why. */
const BEWAARDAGEN = 30

export interface Ggk {
  readonly poort: number
  readonly zekering: Zekering
  /** Now instead of at the next look; resolves when the round is over. */
  ronde(): Promise<void>
  /** New certificates, for the next connections in both directions. */
  herlaad(configuratie: Ggkconfiguratie): void
  sluit(): Promise<void>
}

export interface Ggkopties extends Clientopties {
  readonly kijkMs?: number
  readonly toeval?: () => number
  /** A connection that was refused before anything was said; for tests. */
  readonly geweigerd?: (code: string) => void
}

interface Lijn {
  readonly toegang: Toegang
  readonly ontvangst: Ontvangst
  bijgewerkt: string
}

/** Opens the line. Throws `DienstFout` when an organisation is not known, and when the port is taken. */
export async function openGgk(
  dienst: Dienst,
  configuratie: Ggkconfiguratie,
  logboek: Logboek,
  opties: Ggkopties = {},
): Promise<Ggk> {
  const { omgeving } = dienst
  const { kijkMs = KIJK_MS, toeval = Math.random } = opties
  const lijnen = new Map<string, Lijn>()
  for (const code of configuratie.organisaties) {
    const toegang = await dienst.organisatie(code)
    if (await kiesKanaal(toegang, 'ggk')) {
      logboek.waarschuwing('berichten gaan vanaf nu over het GGK', { organisatie: code })
    }
    await wekDoden(toegang)
    lijnen.set(code, { toegang, ontvangst: maakOntvangst(toegang, omgeving), bijgewerkt: '' })
  }
  let client: Ggkclient = maakGgkclient(configuratie.keten, configuratie.tls, opties)
  const zekering = maakZekering()
  const verzending: Verzending = {
    ...{ configuratie, omgeving, logboek, zekering, toeval },
    client: () => client,
  }
  const bezig = new Map<string, Promise<void>>()
  /** One round per organisation at a time; who asks meanwhile gets one more after it. */
  const ronde = async () => {
    const alle = [...lijnen].map(([code, lijn]) => {
      const vorige = bezig.get(code) ?? Promise.resolve()
      const deze = vorige.catch(() => {}).then(() => werk(lijn, verzending))
      bezig.set(code, deze)
      return deze
    })
    // One that fails keeps no other from its work.
    const uit = await Promise.allSettled(alle)
    for (const een of uit) if (een.status === 'rejected') throw een.reason
  }
  const server = await openGgkserver({
    ...{ configuratie, omgeving, logboek },
    toegang: (code) => lijnen.get(code)?.toegang ?? null,
    meldFout: (fout) => logboek.fout('bericht van de keten niet opgeslagen', { fout }),
    gewekt: () => void ronde().catch(() => {}),
    ...(opties.geweigerd === undefined ? {} : { geweigerd: opties.geweigerd }),
  })
  const lus = herhaal(kijkMs, logboek, 'vervoer over het GGK', ronde)
  logboek.info('lijn met het GGK geopend', { poort: server.poort })
  return {
    poort: server.poort,
    zekering,
    ronde,
    herlaad(nieuw) {
      server.herlaad(nieuw.tls)
      client.sluit()
      client = maakGgkclient(nieuw.keten, nieuw.tls, opties)
      logboek.info('certificaten van het GGK opnieuw gelezen')
    },
    async sluit() {
      await server.sluit()
      await lus.sluit()
      await Promise.allSettled(bezig.values())
      client.sluit()
    },
  }
}

/** One round for one organisation: in, what waited for it, out. */
async function werk(lijn: Lijn, verzending: Verzending): Promise<void> {
  const { toegang, ontvangst } = lijn
  const { omgeving, logboek, toeval } = verzending
  const meldFout = (fout: unknown) =>
    logboek.fout('bericht van de keten niet verwerkt', { organisatie: toegang.organisatie, fout })
  const gedaan = await verwerkAankomsten({ toegang, omgeving, ontvangst, toeval, meldFout })
  if (gedaan > 0) {
    // Perhaps the message that a parked one waits for.
    const wachtend = await leesGeparkeerd(toegang, omgeving.tijdstip(), null)
    await probeerGeparkeerd(toegang, omgeving, wachtend)
  }
  const uitgewacht = await leesGeparkeerd(toegang, omgeving.tijdstip(), omgeving.nu())
  if (uitgewacht.length > 0) await beoordeelGeparkeerd(toegang, omgeving, uitgewacht)
  const vandaag = omgeving.nu().slice(0, 10)
  if (vandaag !== lijn.bijgewerkt) {
    await werkTakenBij(toegang, omgeving)
    await zetDaganker(toegang.pool, toegang.organisatie, omgeving, logboek)
    await vergeetGeweigerde(toegang, omgeving.tijdstip())
    lijn.bijgewerkt = vandaag
  }
  await verzendFo01(toegang, verzending)
  await verzendWachtende(toegang, verzending)
}

/** The request holds personal data; what was refused is of no further use. */
async function vergeetGeweigerde(toegang: Toegang, nu: string): Promise<void> {
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE aankomst SET inhoud = NULL WHERE organisatie = $1 AND inhoud IS NOT NULL
         AND staat = 'geweigerd' AND ontvangen < $2::timestamptz - interval '${BEWAARDAGEN} days'`,
      [toegang.organisatie, nu],
    ),
  )
}

/** A service that starts without the line gives the messages back to the file drop. */
export async function sluitKanalen(dienst: Dienst, behalve: readonly string[]): Promise<string[]> {
  const terug: string[] = []
  for (const code of await alleOrganisaties(dienst.pool)) {
    if (behalve.includes(code)) continue
    if (await kiesKanaal(await dienst.organisatie(code), 'postbus')) terug.push(code)
  }
  return terug
}
