// SPDX-License-Identifier: EUPL-1.2
/** Can the line work? Shakes hands with the chain and sends nothing. */
import type { Transportproef } from '../../beheer/transporten.ts'
import { stapCertificaat, stapVerbinding } from '../kern/certificaat.ts'
import type { Ggkconfiguratie } from './configuratie.ts'

/** `nu` in ms. */
export async function toetsGgk(
  { tls, keten }: Pick<Ggkconfiguratie, 'tls' | 'keten'>,
  nu = Date.now(),
): Promise<Transportproef> {
  const stappen = [
    stapCertificaat(tls, nu),
    await stapVerbinding('verbinding', 'de keten', tls, keten),
  ]
  return { geslaagd: stappen.every(({ goed }) => goed), stappen }
}
