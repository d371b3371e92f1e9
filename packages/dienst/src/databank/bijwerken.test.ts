// SPDX-License-Identifier: EUPL-1.2
/**
 * Upgrading from every earlier schema. One database lives through all migrations; in each
 * state an organisation comes in with the rows that the engine makes, as far as that schema
 * holds them. At the end all of them must be whole, derived again to the same, and go on.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codelijst } from '@stopwijzer/ijw'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakReservekopie } from '../bewaren/kopie/reservekopie.ts'
import type { Dienst } from '../dienst.ts'
import { onderzoek } from '../dokter/dokter.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { controleerAuditNu } from '../opslag/auditcontrole.ts'
import { DIENST } from '../opslag/handelende.ts'
import { openOrganisatie, registreer } from '../opslag/organisatie.ts'
import { herbouw } from '../opslag/toestand.ts'
import { publiceerWachtende } from '../opslag/uitgaand.ts'
import { krimp, leesSchemaStreng } from '../proef/krimp.ts'
import { brengOver, kolommen, rijen, zetTellers } from '../proef/overbrengen.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { legVerloop } from '../proef/vulling.ts'
import { maakOntvangst } from '../verwerking/ontvangst.ts'
import { migraties, migreer } from './migreer.ts'

const NU = '2026-07-20T09:00:00'
const TIJD = '2026-07-20T07:00:00.000Z'
const MIGRATIES = join(import.meta.dirname, '../../migraties')
const NAMEN = migraties()
/** The municipality that came in under this schema. */
const codeVan = (migratie: string) => codelijst('CBS').codes[NAMEN.indexOf(migratie)]!.code
/** What follows from the facts, and is made anew by `herbouw`. */
const AFGELEID = ['toestand', 'melding', 'retourcode']

const ALLES_GOED = ['goedgekeurd', 'goedgekeurd', 'goedgekeurd']

let map: string
let bron: Testdatabank
let oud: Testdatabank
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-bijwerken-'))
  bron = await maakTestdatabank()
  oud = await maakTestdatabank({ migreren: false, bos: bron.bos })
  for (const [n, naam] of NAMEN.entries()) {
    const code = codeVan(naam)
    await registreer(bron.pool, bron.bos, code, TIJD)
    if (naam < '0009') await zonderZoeksleutel(code)
    expect(await verloop(bron, code, n)).toEqual(ALLES_GOED)
  }
})
afterAll(async () => {
  await oud?.sluit()
  await bron?.sluit()
  rmSync(map, { recursive: true, force: true })
})

/** Before 0009 clients were found by a key that follows from the key of the data itself. */
async function zonderZoeksleutel(code: string) {
  const vraag = 'UPDATE organisatie SET zoeksleutel = NULL WHERE organisatie = $1'
  await bron.beheer.query(vraag, [code])
}

/** A client whose care ends, at this municipality; what was said about each message. */
async function verloop(db: Testdatabank, code: string, n: number) {
  await registreer(db.pool, db.bos, code, TIJD)
  const toegang = await openOrganisatie(db.pool, db.bos, code)
  const omgeving = echteOmgeving(klokVanaf(NU, true))
  const ontvangst = maakOntvangst(toegang, omgeving)
  const uit: string[] = []
  const gelegd: [map: 'in' | 'eigen', naam: string, bytes: Buffer][] = []
  legVerloop(
    {
      leg: (map, naam, tekst) =>
        gelegd.push([map, naam, Buffer.from(String(tekst).replaceAll('>0363<', `>${code}<`))]),
    },
    n,
  )
  for (const [map, naam, bytes] of gelegd) {
    uit.push((await ontvangst.dienAan({ map, naam, bytes })).oordeel)
  }
  await publiceerWachtende(toegang, { omgeving, publiceer: async () => {} })
  return uit
}

/** Migrations from before the rule, with what they took away. */
const VOOR_DE_REGEL: Readonly<Record<string, readonly string[]>> = {
  '0008_audit': ['- recht audit_kop INSERT', '- recht audit_kop UPDATE'],
}

test('what came in under each earlier schema is whole after the last migration, and goes on', async () => {
  let vorig: readonly string[] = []
  for (const naam of NAMEN) {
    expect(await migreer(oud.pool, naam)).toEqual([naam])
    // What a process of the version before still asks and writes goes on to exist.
    const nu = await leesSchemaStreng(oud.beheer)
    expect(krimp(vorig, nu), naam).toEqual(VOOR_DE_REGEL[naam] ?? [])
    vorig = nu
    expect(await brengOver(bron, oud, codeVan(naam)), naam).toBeGreaterThan(15)
  }
  await zetTellers(oud)

  const dienst: Dienst = {
    configuratie: {
      ...{ databaseUrl: undefined, gegevens: map, proef: true },
      ...{ sleutel: undefined, sleutelbestand: undefined },
    },
    pool: oud.pool,
    bos: oud.bos,
    omgeving: echteOmgeving(),
    wie: DIENST,
    herstel: async () => undefined,
    organisatie: (code) => openOrganisatie(oud.pool, oud.bos, code),
    sluit: async () => undefined,
  }
  const mis = (await onderzoek(dienst)).filter(({ uitkomst }) => uitkomst !== 'goed')
  expect(mis.filter(({ naam }) => !naam.startsWith('schijf'))).toEqual([])

  for (const naam of NAMEN) {
    const code = codeVan(naam)
    const toegang = await dienst.organisatie(code)
    expect(await controleerAuditNu(oud.pool, code), naam).toMatchObject({ heel: true })
    // The first time fills what the schema of then had no place for; then nothing differs.
    await herbouw(toegang, NU.slice(0, 10))
    expect(await herbouw(toegang, NU.slice(0, 10)), naam).toMatchObject({
      dossiers: 1,
      afwijkend: 0,
    })
    for (const tabel of AFGELEID) {
      expect(await rijen(oud, tabel, code), `${naam} ${tabel}`).toEqual(
        await rijen(bron, tabel, code),
      )
    }
  }
})

test('the oldest and the newest of them go on with new clients', async () => {
  for (const [i, naam] of [NAMEN[0]!, NAMEN.at(-1)!].entries()) {
    expect(await verloop(oud, codeVan(naam), 100 + i)).toEqual(ALLES_GOED)
    expect(await controleerAuditNu(oud.pool, codeVan(naam))).toMatchObject({ heel: true })
  }
})

test('a process goes on while the next version widens the schema under it: nothing is lost', async () => {
  const codes = NAMEN.slice(0, 3).map(codeVan)
  let [bezig, rondes] = [true, 0]
  // Each goes on until the schema is wider, and one client more.
  const verkeer = Promise.all(
    codes.map(async (code, i) => {
      for (let n = 200 + 100 * i, nog = 1; nog >= 0; n++) {
        if (!bezig) nog--
        expect(await verloop(bron, code, n)).toEqual(ALLES_GOED)
        rondes++
      }
    }),
  )
  const straks = join(map, 'straks')
  cpSync(MIGRATIES, straks, { recursive: true })
  const breder = [...(await kolommen(bron)).keys()].map(
    (tabel) =>
      `ALTER TABLE ${tabel} ADD COLUMN straks text, ADD COLUMN ook int NOT NULL DEFAULT 0;`,
  )
  writeFileSync(join(straks, '9999_straks.sql'), breder.join('\n'))
  const wijder = migreer(bron.pool, undefined, straks).finally(() => {
    bezig = false
  })
  expect((await Promise.all([wijder, verkeer]))[0]).toEqual(['9999_straks'])
  expect(rondes).toBeGreaterThan(codes.length)
  for (const code of codes) {
    expect(await controleerAuditNu(bron.pool, code)).toMatchObject({ heel: true })
    const toegang = await openOrganisatie(bron.pool, bron.bos, code)
    expect(await herbouw(toegang, NU.slice(0, 10))).toMatchObject({ afwijkend: 0 })
  }
  // A process of the version before that starts only now does not go on by guessing.
  await expect(migreer(bron.pool)).rejects.toMatchObject({ code: 'DATABANK_NIEUWER' })
})

test('a migration that landed under a lower number is refused, not run after a later one', async () => {
  const gat = NAMEN.at(-2)!
  const zonder = join(map, 'zonder')
  cpSync(MIGRATIES, zonder, { recursive: true })
  rmSync(join(zonder, `${gat}.sql`))
  const tussen = await maakTestdatabank({ migreren: false })
  try {
    await migreer(tussen.pool, undefined, zonder)
    await expect(migreer(tussen.pool)).rejects.toMatchObject({
      code: 'DATABANK_TUSSENVERSIE',
      message: expect.stringContaining(`${NAMEN.at(-1)} vóór ${gat}`),
    })
    const gedaan = async () =>
      (await tussen.beheer.query<{ name: string }>('SELECT name FROM migratie ORDER BY id')).rows
    const over = NAMEN.filter((naam) => naam !== gat)
    expect((await gedaan()).map(({ name }) => name)).toEqual(over)
    // As a version before this rule left it: everything is there, in another order.
    await tussen.beheer.query('INSERT INTO migratie (name, run_on) VALUES ($1, now())', [gat])
    await expect(migreer(tussen.pool)).rejects.toMatchObject({ code: 'DATABANK_TUSSENVERSIE' })
    const kopie = { pool: tussen.pool, bos: tussen.bos, tijdstip: TIJD, pad: join(map, 'k.zip') }
    // It could never be put back, so it is not made.
    await expect(maakReservekopie(kopie)).rejects.toMatchObject({ code: 'DATABANK_TUSSENVERSIE' })
  } finally {
    await tussen.sluit()
  }
})

test('a connection that breaks during a migration fails that migration, and not the process', async () => {
  const traag = join(map, 'traag')
  cpSync(MIGRATIES, traag, { recursive: true })
  writeFileSync(join(traag, '9999_traag.sql'), 'SELECT pg_sleep(600);')
  const db = await maakTestdatabank()
  try {
    const poging = expect(migreer(db.pool, undefined, traag)).rejects.toThrow()
    const breek = async () =>
      (
        await db.beheer.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()
             AND datname = current_database() AND query LIKE '%pg_sleep%'`,
        )
      ).rowCount
    await expect.poll(breek, { timeout: 60_000 }).toBe(1)
    await poging
    expect(await migreer(db.pool)).toEqual([])
  } finally {
    await db.sluit()
  }
})

test.each([
  ['ALTER TABLE taak DROP COLUMN uiterlijk CASCADE', '- kolom taak.uiterlijk text'],
  ['ALTER TABLE taak RENAME COLUMN uiterlijk TO dag', '- kolom taak.uiterlijk text'],
  ['REVOKE UPDATE ON taak FROM stopwijzer_toepassing', '- recht taak UPDATE'],
  ['ALTER TABLE concept ADD COLUMN nieuw text NOT NULL', 'verplicht concept.nieuw'],
  [
    `ALTER TABLE taak DROP CONSTRAINT taak_status_check;
     ALTER TABLE taak ADD CONSTRAINT taak_status_check CHECK (status IN ('open', 'akkoord'))`,
    expect.stringContaining('- eis taak CHECK'),
  ],
])('a migration that narrows is seen: %s', async (ingreep, regel) => {
  const voor = await leesSchemaStreng(oud.beheer)
  await oud.beheer.query(`BEGIN; ${ingreep}`)
  try {
    expect(krimp(voor, await leesSchemaStreng(oud.beheer))).toContainEqual(regel)
  } finally {
    await oud.beheer.query('ROLLBACK')
  }
})
