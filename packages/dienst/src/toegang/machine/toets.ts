// SPDX-License-Identifier: EUPL-1.2
/** Is this key good now? And what is written down about the ones that are not. */
import { timingSafeEqual } from 'node:crypto'
import type { Recht } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Wie } from '../../api/wie.ts'
import { netVan } from '../../netadres.ts'
import { schrijfAudit } from '../../opslag/audit.ts'
import { DIENST, spoorVan } from '../../opslag/handelende.ts'
import { inToegang, inTransactie, kiesOrganisatie } from '../../opslag/transactie.ts'
import { EIGEN_UITGEVER } from '../gebruikers.ts'
import { type Herkomst, MINUUT, nuMs, type Toegangskern, vingerafdruk } from '../kern.ts'
import { telPoging } from '../pogingen.ts'
import {
  clientIdVan,
  MACHINEKOLOMMEN,
  type Machine,
  type Machinesoort,
  type Sleutelbewijs,
} from './sleutels.ts'

/** Why a key or token was refused; stands in the audit log. */
export type Weigering = 'onbekend' | 'onjuist' | 'verlopen' | 'ingetrokken' | 'token'

/** The key with this secret, if it works now; else why not. */
export function toetsSleutel(
  kern: Toegangskern,
  { organisatie, id, geheim }: Sleutelbewijs,
  soort: Machinesoort,
): Promise<Machine | Weigering> {
  return inTransactie(kern.pool, organisatie, async (client) => {
    const { rows } = await client.query<Machine & { sleutel: Buffer | null }>(
      `SELECT ${MACHINEKOLOMMEN}, sleutel FROM machine WHERE organisatie = $1 AND id = $2`,
      [organisatie, id],
    )
    const machine = rows[0]
    if (machine === undefined || machine.soort !== soort) return 'onbekend'
    const gelijk =
      machine.sleutel !== null && timingSafeEqual(machine.sleutel, vingerafdruk(geheim))
    if (!gelijk) return 'onjuist'
    return werkt(client, kern, machine)
  })
}

/** By its name alone: whoever asks has a token that was checked. */
export function toetsMachine(
  kern: Toegangskern,
  { organisatie, id }: Pick<Machine, 'organisatie' | 'id'>,
): Promise<Machine | Weigering> {
  return inTransactie(kern.pool, organisatie, async (client) => {
    const { rows } = await client.query<Machine>(
      `SELECT ${MACHINEKOLOMMEN} FROM machine WHERE organisatie = $1 AND id = $2`,
      [organisatie, id],
    )
    return rows[0] === undefined ? 'onbekend' : werkt(client, kern, rows[0])
  })
}

/** The client of another issuer, in whatever organisation it was registered. */
export function toetsExtern(
  kern: Toegangskern,
  uitgever: string,
  onderwerp: string,
): Promise<Machine | Weigering> {
  return inToegang(kern.pool, async (client) => {
    const { rows } = await client.query<Machine>(
      `SELECT ${MACHINEKOLOMMEN} FROM machine
       WHERE soort = 'extern' AND uitgever = $1 AND onderwerp = $2 AND ingetrokken IS NULL`,
      [uitgever, onderwerp],
    )
    return rows[0] === undefined ? 'onbekend' : werkt(client, kern, rows[0])
  })
}

async function werkt(
  client: pg.ClientBase,
  kern: Toegangskern,
  machine: Machine,
): Promise<Machine | Weigering> {
  const nu = nuMs(kern)
  if (machine.ingetrokken !== null) return 'ingetrokken'
  if (machine.verloopt.getTime() <= nu) return 'verlopen'
  // At most once a minute: a busy system must not write at every request.
  if (nu - (machine.laatst_gebruikt?.getTime() ?? 0) >= MINUUT) {
    await client.query(
      'UPDATE machine SET laatst_gebruikt = $3 WHERE organisatie = $1 AND id = $2',
      [machine.organisatie, machine.id, new Date(nu)],
    )
  }
  return machine
}

/** A machine as the API knows it. `rechten`: at most those of the key. */
export function alsMachine(machine: Machine, rechten: readonly Recht[] = machine.rechten): Wie {
  const { organisatie, naam, id } = machine
  return {
    iss: machine.uitgever ?? EIGEN_UITGEVER,
    sub: machine.onderwerp ?? clientIdVan(machine),
    naam,
    organisatie,
    rollen: ['koppeling'],
    rechten: rechten.filter((recht) => machine.rechten.includes(recht)),
    soort: 'machine',
    sleutel: id,
    mfa: false,
  }
}

/**
 * Writes a refusal into the log of the organisation that the key names. From one address
 * at most twenty an hour: nobody may fill the audit log with nonsense.
 */
export async function noteerWeigering(
  kern: Toegangskern,
  bewijs: Pick<Machine, 'organisatie' | 'id'> | null,
  waarom: Weigering,
  herkomst: Herkomst,
): Promise<void> {
  kern.logboek.waarschuwing('sleutel geweigerd', { code: waarom, adres: herkomst.ip })
  if (bewijs === null || waarom === 'onbekend') return
  await inToegang(kern.pool, async (client) => {
    if ((await telPoging(client, kern, [{ soort: 'sleutel', van: netVan(herkomst.ip) }])) > 0)
      return
    await kiesOrganisatie(client, bewijs.organisatie)
    const wie = {
      ...DIENST,
      iss: EIGEN_UITGEVER,
      sub: clientIdVan(bewijs),
      naam: 'onbekend systeem',
      isAanvrager: true,
      doel: 'toegang tot de dienst',
      ip: herkomst.ip,
      clientId: bewijs.id,
      ...spoorVan(herkomst.traceparent),
      component: 'api',
    } as const
    await schrijfAudit(client, bewijs.organisatie, wie, [
      {
        tijdstip: kern.omgeving.tijdstip(),
        soort: 'gebruik_sleutel',
        actie: 'E',
        uitkomst: 'geweigerd',
        client: null,
        objectSoort: 'sleutel',
        objectId: bewijs.id,
        verwerking: 'stopwijzer:toegang',
        bijzonderheden: waarom,
      },
    ])
  })
}
