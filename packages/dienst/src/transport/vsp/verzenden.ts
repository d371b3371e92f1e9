// SPDX-License-Identifier: EUPL-1.2
/** From the outbox to VECOZO. */
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import type { Logboek } from '../../logboek.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'
import { verzendOverLijn } from '../kern/verzenden.ts'
import type { Zekering } from '../kern/zekering.ts'
import type { Zending } from '../kern/zendingen.ts'
import type { Vspclient } from './client.ts'
import type { Vspconfiguratie } from './configuratie.ts'
import { alsZip } from './lading.ts'
import { alsMetadata, type Vspgegevens, vspvorm } from './metadata.ts'
import { oordeelVerzonden } from './oordeel.ts'

export interface Vspvervoer {
  readonly configuratie: Vspconfiguratie
  readonly omgeving: Omgeving
  readonly logboek: Logboek
  readonly client: () => Vspclient
  /** Of sending. */
  readonly zekering: Zekering
  /** Of asking: fetching that goes well says nothing about sending. */
  readonly leeszekering: Zekering
  /** From 0 up to 1. */
  readonly toeval: () => number
}

/** Sends what waits for one organisation. Returns the number that VECOZO has taken. */
export function verzendWachtende(toegang: Toegang, vervoer: Vspvervoer): Promise<number> {
  return verzendOverLijn(toegang, {
    ...vervoer,
    ...{ wie: 'VECOZO', partij: 'VECOZO', meesteBytes: MEESTE_BYTES },
    vorm: vspvorm(vervoer.configuratie),
    horizonUren: vervoer.configuratie.horizonUren,
    probeer: (zending, bytes) => probeer(vervoer.client(), zending, bytes),
  })
}

async function probeer(
  client: Vspclient,
  zending: Zending<Vspgegevens>,
  bytes: Uint8Array,
): Promise<Verzenduitkomst> {
  const { referentienummer, gegevens, onzeker } = zending
  // No personal data: the name shows in the portal.
  const naam = `${referentienummer}.xml`
  const inZip = gegevens.stroom.zip === 'enkel'
  const lading = inZip ? alsZip(naam, bytes) : bytes
  const bestand = inZip ? `${referentienummer}.zip` : naam
  const antwoord = await client.verstuur(alsMetadata(zending), bestand, lading)
  return 'soort' in antwoord ? antwoord : oordeelVerzonden(antwoord, onzeker)
}
