// SPDX-License-Identifier: EUPL-1.2
/** Ids of envelopes: given once and stored before anything is sent under them. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'

export interface Envelopnummers {
  /** UUID version 4, lower case. */
  readonly referentienummer: string
  /** `jjjjMMddUUmmssSSS`, later than every one before of this organisation. */
  readonly tijdstip: string
}

/**
 * Fresh ids. Holds the clock of the organisation until the commit, so that two processes
 * never give the same moment.
 */
export async function geefNummers(
  client: pg.ClientBase,
  organisatie: string,
  tijdstip: string,
): Promise<Envelopnummers> {
  const nummers = nummersNa(await neemKlok(client, organisatie), tijdstip)
  await zetKlok(client, organisatie, nummers)
  return nummers
}

/** Takes the clock of the organisation until the commit. Returns the last moment it gave. */
export async function neemKlok(client: pg.ClientBase, organisatie: string): Promise<string> {
  const { rows } = await client.query<{ laatste: string }>({
    name: 'neem-klok',
    text: `INSERT INTO vervoerklok AS k (organisatie, laatste) VALUES ($1, $2)
     ON CONFLICT (organisatie) DO UPDATE SET laatste = k.laatste RETURNING laatste`,
    values: [organisatie, BEGIN],
  })
  return rows[0]!.laatste
}

/** Ids after the last moment of a clock that was taken; `zetKlok` has to follow. */
export function nummersNa(laatste: string, tijdstip: string): Envelopnummers {
  return { referentienummer: randomUUID(), tijdstip: volgendMoment(laatste, alsMoment(tijdstip)) }
}

export async function zetKlok(
  client: pg.ClientBase,
  organisatie: string,
  { tijdstip }: Envelopnummers,
): Promise<void> {
  await client.query({
    name: 'zet-klok',
    text: 'UPDATE vervoerklok SET laatste = $2 WHERE organisatie = $1',
    values: [organisatie, tijdstip],
  })
}

/**
 * Ids of an answer within the same request, an acknowledgement or a refusal. It is no message of
 * its own in the order of an organisation, so it does not hold up what goes out by taking its clock.
 */
export function losseNummers(omgeving: Pick<Omgeving, 'tijdstip'>): Envelopnummers {
  return { referentienummer: randomUUID(), tijdstip: alsMoment(omgeving.tijdstip()) }
}

const BEGIN = '00000000000000000'

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A UTC moment as the 17 digits of StUF, in local time. */
export function alsMoment(tijdstip: string): string {
  const ms = Date.parse(tijdstip)
  return AMSTERDAM.format(ms).replace(/\D/g, '') + String(ms % 1000).padStart(3, '0')
}

/**
 * `nu` when it is later than the last one, else the last one plus a millisecond. The clock
 * goes back an hour in autumn, and may be set back at any time.
 */
export function volgendMoment(laatste: string, nu: string): string {
  if (nu > laatste) return nu
  const deel = (van: number, tot: number) => Number(laatste.slice(van, tot))
  const ms = Date.UTC(
    deel(0, 4),
    deel(4, 6) - 1,
    deel(6, 8),
    deel(8, 10),
    deel(10, 12),
    deel(12, 14),
    deel(14, 17) + 1,
  )
  return new Date(ms).toISOString().replace(/\D/g, '')
}
