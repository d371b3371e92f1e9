// SPDX-License-Identifier: EUPL-1.2
/** For the self-check: how long the certificate of the line still counts. */
import { X509Certificate } from 'node:crypto'
import type { Dienst } from '../../dienst.ts'
import type { Controle } from '../../dokter/controles.ts'

/** Asking for a new one takes weeks. */
const BIJTIJDS_DAGEN = 30
const DAG_MS = 86_400_000

/** `null`: there is no line. */
export function ggkcertificaat({
  configuratie,
  omgeving,
}: Pick<Dienst, 'configuratie' | 'omgeving'>): Controle | null {
  if (!configuratie.ggk) return null
  const naam = 'certificaat ggk'
  const tot = Date.parse(new X509Certificate(configuratie.ggk.tls.cert).validTo)
  const dagen = Math.floor((tot - Date.parse(omgeving.tijdstip())) / DAG_MS)
  const actie = 'Vraag een nieuw certificaat aan, zet het op zijn plek en stuur de dienst SIGHUP.'
  if (dagen < 0) {
    const zin = 'Het certificaat voor het GGK is verlopen: er gaat en komt niets.'
    return { naam, uitkomst: 'fout', zin, actie }
  }
  const zin = `Het certificaat voor het GGK is nog ${dagen} dagen geldig.`
  return dagen < BIJTIJDS_DAGEN
    ? { naam, uitkomst: 'let-op', zin, actie }
    : { naam, uitkomst: 'goed', zin, actie: null }
}
