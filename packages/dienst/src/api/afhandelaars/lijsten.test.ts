// SPDX-License-Identifier: EUPL-1.2
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leesPrijzen } from '../../gevolgen/prijzen.ts'
import { leesCsv } from '../../inlezen/csv.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
})
afterAll(() => proef.sluit())

const beheerder = (organisatie = GEMEENTE) => proef.meldAan({ rollen: ['beheerder'], organisatie })
const haal = (url: string, headers = beheerder()) =>
  proef.vraag({ method: 'GET', url: `/v1/beheer${url}`, headers })
const etagVan = async (url: string) => String((await haal(url)).headers.etag)
const stuur = (
  method: 'POST' | 'PUT',
  url: string,
  bestand: string | Uint8Array,
  koppen: Record<string, string> = {},
) =>
  proef.vraag({
    method,
    url: `/v1/beheer${url}`,
    headers: { ...beheerder(), 'content-type': 'text/csv', ...koppen },
    payload: Buffer.from(bestand),
  })
const laad = async (url: string, bestand: string | Uint8Array, etag?: string) =>
  stuur('PUT', url, bestand, { 'if-match': etag ?? (await etagVan(url)) })

describe('prices', () => {
  const EERSTE = [
    'Product;Prijs;Vanaf',
    '45A04;1250,00;01-01-2026',
    '45A04;1300,50;01-07-2026',
    '45A05;99,90;01-01-2026',
    '',
  ].join('\r\n')
  const TWEEDE = 'Product;Prijs;Vanaf\r\n45A04;1250,00;01-01-2026\r\n45A05;100;01-01-2026\r\n'

  test('a file is checked, loaded as a whole, and read back; who did it stands in the log', async () => {
    const proefje = (await stuur('POST', '/prijzen/_proef', EERSTE)).json()
    expect(proefje).toEqual({ aantal: 3, nieuw: 3, gewijzigd: 0, vervalt: 0, fouten: [] })
    expect((await haal('/prijzen')).json().resultaten).toEqual([])
    expect((await laad('/prijzen', EERSTE)).json()).toMatchObject({ aantal: 3, nieuw: 3 })
    expect((await haal('/prijzen')).json().resultaten).toEqual([
      { product: '45A04', vanaf: '2026-01-01', tot: '2026-06-30', centen: 125_000 },
      { product: '45A04', vanaf: '2026-07-01', tot: null, centen: 130_050 },
      { product: '45A05', vanaf: '2026-01-01', tot: null, centen: 9_990 },
    ])
    const csv = await haal('/prijzen/_csv')
    expect(leesCsv(csv.body)!.map(({ velden }) => velden.join(';'))).toEqual(
      EERSTE.trim().split('\r\n'),
    )
    // What comes out goes in again, and changes nothing.
    const weer = (await stuur('POST', '/prijzen/_proef', csv.rawPayload)).json()
    expect(weer).toEqual({ aantal: 3, nieuw: 0, gewijzigd: 0, vervalt: 0, fouten: [] })
    expect((await laad('/prijzen', TWEEDE)).json()).toMatchObject({
      nieuw: 0,
      gewijzigd: 1,
      vervalt: 1,
    })
    expect(await proef.laatsteAudit('laad_prijslijst')).toMatchObject({
      bijzonderheden: '0 nieuw, 1 gewijzigd, 1 vervallen',
      gebruiker: 'M. de Wit',
    })
    await laad('/prijzen', EERSTE)
  })

  test.each([
    ['2025-12-31', []],
    ['2026-06-30', ['45A04 2026-01-01', '45A05 2026-01-01']],
    ['2026-07-01', ['45A04 2026-07-01', '45A05 2026-01-01']],
  ])('what is in force on %s is what the amounts are worked out with', async (dag, verwacht) => {
    const { resultaten } = (await haal(`/prijzen?peildatum=${dag}`)).json()
    expect(
      resultaten.map((rij: { product: string; vanaf: string }) => `${rij.product} ${rij.vanaf}`),
    ).toEqual(verwacht)
    const toegang = await proef.dienst.organisatie(GEMEENTE)
    const prijsOp = await inTransactie(proef.db.pool, GEMEENTE, (client) =>
      leesPrijzen(client, toegang),
    )
    const centen = resultaten.map((rij: { centen: number }) => rij.centen)
    expect(['45A04', '45A05'].flatMap((code) => prijsOp(code, dag) ?? [])).toEqual(centen)
  })

  test.each(['product', 'vanaf', 'centen'])('in the order of %s, both ways', async (veld) => {
    const lees = async (volgorde: string) => {
      const rijen: Record<string, string | number>[] = []
      for (let na = ''; ; ) {
        const blad = (await haal(`/prijzen?volgorde=${volgorde}&paginaGrootte=1${na}`)).json()
        rijen.push(...blad.resultaten)
        if (blad.volgende === null) return rijen
        na = `&na=${blad.volgende}`
      }
    }
    const op = await lees(veld)
    const waarden = op.map((rij) => rij[veld]!)
    expect(waarden).toEqual(waarden.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(await lees(`-${veld}`)).toEqual(op.toReversed())
    expect(op).toHaveLength(3)
  })

  test('pages go on where the last one ended, also when rows vanish', async () => {
    const eerste = (await haal('/prijzen?paginaGrootte=2')).json()
    const tweede = (await haal(`/prijzen?paginaGrootte=2&na=${eerste.volgende}`)).json()
    expect(tweede).toMatchObject({ resultaten: [{ product: '45A05' }], volgende: null })
    expect((await haal('/prijzen?product=45A05')).json().resultaten).toHaveLength(1)
  })

  test('ASVS 2.3.3: one wrong row, and nothing is loaded; the answer says which', async () => {
    const fout = `${EERSTE}45A06;1.250;01-01-2026\r\n45A07;5;31-02-2026\r\n`
    const getoetst = (await stuur('POST', '/prijzen/_proef', fout)).json()
    expect(getoetst.fouten).toMatchObject([
      { rij: 5, kolom: 'Prijs' },
      { rij: 6, kolom: 'Vanaf' },
    ])
    const antwoord = await laad('/prijzen', fout)
    expect(antwoord.statusCode).toBe(400)
    expect(antwoord.json().fouten).toMatchObject([
      { plek: 'rij 5, kolom Prijs' },
      { plek: 'rij 6, kolom Vanaf' },
    ])
    expect((await haal('/prijzen')).json().resultaten).toHaveLength(3)
  })

  test('two people at the same time: the second one hears of it', async () => {
    const etag = await etagVan('/prijzen')
    const uit = await Promise.all([
      laad('/prijzen', TWEEDE, etag),
      laad('/prijzen', 'Product;Prijs;Vanaf\r\n45A09;1;01-01-2026\r\n', etag),
    ])
    expect(uit.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
    expect((await haal('/prijzen')).json().resultaten.length).toBe(
      uit[0]!.statusCode === 200 ? 2 : 1,
    )
    expect((await haal('/prijzen', beheerder(AANBIEDER))).json().resultaten).toEqual([])
  })
})

describe('product codes', () => {
  test('come from Excel as well, and are the setting that judges messages', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Producten',
          rows: [
            ['Categorie', 'Product'],
            [45, '45A04'],
            [50, '50B01'],
          ],
        },
      ],
    })
    const proefje = (await stuur('POST', '/productcodes/_proef', bytes)).json()
    expect(proefje).toEqual({ aantal: 2, nieuw: 2, gewijzigd: 0, vervalt: 0, fouten: [] })
    expect((await laad('/productcodes', bytes)).statusCode).toBe(200)
    expect((await haal('/productcodes?categorie=50')).json().resultaten).toEqual([
      { categorie: '50', product: '50B01' },
    ])
    const { instellingen } = (await haal('/instellingen')).json()
    const waarde = instellingen.find((een: { naam: string }) => een.naam === 'productcodes').waarde
    expect(waarde).toEqual(['45/45A04', '50/50B01'])
    expect(await proef.laatsteAudit('wijzig_instelling')).toMatchObject({
      object_id: 'productcodes',
      bijzonderheden: 'productcodes: 2 nieuw, 0 gewijzigd, 0 vervallen',
    })
    const csv = await haal('/productcodes/_csv')
    expect(csv.body).toBe('\ufeffCategorie;Product\r\n45;45A04\r\n50;50B01\r\n')
    const oud = await laad('/productcodes', csv.rawPayload, '"een-oude-versie"')
    expect(oud.statusCode).toBe(412)
  })

  test('a list with a wrong row, or of something else, changes nothing', async () => {
    const voor = (await haal('/productcodes')).json()
    const fout = await laad('/productcodes', 'Categorie;Product\r\n4;45A04\r\n')
    expect(fout.json()).toMatchObject({ code: 'INVOER_ONGELDIG' })
    const anders = await laad('/productcodes', 'Product;Prijs;Vanaf\r\n')
    expect(anders.json()).toMatchObject({ code: 'LIJST_ONBRUIKBAAR' })
    const leeg = await laad('/productcodes', 'Categorie;Product\r\n')
    expect(leeg.json()).toMatchObject({ code: 'LIJST_ONBRUIKBAAR' })
    expect((await haal('/productcodes')).json()).toEqual(voor)
  })
})
