// SPDX-License-Identifier: EUPL-1.2
/** A correction step by step, with everything that can come between. */
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA, twB } from '../../../../tests/keten/berichten.ts'
import { afkeur, DAG, Spel, tegenstrijdig } from '../../../../tests/keten/correctiespel.ts'
import { wissel } from '../../../../tests/keten/proefketen.ts'
import { breekAf, metNieuwBericht, naOpgeven } from './voortgang.ts'

describe('a correction of more than one message', () => {
  it('goes on by itself after each approval, and ends', () => {
    const spel = new Spel()
    expect(spel.begin({ begindatum: '2026-01-14' }).bericht?.berichtsoort).toBe('JW307')
    const tweede = spel.retour(spel.oordeel())
    expect(tweede.vervolg?.bericht?.berichtsoort).toBe('JW305')
    expect(tweede.besluit.signalen.at(-1)?.boodschap).toContain('bericht 2 van 3 (JW305)')
    expect(spel.retour(spel.oordeel()).vervolg?.bericht?.berichtsoort).toBe('JW307')
    const eind = spel.retour(spel.oordeel()).vervolg
    expect(eind).toMatchObject({ bericht: null, taken: [], correctie: { staat: 'klaar' } })
    expect(spel.correctie.berichten).toHaveLength(3)
    expect(spel.stand).toEqual(['31 2026-07-17'])
  })

  it('does not begin when a later step would be refused', () => {
    const spel = new Spel()
    const vervolg = spel.begin({ einddatum: '2026-07-31' })
    expect(vervolg).toMatchObject({ bericht: null, bevindingen: [{ regel: 'TR134' }] })
    expect(spel.correctie.berichten).toEqual([])
  })

  it('stops with one task when a step is rejected; going on sends that step again', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const { besluit } = spel.retour(afkeur(spel, ['8848']))
    expect(besluit.taken).toMatchObject([
      {
        sleutel: 'correctie-gestopt/65656055-C1',
        soort: 'correctie-gestopt',
        toewijzingNummer: '300201',
        uiterlijk: '2026-07-17',
        voorstel: { soort: 'herstel', codes: ['8848'] },
        toelichting: expect.stringContaining('bericht 1 van 2'),
      },
    ])
    expect(spel.correctie).toMatchObject({ staat: 'gestopt', stap: 0 })
    const verder = spel.verder()
    expect(verder.afgehandeldeTaken).toEqual(['correctie-gestopt/65656055-C1'])
    expect(verder.bericht?.berichtsoort).toBe('JW307')
    spel.retour(spel.oordeel())
    spel.retour(spel.oordeel())
    expect(spel.correctie.staat).toBe('klaar')
    expect(spel.stand).toEqual(['31 2026-07-10'])
  })

  it('stops on an answer that contradicts itself, and cannot go on while nothing is decided', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const { besluit } = spel.retour(tegenstrijdig(spel))
    expect(besluit.taken.map((taak) => taak.soort)).toEqual([
      'handmatig-beoordelen',
      'correctie-gestopt',
    ])
    expect(spel.verder().bevindingen).toMatchObject([{ regel: 'OP080' }])
    expect(spel.correctie.staat).toBe('gestopt')
    // The real answer comes after all; a person lets it go on, and nothing is sent twice.
    expect(spel.retour(spel.oordeel()).vervolg).toBeNull()
    expect(spel.verder().bericht).toMatchObject({
      Client: {
        StopProducten: { StopProduct: [{ StatusAanlevering: '1', Einddatum: '2026-07-10' }] },
      },
    })
  })

  it('stops when a second answer contradicts the first, also on an earlier step', () => {
    const spel = new Spel()
    spel.begin({ begindatum: '2026-01-14' })
    const eerste = spel.laatste
    const anders = afkeur(spel, ['0001'])
    spel.retour(spel.oordeel())
    const { vervolg } = spel.retour(anders, eerste)
    expect(vervolg?.correctie.staat).toBe('gestopt')
    // The answer on the second step arrives; the third waits for a person.
    expect(spel.retour(spel.oordeel()).vervolg).toBeNull()
    expect(spel.aanbieder.verzonden.at(-1)?.bericht.berichtsoort).toBe('JW305')
    expect(spel.verder().bericht?.berichtsoort).toBe('JW307')
  })

  it('an answer that comes twice makes no second step', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const eerste = spel.laatste
    const goed = spel.oordeel()
    spel.retour(goed)
    const aantal = spel.aanbieder.verzonden.length
    expect(spel.retour(goed, eerste).vervolg).toBeNull()
    expect(spel.aanbieder.verzonden).toHaveLength(aantal)
    expect(spel.correctie).toMatchObject({ staat: 'loopt', stap: 2 })
  })

  it.each(['before', 'after'])(
    '9056 on a second copy %s the approval changes nothing',
    (wanneer) => {
      const spel = new Spel()
      spel.begin({ einddatum: '2026-07-10' })
      const eerste = spel.laatste
      const goed = spel.oordeel()
      const dubbel = afkeur(spel, ['9056'])
      for (const een of wanneer === 'before' ? [dubbel, goed] : [goed, dubbel])
        spel.retour(een, eerste)
      expect(spel.correctie).toMatchObject({ staat: 'loopt', stap: 2 })
      expect(spel.correctie.berichten).toHaveLength(2)
    },
  )

  it('stops when the municipality withdrew meanwhile, and goes on when a person says so', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const goed = spel.oordeel()
    const dicht = twA({ Toewijzingsdatum: DAG, Einddatum: '2026-07-17', RedenWijziging: '14' })
    spel.aanbieder.ontvang(jw301(DAG, [dicht, twB()]), DAG)
    const { vervolg } = spel.retour(goed)
    expect(vervolg?.correctie).toMatchObject({
      staat: 'gestopt',
      waarom: expect.stringContaining('De gemeente heeft de toewijzing intussen veranderd'),
    })
    expect(spel.verder().bericht).toMatchObject({
      Client: { StopProducten: { StopProduct: [{ StatusAanlevering: '1' }] } },
    })
  })

  it('a JW301 that only repeats the toewijzing stops nothing', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const goed = spel.oordeel()
    spel.aanbieder.ontvang(jw301(DAG, [twA(), twB()]), DAG)
    expect(spel.retour(goed).vervolg?.correctie.staat).toBe('loopt')
  })

  it('a step whose outcome stands there already is skipped', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    spel.retour(afkeur(spel, ['8848']))
    // Somebody removed the stop by the other route and reported the right one.
    const weg = stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })
    wissel(spel.aanbieder, spel.gemeente, jw307(DAG, [weg]), DAG)
    wissel(spel.aanbieder, spel.gemeente, jw307(DAG, [stop('2026-01-12', '31', '2026-07-10')]), DAG)
    const verder = spel.verder()
    expect(verder).toMatchObject({ bericht: null, correctie: { staat: 'klaar' } })
    expect(verder.afgehandeldeTaken).toEqual(['correctie-gestopt/65656055-C1'])
  })

  it('stops when the next step would be refused, and says why', () => {
    const spel = new Spel()
    spel.begin({ toewijzingNummer: '300202', product: { categorie: '55', code: '55A11' } })
    const goed = spel.oordeel()
    // Another start is under way on the toewijzing that the start has to move to.
    const daar = {
      ToewijzingNummer: '300202',
      Product: { Categorie: '55', Code: '55A11' } as const,
    }
    spel.aanbieder.verstuur(jw305(DAG, [start('2026-02-02', daar)]), DAG)
    const eerste = spel.aanbieder.verzonden.at(-2)!
    const { vervolg } = spel.retour(goed, eerste)
    expect(vervolg).toMatchObject({
      correctie: { staat: 'gestopt', stap: 2 },
      bevindingen: [{ regel: 'OP080' }],
      taken: [{ toelichting: expect.stringContaining('Het JW305 kan nu niet weg') }],
    })
  })

  it('stops on the rejection itself when 9056 on a second copy came first', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    expect(spel.retour(afkeur(spel, ['9056'])).vervolg).toBeNull()
    const { vervolg } = spel.retour(afkeur(spel, ['8848']))
    expect(vervolg?.correctie).toMatchObject({
      staat: 'gestopt',
      waarom: 'De gemeente keurde het JW307 af (8848).',
    })
  })

  it('waits for a person where the other client comes in, and is done when that was done', () => {
    const spel = new Spel()
    spel.begin({ andereClient: true })
    const { vervolg } = spel.retour(spel.oordeel())
    expect(vervolg?.taken[0]?.toelichting).toContain('juiste cliënt')
    expect(spel.verder().correctie.staat).toBe('klaar')
  })

  it('can be abandoned, and is over then', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const af = breekAf(spel.correctie)
    expect(af).toMatchObject({ correctie: { staat: 'afgebroken' }, bericht: null })
    spel.correctie = af.correctie
    expect(spel.retour(spel.oordeel()).vervolg).toBeNull()
    expect(spel.stand).toEqual([])
    expect(breekAf(spel.correctie).bevindingen).toMatchObject([{ regel: 'CORRECTIE' }])
    expect(spel.verder().bevindingen).toMatchObject([{ regel: 'CORRECTIE' }])
  })

  it('stops when its message is given up, and follows its message when that is sent as new', () => {
    const spel = new Spel()
    spel.begin({ einddatum: '2026-07-10' })
    const { dossier } = spel.aanbieder
    const op = naOpgeven(
      spel.correctie,
      spel.laatste.berichtId,
      dossier,
      spel.aanbieder.context(DAG),
    )
    expect(op?.correctie.staat).toBe('gestopt')
    expect(naOpgeven(spel.correctie, 'X', dossier, spel.aanbieder.context(DAG))).toBeNull()
    const nieuw = metNieuwBericht(op!.correctie, spel.laatste.berichtId, 'N1')
    expect(nieuw).toMatchObject({ correctie: { staat: 'loopt', bericht: 'N1' } })
    expect(metNieuwBericht(op!.correctie, 'X', 'N1')).toBeNull()
  })

  it('names no BSN anywhere', () => {
    const spel = new Spel()
    const { bericht: _, ...vervolg } = spel.begin({ begindatum: '2026-01-14' })
    expect(JSON.stringify(vervolg)).not.toContain(spel.aanbieder.dossier.bsn)
  })
})
