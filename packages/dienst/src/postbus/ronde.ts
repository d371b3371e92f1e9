// SPDX-License-Identifier: EUPL-1.2
/** One round over claimed files: read, handle in batches, publish, move on, report. */
import { type Bevinding, MEESTE_BYTES, type Rapport } from '@stopwijzer/ijw'
import { isZip, leesZip, ZIPGRENZEN } from '../bestanden/zip.ts'
import { ZipFout } from '../bestanden/zipfout.ts'
import type { Logboek } from '../logboek.ts'
import type { Omgeving } from '../omgeving.ts'
import { noteerMislukt } from '../opslag/mislukt.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { proefpunt } from '../proefpunten.ts'
import { type Antwoord, basisAntwoord, isGeparkeerd } from '../verwerking/antwoord.ts'
import type { Parkeren } from '../verwerking/beoordeling.ts'
import { type Afgehandeld, verwerkPartij } from '../verwerking/partij.ts'
import { type Binnengekomen, maakWerkitem, type Werkitem } from '../verwerking/werkitem.ts'
import { deelNaarFout, naarFout, naarVerwerkt } from './afvoer.ts'
import { leesBegrensd, verplaatsOngelezen } from './bestanden.ts'
import { type Claim, ruimClaimOp } from './claims.ts'
import { publiceer } from './publiceren.ts'
import { ONGELEZEN, ongelezenRapport, rapportVan, zipBevinding, zipRapport } from './rapport.ts'

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

/** No permission, or a link where a file stood: trying again gives the same. */
const ONLEESBAAR: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ELOOP'])

/** A claimed file with the items in it: itself, or the files in a zip. */
interface Geopend {
  readonly claim: Claim
  readonly items: readonly Werkitem[]
  readonly isZip: boolean
}

/** Handles claimed files in order. Answers `vastgehouden` are kept back when `stilBijVast`. */
export async function handelAf(
  postbus: Postbus,
  claims: readonly Claim[],
  parkeren: Parkeren,
  stilBijVast: boolean,
): Promise<void> {
  let partij: Geopend[] = []
  let bytes = 0
  const verwerk = async () => {
    await verwerkGeopend(postbus, partij, parkeren, stilBijVast)
    partij = []
    bytes = 0
  }
  for (const claim of claims) {
    const geopend = await openClaim(postbus, claim)
    if (geopend === null) continue
    partij.push(geopend)
    bytes += geopend.items.reduce((som, item) => som + item.bytes.length, 0)
    const aantal = partij.reduce((som, een) => som + een.items.length, 0)
    if (aantal >= PARTIJ || bytes >= PARTIJBYTES) await verwerk()
  }
  await verwerk()
}

async function openClaim(postbus: Postbus, claim: Claim): Promise<Geopend | null> {
  let bytes: Uint8Array
  try {
    bytes = await leesBegrensd(claim.pad, Math.max(MEESTE_BYTES, ZIPGRENZEN.zip))
  } catch (fout) {
    if (!ONLEESBAAR.has((fout as NodeJS.ErrnoException).code ?? '')) throw fout
    // One file without read permission must not keep the others waiting for ever.
    await naarFout(
      postbus.map,
      claim.pad,
      claim.naam,
      ongelezenRapport(claim.naam),
      verplaatsOngelezen,
    )
    await ruimClaimOp(claim)
    postbus.meld(geweigerdBestand(claim, ONGELEZEN))
    return null
  }
  const maak = (deel: Pick<Binnengekomen, 'naam' | 'bytes'> & { itemnaam?: string }) =>
    maakWerkitem({ map: claim.map, ...deel }, postbus.toegang.versleuteling, postbus.omgeving)
  if (!isZip(bytes)) {
    return { claim, items: [maak({ naam: claim.naam, bytes })], isZip: false }
  }
  try {
    const delen = [...(await leesZip(bytes))].sort((a, b) => (a.naam < b.naam ? -1 : 1))
    // A zip counts as the files in it: an item is known by its own name.
    const items = delen.map((deel) =>
      maak({ naam: `${claim.naam}/${deel.naam}`, itemnaam: deel.naam, bytes: deel.bytes }),
    )
    return { claim, items, isZip: true }
  } catch (fout) {
    if (!(fout instanceof ZipFout)) throw fout
    await naarFout(postbus.map, claim.pad, claim.naam, zipRapport(claim.naam, bytes, fout))
    await ruimClaimOp(claim)
    postbus.meld(geweigerdBestand(claim, zipBevinding(fout)))
    return null
  }
}

/** The answer on a file of which no message could be taken. */
function geweigerdBestand({ naam, map }: Claim, bevinding: Bevinding): Antwoord {
  return {
    bestand: naam,
    map,
    berichtsoort: null,
    identificatie: null,
    oordeel: 'geweigerd',
    retourbericht: null,
    codes: null,
    toestanden: [],
    bevindingen: [bevinding],
    signalen: [],
    taken: [],
  }
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

/** Keeps an item that failed because of the program, and logs what a person has to look at. */
export async function noteerFout(
  { logboek, toegang, omgeving }: Postbus,
  { item, fout }: { readonly item: Werkitem; readonly fout: unknown },
): Promise<void> {
  const { dood, pogingen } = await noteerMislukt(toegang, item, fout, omgeving)
  if (pogingen > 1 && !dood) return
  logboek.fout(
    dood
      ? 'bericht blijft mislukken: het wacht op een mens'
      : 'bericht niet verwerkt door een fout in het programma',
    {
      organisatie: toegang.organisatie,
      bericht: item.id,
      berichtsoort: item.kop.berichtsoort,
      fout,
    },
  )
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
