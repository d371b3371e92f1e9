// SPDX-License-Identifier: EUPL-1.2
/** Test support: a municipality with tasks to decide about, and how to ask for them. */
import { randomUUID } from 'node:crypto'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { maakVerkeer } from '../../proef/verkeer.ts'
import { werkTakenBij } from '../../verwerking/dagtaken.ts'
import { AANBIEDER, GEMEENTE, maakProefapi } from './proefapi.ts'

/** Six clients whose care stopped; the municipality closes, or talks first (36). */
const STOPS = [
  ['999900006', '300201', '31'],
  ['999911119', '300202', '33'],
  ['999996770', '300203', '36'],
  ['999904711', '300204', '31'],
  ['999901758', '300205', '31'],
  ['999905405', '300206', '31'],
] as const

export interface Taakkop {
  readonly id: string
  readonly soort: string
  readonly versie: string
  readonly toewijzingNummer: string
}
export type Taakproef = Awaited<ReturnType<typeof maakTaakproef>>

/** Everything in place, and the ways in. */
export async function maakTaakproef() {
  const proef = await maakProefapi({ nu: '2026-07-20T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer, reden] of STOPS) {
    const kop = { bsn }
    const toegewezen = twA({ ToewijzingNummer })
    await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [toegewezen], kop), '2026-01-02')
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], kop), '2026-01-13')
    const eind = stop('2026-01-12', reden, '2026-07-16', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw307('2026-07-17', [eind], kop), '2026-07-17')
  }
  // Still in care, and the toewijzing is over: the provider has to report a stop.
  const over = twA({ ToewijzingNummer: '300207', Einddatum: '2026-07-15' })
  const kop = { bsn: '999906008' }
  await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [over], kop), '2026-01-02')
  const begin = start('2026-01-12', { ToewijzingNummer: '300207' })
  await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], kop), '2026-01-13')
  await werkTakenBij(verkeer.toegang[AANBIEDER]!, proef.dienst.omgeving)
  await proef.db.beheer.query(
    `INSERT INTO gebruiker (gebruiker, inlognaam, naam, aangemaakt)
     VALUES ('collega1', 'c@proef.nl', 'C. de Boer', now())`,
  )
  await proef.db.beheer.query(
    `INSERT INTO lidmaatschap (organisatie, gebruiker, rollen, aangemaakt)
     VALUES ($1, 'collega1', '{medewerker}', now())`,
    [GEMEENTE],
  )

  const medewerker = (organisatie = GEMEENTE) =>
    proef.meldAan({ rollen: ['medewerker'], organisatie })
  const haal = async (url: string, headers: Record<string, string> = medewerker()) =>
    proef.vraag({ method: 'GET', url: `/v1${url}`, headers })
  const stuur = async (
    method: 'POST' | 'PATCH',
    url: string,
    payload: object,
    koppen: Record<string, string> = {},
  ) =>
    proef.vraag({
      method,
      url: `/v1${url}`,
      headers: { ...medewerker(), 'idempotency-key': randomUUID(), ...koppen },
      payload,
    })

  const taakVan = async (nummer: string, soort = 'sluiten-toewijzing'): Promise<Taakkop> => {
    const { resultaten } = (await haal(`/taken?toewijzingNummer=${nummer}&soort=${soort}`)).json()
    return resultaten[0]
  }
  const uitgaand = async (nummer: string) => {
    const sql = `SELECT count(*)::int AS n FROM bericht WHERE organisatie = $1 AND herkomst = 'gemaakt'
      AND berichtsoort = 'JW301' AND nummers = $2`
    return (await proef.db.beheer.query(sql, [GEMEENTE, nummer])).rows[0].n as number
  }
  return { proef, haal, medewerker, stuur, taakVan, uitgaand }
}
