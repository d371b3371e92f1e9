// SPDX-License-Identifier: EUPL-1.2
/**
 * The releases this library knows. Adding a release is adding its folder and one
 * line to `RELEASES`; the machinery takes definitions as data (docs/ontwikkelen/release.md).
 */
import type { BerichtDefinitie } from '../definitie/model.ts'
import { type Bericht, BERICHTEN as IJW_3_2, RELEASE, STANDAARD } from './ijw-3.2/index.ts'

export interface Release {
  /** Folder name, e.g. `ijw-3.2`. */
  readonly id: string
  /** As shown to people, e.g. `iJw 3.2`. */
  readonly standaard: string
  readonly berichten: Readonly<Record<string, BerichtDefinitie>>
}

/** Newest last. */
export const RELEASES: readonly Release[] = [
  { id: RELEASE, standaard: STANDAARD, berichten: IJW_3_2 },
]

/** A message of any release; what judges takes the `Bericht` of its own release. */
export type ElkBericht = Bericht

const perRuimte = new Map<string, BerichtDefinitie>()
const perNaam = new Map<string, BerichtDefinitie>()
for (const release of RELEASES) {
  for (const definitie of Object.values(release.berichten)) {
    perRuimte.set(definitie.naamruimte, definitie)
    perNaam.set(`${release.id}/${definitie.berichtsoort}`, definitie)
  }
}

/** The definition whose message namespace this is; `undefined` when none is known. */
export function definitieVanRuimte(naamruimte: string): BerichtDefinitie | undefined {
  return perRuimte.get(naamruimte)
}

/** The definition of a message kind (`JW307`) of a release (`ijw-3.2`). */
export function definitieVan(berichtsoort: string, release: string): BerichtDefinitie | undefined {
  return perNaam.get(`${release}/${berichtsoort}`)
}

/** All known definitions, in order of release. */
export function alleDefinities(): readonly BerichtDefinitie[] {
  return [...perNaam.values()]
}

/** The name of a release for people: `ijw-3.2` -> `iJw 3.2`; `null` when unknown. */
export function standaardVan(release: string): string | null {
  return RELEASES.find(({ id }) => id === release)?.standaard ?? null
}
