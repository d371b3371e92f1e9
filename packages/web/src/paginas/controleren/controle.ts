// SPDX-License-Identifier: EUPL-1.2
/**
 * Checks files where they are: on the computer of the user. The same library as the service and
 * the command line; BSNs are masked before anything is shown.
 */
import {
  controleerMetBericht,
  type Deel,
  lees,
  MEESTE_BYTES,
  maakWeergave,
  maskeer,
  type Rapport,
  schermRapportAf,
  zichtbaar,
  zoekBsns,
} from '@stopwijzer/ijw'
import { isZip, ZipFout, zipRapport } from '@stopwijzer/koppelvlak/zip'
import type { Woord } from '../../delen/Berichtwoorden.tsx'
import { leesZip } from '../../zip/leesZip.ts'

/** Where the bytes of one message are; read again when they are needed, so that none are kept. */
export interface Bron {
  readonly naam: string
  readonly lees: () => Promise<Uint8Array>
}

export interface Gecontroleerd {
  readonly rapport: Rapport
  /** `null` for a zip that was refused: there is no message to show. */
  readonly bron: Bron | null
}

/** A message as it can be looked at. */
export interface Beeld {
  readonly titel: string | null
  readonly xml: string
  /** `null` when the structure is too wrong to read it in words. */
  readonly woorden: readonly Woord[] | null
}

/** The messages in a file, one at a time: the file itself, or what is in the zip. */
export async function* controleerBestand(bestand: File): AsyncGenerator<Gecontroleerd> {
  const begin = new Uint8Array(await bestand.slice(0, 4).arrayBuffer())
  if (!isZip(begin)) {
    const lees = async () => new Uint8Array(await bestand.arrayBuffer())
    yield controleerBron({ naam: bestand.name, lees }, await leesBegrensd(bestand))
    return
  }
  const open = async () => leesZip(new Uint8Array(await bestand.arrayBuffer()))
  try {
    for (const [n, deel] of (await open()).entries()) {
      // Opened anew for who looks later: a zip is at most 25 MB, a thousand of them are not.
      const lees = async () => (await open())[n]!.lees()
      yield controleerBron({ naam: `${bestand.name}!${deel.naam}`, lees }, await deel.lees())
    }
  } catch (fout) {
    if (!(fout instanceof ZipFout)) throw fout
    yield { rapport: zipRapport(maskeer(bestand.name), fout), bron: null }
  }
}

/** One byte more than a message may have is enough to see that it is too large. */
const leesBegrensd = async (bestand: File) =>
  new Uint8Array(await bestand.slice(0, MEESTE_BYTES + 1).arrayBuffer())

function controleerBron(bron: Bron, bytes: Uint8Array): Gecontroleerd {
  const { rapport, bericht } = controleerMetBericht(bytes, { bestand: bron.naam })
  const bsn = bericht?.Client?.Bsn
  // Only a message that could not be read has to be searched for what must be hidden.
  const bsns = bsn === undefined ? zoekBsns(new TextDecoder().decode(bytes)) : [bsn]
  return { rapport: schermRapportAf(rapport, bsns), bron }
}

export async function toonBron(bron: Bron): Promise<Beeld> {
  const bytes = await bron.lees()
  const tekst = new TextDecoder().decode(bytes)
  const xml = tekst.split('\n').map(zichtbareRegel).join('\n')
  const uitkomst = lees(bytes)
  const weergave = uitkomst.goed ? maakWeergave(uitkomst.bericht, bron.naam, false) : null
  return {
    titel: weergave?.titel ?? null,
    xml: maskeer(xml, zoekBsns(tekst)),
    woorden: weergave === null ? null : plat(weergave.delen, 0),
  }
}

/** The end of a line stays an end; other steering characters become a dot. */
const zichtbareRegel = (regel: string) =>
  regel.endsWith('\r') ? `${zichtbaar(regel.slice(0, -1))}\r` : zichtbaar(regel)

const plat = (delen: readonly Deel[], diepte: number): readonly Woord[] =>
  delen.flatMap(({ naam, label, waarde, getoond, code, delen: onder }) => [
    { naam, label, waarde, getoond, code, diepte, groep: waarde === null },
    ...plat(onder, diepte + 1),
  ])
