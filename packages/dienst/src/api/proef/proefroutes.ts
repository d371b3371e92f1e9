// SPDX-License-Identifier: EUPL-1.2
/**
 * Routes that use everything the machinery offers, on the table of settings. For tests
 * of the machinery itself. Not part of the published package.
 */
import { createHash } from 'node:crypto'
import {
  bladzijde,
  bladzijdeVraag,
  metRecht,
  object,
  type Route,
  route,
} from '@stopwijzer/koppelvlak'
import Type from 'typebox'
import { bladzijdeVan } from '../bladzijde.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

const Naam = Type.String({ pattern: '^[a-z0-9-]{1,40}$' })
const Ding = object({
  naam: Naam,
  waarde: Type.Integer(),
  bedrag: metRecht('betaling.lezen', Type.Integer()),
})

const vast = {
  recht: 'taken.lezen',
  label: 'Taken',
  samenvatting: 'Proef',
  uitleg: 'Proef.',
  problemen: [],
} as const

export const DINGEN = {
  lijst: route({
    ...vast,
    id: 'lijst',
    methode: 'GET',
    pad: '/dingen',
    query: bladzijdeVraag({ vanaf: Type.Optional(Type.Integer()) }),
    voorbeeld: { query: { vanaf: 1 } },
    antwoord: { status: 200, schema: bladzijde(Ding, 'Dingen') },
  }),
  toon: route({
    ...vast,
    id: 'toon',
    methode: 'GET',
    pad: '/dingen/{naam}',
    params: object({ naam: Naam }),
    antwoord: { status: 200, schema: Ding },
    etag: 'geeft',
  }),
  wijzig: route({
    ...vast,
    id: 'wijzig',
    methode: 'PUT',
    pad: '/dingen/{naam}',
    params: object({ naam: Naam }),
    inhoud: { schema: object({ waarde: Type.Integer() }) },
    voorbeeld: { params: { naam: 'ding' }, inhoud: { waarde: 1 } },
    antwoord: { status: 204 },
    etag: 'eist',
  }),
  maak: route({
    ...vast,
    id: 'maak',
    methode: 'POST',
    pad: '/dingen',
    inhoud: { schema: object({ naam: Naam, waarde: Type.Integer() }) },
    voorbeeld: { inhoud: { naam: 'ding', waarde: 1 } },
    antwoord: { status: 201, schema: Ding },
    idempotent: true,
  }),
  zend: route({
    ...vast,
    id: 'zend',
    methode: 'POST',
    pad: '/dingen/_zend',
    inhoud: { schema: object({ naam: Naam, hoe: Type.Enum(['goed', 'geweigerd', 'stuk']) }) },

    voorbeeld: { inhoud: { naam: 'ding', hoe: 'goed' } },
    antwoord: { status: 201, schema: Ding },
    idempotent: true,
  }),
  verkeerd: route({
    ...vast,
    id: 'verkeerd',
    methode: 'GET',
    pad: '/dingen/_verkeerd',
    antwoord: { status: 200, schema: Ding },
  }),
} as const

/** Whom the tests find back in the audit log. */
export const CLIENT = createHash('sha256').update('proefclient').digest('hex')

interface Rij {
  readonly naam: string
  readonly waarde: number
}
const toon = ({ naam, waarde }: Rij) => ({ naam, waarde, bedrag: waarde * 100 })
const etagVan = ({ waarde }: Rij) => `"${waarde}"`
const SELECT = 'SELECT naam, waarde::int AS waarde FROM instelling WHERE organisatie = $1'

export interface Proefhaken {
  /** How often work outside the transaction was done. */
  gezonden: number
  /** Called within the work of `maak`, before it ends. */
  bijMaken: () => Promise<void>
}

export function proefroutes(haken: Proefhaken) {
  const afhandelaars: AfhandelaarsVan<typeof DINGEN> = {
    lijst: (vraag) =>
      vraag.lees({ soort: 'bekijk_dingen', actie: 'R' }, async (client) => {
        const blad = bladzijdeVan(vraag, 'lijst')
        const { rows } = await client.query<Rij>(
          `${SELECT} AND CASE jsonb_typeof(waarde) WHEN 'number' THEN waarde::int >= $4 END AND ($2::text IS NULL OR naam > $2) ORDER BY naam LIMIT $3`,
          [
            vraag.toegang.organisatie,
            blad.na?.[0] ?? null,
            blad.grootte + 1,
            vraag.query.vanaf ?? 0,
          ],
        )
        const { rijen, inhoud } = blad.maak(rows, ({ naam }) => [naam], toon)
        return { uit: { inhoud }, clienten: rijen.length === 0 ? [] : [CLIENT] }
      }),
    toon: (vraag) =>
      vraag.lees({ soort: 'bekijk_ding', actie: 'R' }, async (client) => {
        const rij = await vind(client, vraag.toegang.organisatie, vraag.params.naam)
        return { uit: { inhoud: toon(rij), etag: etagVan(rij) }, clienten: [CLIENT] }
      }),
    wijzig: (vraag) =>
      vraag.schrijf({ soort: 'wijzig_ding', actie: 'U' }, async (client) => {
        const { organisatie } = vraag.toegang
        vraag.eisVersie(etagVan(await vind(client, organisatie, vraag.params.naam)))
        await client.query(
          'UPDATE instelling SET waarde = $3 WHERE organisatie = $1 AND naam = $2',
          [organisatie, vraag.params.naam, JSON.stringify(vraag.inhoud.waarde)],
        )
        return { uit: {}, clienten: [CLIENT] }
      }),
    maak: (vraag) =>
      vraag.schrijf({ soort: 'maak_ding', actie: 'C' }, async (client) => {
        const { naam, waarde } = vraag.inhoud
        await client.query('INSERT INTO instelling VALUES ($1, $2, $3)', [
          vraag.toegang.organisatie,
          naam,
          JSON.stringify(waarde),
        ])
        await haken.bijMaken()
        return {
          uit: { inhoud: toon(vraag.inhoud), locatie: `/v1/dingen/${naam}` },
          clienten: [CLIENT],
        }
      }),
    zend: (vraag) =>
      vraag.doe({ soort: 'zend_ding', actie: 'E' }, async () => {
        const { naam, hoe } = vraag.inhoud
        if (hoe === 'geweigerd') throw new Probleem('TOESTAND_BOTST', ['Dit is al verzonden.'])
        if (hoe === 'stuk') throw new Error('stroom weg bij 999900006')
        haken.gezonden++
        return { uit: { inhoud: toon({ naam, waarde: 1 }) }, clienten: [CLIENT] }
      }),
    verkeerd: async () => ({ inhoud: { naam: 'x', waarde: 1, geheim: '999900006' } }),
  }
  return { routes: Object.values(DINGEN) as readonly Route[], afhandelaars }
}

async function vind(
  client: { query: (tekst: string, waarden: unknown[]) => Promise<{ rows: Rij[] }> },
  organisatie: string,
  naam: string,
): Promise<Rij> {
  const { rows } = await client.query(`${SELECT} AND naam = $2`, [organisatie, naam])
  const rij = rows[0]
  if (rij === undefined) throw new Probleem('NIET_GEVONDEN', ['dit ding'])
  return rij
}
