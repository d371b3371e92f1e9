// SPDX-License-Identifier: EUPL-1.2
/**
 * Hands over everything of one organisation in open formats: messages as they were, lists in
 * CSV, the rest in JSON (docs/adr/0155). One moment, streamed to a folder; it is whole when
 * the manifest is there.
 */
import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { csvRij } from '@stopwijzer/koppelvlak/csv'
import type pg from 'pg'
import { metEigenVerbinding } from '../../databank/eigenverbinding.ts'
import { DienstFout, reden } from '../../fout.ts'
import type { Omgeving } from '../../omgeving.ts'
import { noteerGebeurtenis } from '../../opslag/leesmetaudit.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { CSVLIJSTEN, JSONLIJSTEN, type Rij } from './lijsten.ts'
import { NIET_GEEXPORTEERD } from './nietMee.ts'

export interface Exportmanifest {
  readonly soort: 'stopwijzer-export'
  readonly vorm: 1
  readonly organisatie: string
  readonly rol: string
  /** UTC, ISO 8601. */
  readonly gemaakt: string
  readonly berichten: number
  /** Lists, each with its rows and SHA-256; that of a message stands in `lijsten/berichten.csv`. */
  readonly bestanden: readonly {
    readonly bestand: string
    readonly rijen: number
    readonly sha256: string
  }[]
  readonly nietMeegegeven: Readonly<Record<string, string>>
}

/** Rows that are fetched at once; messages one by one, for they may be large. */
const PARTIJ = 500
/** Clients in one row of the audit log. */
const PER_REGEL = 5000

export async function exporteerOrganisatie(
  toegang: Toegang,
  omgeving: Omgeving,
  map: string,
  voortgang: (lijst: string, rijen: number) => void = () => {},
): Promise<Exportmanifest> {
  await eisLegeMap(map)
  await noteer(toegang, omgeving)
  return metEigenVerbinding(toegang.pool, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TIME ZONE 'UTC'")
    const bestanden: Exportmanifest['bestanden'][number][] = []
    const schrijf = async (
      bestand: string,
      sql: string,
      partij: number,
      begin: string,
      regel: (rij: Rij) => string | Promise<string>,
    ) => {
      const uit = await schrijver(join(map, bestand))
      let rijen = 0
      try {
        await uit.schrijf(begin)
        for await (const rij of rijenVan(client, sql, toegang.organisatie, partij)) {
          await uit.schrijf(await regel(rij))
          voortgang(bestand, ++rijen)
        }
      } finally {
        await uit.sluit()
      }
      bestanden.push({ bestand, rijen, sha256: uit.sha256() })
      return rijen
    }
    const { versleuteling } = toegang
    for (const { naam, koppen, sql, cellen } of CSVLIJSTEN) {
      await schrijf(`lijsten/${naam}.csv`, sql, PARTIJ, `\ufeff${csvRij(koppen)}`, (rij) =>
        csvRij(cellen ? cellen(rij, versleuteling) : (Object.values(rij) as (string | null)[])),
      )
    }
    for (const { naam, sql, regel } of JSONLIJSTEN) {
      await schrijf(
        `gegevens/${naam}.jsonl`,
        sql,
        PARTIJ,
        '',
        (rij) => `${JSON.stringify(regel(rij, versleuteling))}\n`,
      )
    }
    const berichten = await schrijf(
      ...(['lijsten/berichten.csv', BERICHTEN, 20, `\ufeff${csvRij(BERICHTKOPPEN)}`] as const),
      (rij) => schrijfBericht(toegang, map, rij),
    )
    await client.query('COMMIT')
    const manifest: Exportmanifest = {
      ...{ soort: 'stopwijzer-export', vorm: 1, organisatie: toegang.organisatie },
      ...{ rol: toegang.rol, gemaakt: omgeving.tijdstip(), berichten, bestanden },
      nietMeegegeven: NIET_GEEXPORTEERD,
    }
    await schrijfHeel(join(map, 'LEESMIJ.txt'), LEESMIJ)
    await schrijfHeel(join(map, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  })
}

const BERICHTKOPPEN = [
  ...['bestand', 'sha256', 'id', 'herkomst', 'berichtsoort', 'identificatie', 'afzender'],
  ...['ontvanger', 'dagtekening', 'status', 'moment', 'client', 'antwoord_op'],
]
const BERICHTEN = `SELECT id, herkomst, berichtsoort, identificatie, afzender, ontvanger, dagtekening,
    status, to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment, encode(dossier, 'hex') AS client,
    over_bericht, inhoud
  FROM bericht WHERE organisatie = $1 ORDER BY id`

/** Writes the message as it was, and returns its line. */
async function schrijfBericht({ versleuteling }: Toegang, map: string, rij: Rij): Promise<string> {
  const { inhoud, ...velden } = rij as Record<string, string | null> & { inhoud: unknown }
  const id = String(velden.id)
  const bytes = versleuteling.ontsleutel('bericht.inhoud', id, inhoud as Buffer)
  const deel = `berichten/${String(velden.moment).slice(0, 7)}`
  // Ids and kinds are ours: nothing that somebody else chose gets into a name.
  const bestand = `${deel}/${id.replace(/[^0-9A-Za-z-]/g, '_')}-${velden.berichtsoort ?? 'onbekend'}.xml`
  await mkdir(join(map, deel), { recursive: true, mode: 0o700 })
  await schrijfHeel(join(map, bestand), bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return csvRij([bestand, sha256, ...(Object.values(velden) as (string | null)[])])
}

async function* rijenVan(
  client: pg.ClientBase,
  sql: string,
  organisatie: string,
  partij: number,
): AsyncGenerator<Rij> {
  await client.query(`DECLARE export NO SCROLL CURSOR FOR ${sql}`, [organisatie])
  for (;;) {
    const { rows } = await client.query<Rij>(`FETCH ${partij} FROM export`)
    if (rows.length === 0) break
    yield* rows
  }
  await client.query('CLOSE export')
}

/** Who hands over the data of all these clients; before the first byte is written. */
async function noteer(
  { pool, organisatie, wie, versleuteling: _ }: Toegang,
  omgeving: Omgeving,
): Promise<void> {
  const { rows } = await pool.query<{ dossier: Buffer }>(
    'SELECT dossier FROM dossier WHERE organisatie = $1 ORDER BY dossier',
    [organisatie],
  )
  for (let i = 0; i === 0 || i < rows.length; i += PER_REGEL) {
    await noteerGebeurtenis(pool, organisatie, wie, {
      ...{ tijdstip: omgeving.tijdstip(), soort: 'exporteer_organisatie', actie: 'E' },
      ...{ uitkomst: 'geslaagd', client: null, objectSoort: 'organisatie' },
      ...{ objectId: organisatie, veldgroepen: ['alles'], recht: 'opdrachtregel' },
      doel: 'overdracht van gegevens (exitplan)',
      bijzonderheden: `${rows.length} cliënten`,
      clienten: rows
        .slice(i, i + PER_REGEL)
        .map(({ dossier }) => ({ client: dossier.toString('hex'), toewijzing: null })),
    })
  }
}

async function eisLegeMap(map: string): Promise<void> {
  try {
    await mkdir(map, { recursive: true, mode: 0o700 })
    if ((await readdir(map)).length > 0) throw new Error('er staat al iets in')
    for (const deel of ['lijsten', 'gegevens', 'berichten']) {
      await mkdir(join(map, deel), { mode: 0o700 })
    }
  } catch (fout) {
    throw new DienstFout('EXPORT_MAP', [map, reden(fout)], fout)
  }
}

/** A file that is written in pieces, with its SHA-256 at the end. */
async function schrijver(pad: string) {
  const som = createHash('sha256')
  const bestand = await open(pad, 'wx', 0o600)
  let wachtend = ''
  const leeg = async () => {
    const bytes = Buffer.from(wachtend)
    wachtend = ''
    som.update(bytes)
    await schrijfAlles(bestand, bytes)
  }
  return {
    async schrijf(tekst: string) {
      wachtend += tekst
      if (wachtend.length > 64 * 1024) await leeg()
    },
    async sluit() {
      await leeg()
      await bestand.close()
    },
    sha256: () => som.digest('hex'),
  }
}

async function schrijfAlles(bestand: FileHandle, bytes: Buffer): Promise<void> {
  for (let klaar = 0; klaar < bytes.length; ) {
    klaar += (await bestand.write(bytes, klaar)).bytesWritten
  }
}

async function schrijfHeel(pad: string, inhoud: string | Uint8Array): Promise<void> {
  const bestand = await open(pad, 'wx', 0o600)
  try {
    await schrijfAlles(bestand, Buffer.from(inhoud))
  } finally {
    await bestand.close()
  }
}

const LEESMIJ = `Alle gegevens van een organisatie uit Stopwijzer.

berichten/   elk bericht zoals het was (XML), per maand
lijsten/     lijsten in CSV: puntkomma, UTF-8 met BOM; een cel die met ' begint is tekst
gegevens/    JSON, een object per regel
manifest.json  aantallen en SHA-256; staat het er, dan is de export heel

Een tijd met +00:00 is in UTC. Een tijd zonder is Nederlandse tijd.
In lijsten/toewijzingen.csv staat "product" alleen bij taakgericht werk, zonder nummer van een
toewijzing. Wat is toegewezen (product, volume, budget) staat in gegevens/feiten.jsonl en in de JW301
in berichten/. Bij "levering", "toewijzing" en "staat" staan de namen uit de begrippenlijst.

"client" is in alle bestanden dezelfde sleutel; in lijsten/clienten.csv staat het BSN erbij.
Deze map bevat persoonsgegevens en is niet versleuteld.
`
