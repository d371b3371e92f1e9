// SPDX-License-Identifier: EUPL-1.2
/** What all messages of release iJw 3.2 share. */
export const RELEASE = 'ijw-3.2'
/** As shown to people and in reports. */
export const STANDAARD = 'iJw 3.2'
export const BASISRUIMTE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema'
export const BASISPREFIX = 'ijw'
