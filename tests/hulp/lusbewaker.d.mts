// SPDX-License-Identifier: EUPL-1.2
export const pogingen: string[]
export class BuitenDeLus extends Error {
  readonly code: 'BUITEN_DE_LUS'
  constructor(adres: string)
}
export function isLus(adres: string): boolean
