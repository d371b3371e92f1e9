// SPDX-License-Identifier: EUPL-1.2
/** What all messages of release iJw 3.2 share. */
export const RELEASE = 'ijw-3.2'
/** As shown to people and in reports. */
export const STANDAARD = 'iJw 3.2'
/** Header/BerichtVersie and Header/BerichtSubversie; both also stand in every namespace. */
export const VERSIE = '3'
export const SUBVERSIE = '2'
export const BASISPREFIX = 'ijw'
export const BASISRUIMTE = naamruimte('basisschema')

/** The namespace of a schema of this release, e.g. of `jw307`. */
export function naamruimte(schema: string): string {
  return `http://www.istandaarden.nl/ijw/${VERSIE}_${SUBVERSIE}/${schema}/schema`
}
