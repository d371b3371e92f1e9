// SPDX-License-Identifier: EUPL-1.2
/**
 * Messages that we make ourselves get the same shape as messages that were read:
 * every key of the class in the order of the definition, `undefined` when absent.
 */
import {
  BERICHTEN,
  type BerichtPerSoort,
  type Heenberichtsoort,
  type SamengesteldType,
} from '@stopwijzer/ijw'

/** A message of `soort` from its content; keys may stand in any order and may be missing when optional. */
export function volledigBericht<S extends Heenberichtsoort>(
  soort: S,
  inhoud: Omit<BerichtPerSoort[S], 'berichtsoort' | 'release'>,
): BerichtPerSoort[S] {
  const definitie = BERICHTEN[soort]
  return {
    berichtsoort: definitie.berichtsoort,
    release: definitie.release,
    ...volledig(definitie.wortel, inhoud),
  } as unknown as BerichtPerSoort[S]
}

function volledig(type: SamengesteldType, waarde: object): object {
  const bron = waarde as Readonly<Record<string, unknown>>
  const uit: Record<string, unknown> = {}
  for (const element of type.elementen) {
    const kind = bron[element.naam]
    const deeltype = element.type
    uit[element.naam] =
      deeltype.soort === 'enkelvoudig' || kind === undefined || kind === null
        ? (kind ?? undefined)
        : Array.isArray(kind)
          ? kind.map((een: object) => volledig(deeltype, een))
          : volledig(deeltype, kind as object)
  }
  return uit
}
