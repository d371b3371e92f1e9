// SPDX-License-Identifier: EUPL-1.2
/** The line to VECOZO as long as the service runs: fetch, handle, send, and follow what was sent. */
import type { Dienst } from '../../dienst.ts'
import type { Logboek } from '../../logboek.ts'
import { type Lijnopties, openLijnwerk } from '../kern/lijn.ts'
import { maakZekering, type Zekering } from '../kern/zekering.ts'
import { volgBezorging } from './bezorging.ts'
import { maakVspclient, type Vspclient, type Vspclientopties } from './client.ts'
import type { Vspconfiguratie } from './configuratie.ts'
import { maakKlachten } from './klachten.ts'
import { haalOp, type Ophaling } from './ophalen.ts'
import { VSPAANKOMST } from './verwerken.ts'
import { type Vspvervoer, verzendWachtende } from './verzenden.ts'

export interface Vsp {
  readonly zekering: Zekering
  /** Now instead of at the next look, also the fetching; resolves when the round is over. */
  ronde(): Promise<void>
  /** New certificates, for the next connections. */
  herlaad(configuratie: Vspconfiguratie): void
  sluit(): Promise<void>
}

export type Vspopties = Vspclientopties & Lijnopties

/** Opens the line. Throws `DienstFout` when an organisation is not known. */
export async function openVsp(
  dienst: Dienst,
  configuratie: Vspconfiguratie,
  logboek: Logboek,
  opties: Vspopties = {},
): Promise<Vsp> {
  const { omgeving } = dienst
  const { kijkMs, toeval = Math.random } = opties
  let client: Vspclient = maakVspclient(configuratie, opties)
  const zekering = maakZekering()
  const leeszekering = maakZekering()
  const vervoer: Vspvervoer = {
    ...{ configuratie, omgeving, logboek, zekering, leeszekering, toeval },
    client: () => client,
  }
  // The outbox is looked at often; VECOZO is asked as often as was agreed.
  let ophalenVanaf = 0
  const lijn = await openLijnwerk({
    ...{ dienst, logboek, toeval, kijkMs, soort: VSPAANKOMST },
    zekeringen: [zekering, leeszekering],
    ...{ naam: 'VECOZO', organisaties: configuratie.organisaties },
    async haalOp() {
      const nu = Date.parse(omgeving.tijdstip())
      if (nu < ophalenVanaf) return
      ophalenVanaf = nu + configuratie.kijkSeconden * 1000
      await haalOp(ophaling)
    },
    async verzend(toegang) {
      await verzendWachtende(toegang, vervoer)
      await volgBezorging(toegang, vervoer)
    },
  })
  const ophaling: Ophaling = {
    ...vervoer,
    toegang: (code) => lijn.toegang(code),
    klachten: maakKlachten(omgeving, logboek, toeval),
  }
  lijn.begin()
  logboek.info('lijn met VECOZO geopend')
  return {
    zekering,
    ronde() {
      ophalenVanaf = 0
      return lijn.ronde()
    },
    herlaad(nieuw) {
      client.sluit()
      client = maakVspclient(nieuw, opties)
      logboek.info('certificaten van VECOZO opnieuw gelezen')
    },
    async sluit() {
      await lijn.sluit()
      client.sluit()
    },
  }
}
