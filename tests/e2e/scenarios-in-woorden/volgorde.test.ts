// SPDX-License-Identifier: EUPL-1.2
/** Order, repeats and answers that stay away or contradict themselves (group Q). */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BERICHTEN, type JW308Bericht, REGELS, schrijf } from '@stopwijzer/ijw'
import { gevolg, KETENREGELS, REGIOPROFIELEN } from '@stopwijzer/keten'
import { describe, expect, test } from 'vitest'
import { jw305, jw307, start, stop } from '../../keten/berichten.ts'
import { bezorg, geef, maakToneel, taken, toestand, wijsToe, wissel } from './toneel.ts'

const toneel = maakToneel()

const begin = () => jw305('2026-01-13', [start('2026-01-12')])
const einde = () => jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')])

async function gestart(): Promise<void> {
  await wijsToe(toneel)
  await wissel(toneel.aanbieder, toneel.gemeente, begin(), '2026-01-13')
}

/** The provider sent a stop that nobody answered yet. */
async function stopVerzonden(): Promise<string> {
  await gestart()
  await geef(toneel.aanbieder, 'eigen', einde(), '2026-07-20')
  const [naam] = toneel.aanbieder.bezorg(toneel.gemeente)
  return naam!
}

test('Q01 een stop die voor zijn start wordt verwerkt wacht op die start', async () => {
  await wijsToe(toneel)
  const { gemeente } = toneel
  gemeente.leg('in', '1-stop.xml', schrijf(einde()))
  gemeente.leg('in', '2-start.xml', schrijf(begin()))
  const antwoorden = await gemeente.draai('2026-07-20T09:00:00')
  expect(antwoorden.map((a) => [a.bestand, a.oordeel, a.codes])).toEqual([
    ['2-start.xml', 'goedgekeurd', null],
    ['1-stop.xml', 'goedgekeurd', null],
  ])
  expect(await toestand(gemeente, '300201', '2026-07-20')).toBe('DEFINITIEF_GESTOPT OPEN')
})

test('Q01 terwijl de postbus kijkt wacht de stop op de start en krijgt dan zijn antwoord', async () => {
  await wijsToe(toneel)
  const { gemeente } = toneel
  const stopsein = new AbortController()
  const gezien: string[] = []
  gemeente.leg('in', '1-stop.xml', schrijf(einde()))
  await gemeente.bewaak('2026-07-20T09:00:00', stopsein.signal, (antwoord) => {
    gezien.push(`${antwoord.berichtsoort} ${antwoord.oordeel}`)
    if (gezien.length === 1) gemeente.leg('in', '2-start.xml', schrijf(begin()))
    if (gezien.length === 3) stopsein.abort()
  })
  expect(gezien).toEqual(['JW307 vastgehouden', 'JW305 goedgekeurd', 'JW307 goedgekeurd'])
})

test('Q03 het antwoord blijft uit: een signaal na drie werkdagen, en niets gaat opnieuw weg', async () => {
  await stopVerzonden()
  const { aanbieder } = toneel
  await aanbieder.draai('2026-07-23T23:00:00')
  expect(await taken(aanbieder, 'retour-ontbreekt')).toEqual([])
  await aanbieder.draai('2026-07-24T08:00:00')
  const [taak] = await taken(aanbieder, 'retour-ontbreekt')
  expect(taak).toMatchObject({ uiterlijk: '2026-07-23', toewijzingNummer: '300201' })
  expect(taak!.toelichting).toContain('Neem contact op')
  expect(aanbieder.bestanden('uit')).toEqual([])
  // Looking again makes no second task.
  await aanbieder.draai('2026-07-25T08:00:00')
  expect(await taken(aanbieder, 'retour-ontbreekt')).toHaveLength(1)
  // The answer comes after all.
  await toneel.gemeente.draai('2026-07-27T09:00:00')
  await bezorg(toneel.gemeente, aanbieder, '2026-07-27')
  expect(await taken(aanbieder)).toEqual([])
})

test('Q05 hetzelfde bericht opnieuw onder een andere naam: alleen 9056', async () => {
  await gestart()
  const { gemeente } = toneel
  const bericht = einde()
  await geef(gemeente, 'in', bericht, '2026-07-20')
  const opnieuw = await geef(gemeente, 'in', bericht, '2026-07-21')
  expect(opnieuw).toMatchObject({
    oordeel: 'afgekeurd',
    codes: { header: ['9056'], client: null, producten: null },
  })
  expect(await toestand(gemeente, '300201', '2026-07-21')).toBe('DEFINITIEF_GESTOPT OPEN')
})

describe('een retourbericht dat vragen oproept', () => {
  /** A JW308 that repeats the client with 0200 everywhere. */
  function alles0200(): JW308Bericht {
    const { Header, Client } = einde()
    const RetourCodes = { RetourCode: ['0200'] } as const
    return {
      berichtsoort: 'JW308',
      release: 'ijw-3.2',
      Header: {
        ...Header,
        BerichtCode: '441',
        IdentificatieRetour: 'R00001',
        DagtekeningRetour: '2026-07-21',
        XsdVersieRetour: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
        RetourCodes,
      },
      Client: {
        ...Client,
        StopProducten: {
          StopProduct: Client.StopProducten.StopProduct.map((p) => ({ ...p, RetourCodes })),
        },
        RetourCodes,
      },
    }
  }

  test('Q07 overal 0200: een mens beoordeelt, er wordt niets goed- of afgekeurd', async () => {
    const naam = await stopVerzonden()
    const { aanbieder } = toneel
    const identificatie = naam.split('_').at(-1)!.replace('.xml', '')
    const retour = alles0200()
    const Header = {
      ...retour.Header,
      BerichtIdentificatie: { Identificatie: identificatie, Dagtekening: '2026-07-20' },
    }
    const oordeel = await geef(aanbieder, 'in', { ...retour, Header }, '2026-07-21')
    expect(oordeel).toMatchObject({ oordeel: 'vastgehouden' })
    expect(await taken(aanbieder)).toMatchObject([{ soort: 'handmatig-beoordelen' }])
    expect(await toestand(aanbieder, '300201', '2026-07-21')).toBe('GESTART OPEN')
  })

  test('Q09 op een onbekend bericht: apart gezet, met een taak', async () => {
    await gestart()
    const { aanbieder } = toneel
    const oordeel = await geef(aanbieder, 'in', alles0200(), '2026-07-21')
    expect(oordeel).toMatchObject({ oordeel: 'vastgehouden', toestanden: [] })
    expect(await taken(aanbieder)).toMatchObject([{ soort: 'onbekend-retour' }])
    expect(await toestand(aanbieder, '300201', '2026-07-21')).toBe('GESTART OPEN')
  })
})

test('Q11 wat geen XML is krijgt geen JW308; het verslag zegt wat de ontvanger moet doen', async () => {
  await gestart()
  const { gemeente } = toneel
  const stuk = new TextDecoder().decode(schrijf(einde())).replace('</jw307:Client>', '')
  const oordeel = await geef(gemeente, 'in', stuk, '2026-07-20')
  expect(oordeel).toMatchObject({ oordeel: 'geweigerd', retourbericht: null, codes: null })
  expect(gemeente.bestanden('uit')).toEqual([])
  const verslag = gemeente.bestanden('fout').find((naam) => naam.endsWith('.rapport.json'))
  const { bevindingen } = JSON.parse(gemeente.lees('fout', verslag!))
  expect(bevindingen[0]).toMatchObject({ laag: 'xsd', ernst: 'fout' })
  expect(bevindingen[0].gevolg).toContain('Er komt geen retourbericht.')
  expect(oordeel.signalen).toMatchObject([{ code: 'geen-retour-mogelijk' }])
  expect(oordeel.signalen[0]!.boodschap).toContain('buiten het berichtenverkeer')
  // Its Identificatie was not used up: mended, the same message is good.
  expect(await geef(gemeente, 'in', einde(), '2026-07-20')).toMatchObject({
    oordeel: 'goedgekeurd',
  })
})

test('Q12 niets in het systeem keurt een declaratie af: geen bericht, geen regel, geen gevolg', () => {
  // A declaratie is no message of this system, so there is nothing that could judge it; this
  // guards that a message or rule for it is not added without this question being asked (OP364).
  expect(Object.keys(BERICHTEN)).toEqual(['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308'])
  const berichten = new Set([...REGELS, ...KETENREGELS].flatMap((regel) => regel.berichten))
  expect([...berichten].filter((soort) => !(soort in BERICHTEN))).toEqual([])
  const migraties = join(import.meta.dirname, '../../../packages/dienst/migraties')
  expect(readdirSync(migraties).filter((naam) => /declaratie|prestatie/.test(naam))).toEqual([])
  for (const profiel of REGIOPROFIELEN) {
    for (const redenBeeindiging of Object.keys(profiel.gevolgen)) {
      const feit = { toewijzingNummer: '300201', redenBeeindiging, einddatum: '2026-07-17' }
      expect(gevolg(feit, profiel).status).toBe('contractafspraak, geen berichtregel')
    }
  }
})
