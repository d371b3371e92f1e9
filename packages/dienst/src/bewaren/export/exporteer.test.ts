// SPDX-License-Identifier: EUPL-1.2
/** Everything of one organisation in open formats: complete, of nobody else, safe to open. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHEMA } from '../../dokter/verwachtSchema.ts'
import { echteOmgeving, klokVanaf } from '../../omgeving.ts'
import { mensAanOpdrachtregel } from '../../opslag/handelende.ts'
import { namens, openOrganisatie, registreer } from '../../opslag/organisatie.ts'
import { publiceerWachtende } from '../../opslag/uitgaand.ts'
import { speelVerloop } from '../../proef/afgelopen.ts'
import { maakPartij, type Partij } from '../../proef/postbusproef.ts'
import { maakTestdatabank, type Testdatabank } from '../../proef/testdatabank.ts'
import { proefBsn } from '../../proef/vulling.ts'
import { maakOntvangst } from '../../verwerking/ontvangst.ts'
import { schrijfNotitie } from '../notities.ts'
import { type Exportmanifest, exporteerOrganisatie } from './exporteer.ts'
import { CSVLIJSTEN, JSONLIJSTEN } from './lijsten.ts'
import { NIET_GEEXPORTEERD } from './nietMee.ts'

const omgeving = echteOmgeving(klokVanaf('2026-08-01T09:00:00', true))
let db: Testdatabank
let map: string
let uit: string
let gemeente: Partij
let manifest: Exportmanifest

beforeAll(async () => {
  db = await maakTestdatabank()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-export-'))
  uit = join(map, 'export')
  gemeente = await maakPartij(db, map, '0363')
  await speelVerloop(gemeente, await maakPartij(db, map, '65656055'), [0, 1])
  const toegang = namens(gemeente.toegang, mensAanOpdrachtregel('an'))
  await schrijfNotitie(toegang, omgeving, { bsn: proefBsn(0) }, '=1+1;"x"')
  manifest = await exporteerOrganisatie(toegang, omgeving, uit)
})
afterAll(async () => {
  await db.sluit()
  rmSync(map, { recursive: true, force: true })
})

const lees = (bestand: string) => readFileSync(join(uit, bestand), 'utf8')
const tel = async (tabel: string) =>
  (
    await db.beheer.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${tabel} WHERE organisatie = '0363'`,
    )
  ).rows[0]!.n

test('every table of an organisation is handed over, or named with the reason why not', () => {
  const tabellen = SCHEMA.flatMap((regel) => /^kolom (\S+)\.organisatie /.exec(regel)?.[1] ?? [])
  const gedekt = [...CSVLIJSTEN, ...JSONLIJSTEN].map(({ tabel }) => tabel)
  const bekend = new Set([...gedekt, ...Object.keys(NIET_GEEXPORTEERD)])
  expect(tabellen.filter((naam) => !bekend.has(naam))).toEqual([])
})

test('the lists have all rows, with the sums of the manifest', async () => {
  for (const { bestand, rijen, sha256 } of manifest.bestanden) {
    const bytes = readFileSync(join(uit, bestand))
    expect(createHash('sha256').update(bytes).digest('hex'), bestand).toBe(sha256)
    const regels = bytes.toString('utf8').trimEnd().split('\n')
    const aantal = bestand.endsWith('.csv') ? regels.length - 1 : rijen === 0 ? 0 : regels.length
    expect(aantal, bestand).toBe(rijen)
    expect(statSync(join(uit, bestand)).mode & 0o777).toBe(0o600)
  }
  for (const { naam, tabel } of CSVLIJSTEN) {
    const { rijen } = manifest.bestanden.find((b) => b.bestand === `lijsten/${naam}.csv`)!
    expect(rijen, naam).toBe(await tel(tabel))
  }
  expect(JSON.parse(lees('manifest.json'))).toEqual(manifest)
})

test('messages stand there as they were', async () => {
  expect(manifest.berichten).toBe(await tel('bericht'))
  const [kop, ...regels] = lees('lijsten/berichten.csv').trimEnd().split('\r\n')
  expect(kop).toMatch(/^\ufeffbestand;sha256;id;/)
  for (const regel of regels) {
    const [bestand, sha256] = regel.split(';')
    const bytes = readFileSync(join(uit, bestand!))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    expect(bytes.toString('utf8')).toMatch(/^<\?xml/)
  }
  expect(readdirSync(join(uit, 'berichten')).sort()).toEqual(['2026-01', '2026-07'])
})

test('a cell that a spreadsheet would run is text', () => {
  expect(lees('lijsten/notities.csv')).toContain(`;"'=1+1;""x"""`)
})

test('nothing of another organisation, and no key', () => {
  const alles = manifest.bestanden.map(({ bestand }) => lees(bestand)).join('\n')
  expect(alles).toContain(proefBsn(0))
  const ander = db.bos.sleutels.get(1)!
  for (const geheim of [ander.toString('base64'), ander.toString('hex')]) {
    expect(alles).not.toContain(geheim)
  }
  // What the provider stored has ids of its own, which stand nowhere here.
  expect(alles).not.toMatch(/65656055-[0-9A-Z]{16,}/)
})

test('the export is in the log with every client, before the data', async () => {
  const { rows } = await db.beheer.query(
    `SELECT a.gebruiker, count(c.client)::int AS n FROM audit a JOIN audit_client c USING (organisatie, volgnummer)
     WHERE a.soort = 'exporteer_organisatie' GROUP BY 1`,
  )
  expect(rows).toEqual([{ gebruiker: 'an', n: 2 }])
  expect(lees('lijsten/logboek.csv')).toContain('exporteer_organisatie')
  await expect(exporteerOrganisatie(gemeente.toegang, omgeving, uit)).rejects.toMatchObject({
    code: 'EXPORT_MAP',
  })
})

/** Cells of a list of ours, by the names in its first line. */
function lijst(naam: string, map = uit): Record<string, string>[] {
  const [koppen, ...regels] = readFileSync(join(map, 'lijsten', `${naam}.csv`), 'utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((regel) => regel.split(';').map((cel) => cel.replace(/^"(.*)"$/, '$1')))
  return regels.map((cellen) => Object.fromEntries(koppen!.map((kop, i) => [kop, cellen[i]!])))
}

test('who takes over builds the same state from the messages alone', async () => {
  const elders = await maakTestdatabank()
  try {
    await registreer(elders.pool, elders.bos, '0363', omgeving.tijdstip())
    const toegang = await openOrganisatie(elders.pool, elders.bos, '0363')
    // What it answers follows from what came in; what else was sent is its own.
    const nodig = lijst('berichten')
      .filter(({ herkomst, antwoord_op }) => herkomst !== 'gemaakt' || antwoord_op === '')
      .filter(({ herkomst, berichtsoort }) => herkomst !== 'gemaakt' || berichtsoort === 'JW301')
      .toSorted((a, b) => (`${a.moment}${a.id}` < `${b.moment}${b.id}` ? -1 : 1))
    expect(nodig.length).toBeGreaterThan(8)
    for (const { bestand, herkomst, moment } of nodig) {
      const toen = echteOmgeving(klokVanaf(moment!, true))
      const naam = bestand!.split('/').at(-1)!
      const bytes = readFileSync(join(uit, bestand!))
      const van = herkomst === 'in' ? 'in' : 'eigen'
      await maakOntvangst(toegang, toen).dienAan({ map: van, naam, bytes })
      await publiceerWachtende(toegang, { omgeving: toen, publiceer: async () => {} })
    }
    const daar = join(map, 'elders')
    await exporteerOrganisatie(namens(toegang, mensAanOpdrachtregel('an')), omgeving, daar)
    // Ids and the hash of a client belong to an installation, and so does the order by them.
    const kaal = (rijen: Record<string, string>[]) =>
      rijen.map(({ client, id, bericht, ...rest }) => JSON.stringify(rest)).sort()
    for (const naam of ['toewijzingen', 'meldingen']) {
      expect(lijst(naam).length).toBeGreaterThan(1)
      expect(kaal(lijst(naam, daar)), naam).toEqual(kaal(lijst(naam)))
    }
  } finally {
    await elders.sluit()
  }
})
