// SPDX-License-Identifier: EUPL-1.2
// Which pages of a large database a message touches, per table and index, on a database that
// `stopwijzer meet P7 --bewaar MAP` kept. Counts, no times: they are the same on a busy machine.
//   node scripts/meet-bladzijden.mjs --gegevens MAP/p7-250000 --van 200 --berichten 1000
// Every message can be handed over once: choose another --van for each run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { beheerInlog } from '../packages/dienst/dist/databank/databank.js'
import { metServerinstellingen } from '../packages/dienst/dist/index.js'

const gebouwd = '../packages/cli/dist/meet/motor'
const { belast } = await import(`${gebouwd}/belasting.js`)
const { maakAanbieder, openMotor } = await import(`${gebouwd}/opstelling.js`)
const { maakZaad } = await import(`${gebouwd}/zaad.js`)

const { values } = parseArgs({
  options: {
    gegevens: { type: 'string' },
    van: { type: 'string', default: '200' },
    berichten: { type: 'string', default: '1000' },
    toewijzingen: { type: 'string', default: '20000' },
    // Much smaller than the database, so that what is not at hand by itself has to be read.
    buffers: { type: 'string', default: '64MB' },
  },
})
const { gegevens, buffers } = values
const [van, berichten, toewijzingen] = [values.van, values.berichten, values.toewijzingen].map(
  Number,
)
if (gegevens === undefined || !Number.isSafeInteger(van + berichten + toewijzingen)) {
  console.error('Gebruik: node scripts/meet-bladzijden.mjs --gegevens MAP --van 200')
  process.exit(2)
}
const stops = maakZaad(toewijzingen).stops.slice(van, van + berichten)
const INSTELLINGEN = {
  shared_buffers: buffers,
  // One checkpoint, before: then the first change of each page shows in the log as a whole page.
  checkpoint_timeout: '1h',
  max_wal_size: '20GB',
  autovacuum: 'off',
}
/** Pages read from outside the buffers and pages looked at, per table, index and TOAST. */
const GELEZEN = `SELECT relname AS naam, coalesce(heap_blks_read, 0) AS gelezen,
    coalesce(heap_blks_read + heap_blks_hit, 0) AS bekeken FROM pg_statio_user_tables
    WHERE schemaname = 'public'
  UNION ALL SELECT relname || ' (toast)', coalesce(toast_blks_read + tidx_blks_read, 0),
    coalesce(toast_blks_read + tidx_blks_read + toast_blks_hit + tidx_blks_hit, 0)
    FROM pg_statio_user_tables WHERE schemaname = 'public'
  UNION ALL SELECT indexrelname, idx_blks_read, idx_blks_read + idx_blks_hit
    FROM pg_statio_user_indexes WHERE schemaname = 'public'`
/** Different pages that changed, and bytes of whole pages in the log. */
const GEWIJZIGD = `SELECT coalesce(CASE n.nspname WHEN 'pg_toast' THEN
      (SELECT t.relname FROM pg_class t WHERE t.reltoastrelid IN (c.oid,
        (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = c.oid))) || ' (toast)'
      ELSE c.relname END, 'overig') AS naam,
    count(DISTINCT (w.relfilenode, w.relblocknumber, w.relforknumber)) AS gewijzigd,
    sum(w.block_fpi_length) AS heel
  FROM pg_get_wal_block_info($1, $2) w LEFT JOIN pg_class c ON c.relfilenode = w.relfilenode
  LEFT JOIN pg_namespace n ON n.oid = c.relnamespace GROUP BY 1`

const dienst = await openMotor(gegevens)
try {
  await metServerinstellingen(gegevens, dienst.herstel, INSTELLINGEN, async () => {
    const wachtwoord = readFileSync(join(gegevens, 'postgresql/wachtwoord'), 'utf8').trim()
    const beheer = new pg.Client({ ...beheerInlog(gegevens, wachtwoord), database: 'stopwijzer' })
    await beheer.connect()
    const een = async (tekst) => Object.values((await beheer.query(tekst)).rows[0])[0]
    await beheer.query('CREATE EXTENSION IF NOT EXISTS pg_walinspect')
    // A service of its own: its connections hand in their counts when they end.
    const eigen = await openMotor(gegevens)
    const biedAan = await maakAanbieder(eigen)
    // The first ones fill what every message uses: the tops of indexes, plans, catalogues.
    const opwarmen = Math.floor(berichten / 5)
    await belast(stops.slice(0, opwarmen), 64, biedAan)
    await beheer.query('CHECKPOINT')
    await beheer.query('SELECT pg_stat_reset()')
    const begin = await een('SELECT pg_current_wal_insert_lsn()')
    await belast(stops.slice(opwarmen), 64, biedAan)
    const eind = await een('SELECT pg_current_wal_insert_lsn()')
    await eigen.sluit()
    const bytes = Number(await een(`SELECT '${eind}'::pg_lsn - '${begin}'::pg_lsn`))
    await beheer.query(`SELECT pg_switch_wal()`)
    const { rows: gelezen } = await beheer.query(GELEZEN)
    const { rows: gewijzigd } = await beheer.query(GEWIJZIGD, [begin, eind])
    await beheer.end()
    toon(gelezen, gewijzigd, berichten - opwarmen, bytes)
  })
} finally {
  await dienst.sluit()
}

function toon(gelezen, gewijzigd, aantal, bytes) {
  const per = new Map()
  for (const rij of [...gelezen, ...gewijzigd]) per.set(rij.naam, { ...per.get(rij.naam), ...rij })
  const getal = (waarde) => Number(waarde ?? 0) / aantal
  const rijen = [...per.values()]
    .map(({ naam, gelezen, bekeken, gewijzigd, heel }) => ({
      naam,
      gelezen: getal(gelezen),
      bekeken: getal(bekeken),
      gewijzigd: getal(gewijzigd),
      heel: getal(heel) / 1024,
    }))
    .filter((rij) => rij.bekeken + rij.gewijzigd > 0.005)
    .sort((a, b) => b.gelezen - a.gelezen)
  const som = (veld) => rijen.reduce((totaal, rij) => totaal + rij[veld], 0)
  const regel = (naam, { gelezen, bekeken, gewijzigd, heel }) =>
    `| ${naam} | ${gelezen.toFixed(2)} | ${bekeken.toFixed(2)} | ${gewijzigd.toFixed(2)} | ${heel.toFixed(1)} |`
  console.log(
    '| tabel of index | van buiten gelezen | bekeken | gewijzigd | heel in het logboek (kB) |',
  )
  console.log('|---|---:|---:|---:|---:|')
  for (const rij of rijen) console.log(regel(rij.naam, rij))
  const totaal = Object.fromEntries(
    ['gelezen', 'bekeken', 'gewijzigd', 'heel'].map((veld) => [veld, som(veld)]),
  )
  console.log(regel('**samen, per bericht**', totaal))
  console.log(
    `\n${(bytes / aantal / 1024).toFixed(1)} kB logboek per bericht, ${aantal} berichten.`,
  )
}
