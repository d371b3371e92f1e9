// SPDX-License-Identifier: EUPL-1.2
export * from './basis.ts'
export * from './bericht.ts'
export * from './bladzijde.ts'
export * from './dossier.ts'
export { Probleem } from './probleem.ts'
export { Bevinding, Rapport } from './rapport.ts'
export { Kalender, Termijn } from './termijn.ts'
export * from './toegang.ts'
