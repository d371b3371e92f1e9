// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakZip, type ZipRegel } from '../../../../../tests/hulp/zipmaker.ts'
import { jw301, jw305, start, twA } from '../../../../../tests/keten/berichten.ts'
import { leesExcel } from '../../bestanden/excellezen.ts'
import { leesZip } from '../../bestanden/zip.ts'
import { leesCsv } from '../../inlezen/csv.ts'
import { maakVerkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
const CLIENTEN = [
  ['999900006', '300201'],
  ['999911119', '300202'],
  ['999996770', '300203'],
  ['999904711', '300204'],
] as const

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-07-20T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer] of CLIENTEN) {
    const toegewezen = jw301('2026-01-02', [twA({ ToewijzingNummer })], { bsn })
    await verkeer.stuur(GEMEENTE, toegewezen, '2026-01-02')
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], { bsn }), '2026-01-13')
  }
})
afterAll(() => proef.sluit())

const KOP = 'Toewijzing;Einddatum;Reden;Gemeente'
const aanbieder = () => proef.meldAan({ rollen: ['medewerker'], organisatie: AANBIEDER })
const stuur = (
  deel: string,
  bestand: string | Uint8Array,
  koppen: Record<string, string> = {},
  soort = 'stop',
) =>
  proef.vraag({
    method: 'POST',
    url: `/v1/meldinglijsten/${soort}${deel}`,
    headers: {
      ...aanbieder(),
      'idempotency-key': randomUUID(),
      'content-type': 'text/csv',
      ...koppen,
    },
    payload: Buffer.from(bestand),
  })
const lijst = (...rijen: string[]) => `${[KOP, ...rijen].join('\r\n')}\r\n`
const aantalBerichten = async () => {
  const sql = 'SELECT count(*)::int AS n FROM bericht WHERE organisatie = $1'
  return (await proef.db.beheer.query(sql, [AANBIEDER])).rows[0].n as number
}

describe('the form', () => {
  test('comes as CSV and as Excel with choices, and reads back as a list', async () => {
    const haal = (deel: string) =>
      proef.vraag({
        method: 'GET',
        url: `/v1/meldinglijsten/stop/${deel}`,
        headers: aanbieder(),
      })
    const csv = await haal('_csv')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="stops.csv"')
    const excel = await haal('_excel')
    const { kop, rijen } = await leesExcel(excel.rawPayload, { meesteRijen: 10 })
    expect(kop?.cellen.map((cel) => cel && 'waarde' in cel && cel.waarde)).toEqual(
      leesCsv(csv.body)![0]!.velden,
    )
    expect(rijen).toHaveLength(1)
    // Both forms, filled in as they come, are a good list.
    for (const bestand of [csv.rawPayload, excel.rawPayload]) {
      expect((await stuur('/_proef', bestand)).json()).toMatchObject({ goed: 1, fout: 0 })
    }
  })
})

describe('the check beforehand', () => {
  const RIJEN = [
    '300201;17-07-2026;31;0363',
    '300202;31-02-2026;31;0363',
    '300299;17-07-2026;31;0363',
    '300203;01-01-2026;31;0363',
  ]

  test('ASVS 2.2.3: tells per row and column what is wrong and what to do; writes nothing', async () => {
    const voor = await aantalBerichten()
    const antwoord = await stuur('/_proef', lijst(...RIJEN))
    expect(antwoord.statusCode, antwoord.body).toBe(200)
    const { rijen, ...som } = antwoord.json()
    expect(som).toEqual({ goed: 1, fout: 3, verstuurd: 0 })
    expect(rijen[0]).toMatchObject({
      rij: 2,
      toewijzingNummer: '300201',
      berichtsoort: 'JW307',
      goed: true,
      berichtId: null,
      uiterlijk: '2026-07-24',
      teLaat: false,
      fouten: [],
    })
    expect(rijen[1]).toMatchObject({ rij: 3, goed: false, fouten: [{ kolom: 'Einddatum' }] })
    expect(rijen[2]).toMatchObject({
      rij: 4,
      fouten: [{ kolom: 'Toewijzing', regel: 'TR019' }],
    })
    expect(rijen[3].fouten.map((fout: { kolom: string }) => fout.kolom)).toContain('Einddatum')
    for (const { fouten } of rijen) {
      for (const fout of fouten) expect(fout.actie).toMatch(/\.$/)
    }
    expect(await aantalBerichten()).toBe(voor)
    const { rows } = await proef.db.beheer.query(
      `SELECT array_agg(c.toewijzing ORDER BY c.toewijzing) AS nummers FROM audit a
       JOIN audit_client c USING (organisatie, volgnummer)
       WHERE a.volgnummer = (SELECT max(volgnummer) FROM audit WHERE soort = 'toets_meldinglijst')`,
    )
    expect(rows[0].nummers).toEqual(['300201', '300203'])
  })

  test('the same as CSV, a line per fault, with no cell that a spreadsheet runs', async () => {
    const antwoord = await stuur('/_proefuitkomst', lijst(...RIJEN, '=1+1;17-07-2026;31;0363'))
    expect(antwoord.headers['content-disposition']).toContain('uitkomst-stops.csv')
    const [kop, ...regels] = leesCsv(antwoord.body)!.map(({ velden }) => velden)
    expect(kop).toEqual([
      ...['rij', 'uitkomst', 'toewijzing', 'kolom', 'wat er is', 'wat u moet doen'],
      ...['regel', 'uiterlijk'],
    ])
    expect(regels[0]).toEqual(['2', 'goed', '300201', '', '', '', '', '24-07-2026'])
    expect(regels[1]?.slice(0, 4)).toEqual(['3', 'fout', '', 'Einddatum'])
    expect(regels.flat().filter((veld) => /^[=+@-]/.test(veld))).toEqual([])
  })

  test('an Excel file goes the same way', async () => {
    const datum = new Date(Date.UTC(2026, 6, 17))
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Stops',
          rows: [
            ['Toewijzing', 'Einddatum', 'Reden'],
            [300_204, datum, '31 - Levering is volgens plan beëindigd'],
          ],
          cells: new Map([['1,1', { style: { numFmt: 'dd-mm-yyyy' } }]]),
        },
      ],
    })
    expect((await stuur('/_proef', bytes)).json()).toMatchObject({
      goed: 1,
      rijen: [{ rij: 2, toewijzingNummer: '300204' }],
    })
  })

  test.each([
    ['a file of something else', 'PK\u0003\u0004 geen zip'],
    ['no rows', `${KOP}\r\n`],
    ['another header', 'Naam;Datum\r\nTom;1\r\n'],
    ['a header that holds a number of a person', '999900006;Einddatum;Reden\r\n1;2;3\r\n'],
  ])('refuses as a whole: %s', async (_wat, bestand) => {
    const antwoord = await stuur('/_proef', bestand)
    expect(antwoord.statusCode, antwoord.body).toBe(400)
    expect(antwoord.json().code).toBe('LIJST_ONBRUIKBAAR')
    expect(antwoord.body).not.toContain('999900006')
  })
})

describe('a hostile workbook', () => {
  test('is refused in plain Dutch, and the service reads the next list as if nothing happened', async () => {
    const delen: ZipRegel[] = []
    const gewoon = await writeXlsx({ sheets: [{ name: 'Blad1', rows: [['Kop']] }] })
    const grenzen = { zip: 5e6, bestand: 20e6, aantal: 200, totaal: 20e6, verhouding: 1100 }
    for (const { naam, bytes } of await leesZip(gewoon, { ...grenzen, mappen: true })) {
      delen.push({ naam, inhoud: bytes })
    }
    const metDeel = (naam: string, inhoud: Uint8Array) =>
      maakZip([...delen.filter((deel) => deel.naam !== naam), { naam, inhoud }])
    const kapot = Buffer.from('<worksheet><row')
    const gevallen = [
      ['zipbom', metDeel('xl/media/bom.xml', Buffer.alloc(100_000_000)), /te groot/],
      ['crash of the reader', metDeel('xl/worksheets/sheet1.xml', kapot), /beschadigd/],
      ['no zip after all', gewoon.subarray(0, 500), /beschadigd/],
    ] as const
    for (const [wat, bestand, zin] of gevallen) {
      const antwoord = await stuur('/_proef', bestand)
      expect([antwoord.statusCode, antwoord.json().code], wat).toEqual([400, 'LIJST_ONBRUIKBAAR'])
      expect(antwoord.json().detail).toMatch(zin)
    }
    // Beyond what a request may be: not even looked at.
    expect((await stuur('/_proef', Buffer.alloc(12_000_000))).statusCode).toBe(413)
    expect((await stuur('/_proef', lijst('300202;17-07-2026;31;0363'))).json()).toMatchObject({
      goed: 1,
    })
  })
})

describe('handing in', () => {
  test('all or nothing, unless the good rows may go; and once however often it is sent', async () => {
    const voor = await aantalBerichten()
    const half = lijst('300201;17-07-2026;31;0363', '300299;17-07-2026;31;0363')
    const niets = (await stuur('', half)).json()
    expect(niets).toMatchObject({ goed: 1, fout: 1, verstuurd: 0 })
    expect(await aantalBerichten()).toBe(voor)

    const sleutel = { 'idempotency-key': randomUUID() }
    const gedaan = await stuur('?goedeRijen=true', half, sleutel)
    expect(gedaan.json()).toMatchObject({ goed: 1, fout: 1, verstuurd: 1 })
    expect(await aantalBerichten()).toBe(voor + 1)
    const nogmaals = await stuur('?goedeRijen=true', half, sleutel)
    expect(nogmaals.headers['idempotency-replayed']).toBe('true')
    expect(nogmaals.json()).toEqual(gedaan.json())
    expect(await aantalBerichten()).toBe(voor + 1)
    const anders = await stuur('?goedeRijen=true', lijst('300202;17-07-2026;31;'), sleutel)
    expect(anders.json().code).toBe('HERHAALSLEUTEL_ANDERS')

    const [{ berichtId }] = gedaan.json().rijen
    const { rows } = await proef.db.beheer.query(
      'SELECT berichtsoort, status, nummers FROM bericht WHERE id = $1',
      [berichtId],
    )
    expect(rows).toEqual([{ berichtsoort: 'JW307', status: 'verzonden', nummers: '300201' }])
    // Sent already: the receiver would reject it.
    expect((await stuur('/_proef', lijst('300201;17-07-2026;31;'))).json()).toMatchObject({
      goed: 0,
      fout: 1,
    })
  })

  test('two people with the same list at the same moment send it once', async () => {
    const voor = await aantalBerichten()
    const samen = lijst('300202;17-07-2026;31;0363', '300203;17-07-2026;31;0363')
    const uit = await Promise.all([stuur('', samen), stuur('', samen)])
    const verstuurd = uit.map((een) => een.json().verstuurd as number)
    expect(verstuurd.toSorted((a, b) => a - b)).toEqual([0, 2])
    expect(await aantalBerichten()).toBe(voor + 2)
  })

  test('starts too; a municipality reports nothing', async () => {
    const starts = 'Toewijzing;Begindatum\r\n300204;12-01-2026\r\n'
    const dubbel = (await stuur('/_proef', starts, {}, 'start')).json()
    expect(dubbel).toMatchObject({ fout: 1, rijen: [{ berichtsoort: 'JW305' }] })
    const gemeente = proef.meldAan({ rollen: ['medewerker'], organisatie: GEMEENTE })
    expect((await stuur('', starts, gemeente, 'start')).statusCode).toBe(403)
  })
})
