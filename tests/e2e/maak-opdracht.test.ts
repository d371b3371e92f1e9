// SPDX-License-Identifier: EUPL-1.2
/** The real command `maak` on the data of a provider: one stop, a list, refusals and exit codes. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { gebruikEigenMap, metToewijzing } from '../hulp/eigenmap.ts'

const AANBIEDER = '65656055'

const eigen = gebruikEigenMap({ begin: metToewijzing })

const maak = (soort: string, ...opties: string[]) =>
  eigen.stopwijzer(['maak', soort, '--organisatie', AANBIEDER, ...opties])
const inUit = () =>
  readdirSync(join(eigen.map, 'p/uit')).filter((naam) => !naam.startsWith('JW302'))

/** What a municipality answers when it approves. */
function keurGoed(naam: string, retour: string): void {
  const heen = readFileSync(join(eigen.map, 'p/uit', naam), 'utf8')
  const soort = naam.slice(0, 5).toLowerCase()
  const [code, antwoord] = retour === 'jw306' ? ['438', '439'] : ['440', '441']
  const kop = heen
    .replace(/<([a-z0-9]+:)?Client>[\s\S]*<\/([a-z0-9]+:)?Client>\s*/, '')
    .replaceAll(soort, retour)
    .replace(`BerichtCode>${code}<`, `BerichtCode>${antwoord}<`)
    .replace(
      new RegExp(`</${retour}:XsdVersie>`),
      `</${retour}:XsdVersie><${retour}:IdentificatieRetour>R1</${retour}:IdentificatieRetour><${retour}:DagtekeningRetour>2026-04-20</${retour}:DagtekeningRetour><${retour}:XsdVersieRetour><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></${retour}:XsdVersieRetour>`,
    )
  writeFileSync(join(eigen.map, 'p/in', `${retour}-${naam}`), kop)
  rmSync(join(eigen.map, 'p/uit', naam))
}

describe('stopwijzer maak', () => {
  test('a list of starts: dry run, nothing while a row fails, then the good rows', () => {
    const lijst = join(eigen.map, 'starts.csv')
    writeFileSync(
      lijst,
      '\ufeffToewijzing;Begindatum\r\n300201;03-04-2026\r\n399999;03-04-2026\r\n',
    )
    const proef = maak('jw305', '--uit', lijst, '--proefrun', '--nu', '2026-04-07T09:00:00')
    expect(proef.code).toBe(1)
    expect(proef.uit).toMatch(/rij {4}2 {2}goed {2}toewijzing 300201/)
    expect(proef.uit).toMatch(/rij {4}3 {2}FOUT {2}toewijzing 399999: .* kennen we niet/)
    const niets = maak('jw305', '--uit', lijst, '--nu', '2026-04-07T09:00:00')
    expect([niets.code, inUit()]).toEqual([1, []])
    expect(niets.uit).toContain('--goede-rijen')
    const goed = maak('jw305', '--uit', lijst, '--goede-rijen', '--nu', '2026-04-07T09:00:00')
    expect(goed.code).toBe(1)
    expect(inUit()).toHaveLength(1)
    keurGoed(inUit()[0]!, 'jw306')
    const antwoord = eigen.post(AANBIEDER, '2026-04-08T09:00:00')
    expect([antwoord.code, antwoord.uit]).toEqual([0, expect.stringContaining('"GESTART"')])
  })

  test('one stop: the trial run tells all and sends nothing; then it is in uit/', () => {
    const stop = ['--toewijzing', '300201', '--einddatum', '17-07-2026', '--reden', '38']
    const nu = ['--nu', '2026-07-20T09:00:00']
    const proef = maak('jw307', ...stop, ...nu, '--proefrun')
    expect(proef.code).toBe(0)
    expect(inUit()).toEqual([])
    for (const zin of [
      'JW307 voor toewijzing 300201 van gemeente 0363',
      'Begindatum                03-04-2026',
      'Termijn: uiterlijk 24-07-2026.',
      'LET OP  Code 38 betekent: overstap naar een andere aanbieder.',
      'contractafspraak, geen berichtregel',
      'antwoordt uiterlijk 23-07-2026 met een JW308',
      'Dit was een proefrun. Er is niets verzonden.',
    ]) {
      expect(proef.uit.replaceAll('\n', ' ')).toContain(zin)
    }
    expect(proef.uit).not.toMatch(/9999\d{5}/)

    const echt = maak('jw307', ...stop, ...nu, '--formaat', 'json')
    expect(echt.code).toBe(0)
    const { meldingen } = JSON.parse(echt.uit)
    expect(inUit()).toEqual([meldingen[0].verzonden])
    expect(meldingen[0].verzonden).toMatch(/^JW307_65656055_0363_[0-9A-Z]{12}\.xml$/)

    const vraag = ['termijnen', '--organisatie', AANBIEDER]
    const [termijn] = JSON.parse(eigen.stopwijzer([...vraag, '--formaat', 'json']).uit)
    expect(termijn).toMatchObject({ soort: 'retour', uiterlijk: '2026-07-23', plicht: 'ander' })
    expect(eigen.stopwijzer(vraag).uit).toMatch(/^23-07-2026 {2}.*retourbericht van de ander/)
    const bekend = ['bekend', '--toewijzing', '300201', '--datum', '2026-07-01']
    expect(eigen.stopwijzer([...vraag, ...bekend]).code).toBe(1)
    // Either a day or a withdrawal.
    expect(eigen.stopwijzer([...vraag, ...bekend, '--intrekken']).code).toBe(2)

    const weer = maak('jw307', ...stop, ...nu)
    expect([weer.code, inUit().length]).toEqual([1, 1])
    expect(weer.uit).toContain('Er staat nog een retourbericht uit')
  })

  test('correcting and removing: the steps with waiting are told', () => {
    keurGoed(inUit()[0]!, 'jw308')
    expect(eigen.post(AANBIEDER, '2026-07-21T09:00:00').code).toBe(0)
    const correctie = maak(
      'jw307',
      '--toewijzing',
      '300201',
      '--corrigeer',
      '--einddatum',
      '2026-07-10',
    )
    expect(correctie.code).toBe(0)
    const zin = correctie.uit.replaceAll('\n', ' ')
    expect(zin).toContain('2. Wacht op de goedkeuring van de gemeente.')
    expect(zin).toContain('3. JW307: Meld de juiste stop.')
    expect(zin).toContain('Elk volgend bericht gaat vanzelf weg')
    expect(inUit()).toHaveLength(1)
    const lijst = () => eigen.stopwijzer(['correctie', '--organisatie', AANBIEDER])
    expect(lijst()).toMatchObject({ code: 0, uit: expect.stringContaining('wacht op JW308') })
    keurGoed(inUit()[0]!, 'jw308')
    expect(eigen.post(AANBIEDER, '2026-07-22T09:00:00').code).toBe(0)
    // The second message is out by itself.
    expect(readFileSync(join(eigen.map, 'p/uit', inUit()[0]!), 'utf8')).toContain('2026-07-10')
    const [regel] = JSON.parse(
      eigen.stopwijzer(['correctie', '--organisatie', AANBIEDER, '--formaat', 'json']).uit,
    )
    expect(regel).toMatchObject({ staat: 'loopt', bericht: 2, berichten: 2 })
    expect(lijst().uit).toContain('[x] JW307: Verwijder de stop')
    const wie = [regel.id, '--reden', 'toch goed']
    expect(eigen.stopwijzer(['correctie', 'verder', regel.id]).code).toBe(1)
    expect(eigen.stopwijzer(['correctie', 'afbreken', ...wie]).code).toBe(0)
    expect(lijst()).toMatchObject({ code: 0, uit: 'Er loopt geen correctie.\n' })
    // Abandoned or not: what was sent is answered.
    keurGoed(inUit()[0]!, 'jw308')
    expect(eigen.post(AANBIEDER, '2026-07-23T09:00:00').code).toBe(0)
    const niets = maak('jw307', '--toewijzing', '300202', '--verwijder')
    expect([niets.code, niets.uit]).toEqual([1, expect.stringContaining('geen goedgekeurde stop')])
  })

  test('the consequences of stops as a list for Excel, with the price that was loaded', () => {
    const prijzen = join(eigen.map, 'prijzen.csv')
    writeFileSync(prijzen, 'Product;Prijs;Vanaf\n55A11;1000,01;01-01-2026\n')
    const wie = ['--organisatie', AANBIEDER]
    expect(eigen.stopwijzer(['lijst', 'prijs', prijzen, ...wie]).code).toBe(0)
    const csv = eigen.stopwijzer(['gevolgen', ...wie, '--formaat', 'csv']).uit.split('\r\n')
    expect(csv[0]).toMatch(/^\ufeffid;gemeente;aanbieder;toewijzing;/)
    expect(csv[1]).toContain(';300201;55/55A11;10-07-2026;38;')
    expect(csv[1]).toContain(';70;1000,01;700,01;300,00;')
    const niets = eigen.stopwijzer(['gevolgen', ...wie, '--van', '18-07-2026'])
    expect([niets.code, niets.uit]).toEqual([0, 'Er zijn geen stops met een regionaal gevolg.\n'])
    const id = [
      'gevolgen',
      'overleg',
      '65656055-00000000000000000000',
      '--reden',
      'x',
      '--uitkomst',
    ]
    expect(eigen.stopwijzer([...id, '50%']).praat).toContain('GEVOLG_ONBEKEND')
    expect(eigen.stopwijzer([...id, '101']).praat).toContain('WAARDE_FOUT')
    writeFileSync(prijzen, 'Product;Prijs;Vanaf\n55A11;1.000;01-01-2026\n')
    expect(eigen.stopwijzer(['lijst', 'prijs', prijzen, ...wie]).code).toBe(1)
  })

  test('an Excel template, filled in by a person, is a list like any other', async () => {
    const pad = join(eigen.map, 'stops.xlsx')
    const sjabloon = maak('jw307', '--sjabloon', pad)
    expect([sjabloon.code, sjabloon.uit]).toEqual([0, ''])
    expect(statSync(pad).mode & 0o777).toBe(0o600)
    // The example row of the template names a toewijzing that is stopped here already.
    const voorbeeld = maak('jw307', '--uit', pad, '--proefrun')
    expect([voorbeeld.code, voorbeeld.uit]).toEqual([1, expect.stringMatching(/rij {4}2 {2}FOUT/)])
    const rijen = [
      ['Toewijzing', 'Begindatum'],
      [300_202, new Date(Date.UTC(2026, 3, 3))],
    ]
    const columns = [{}, { numFmt: 'dd-mm-yyyy' }]
    writeFileSync(pad, await writeXlsx({ sheets: [{ name: 'Blad1', rows: rijen, columns }] }))
    const nu = ['--nu', '2026-07-21T09:00:00']
    const proef = maak('jw305', '--uit', pad, '--proefrun', ...nu)
    expect([proef.code, proef.uit]).toEqual([0, expect.stringMatching(/goed {2}toewijzing 300202/)])
    const voor = inUit().length
    expect(maak('jw305', '--uit', pad, ...nu).code).toBe(0)
    expect(inUit()).toHaveLength(voor + 1)
  })

  test('the self-check finds nothing wrong', () => {
    const { code, uit } = eigen.stopwijzer(['dokter'])
    expect([code, uit]).toEqual([0, expect.stringContaining('Het logboek is heel')])
    expect(uit).not.toContain('FOUT')
  })

  test('wrong use ends with 2 and a code, an empty list with 3', () => {
    const xlsx = join(eigen.map, 'stops.xlsx')
    writeFileSync(xlsx, 'PK')
    writeFileSync(join(eigen.map, 'leeg.csv'), 'Toewijzing;Einddatum;Reden\n')
    writeFileSync(join(eigen.map, 'utf16.csv'), Buffer.from('Toewijzing', 'utf16le'))
    const gevallen: readonly (readonly [string[], string])[] = [
      [['--uit', xlsx], 'LIJST_EXCEL'],
      [['--uit', join(eigen.map, 'utf16.csv')], 'LIJST_FOUT'],
      [['--uit', join(eigen.map, 'er-is-niets.csv')], 'PAD_ONBEKEND'],
      [['--toewijzing', '300201', '--einddatum', '31-02-2026', '--reden', '31'], 'WAARDE_FOUT'],
      [['--toewijzing', '300201', '--reden', '31'], 'OPTIE_ONTBREEKT'],
      [['--toewijzing', '300201', '--verwijder', '--corrigeer'], 'OPTIES_SAMEN'],
      [['--toewijzing', '300201', '--uit', xlsx], 'OPTIES_SAMEN'],
      [['--organisatie', '0363', '--toewijzing', '300201'], 'WAARDE_FOUT'],
      [['--product', '45/45A04', '--einddatum', '17-07-2026', '--reden', '31'], 'OPTIE_ONTBREEKT'],
      [['--product', '45/45A04', '--toewijzing', '300201'], 'OPTIES_SAMEN'],
      [['--product', '45/45A04', '--gemeente', '0363', '--client', '999900006'], 'WAARDE_FOUT'],
    ]
    const nummer = ['--toewijzing', '300201']
    const correcties: typeof gevallen = [
      [['stop', ...nummer], 'OPTIE_ONTBREEKT'],
      [['stop', ...nummer, '--verwijder', '--reden', '31'], 'OPTIES_SAMEN'],
      [['stop', ...nummer, '--verwijder', '--andere-client'], 'OPTIES_SAMEN'],
      [['start', ...nummer, '--reden', '31'], 'WAARDE_FOUT'],
      [['start', ...nummer, '--naar-product', '45A04'], 'WAARDE_FOUT'],
      [['einde', ...nummer], 'WAARDE_FOUT'],
      [['stop'], 'OPTIE_ONTBREEKT'],
    ]
    for (const [soort, lijst] of [
      ['jw307', gevallen],
      ['correctie', correcties],
    ] as const) {
      for (const [opties, fout] of lijst) {
        const uit = maak(soort, ...opties)
        expect([uit.code, uit.uit, uit.praat]).toEqual([2, '', expect.stringContaining(fout)])
      }
    }
    expect(maak('jw307', '--uit', join(eigen.map, 'leeg.csv')).code).toBe(3)
  })
})
