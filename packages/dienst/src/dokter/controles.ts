// SPDX-License-Identifier: EUPL-1.2
/** What the self-check looks at: each check answers in one Dutch line. */
import { constants } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Dienst } from '../dienst.ts'
import { reden } from '../fout.ts'
import { controleerAuditNu } from '../opslag/auditcontrole.ts'
import { leesInstellingen, openOrganisatie } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { MAPPEN } from '../postbus/bestanden.ts'
import { SLOTSOORT } from '../postbus/claims.ts'
import { staatOpen } from '../sleutels/sleutelbestand.ts'
import { leesSchema, verschil } from './schema.ts'
import { SCHEMA } from './verwachtSchema.ts'

export interface Controle {
  /** Stable name of the check. */
  readonly naam: string
  readonly uitkomst: 'goed' | 'let-op' | 'fout'
  /** What was seen, Dutch. */
  readonly zin: string
  /** What to do; `null` when all is well. */
  readonly actie: string | null
}

const MB = 1024 * 1024
const OUDSTE_POSTGRESQL = 150_000
const MEESTE_KLOKVERSCHIL_S = 5
const MEESTE_WACHTTIJD_MIN = 15

const goed = (naam: string, zin: string): Controle => ({
  naam,
  uitkomst: 'goed',
  zin,
  actie: null,
})
const fout = (naam: string, zin: string, actie: string): Controle => ({
  naam,
  uitkomst: 'fout',
  zin,
  actie,
})

/** Who may read the data folder and the key in it. Only for the embedded database. */
export async function gegevensmap({ configuratie }: Dienst): Promise<Controle> {
  const naam = 'gegevensmap'
  if (configuratie.databaseUrl !== undefined) {
    return goed(naam, 'De databank staat op een server. Er is geen gegevensmap.')
  }
  const map = configuratie.gegevens
  for (const pad of [map, join(map, 'sleutel')]) {
    const gegevens = await stat(pad).catch(() => null)
    if (gegevens !== null && (gegevens.mode & 0o077) !== 0) {
      return fout(
        naam,
        `Anderen mogen bij ${pad}.`,
        `Geef alleen de dienst rechten: chmod go= ${pad}`,
      )
    }
  }
  return goed(naam, `Alleen de dienst mag bij ${map}.`)
}

/** Who may read the key file; a mounted secret is sometimes wider than it need be. */
export async function sleutelbestand({ bos }: Dienst): Promise<Controle> {
  const naam = 'sleutelbestand'
  if (bos.bestand === undefined) return goed(naam, 'De sleutels staan in de omgeving.')
  if (!staatOpen(bos.bestand)) return goed(naam, 'Alleen de dienst mag bij het sleutelbestand.')
  return {
    naam,
    uitkomst: 'let-op',
    zin: `Anderen mogen bij het sleutelbestand ${bos.bestand}.`,
    actie: `Geef alleen de dienst rechten: chmod 600 ${bos.bestand}`,
  }
}

export async function databank({ pool }: Dienst): Promise<Controle> {
  const { rows } = await pool.query<{ nummer: number; versie: string }>(
    `SELECT current_setting('server_version_num')::int AS nummer, current_setting('server_version') AS versie`,
  )
  const { nummer, versie } = rows[0]!
  return nummer >= OUDSTE_POSTGRESQL
    ? goed('databank', `PostgreSQL ${versie} antwoordt.`)
    : fout('databank', `PostgreSQL ${versie} is te oud.`, 'Gebruik PostgreSQL 15 of nieuwer.')
}

/** Opening the service ran what was missing; what differs now was changed by hand. */
export async function schema({ pool }: Dienst): Promise<Controle> {
  const anders = verschil(SCHEMA, await leesSchema(pool))
  if (anders.length === 0) return goed('schema', 'De tabellen zijn zoals ze horen.')
  const eerste = anders.slice(0, 3).join('; ')
  return fout(
    'schema',
    `De tabellen wijken op ${anders.length} punten af: ${eerste}`,
    'Draai de wijziging terug, of zet een reservekopie terug.',
  )
}

export async function klok({ pool, omgeving }: Dienst): Promise<Controle> {
  const { rows } = await pool.query<{ nu: string }>(
    'SELECT extract(epoch FROM clock_timestamp())::text AS nu',
  )
  const verschil = Math.abs(Date.parse(omgeving.tijdstip()) / 1000 - Number(rows[0]!.nu))
  return verschil <= MEESTE_KLOKVERSCHIL_S
    ? goed('klok', 'De klok loopt gelijk met die van de databank.')
    : fout(
        'klok',
        `De klok verschilt ${Math.round(verschil)} seconden van die van de databank.`,
        'Zet de tijdsynchronisatie aan op beide computers. Termijnen hangen van de klok af.',
      )
}

/** Room on the disks of the data and of the file drops. */
export async function schijf(naam: string, map: string): Promise<Controle> {
  const { bavail, bsize } = await statfs(map)
  const vrij = Math.floor((bavail * bsize) / MB)
  const actie = 'Maak ruimte vrij of vergroot de schijf.'
  const zin = `Er is ${vrij} MB vrij op de schijf van ${map}.`
  if (vrij >= 1024) return goed(naam, zin)
  return { naam, uitkomst: vrij < 200 ? 'fout' : 'let-op', zin, actie }
}

export async function sleutel(dienst: Dienst, code: string): Promise<Controle> {
  const naam = `sleutel ${code}`
  try {
    await openOrganisatie(dienst.pool, dienst.bos, code)
    return goed(naam, 'De sleutel past op de gegevens.')
  } catch (mis) {
    const actie = 'Zet de sleutel waarmee deze gegevens zijn gemaakt in STOPWIJZER_SLEUTEL_FILE.'
    return fout(naam, reden(mis), actie)
  }
}

/** Folders of the file drop that this organisation used last; `null` when it never used one. */
export async function postbusmap({ pool }: Dienst, code: string): Promise<string | null> {
  const map = await inTransactie(
    pool,
    code,
    async (client) => (await leesInstellingen(client, code))['postbus.map'],
  )
  return typeof map === 'string' ? map : null
}

export async function mappen(code: string, map: string): Promise<Controle> {
  const naam = `mappen ${code}`
  for (const deel of MAPPEN) {
    try {
      await access(join(map, deel), constants.R_OK | constants.W_OK | constants.X_OK)
    } catch (mis) {
      return fout(
        naam,
        `De map ${join(map, deel)} is niet te gebruiken: ${reden(mis)}`,
        'Controleer of de map bestaat en of de dienst er mag lezen en schrijven.',
      )
    }
  }
  return goed(naam, `De mappen in ${map} zijn te gebruiken.`)
}

/** Files that a process took and did not finish; another run takes them over. */
export async function claims({ pool }: Dienst, code: string, map: string): Promise<Controle> {
  const naam = `onafgemaakt ${code}`
  let bestanden = 0
  for (const nummer of await readdir(join(map, '.werk')).catch(() => [])) {
    if (!/^\d{1,10}$/.test(nummer) || (await isBezet(pool, Number(nummer)))) continue
    const inhoud = await readdir(join(map, '.werk', nummer), {
      recursive: true,
      withFileTypes: true,
    })
    bestanden += inhoud.filter((deel) => deel.isFile()).length
  }
  return bestanden === 0
    ? goed(naam, 'Er staan geen bestanden half verwerkt.')
    : fout(
        naam,
        `Er zijn ${bestanden} bestanden die een gestopte postbus niet afmaakte.`,
        'Start de postbus. Die neemt ze over.',
      )
}

/** A free lock means that its owner is gone. */
async function isBezet(pool: pg.Pool, nummer: number): Promise<boolean> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ vrij: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS vrij',
      [SLOTSOORT, nummer],
    )
    if (rows[0]!.vrij) await client.query('SELECT pg_advisory_unlock($1, $2)', [SLOTSOORT, nummer])
    return !rows[0]!.vrij
  } finally {
    client.release()
  }
}

/** What should have left long ago, and what should have been judged. */
export async function wachtrijen({ pool, omgeving }: Dienst, code: string): Promise<Controle[]> {
  return inTransactie(pool, code, async (client) => {
    const uit = await client.query<{ aantal: number; minuten: number | null }>(
      `SELECT count(*)::int AS aantal,
         floor(extract(epoch FROM now() - min(b.vastgelegd)) / 60)::int AS minuten
       FROM uitgaand u JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
       WHERE u.organisatie = $1 AND u.gepubliceerd IS NULL AND u.staat = 'wacht'`,
      [code],
    )
    const { aantal, minuten } = uit.rows[0]!
    const vast = await client.query<{ aantal: number }>(
      `SELECT count(*)::int AS aantal FROM bericht
       WHERE organisatie = $1 AND status = 'vastgehouden' AND vastgehouden_tot < $2::timestamp`,
      [code, omgeving.nu()],
    )
    const teLang = vast.rows[0]!.aantal
    const op = await client.query<{ aantal: number }>(
      `SELECT (SELECT count(*) FROM mislukt WHERE organisatie = $1 AND staat = 'dood')::int
         + (SELECT count(*) FROM uitgaand
            WHERE organisatie = $1 AND gepubliceerd IS NULL AND staat = 'dood')::int AS aantal`,
      [code],
    )
    const dood = op.rows[0]!.aantal
    return [
      aantal === 0 || (minuten ?? 0) <= MEESTE_WACHTTIJD_MIN
        ? goed(`uitgaand ${code}`, `Er wachten ${aantal} berichten om weg te gaan.`)
        : fout(
            `uitgaand ${code}`,
            `Er wachten ${aantal} berichten om weg te gaan, het oudste al ${minuten} minuten.`,
            'Start de postbus en controleer de map uit.',
          ),
      teLang === 0
        ? goed(`vastgehouden ${code}`, 'Er wacht geen bericht langer dan mag.')
        : fout(
            `vastgehouden ${code}`,
            `Er wachten ${teLang} berichten langer dan mag op hun voorganger.`,
            'Start de postbus. Die beoordeelt ze nu zoals ze zijn.',
          ),
      dood === 0
        ? goed(`mislukt ${code}`, 'Er is niets dat na veel pogingen niet lukt.')
        : fout(
            `mislukt ${code}`,
            `Er zijn ${dood} berichten die na veel pogingen niet lukken.`,
            `Bekijk ze met: stopwijzer wachtrij --organisatie ${code}`,
          ),
    ]
  })
}

export async function audit({ pool }: Dienst, code: string): Promise<Controle> {
  const { heel, regels, breuk } = await controleerAuditNu(pool, code)
  return heel
    ? goed(`logboek ${code}`, `Het logboek is heel (${regels} regels).`)
    : fout(
        `logboek ${code}`,
        `Het logboek is gebroken bij regel ${breuk}.`,
        'Zoek uit wie er buiten Stopwijzer om in de databank schreef. Bewaar een kopie.',
      )
}
