// SPDX-License-Identifier: EUPL-1.2
/**
 * Explains every code, with the rules of all levels. Import it where it is asked for only: it
 * holds the library and all code lists, and needs no network after that.
 */
import paginas from 'virtual:regelpaginas'
import {
  alleDefinities,
  codelijst,
  maakUitleg,
  type SamengesteldType,
  type Uitleg,
} from '@stopwijzer/ijw'
import type { Regelvoorbeeld } from './regelpagina.ts'

export const uitlegger = maakUitleg(paginas)

/** Everything there is to explain, once. */
export const alleUitleg = (): readonly Uitleg[] =>
  uitlegger.codes.flatMap((code) => uitlegger.uitleg(code) ?? [])

export interface Voorbeelden {
  /** How the code stands in a message. */
  readonly zoStaatHet: readonly string[]
  readonly goed: readonly Regelvoorbeeld[]
  readonly fout: readonly Regelvoorbeeld[]
}

/** Examples with a code: of the rule itself, or of the rules that give the return code. */
export function voorbeeldenVan(uitleg: Uitleg): Voorbeelden {
  const regels = [uitleg.code, ...(uitleg.soort === 'retourcode' ? (uitleg.regels ?? []) : [])]
  const gevonden = paginas.filter(({ code }) => regels.includes(code))
  return {
    zoStaatHet: elementenVan(uitleg),
    goed: gevonden.flatMap(({ goed }) => goed),
    fout: gevonden.flatMap(({ fout }) => fout),
  }
}

function elementenVan({ soort, code }: Uitleg): readonly string[] {
  if (soort !== 'code' && soort !== 'retourcode') return []
  const [lijst, waarde] = soort === 'code' ? code.split('/') : ['WJ001', code]
  const id = lijst ?? ''
  const namen = new Set(
    alleDefinities().flatMap(({ wortel }) => namenMet(wortel, codelijst(id)?.id ?? id)),
  )
  return [...namen].map((naam) => `<${naam}>${waarde}</${naam}>`)
}

function namenMet(type: SamengesteldType, lijst: string): readonly string[] {
  return type.elementen.flatMap(({ naam, type: soort }) => {
    if (soort.soort !== 'enkelvoudig') return namenMet(soort, lijst)
    const van = soort.codelijst === undefined ? undefined : codelijst(soort.codelijst)?.id
    return van === lijst ? [naam] : []
  })
}
