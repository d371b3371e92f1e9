// SPDX-License-Identifier: EUPL-1.2
/** The code list behind an element of a message, and the labels of its codes. */
import {
  type BerichtDefinitie,
  codeUit,
  definitieVan,
  type Element,
  type Rapport,
  RELEASES,
} from '@stopwijzer/ijw'

/** The id of the code list of the element at `pad`; `null` when it has none or is unknown. */
export function codelijstBij(rapport: Rapport, pad: string | null | undefined): string | null {
  const release = RELEASES.find(({ standaard }) => standaard === rapport.standaard)
  if (pad == null || release === undefined || rapport.berichtsoort === null) return null
  const definitie = definitieVan(rapport.berichtsoort, release.id)
  return (definitie && codelijstVan(definitie, pad)) ?? null
}

function codelijstVan(definitie: BerichtDefinitie, pad: string): string | undefined {
  let type: Element['type'] = definitie.wortel
  for (const naam of pad
    .replace(/\[\d+\]/g, '')
    .split('/')
    .slice(2)) {
    if (type.soort === 'enkelvoudig') return undefined
    const kind: Element | undefined = type.elementen.find((element) => element.naam === naam)
    if (kind === undefined) return undefined
    type = kind.type
  }
  return type.soort === 'enkelvoudig' ? type.codelijst : undefined
}

/** The national label of a code; `null` when the list or the code is unknown. */
export function labelVan(lijst: string | null, code: string): string | null {
  if (lijst === null) return null
  return codeUit(lijst, code)?.label ?? null
}
