// SPDX-License-Identifier: EUPL-1.2
/** One round over claimed files: read, handle in batches, publish, move on, report. */
import type { Bevinding, Rapport } from '@stopwijzer/ijw'
import type { Logboek } from '../logboek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { proefpunt } from '../proefpunten.ts'
import { type Antwoord, basisAntwoord, isGeparkeerd } from '../verwerking/antwoord.ts'
import type { Parkeren } from '../verwerking/beoordeling.ts'
import { type Afgehandeld, verwerkPartij } from '../verwerking/partij.ts'
import { noteerFout } from '../verwerking/tussenwerk.ts'
import type { Werkitem } from '../verwerking/werkitem.ts'
import { deelNaarFout, naarFout, naarVerwerkt } from './afvoer.ts'
import { type Claim, ruimClaimOp } from './claims.ts'
import { type Geopend, openClaim } from './openen.ts'
import { leesProfiel } from './profiel.ts'
import { publiceer } from './publiceren.ts'
import { rapportVan } from './rapport.ts'

export interface Postbus {
  readonly map: string
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  readonly logboek: Logboek
  /** Receives the answer on each message, in order of handling. */
  readonly meld: (antwoord: Antwoord) => void
  /** Brings the database back when it is gone; used while watching. */
  readonly herstel?: () => Promise<void>
}

/** Messages that go into one transaction at most; more gain little and hold locks longer. */
const PARTIJ = 50
/** And at most this many bytes, so that a folder of large files does not fill the memory. */
const PARTIJBYTES = 32 * 1024 * 1024

/** Handles claimed files in order. Answers `vastgehouden` are kept back when `stilBijVast`. */
export async function handelAf(
  postbus: Postbus,
  claims: readonly Claim[],
  parkeren: Parkeren,
  stilBijVast: boolean,
): Promise<void> {
  if (claims.length === 0) return
  const profiel = await leesProfiel(postbus.toegang)
  let partij: Geopend[] = []
  let bytes = 0
  const verwerk = async () => {
    await verwerkGeopend(postbus, partij, parkeren, stilBijVast)
    partij = []
    bytes = 0
  }
  for (const claim of claims) {
    const geopend = await openClaim(postbus, claim, profiel)
    if (geopend === null) continue
    partij.push(geopend)
    bytes += geopend.items.reduce((som, item) => som + item.bytes.length, 0)
    const aantal = partij.reduce((som, een) => som + een.items.length, 0)
    if (aantal >= PARTIJ || bytes >= PARTIJBYTES) await verwerk()
  }
  await verwerk()
}

async function verwerkGeopend(
  postbus: Postbus,
  partij: readonly Geopend[],
  parkeren: Parkeren,
  stilBijVast: boolean,
): Promise<void> {
  if (partij.length === 0) return
  const items = partij.flatMap((een) => een.items)
  const uit = await verwerkPartij(postbus.toegang, postbus.omgeving, items, parkeren)
  proefpunt('na-commit')
  // Published before the files move on: whoever sees a file handled finds its answer.
  await publiceer(postbus)
  proefpunt('na-publiceren')
  const antwoorden = new Map<Werkitem, Antwoord>()
  for (const een of uit) antwoorden.set(een.item, await antwoordVan(postbus, een))
  for (const geopend of partij) {
    await voerAf(postbus, geopend, antwoorden)
    for (const item of geopend.items) {
      const antwoord = antwoorden.get(item)!
      if (!(stilBijVast && isGeparkeerd(antwoord))) postbus.meld(antwoord)
    }
  }
}

/** Moves a handled file on; refused messages in a zip get a file of their own in `fout/`. */
async function voerAf(
  { map, omgeving }: Postbus,
  { claim, items, isZip }: Geopend,
  antwoorden: ReadonlyMap<Werkitem, Antwoord>,
): Promise<void> {
  let zelfGeweigerd: Rapport | null = null
  for (const item of items) {
    const { oordeel, bevindingen } = antwoorden.get(item)!
    if (oordeel !== 'geweigerd') continue
    const rapport = rapportVan(item.naam, item.bytes, bevindingen, omgeving.nu().slice(0, 10))
    if (isZip) await deelNaarFout(map, item.naam.replace('/', '_'), item.bytes, rapport)
    else zelfGeweigerd = rapport
  }
  if (zelfGeweigerd === null) await naarVerwerkt(map, claim.pad, claim.naam)
  else await naarFout(map, claim.pad, claim.naam, zelfGeweigerd)
  proefpunt('na-afvoer')
  await ruimClaimOp(claim)
}

/**
 * The answer of the engine. An item that failed because of the program is kept to be tried
 * again (before its file moves on), and its answer says so.
 */
async function antwoordVan(postbus: Postbus, een: Afgehandeld): Promise<Antwoord> {
  if ('antwoord' in een) return een.antwoord
  await noteerFout(postbus, een)
  return { ...basisAntwoord(een.item, 'geweigerd'), bevindingen: [INTERN] }
}

const INTERN: Bevinding = {
  regel: 'INTERN',
  retourcode: null,
  laag: 'samenhang',
  ernst: 'fout',
  boodschap: 'Stopwijzer kon dit bericht niet verwerken door een fout in het programma.',
  actie:
    'Meld dit aan de beheerder. Stopwijzer bewaart het bericht en probeert het later opnieuw. Bekijk het met: stopwijzer wachtrij --organisatie CODE',
  gevolg: 'Het bericht is nog niet verwerkt. Er is nog geen retourbericht gemaakt.',
  locatie: null,
}
