// SPDX-License-Identifier: EUPL-1.2
/**
 * Fetches what stands ready: list, download, check, store, and only then confirm. Confirming
 * uncovers the next ones. A process that dies in between leaves a message that comes again.
 */
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import type { Toegang } from '../../opslag/organisatie.ts'
import { proefpunt } from '../../proefpunten.ts'
import type { Zonderantwoord } from '../kern/https.ts'
import { meldAanZekering } from '../kern/verzenden.ts'
import { type Gereed, leesGereed, leesJson } from './antwoorden.ts'
import type { Klachten } from './klachten.ts'
import { afwijking } from './lading.ts'
import { oordeelMislukt } from './oordeel.ts'
import { slaOp, zoekEerder } from './opslaan.ts'
import type { Vspvervoer } from './verzenden.ts'

export interface Ophaling extends Vspvervoer {
  /** `null`: not one of the organisations of this line. */
  readonly toegang: (organisatie: string) => Toegang | null
  /** Messages that cannot be taken, and when to try again. */
  readonly klachten: Klachten
}

/** Lists in one go at most; whoever has more waiting is helped at the next look. */
const MEESTE_LIJSTEN = 20
/** Attempts before a person hears of a payload that VECOZO cannot give: about a day and a half. */
const LANG_GEDULD = 15

/** Returns the number of messages that were confirmed. */
export async function haalOp(ophaling: Ophaling): Promise<number> {
  let totaal = 0
  for (let keer = 0; keer < MEESTE_LIJSTEN; keer++) {
    const lijst = await leesLijst(ophaling)
    if (lijst === null) return totaal
    const genomen = await neemAlle(ophaling, lijst)
    if (genomen === null) return totaal
    totaal += genomen.bevestigd
    const vol = lijst.length >= ophaling.client().limiet
    await ophaling.klachten.naLijst(eersteToegang(ophaling), { ...genomen, lijst, vol })
    // Nothing of this list went, so the next one would be the same.
    if (!vol || genomen.bevestigd === 0) return totaal
  }
  return totaal
}

/** `null`: not now. */
async function leesLijst(ophaling: Ophaling): Promise<readonly unknown[] | null> {
  const { client, leeszekering, omgeving } = ophaling
  const nu = Date.parse(omgeving.tijdstip())
  if (!leeszekering.magNu(nu)) return null
  const antwoord = await client().lijst()
  if ('soort' in antwoord) return mislukt(ophaling, antwoord)
  if (antwoord.status !== 200) return mislukt(ophaling, oordeelMislukt(antwoord))
  const lijst = leesJson(antwoord.bytes)
  if (!Array.isArray(lijst)) {
    const reden = 'VECOZO gaf geen lijst met berichten'
    return mislukt(ophaling, { soort: 'opnieuw', reden, onzeker: false, alarm: true })
  }
  meldAanZekering(leeszekering, { soort: 'aanvaard' }, nu)
  return lijst as unknown[]
}

interface Genomen {
  readonly bevestigd: number
  readonly leesbaar: readonly string[]
}

/** `null`: VECOZO does not answer well, so not further now. */
async function neemAlle(ophaling: Ophaling, lijst: readonly unknown[]): Promise<Genomen | null> {
  const { leeszekering, omgeving } = ophaling
  const leesbaar: string[] = []
  let bevestigd = 0
  for (const een of lijst) {
    if (!leeszekering.magNu(Date.parse(omgeving.tijdstip()))) return null
    const gereed = leesGereed(een)
    if (gereed === null) continue
    leesbaar.push(gereed.traceerId)
    if (await neem(ophaling, gereed)) bevestigd++
  }
  return { bevestigd, leesbaar }
}

/** `true`: confirmed. One that cannot be taken keeps the others from nothing. */
async function neem(ophaling: Ophaling, gereed: Gereed): Promise<boolean> {
  const { klachten, omgeving } = ophaling
  if (!klachten.magNu(gereed.traceerId)) return false
  const klaag = async (toegang: Toegang, waarom: string, geduld?: number) => {
    await klachten.noteer(gereed, toegang, waarom, geduld)
    return false
  }
  const toegang = geadresseerde(ophaling, gereed)
  if (toegang === null) {
    const eerste = eersteToegang(ophaling)
    return klaag(eerste, 'is niet voor een organisatie die hier over VECOZO gaat')
  }
  const eerder = await zoekEerder(toegang, gereed)
  if (eerder === 'ander') {
    return klaag(toegang, 'heeft een nummer dat al is gebruikt, met een andere inhoud')
  }
  if (eerder === null) {
    const lading = await download(ophaling, gereed)
    if (lading === null) return klaag(toegang, 'is al lange tijd niet op te halen', LANG_GEDULD)
    if (typeof lading === 'string') return klaag(toegang, lading)
    await slaOp(toegang, omgeving, gereed, lading.bytes)
    proefpunt('na-opslaan')
  }
  await klachten.voorbij(gereed.traceerId, toegang)
  return bevestig(ophaling, gereed)
}

/** Who hears of what is of nobody here. */
function eersteToegang({ toegang, configuratie }: Ophaling): Toegang {
  const eerste = toegang(configuratie.organisaties[0] ?? '')
  if (eerste === null) throw new Error('A line always has an organisation')
  return eerste
}

function geadresseerde({ toegang }: Ophaling, { geadresseerden }: Gereed): Toegang | null {
  for (const code of geadresseerden) {
    const gevonden = toegang(code)
    if (gevonden !== null) return gevonden
  }
  return null
}

/** The payload as announced, or a sentence why not; `null`: not now. */
async function download(
  ophaling: Ophaling,
  gereed: Gereed,
): Promise<{ readonly bytes: Uint8Array } | string | null> {
  if (gereed.grootte > MEESTE_BYTES) return 'is groter dan een bericht mag zijn'
  const vraag = ophaling.client().lading(gereed.url)
  if (vraag === null) return 'staat op een adres dat niet van VECOZO is; het is niet opgehaald'
  const antwoord = await vraag
  if ('soort' in antwoord) return mislukt(ophaling, antwoord)
  if (antwoord.status === 404) return 'is bij VECOZO niet meer op te halen'
  if (antwoord.status !== 200) return mislukt(ophaling, oordeelMislukt(antwoord))
  const anders = afwijking(gereed, antwoord.bytes)
  return anders === null ? antwoord : `kwam beschadigd aan: ${anders}`
}

/** Lost or failed: the message comes again, is recognised and confirmed then. */
async function bevestig(ophaling: Ophaling, { traceerId }: Gereed): Promise<boolean> {
  const antwoord = await ophaling.client().bevestig(traceerId)
  // 404: confirmed before.
  if ('status' in antwoord && (antwoord.status === 202 || antwoord.status === 404)) return true
  mislukt(ophaling, 'soort' in antwoord ? antwoord : oordeelMislukt(antwoord))
  return false
}

function mislukt({ leeszekering, omgeving, logboek }: Ophaling, uit: Zonderantwoord): null {
  const wasOpen = leeszekering.open
  meldAanZekering(leeszekering, uit, Date.parse(omgeving.tijdstip()))
  if (!wasOpen) logboek.waarschuwing(`ophalen bij VECOZO lukt niet: ${uit.reden}`)
  return null
}
