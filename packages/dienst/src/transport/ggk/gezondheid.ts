// SPDX-License-Identifier: EUPL-1.2
/** For the self-check: how long the certificate of the line still counts. */
import type { Dienst } from '../../dienst.ts'
import type { Controle } from '../../dokter/controles.ts'
import { certificaatcontrole } from '../kern/certificaat.ts'

/** `null`: there is no line. */
export function ggkcertificaat({
  configuratie: { ggk },
  omgeving,
}: Pick<Dienst, 'configuratie' | 'omgeving'>): Controle | null {
  const nu = Date.parse(omgeving.tijdstip())
  return ggk ? certificaatcontrole('certificaat ggk', 'voor het GGK', ggk.tls, nu) : null
}
