// SPDX-License-Identifier: EUPL-1.2
/** The line to the GGK as long as the service runs: the door, the sender and the work between. */
import type { Dienst } from '../../dienst.ts'
import type { Logboek } from '../../logboek.ts'
import type { Clientopties } from '../kern/https.ts'
import { type Lijnopties, openLijnwerk } from '../kern/lijn.ts'
import { maakRust } from '../kern/rust.ts'
import { maakZekering, type Zekering } from '../kern/zekering.ts'
import { type Ggkclient, maakGgkclient } from './client.ts'
import type { Ggkconfiguratie } from './configuratie.ts'
import { verzendFo01 } from './fo01uit.ts'
import { openGgkserver } from './server.ts'
import { GGKAANKOMST } from './verwerken.ts'
import { type Verzending, verzendWachtende } from './verzenden.ts'

export interface Ggk {
  readonly poort: number
  readonly zekering: Zekering
  /** Now instead of at the next look; resolves when the round is over. */
  ronde(): Promise<void>
  /** New certificates, for the next connections in both directions. */
  herlaad(configuratie: Ggkconfiguratie): void
  sluit(): Promise<void>
}

export interface Ggkopties extends Clientopties, Lijnopties {
  /** A connection that was refused before anything was said; for tests. */
  readonly geweigerd?: (code: string) => void
}

/** Opens the line. Throws `DienstFout` when an organisation is not known, and when the port is taken. */
export async function openGgk(
  dienst: Dienst,
  configuratie: Ggkconfiguratie,
  logboek: Logboek,
  opties: Ggkopties = {},
): Promise<Ggk> {
  const { omgeving } = dienst
  const { kijkMs, toeval = Math.random } = opties
  let client: Ggkclient = maakGgkclient(configuratie.keten, configuratie.tls, opties)
  const zekering = maakZekering()
  const verzending: Verzending = {
    ...{ configuratie, omgeving, logboek, zekering, toeval },
    client: () => client,
  }
  // Acknowledging goes before judging: a sender waits for it, and what waits is judged together.
  const rust = maakRust()
  const lijn = await openLijnwerk({
    ...{ dienst, logboek, toeval, kijkMs, soort: GGKAANKOMST, zekeringen: [zekering] },
    ...{ naam: 'het GGK', organisaties: configuratie.organisaties },
    voorrang: () => rust.afwacht(),
    async verzend(toegang) {
      await verzendFo01(toegang, verzending)
      await verzendWachtende(toegang, verzending)
    },
  })
  const server = await openGgkserver({
    ...{ configuratie, omgeving, logboek, rust },
    toegang: (code) => lijn.toegang(code),
    meldFout: (fout) => logboek.fout('bericht van de keten niet opgeslagen', { fout }),
    gewekt: (code) => lijn.wek(code),
    ...(opties.geweigerd === undefined ? {} : { geweigerd: opties.geweigerd }),
  })
  lijn.begin()
  logboek.info('lijn met het GGK geopend', { poort: server.poort })
  return {
    poort: server.poort,
    zekering,
    ronde: () => lijn.ronde(),
    herlaad(nieuw) {
      server.herlaad(nieuw.tls)
      client.sluit()
      client = maakGgkclient(nieuw.keten, nieuw.tls, opties)
      logboek.info('certificaten van het GGK opnieuw gelezen')
    },
    async sluit() {
      await server.sluit()
      await lijn.sluit()
      client.sluit()
    },
  }
}
