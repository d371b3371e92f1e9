// SPDX-License-Identifier: EUPL-1.2
/**
 * Notes of people on a dossier. Messages are never changed: who says that one is wrong
 * (AVG, article 16) gets a note that stands with the dossier from then on (docs/adr/0154).
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { leesMetAudit } from '../opslag/leesmetaudit.ts'
import { vergrendel } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { alsBytes, uitBytes } from '../opslag/rijen.ts'
import { inZicht } from '../opslag/transactie.ts'
import { type Clientkeuze, kiesClient } from '../veiligheid/client.ts'

export interface Notitie {
  readonly tekst: string
  /** Name of the writer at that moment. */
  readonly door: string
  /** Local time in Europe/Amsterdam. */
  readonly moment: string
}

const MEESTE_TEKENS = 4000

/** Adds a note. Throws `NOTITIE_TEKST`, `CLIENT_NIETS` or a fault of the choice. */
export async function schrijfNotitie(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Clientkeuze,
  tekst: string,
): Promise<Notitie> {
  const { organisatie, versleuteling, wie } = toegang
  const notitie = { tekst: tekst.trim(), door: wie.naam, moment: omgeving.nu() }
  if (notitie.tekst === '' || notitie.tekst.length > MEESTE_TEKENS) {
    throw new DienstFout('NOTITIE_TEKST', [String(MEESTE_TEKENS)])
  }
  await inZicht(toegang, async (client) => {
    const sleutel = await kiesBekende(client, toegang, keuze)
    const hex = sleutel.toString('hex')
    await vergrendel(client, [sleutel])
    const inhoud = alsBytes({ tekst: notitie.tekst, door: notitie.door })
    await client.query(
      `INSERT INTO annotatie (organisatie, dossier, inhoud, moment) VALUES ($1, $2, $3, $4)`,
      [
        ...[organisatie, sleutel, versleuteling.versleutel('annotatie', hex, inhoud)],
        notitie.moment,
      ],
    )
    await schrijfAudit(client, organisatie, wie, [
      {
        tijdstip: omgeving.tijdstip(),
        soort: 'schrijf_notitie',
        actie: 'C',
        uitkomst: 'geslaagd',
        client: hex,
        objectSoort: 'notitie',
        objectId: null,
        bijzonderheden: null,
      },
    ])
  })
  return notitie
}

/** The notes on some dossiers, oldest first, by search hash in hex. */
export async function leesNotities(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  sleutels: readonly Buffer[],
): Promise<Map<string, Notitie[]>> {
  const { rows } = await client.query<{ dossier: Buffer; inhoud: Buffer; moment: string }>(
    `SELECT dossier, inhoud, to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment FROM annotatie
     WHERE organisatie = $1 AND dossier = ANY ($2::bytea[]) ORDER BY dossier, volgnummer`,
    [organisatie, sleutels],
  )
  const uit = new Map<string, Notitie[]>()
  for (const { dossier, inhoud, moment } of rows) {
    const hex = dossier.toString('hex')
    const klaar = versleuteling.ontsleutel('annotatie', hex, inhoud)
    const notitie = { ...uitBytes<Omit<Notitie, 'moment'>>(klaar), moment }
    uit.set(hex, [...(uit.get(hex) ?? []), notitie])
  }
  return uit
}

/** The notes on the dossier of one client, for a person: the look is written down. */
export function bekijkNotities(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Clientkeuze,
  recht: string,
): Promise<readonly Notitie[]> {
  const { pool, organisatie, wie, zicht } = toegang
  const gebeurtenis = {
    ...{ tijdstip: omgeving.tijdstip(), soort: 'bekijk_notities', objectSoort: 'notitie' },
    ...{ veldgroepen: ['notities'], recht, relatie: 'eigen organisatie' },
  }
  return leesMetAudit(
    ...([pool, organisatie, wie, gebeurtenis] as const),
    async (client) => {
      const sleutel = await kiesBekende(client, toegang, keuze)
      const notities = await leesNotities(client, toegang, [sleutel])
      const gegevens = notities.get(sleutel.toString('hex')) ?? []
      return { gegevens, clienten: [{ client: sleutel }] }
    },
    zicht,
  )
}

/** A client about whom there is a dossier within the view of the access. Throws `CLIENT_NIETS`. */
export async function kiesBekende(
  client: pg.ClientBase,
  toegang: Toegang,
  keuze: Clientkeuze,
): Promise<Buffer> {
  const { sleutel } = await kiesClient(client, toegang, keuze)
  const { rowCount } = await client.query(
    'SELECT FROM dossier WHERE organisatie = $1 AND dossier = $2',
    [toegang.organisatie, sleutel],
  )
  if (rowCount === 0) throw new DienstFout('CLIENT_NIETS')
  return sleutel
}
