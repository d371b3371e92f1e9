// SPDX-License-Identifier: EUPL-1.2
/** OP003: nothing about a shielded client is exchanged by message, in words. */
import { schrijf } from '@stopwijzer/ijw'
import { describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../keten/berichten.ts'
import { beslis, hefOp, REDEN, schermAf, takenMetRecht } from './afschermen.ts'
import { bezorg, geef, maakToneel, taken, toestand, uit, wijsToe, wissel, zet } from './toneel.ts'

const toneel = maakToneel()

const begin = (id?: string) => jw305('2026-01-13', [start('2026-01-12')], id ? { id } : {})
const einde = (id?: string) =>
  jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')], id ? { id } : {})

async function gestart(): Promise<void> {
  await wijsToe(toneel)
  await wissel(toneel.aanbieder, toneel.gemeente, begin(), '2026-01-13')
}

const leeg = { taken: [], bevindingen: [], toestanden: [], codes: null, retourbericht: null }

describe('wat binnenkomt', () => {
  test('een stop wordt bewaard en niet beantwoord; alleen wie het mag ziet een taak', async () => {
    await gestart()
    const { gemeente } = toneel
    await schermAf(gemeente, '2026-07-19')
    const voor = gemeente.bestanden('uit')
    const antwoord = await geef(gemeente, 'in', einde(), '2026-07-20')
    // The line says that it waits, and nothing else.
    expect(antwoord).toMatchObject({ ...leeg, oordeel: 'vastgehouden', signalen: [] })
    expect(gemeente.bestanden('uit')).toEqual(voor)
    expect(gemeente.bestanden('fout')).toEqual([])
    expect(await taken(gemeente)).toEqual([])
    expect(await takenMetRecht(gemeente)).toMatchObject([
      { soort: 'afgeschermd-beoordelen', uiterlijk: '2026-07-23' },
    ])
    // Days later nothing has moved by itself.
    expect(await gemeente.draai('2026-08-03T09:00:00')).toEqual([])
    expect(gemeente.bestanden('uit')).toEqual(voor)
    expect(await takenMetRecht(gemeente)).toHaveLength(1)
  })

  test('wie het mag verwerkt haar alsnog: één antwoord, en geen sluitend 301', async () => {
    await gestart()
    const { gemeente, aanbieder } = toneel
    await zet(gemeente, 'afsluiten', 'automatisch')
    await schermAf(gemeente, '2026-07-19')
    await geef(gemeente, 'in', einde(), '2026-07-20')
    const [taak] = await takenMetRecht(gemeente)
    const uitkomst = await beslis(gemeente, taak!.id, 'akkoord', '2026-07-22')
    expect(uitkomst).toMatchObject({ status: 'akkoord', oordeel: 'goedgekeurd', bevindingen: [] })
    expect(uitkomst.verzonden).toHaveLength(1)
    expect(uit(gemeente, 'JW308').Header.IdentificatieRetour).toBeDefined()
    expect(gemeente.bestanden('uit').filter((naam) => naam.startsWith('JW301'))).toEqual([])
    await gemeente.draai('2026-08-03T09:00:00')
    expect(gemeente.bestanden('uit').filter((naam) => naam.startsWith('JW301'))).toEqual([])
    expect(await takenMetRecht(gemeente)).toEqual([])
    // The mark goes: closing is due, and asks a person.
    await hefOp(gemeente, '2026-08-04')
    expect(await taken(gemeente)).toMatchObject([{ soort: 'sluiten-toewijzing' }])
    expect(await toestand(gemeente, '300201', '2026-08-04')).toBe('DEFINITIEF_GESTOPT OPEN')
    const [oordeel] = await bezorg(gemeente, aanbieder, '2026-08-04')
    // The provider of this stage had sent nothing: its stop was made outside of it.
    expect(oordeel).toMatchObject({ berichtsoort: 'JW308', oordeel: 'vastgehouden' })
  })

  test('wie het mag laat haar liggen: dat blijft zo, ook als de afscherming weg is', async () => {
    await gestart()
    const { gemeente } = toneel
    await schermAf(gemeente, '2026-07-19')
    await geef(gemeente, 'in', einde(), '2026-07-20')
    const [taak] = await takenMetRecht(gemeente)
    const uitkomst = await beslis(gemeente, taak!.id, 'afwijzen', '2026-07-21')
    expect(uitkomst).toMatchObject({ status: 'afgewezen', verzonden: [] })
    const { berichten } = await hefOp(gemeente, '2026-08-03')
    expect(berichten).toEqual([])
    await gemeente.draai('2026-08-03T10:00:00')
    expect(gemeente.bestanden('uit').filter((naam) => naam.startsWith('JW308'))).toEqual([])
    expect(await toestand(gemeente, '300201', '2026-08-03')).toBe('GESTART OPEN')
  })

  test('een retourbericht op een eerder bericht wacht ook, en wordt later gewoon verwerkt', async () => {
    await gestart()
    const { gemeente, aanbieder } = toneel
    await geef(aanbieder, 'eigen', einde(), '2026-07-20')
    aanbieder.bezorg(gemeente)
    await gemeente.draai('2026-07-20T10:00:00')
    await schermAf(aanbieder, '2026-07-20T11:00:00')
    const [antwoord] = await bezorg(gemeente, aanbieder, '2026-07-21')
    expect(antwoord).toMatchObject({ ...leeg, berichtsoort: 'JW308', oordeel: 'vastgehouden' })
    expect(await takenMetRecht(aanbieder)).toMatchObject([
      { soort: 'afgeschermd-beoordelen', uiterlijk: null },
    ])
    const { berichten } = await hefOp(aanbieder, '2026-07-22')
    expect(berichten).toMatchObject([{ berichtsoort: 'JW308', oordeel: 'goedgekeurd' }])
    expect(await toestand(aanbieder, '300201', '2026-07-22')).toBe('DEFINITIEF_GESTOPT OPEN')
  })

  test('een cliënt die nog niet bekend is kan al afgeschermd zijn', async () => {
    const { aanbieder } = toneel
    expect(await schermAf(aanbieder, '2026-01-01')).toMatchObject({ nieuw: true, veranderd: true })
    expect(await schermAf(aanbieder, '2026-01-01')).toMatchObject({
      nieuw: false,
      veranderd: false,
    })
    const antwoord = await geef(aanbieder, 'in', jw301('2026-01-02', [twA()]), '2026-01-02')
    expect(antwoord).toMatchObject({ ...leeg, oordeel: 'vastgehouden' })
    expect(aanbieder.bestanden('uit')).toEqual([])
    const { berichten } = await hefOp(aanbieder, '2026-01-30')
    expect(berichten).toMatchObject([{ berichtsoort: 'JW301', oordeel: 'goedgekeurd' }])
    expect(uit(aanbieder, 'JW302').Client).toBeUndefined()
    expect(await toestand(aanbieder, '300201', '2026-01-30')).toBe('TOEGEWEZEN OPEN')
  })

  test('een bericht dat op zijn voorganger wachtte, wacht nu op een mens', async () => {
    await wijsToe(toneel)
    const { gemeente } = toneel
    const stopsein = new AbortController()
    gemeente.leg('in', '1-stop.xml', schrijf(einde()))
    await gemeente.bewaak('2026-07-20T09:00:00', stopsein.signal, () => stopsein.abort())
    expect(await taken(gemeente)).toMatchObject([{ soort: 'retour-verschuldigd' }])
    expect(await schermAf(gemeente, '2026-07-20T12:00:00')).toMatchObject({ vastgehouden: 1 })
    expect(await taken(gemeente)).toEqual([])
    expect(await takenMetRecht(gemeente)).toMatchObject([
      { soort: 'afgeschermd-beoordelen', uiterlijk: '2026-07-23' },
    ])
    expect(await gemeente.draai('2026-07-27T09:00:00')).toEqual([])
    expect(gemeente.bestanden('uit').filter((naam) => naam.startsWith('JW308'))).toEqual([])
  })
})

describe('wat weg zou gaan', () => {
  test('een eigen bericht gaat naar fout/; het rapport zegt wat te doen en niet waarom', async () => {
    await gestart()
    const { aanbieder } = toneel
    await schermAf(aanbieder, '2026-07-19')
    const voor = aanbieder.bestanden('uit')
    const antwoord = await geef(aanbieder, 'eigen', einde(), '2026-07-20')
    expect(antwoord.oordeel).toBe('geweigerd')
    expect(antwoord.bevindingen.map((b) => b.regel)).toEqual(['HANDMATIG'])
    expect(aanbieder.bestanden('uit')).toEqual(voor)
    const [bestand, rapport] = aanbieder.bestanden('fout')
    expect(rapport).toBe(`${bestand}.rapport.json`)
    const tekst = aanbieder.lees('fout', rapport!)
    expect(tekst).toContain('Dit bericht gaat niet weg.')
    expect(tekst + JSON.stringify(antwoord)).not.toMatch(/OP003|afgescherm|veiligh|gevaar/i)
    expect(tekst).not.toContain(REDEN)
    expect(await taken(aanbieder)).toEqual([])
    expect(await takenMetRecht(aanbieder)).toMatchObject([{ soort: 'afgeschermd-tegengehouden' }])
    // Its Identificatie is free again: the message counts as never sent.
    await hefOp(aanbieder, '2026-07-21')
    const opnieuw = await geef(aanbieder, 'eigen', einde(), '2026-07-21')
    expect(opnieuw.oordeel).toBe('goedgekeurd')
  })

  test('een eigen 301 van een gemeente en een retourbericht van eigen software ook', async () => {
    await gestart()
    const { gemeente, aanbieder } = toneel
    // Before the mark: what own software would answer.
    await geef(aanbieder, 'eigen', einde(), '2026-07-20')
    aanbieder.bezorg(gemeente)
    const [naam] = (await gemeente.draai('2026-07-20T10:00:00')).map((a) => a.retourbericht)
    const retour = gemeente.lees('uit', naam!.slice('uit/'.length))
    await schermAf(gemeente, '2026-07-20T11:00:00')
    const voor = gemeente.bestanden('uit')
    const eigen301 = jw301('2026-07-21', [twA({ Einddatum: '2026-07-17', RedenWijziging: '14' })])
    for (const bericht of [eigen301, retour]) {
      const antwoord = await geef(gemeente, 'eigen', bericht, '2026-07-21')
      expect(antwoord.bevindingen.map((b) => b.regel)).toEqual(['HANDMATIG'])
    }
    expect(gemeente.bestanden('uit')).toEqual(voor)
  })

  test('wat al klaarstond wacht, en gaat pas als de afscherming weg is', async () => {
    await gestart()
    const { gemeente } = toneel
    await zet(gemeente, 'bevriezing', ['2026-07-20T00:00/2026-07-27T08:00'])
    const antwoord = await geef(gemeente, 'in', einde(), '2026-07-20')
    expect(antwoord.oordeel).toBe('goedgekeurd')
    const voor = gemeente.bestanden('uit')
    expect(await schermAf(gemeente, '2026-07-21')).toMatchObject({ wachtrij: 1 })
    await gemeente.draai('2026-07-27T09:00:00')
    expect(gemeente.bestanden('uit')).toEqual(voor)
    expect(await hefOp(gemeente, '2026-07-28')).toMatchObject({ wachtrij: 1, berichten: [] })
    expect(uit(gemeente, 'JW308').Client).toBeUndefined()
  })

  test('hetzelfde bestand nog een keer brengt geen antwoord meer in beweging', async () => {
    await gestart()
    const { gemeente } = toneel
    const bericht = schrijf(einde())
    gemeente.leg('in', 'stop.xml', bericht)
    await gemeente.draai('2026-07-20T09:00:00')
    const uitgegaan = gemeente.bestanden('uit')
    await schermAf(gemeente, '2026-07-21')
    gemeente.leg('in', 'stop.xml', bericht)
    const [antwoord] = await gemeente.draai('2026-07-21T10:00:00')
    expect(antwoord?.oordeel).toBe('herhaling')
    expect(gemeente.bestanden('uit')).toEqual(uitgegaan)
    const { rows } = await toneel.db.beheer.query(
      `SELECT count(*)::int AS n FROM uitgaand WHERE organisatie = '0363' AND gepubliceerd IS NULL`,
    )
    expect(rows[0].n).toBe(0)
  })
})

describe('de afscherming gaat eraf', () => {
  test('wat wachtte wordt beoordeeld op volgorde, en termijnen tellen vanaf ontvangst', async () => {
    await wijsToe(toneel)
    const { gemeente } = toneel
    await schermAf(gemeente, '2026-01-12')
    // In the wrong order, and the start a second time in another file.
    const volgorde = [
      ['1-stop.xml', einde('EINDE'), '2026-07-20T10:00:00'],
      ['2-start.xml', begin('BEGIN'), '2026-07-20T11:00:00'],
      ['3-dubbel.xml', begin('BEGIN'), '2026-07-20T12:00:00'],
    ] as const
    for (const [naam, bericht, nu] of volgorde) {
      gemeente.leg('in', naam, schrijf(bericht))
      expect((await gemeente.draai(nu)).map((a) => a.oordeel)).toEqual(['vastgehouden'])
    }
    const uitkomst = await hefOp(gemeente, '2026-08-31')
    expect(uitkomst.berichten.map((b) => [b.berichtsoort, b.oordeel])).toEqual([
      ['JW307', 'goedgekeurd'],
      ['JW305', 'goedgekeurd'],
      ['JW305', 'afgekeurd'],
    ])
    expect(gemeente.bestanden('uit').map((naam) => naam.slice(0, 5))).toEqual([
      'JW306',
      'JW306',
      'JW308',
    ])
    expect(await toestand(gemeente, '300201', '2026-08-31')).toBe('DEFINITIEF_GESTOPT OPEN')
    const { rows } = await toneel.db.beheer.query(
      `SELECT DISTINCT gemeld_op FROM melding WHERE organisatie = '0363'`,
    )
    expect(rows).toEqual([{ gemeld_op: '2026-07-20' }])
    expect(await taken(gemeente)).toMatchObject([{ soort: 'sluiten-toewijzing' }])
    expect(await takenMetRecht(gemeente)).toHaveLength(1)
    expect(await gemeente.draai('2026-09-30T09:00:00')).toEqual([])
  })

  test('een stop zonder start wordt beoordeeld zoals zij is, want haar wachttijd is voorbij', async () => {
    await wijsToe(toneel)
    const { gemeente } = toneel
    await schermAf(gemeente, '2026-07-19')
    await geef(gemeente, 'in', einde(), '2026-07-20')
    const { berichten } = await hefOp(gemeente, '2026-07-27')
    expect(berichten).toMatchObject([{ berichtsoort: 'JW307', oordeel: 'afgekeurd' }])
  })

  test('binnen haar eigen wachttijd wacht zij nog op de start', async () => {
    await wijsToe(toneel)
    const { gemeente } = toneel
    await schermAf(gemeente, '2026-07-19')
    await geef(gemeente, 'in', einde(), '2026-07-20')
    const { berichten } = await hefOp(gemeente, '2026-07-20T12:00:00')
    expect(berichten).toMatchObject([{ berichtsoort: 'JW307', oordeel: 'vastgehouden' }])
    expect(await taken(gemeente)).toMatchObject([
      { soort: 'retour-verschuldigd', uiterlijk: '2026-07-23' },
    ])
    gemeente.leg('in', 'start.xml', schrijf(begin()))
    const samen = await gemeente.draai('2026-07-20T13:00:00')
    expect(samen.map((a) => [a.berichtsoort, a.oordeel])).toEqual([
      ['JW305', 'goedgekeurd'],
      ['JW307', 'goedgekeurd'],
    ])
    expect(await taken(gemeente)).toMatchObject([{ soort: 'sluiten-toewijzing' }])
  })

  test('wat de afscherming liet vervallen is weer nodig', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    const eerder = { Einddatum: '2026-06-19', RedenWijziging: '05' } as const
    const korter = jw301('2026-06-22', [twA({ ...eerder, Toewijzingsdatum: '2026-06-22' })])
    await wissel(gemeente, aanbieder, korter, '2026-06-22')
    const verschuldigd = { soort: 'stop-verschuldigd', uiterlijk: '2026-06-29' }
    expect(await taken(aanbieder)).toMatchObject([verschuldigd])
    await schermAf(aanbieder, '2026-06-23')
    await aanbieder.draai('2026-07-06T09:00:00')
    expect(await takenMetRecht(aanbieder)).toEqual([])
    await hefOp(aanbieder, '2026-07-07')
    // Counted from receipt: the mark moved nothing.
    expect(await taken(aanbieder)).toMatchObject([verschuldigd])
    await expect(hefOp(aanbieder, '2026-07-07')).rejects.toMatchObject({ code: 'AFSCHERMING_GEEN' })
  })
})
