// SPDX-License-Identifier: EUPL-1.2
/** Stores what was fetched, once per traceerId, before its receipt is confirmed. */
import { createHash } from 'node:crypto'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { alsMoment } from '../kern/nummers.ts'
import type { Gereed } from './antwoorden.ts'

/** What stood beside the payload. `referentienummer`: the traceerId, as on every line. */
export interface Vspstuurgegevens {
  readonly referentienummer: string
  readonly conversatieId: string
  readonly kruisverwijzing: string | null
  readonly zender: { readonly organisatie: string | null; readonly rol: string }
  readonly berichttype: string
  readonly berichtsubtype: string | null
}

const sha256 = (wat: string | Uint8Array) => createHash('sha256').update(wat).digest()

/** Was it stored before? `ander`: another payload was announced under the same traceerId. */
export async function zoekEerder(
  toegang: Toegang,
  gereed: Gereed,
): Promise<'zelfde' | 'ander' | null> {
  const { rows } = await alsMotor(toegang, (client) =>
    client.query<{ vingerafdruk: Buffer }>(
      `SELECT vingerafdruk FROM aankomst WHERE organisatie = $1 AND kanaal = 'vsp' AND sleutel = $2`,
      [toegang.organisatie, sha256(gereed.traceerId)],
    ),
  )
  const [rij] = rows
  if (rij === undefined) return null
  return rij.vingerafdruk.equals(vingerafdruk(gereed)) ? 'zelfde' : 'ander'
}

/** What was announced; the payload was held against it. */
function vingerafdruk({ grootte, checksum }: Gereed): Buffer {
  return sha256(`${grootte}\0${checksum.algoritme}\0${checksum.waarde.toLowerCase()}`)
}

/** Committed when it returns. Two processes that fetch at once store it once. */
export async function slaOp(
  toegang: Toegang,
  omgeving: Omgeving,
  gereed: Gereed,
  bytes: Uint8Array,
): Promise<void> {
  const { organisatie, versleuteling } = toegang
  const { traceerId, conversatieId, alsAntwoordOp, afzender, berichttype, berichtsubtype } = gereed
  const stuurgegevens: Vspstuurgegevens = {
    referentienummer: traceerId,
    conversatieId,
    kruisverwijzing: alsAntwoordOp,
    zender: { organisatie: afzender.code, rol: afzender.rol },
    berichttype,
    berichtsubtype,
  }
  const id = omgeving.nieuweId()
  await alsMotor(toegang, (client) =>
    client.query(
      `INSERT INTO aankomst (organisatie, id, kanaal, soort, sleutel, vingerafdruk, stuurgegevens, afzender,
         tijdstip, inhoud, bevestiging, staat, ontvangen)
       VALUES ($1, $2, 'vsp', $3, $4, $5, $6, $7, $8, $9, '', 'nieuw', $10)
       ON CONFLICT (organisatie, kanaal, sleutel) DO NOTHING`,
      [
        ...[organisatie, id, alsAntwoordOp === null ? 'heen' : 'retour', sha256(traceerId)],
        ...[vingerafdruk(gereed), JSON.stringify(stuurgegevens), afzender.code ?? ''],
        ...[alsMoment(gereed.ontvangenOp), versleuteling.versleutel('aankomst', id, bytes)],
        omgeving.tijdstip(),
      ],
    ),
  )
}
