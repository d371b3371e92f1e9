// SPDX-License-Identifier: EUPL-1.2
/** From a claimed file to items for the engine. What is refused here has moved on when this returns. */
import type { Bevinding } from '@stopwijzer/ijw'
import { isZip, leesZip } from '../bestanden/zip.ts'
import { ZipFout } from '../bestanden/zipfout.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'
import { maakWerkitem, type Werkitem } from '../verwerking/werkitem.ts'
import { deelNaarFout, naarFout, naarVerwerkt } from './afvoer.ts'
import { leesBegrensd, verplaatsOngelezen } from './bestanden.ts'
import { type Claim, ruimClaimOp } from './claims.ts'
import type { Postbusprofiel } from './profiel.ts'
import {
  bevindingRapport,
  ONGELEZEN,
  ongelezenRapport,
  zipBevinding,
  zipRapport,
} from './rapport.ts'
import type { Postbus } from './ronde.ts'
import { MEESTE_DOCUMENT } from './stufdocument.ts'
import { pakUit, type Uitgepakt } from './stufin.ts'

/** A claimed file with the items in it: itself, or the files in a zip. */
export interface Geopend {
  readonly claim: Claim
  readonly items: readonly Werkitem[]
  readonly isZip: boolean
}

/** No permission, or a link where a file stood: trying again gives the same. */
const ONLEESBAAR: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ELOOP'])

interface Deel {
  /** As shown. */
  readonly naam: string
  /** By which the transport knows it. */
  readonly itemnaam: string
  readonly bytes: Uint8Array
}

/** `null`: nothing of it is for the engine. */
export async function openClaim(
  postbus: Postbus,
  claim: Claim,
  profiel: Postbusprofiel,
): Promise<Geopend | null> {
  let bytes: Uint8Array
  try {
    bytes = await leesBegrensd(claim.pad, MEESTE_DOCUMENT)
  } catch (fout) {
    if (!ONLEESBAAR.has((fout as NodeJS.ErrnoException).code ?? '')) throw fout
    // One file without read permission must not keep the others waiting for ever.
    const rapport = ongelezenRapport(claim.naam)
    await naarFout(postbus.map, claim.pad, claim.naam, rapport, verplaatsOngelezen)
    await ruimClaimOp(claim)
    postbus.meld(geweigerdBestand(claim, ONGELEZEN))
    return null
  }
  const zip = isZip(bytes)
  let delen: readonly Deel[]
  try {
    delen = zip ? await delenVan(claim, bytes) : [{ naam: claim.naam, itemnaam: claim.naam, bytes }]
  } catch (fout) {
    if (!(fout instanceof ZipFout)) throw fout
    await naarFout(postbus.map, claim.pad, claim.naam, zipRapport(claim.naam, bytes, fout))
    await ruimClaimOp(claim)
    postbus.meld(geweigerdBestand(claim, zipBevinding(fout)))
    return null
  }
  const items: Werkitem[] = []
  for (const deel of delen) {
    const uit = await pakDeelUit(postbus, claim, deel, profiel)
    if (uit.soort === 'bericht') {
      const { naam } = deel
      const itemnaam = uit.itemnaam ?? deel.itemnaam
      const { versleuteling } = postbus.toegang
      const { bytes, ontvangenOp } = uit
      const binnen = { map: claim.map, naam, itemnaam, bytes, ontvangenOp }
      items.push(maakWerkitem(binnen, versleuteling, postbus.omgeving))
    } else if (await rondAf(postbus, claim, deel, uit, zip)) return null
  }
  if (items.length > 0) return { claim, items, isZip: zip }
  await naarVerwerkt(postbus.map, claim.pad, claim.naam)
  await ruimClaimOp(claim)
  return null
}

async function delenVan(claim: Claim, bytes: Uint8Array): Promise<Deel[]> {
  const delen = [...(await leesZip(bytes))].sort((a, b) => (a.naam < b.naam ? -1 : 1))
  // A zip counts as the files in it: an item is known by its own name.
  return delen.map((deel) => ({
    naam: `${claim.naam}/${deel.naam}`,
    itemnaam: deel.naam,
    bytes: deel.bytes,
  }))
}

/** Own software writes bare messages; only what the chain delivers may be in an envelope. */
async function pakDeelUit(
  { toegang, omgeving }: Postbus,
  { map }: Claim,
  { bytes }: Deel,
  profiel: Postbusprofiel,
): Promise<Uitgepakt> {
  if (map === 'eigen') return { soort: 'bericht', itemnaam: null, bytes }
  return pakUit(toegang, omgeving, profiel, bytes)
}

/** A part that is not for the engine; true when the whole file has moved on with it. */
async function rondAf(
  postbus: Postbus,
  claim: Claim,
  deel: Deel,
  uit: Exclude<Uitgepakt, { soort: 'bericht' }>,
  zip: boolean,
): Promise<boolean> {
  const { map } = postbus
  const { naam } = deel
  if (uit.soort === 'foutbericht') {
    const basis = leegAntwoord(
      { naam, map: claim.map },
      uit.herhaling ? 'herhaling' : 'goedgekeurd',
    )
    postbus.meld({ ...basis, berichtsoort: 'Fo01' })
    return false
  }
  const rapport = bevindingRapport(naam, deel.bytes, uit.bevinding)
  postbus.meld(geweigerdBestand({ naam, map: claim.map }, uit.bevinding))
  if (zip) {
    await deelNaarFout(map, naam.replace('/', '_'), deel.bytes, rapport)
    return false
  }
  await naarFout(map, claim.pad, claim.naam, rapport)
  await ruimClaimOp(claim)
  return true
}

/** The answer on a file of which no message could be taken. */
function geweigerdBestand(van: Pick<Claim, 'naam' | 'map'>, bevinding: Bevinding): Antwoord {
  return { ...leegAntwoord(van, 'geweigerd'), bevindingen: [bevinding] }
}

function leegAntwoord(
  { naam, map }: Pick<Claim, 'naam' | 'map'>,
  oordeel: Antwoord['oordeel'],
): Antwoord {
  return {
    bestand: naam,
    map,
    berichtsoort: null,
    identificatie: null,
    oordeel,
    retourbericht: null,
    codes: null,
    toestanden: [],
    bevindingen: [],
    signalen: [],
    taken: [],
  }
}
