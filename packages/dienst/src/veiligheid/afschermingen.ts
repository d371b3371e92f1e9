// SPDX-License-Identifier: EUPL-1.2
/** Looking at what is shielded. Every look is written down before anything is shown. */
import { maskeer, masker } from '@stopwijzer/ijw'
import type { Omgeving } from '../omgeving.ts'
import { leesAfschermingRijen } from '../opslag/afscherming.ts'
import { type Leesgebeurtenis, leesMetAudit } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'

/** A shielded client, as a person who may know sees it. */
export interface Afscherming {
  readonly clientSleutel: string
  /** The last four digits. */
  readonly bsn: string
  readonly toewijzingen: readonly string[]
  /** Local moment. */
  readonly sinds: string
  readonly reden: string
  /** Received messages that wait for a person. */
  readonly vastgehouden: number
  /** Outgoing messages that are held. */
  readonly wachtrij: number
  readonly mislukt: number
  /** What a person has to decide or to know about held messages. */
  readonly taken: readonly {
    readonly id: string
    readonly soort: string
    readonly uiterlijk: string | null
    readonly toelichting: string
  }[]
}

/** All shielded clients of the organisation; for those who may know, on this ground. */
export async function leesAfschermingen(
  toegang: Toegang,
  omgeving: Omgeving,
  grond: Pick<Leesgebeurtenis, 'recht' | 'relatie'> = {},
): Promise<Afscherming[]> {
  const gebeurtenis = { ...grond, tijdstip: omgeving.tijdstip(), soort: 'bekijk_afschermingen' }
  return leesMetAudit(
    toegang.pool,
    toegang.organisatie,
    toegang.wie,
    { ...gebeurtenis, objectSoort: 'afscherming' },
    async (client) => {
      const rijen = await leesAfschermingRijen(client, toegang)
      const sleutels = rijen.map(({ dossier }) => dossier)
      const taken = await leesOpenTaken(client, toegang, sleutels)
      const gegevens = rijen.map(({ dossier, bsn, reden, ...rij }) => ({
        clientSleutel: dossier.toString('hex').slice(0, 16),
        bsn: masker(bsn),
        // Free text: a person may have put a number in it.
        reden: maskeer(reden),
        ...rij,
        taken: taken.flatMap(({ id, taak, dossier: van }) =>
          van?.equals(dossier) && taak.soort.startsWith('afgeschermd-')
            ? [
                {
                  id,
                  soort: taak.soort,
                  uiterlijk: taak.uiterlijk,
                  toelichting: taak.toelichting,
                },
              ]
            : [],
        ),
      }))
      return { gegevens, clienten: sleutels.map((dossier) => ({ client: dossier })) }
    },
    'alles',
  )
}

/**
 * The same access with shielded clients in sight. Only for a person who may know, after an
 * explicit request: the look is in the audit log, with every client that comes in sight.
 * `waarvoor` names the list or the action.
 */
export async function metAfgeschermd(
  toegang: Toegang,
  omgeving: Omgeving,
  waarvoor: string,
): Promise<Toegang> {
  await leesMetAudit(
    toegang.pool,
    toegang.organisatie,
    toegang.wie,
    {
      tijdstip: omgeving.tijdstip(),
      soort: 'bekijk_met_afgeschermd',
      objectSoort: 'afscherming',
      bijzonderheden: waarvoor,
    },
    async (client) => {
      const { rows } = await client.query<{ dossier: Buffer }>(
        'SELECT dossier FROM dossier WHERE organisatie = $1 AND afgeschermd ORDER BY dossier',
        [toegang.organisatie],
      )
      return { gegevens: null, clienten: rows.map(({ dossier }) => ({ client: dossier })) }
    },
    'alles',
  )
  return { ...toegang, zicht: 'alles' }
}
