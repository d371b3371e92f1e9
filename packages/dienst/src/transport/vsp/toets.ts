// SPDX-License-Identifier: EUPL-1.2
/** Can the line to VECOZO work? Shakes hands with its three services and sends nothing. */
import type { Transportproef } from '../../beheer/transporten.ts'
import { stapCertificaat, stapVerbinding } from '../kern/certificaat.ts'
import type { Vspconfiguratie } from './configuratie.ts'

/** `nu` in ms. */
export async function toetsVsp(
  { tls, versturen, ophalen, status }: Vspconfiguratie,
  nu = Date.now(),
): Promise<Transportproef> {
  const stappen = [
    stapCertificaat(tls, nu),
    await stapVerbinding('versturen', 'VECOZO (versturen)', tls, versturen),
    await stapVerbinding('ophalen', 'VECOZO (ophalen)', tls, ophalen),
    await stapVerbinding('status', 'VECOZO (status)', tls, status),
  ]
  return { geslaagd: stappen.every(({ goed }) => goed), stappen }
}
