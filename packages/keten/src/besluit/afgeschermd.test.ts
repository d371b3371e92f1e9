// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { besluitAfgeschermd, besluitTegengehouden } from './afgeschermd.ts'
import { isTaakOverBericht } from './besluit.ts'
import { openTaken } from './openTaken.ts'

const D = stop('2026-01-12', '31', '2026-07-17')

function metStart(afsluiten: 'voorstel' | 'automatisch' = 'voorstel') {
  const gemeente = new Partij(GEMEENTE, 'gemeente', { afsluiten })
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

function schermAf(partij: Partij, afgeschermd = true): void {
  partij.dossier = { ...partij.dossier, afgeschermd }
}

describe('a received message', () => {
  it('is not judged, recorded or answered; a person gets it, with the day from receipt', () => {
    const { gemeente } = metStart()
    const besluit = besluitAfgeschermd(jw307('2026-07-20', [D]), gemeente.context('2026-07-20'))
    expect(besluit).toMatchObject({
      uitkomst: 'vastgehouden',
      retourbericht: null,
      feiten: [],
      uitgaand: [],
      bevindingen: [],
    })
    expect(besluit.taken).toMatchObject([
      { soort: 'afgeschermd-beoordelen', uiterlijk: '2026-07-23', voorstel: null },
    ])
    expect(isTaakOverBericht(besluit.taken[0]!.sleutel)).toBe(true)
    // Held before the mark came, and taken over later: the day of receipt counts.
    const later = { ...gemeente.context('2026-08-03'), ontvangenOp: '2026-07-20T10:00:00' }
    const [taak] = besluitAfgeschermd(jw307('2026-07-20', [D]), later).taken
    expect(taak?.uiterlijk).toBe('2026-07-23')
  })

  it('has no last day when it is itself an answer', () => {
    const { gemeente, aanbieder } = metStart()
    const stopbericht = jw307('2026-07-20', [D])
    aanbieder.verstuur(stopbericht, '2026-07-20')
    const retour = gemeente.ontvang(stopbericht, '2026-07-20').retourbericht!
    const [taak] = besluitAfgeschermd(retour, aanbieder.context('2026-07-21')).taken
    expect(taak).toMatchObject({ soort: 'afgeschermd-beoordelen', uiterlijk: null })
    expect(taak?.toelichting).toContain('JW308')
  })

  it('that is handled after all is answered, but brings nothing that goes out by itself', () => {
    const { gemeente } = metStart('automatisch')
    schermAf(gemeente)
    const besluit = gemeente.ontvang(jw307('2026-07-20', [D]), '2026-07-20')
    expect(besluit).toMatchObject({ uitkomst: 'goedgekeurd', uitgaand: [], taken: [] })
    expect(besluit.retourbericht?.berichtsoort).toBe('JW308')
    expect(gemeente.toestand('300201', '2026-07-20')?.levering).toBe('DEFINITIEF_GESTOPT')
    // The mark is gone: closing is a proposal again.
    schermAf(gemeente, false)
    const taken = openTaken(gemeente.dossier, gemeente.context('2026-07-21'))
    expect(taken.map((taak) => taak.soort)).toEqual(['sluiten-toewijzing'])
  })
})

describe('an own message', () => {
  it('is not sent; its maker does not hear why, those who may know do', () => {
    const { aanbieder } = metStart()
    schermAf(aanbieder)
    const besluit = aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
    expect(besluit).toMatchObject({ uitkomst: 'geweigerd', feiten: [], uitgaand: [] })
    expect(besluit.bevindingen).toHaveLength(1)
    expect(JSON.stringify(besluit.bevindingen)).not.toMatch(/OP003|afgescherm|gevaar|veilig/i)
    expect(besluit.taken).toMatchObject([{ soort: 'afgeschermd-tegengehouden' }])
    expect(besluit.taken[0]!.toelichting).toContain('OP003')
    expect(isTaakOverBericht(besluit.taken[0]!.sleutel)).toBe(true)
  })

  it('that is a return message is stopped in the same way', () => {
    const { gemeente, aanbieder } = metStart()
    const stopbericht = jw307('2026-07-20', [D])
    aanbieder.verstuur(stopbericht, '2026-07-20')
    const retour = gemeente.ontvang(stopbericht, '2026-07-20').retourbericht!
    expect(besluitTegengehouden(retour, gemeente.context('2026-07-20'))).toMatchObject({
      uitkomst: 'geweigerd',
      taken: [{ soort: 'afgeschermd-tegengehouden' }],
    })
  })

  it('cannot be approved either', () => {
    const { gemeente, aanbieder } = metStart()
    const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
    const sluiten = ontvangst.taken.find((taak) => taak.soort === 'sluiten-toewijzing')!
    schermAf(gemeente)
    const besluit = gemeente.keurGoed(sluiten, '2026-07-21')
    expect(besluit).toMatchObject({ uitkomst: 'geweigerd', uitgaand: [] })
    expect(besluit.bevindingen.map((b) => b.regel)).toEqual(['OP003'])
    schermAf(gemeente, false)
    expect(gemeente.keurGoed(sluiten, '2026-07-21').uitgaand).toHaveLength(1)
  })
})

describe('terms', () => {
  it('ask for no message while the mark stands', () => {
    const { gemeente, aanbieder } = metStart()
    const korter = twA({ Einddatum: '2026-06-30', RedenWijziging: '05' })
    wissel(gemeente, aanbieder, jw301('2026-06-22', [korter], { id: 'K' }), '2026-06-22')
    const soorten = () =>
      openTaken(aanbieder.dossier, aanbieder.context('2026-07-06')).map((taak) => taak.soort)
    expect(soorten()).toEqual(['stop-verschuldigd'])
    schermAf(aanbieder)
    expect(soorten()).toEqual([])
  })

  it('run from receipt when a message was held: facts, signals, and the moment of the verdict', () => {
    const { gemeente } = metStart()
    Object.assign(gemeente.extra, { ontvangenOp: '2026-07-20T10:00:00' })
    const besluit = gemeente.ontvang(jw307('2026-07-20', [D]), '2026-08-31')
    // Five working days after 17 July have long passed on the day of judging.
    expect(besluit.signalen).toEqual([])
    const momenten = besluit.feiten.map((f) => [f.soort, f.herkomst.moment])
    expect(momenten).toContainEqual(['stop', '2026-07-20T10:00:00'])
    expect(momenten).toContainEqual(['oordeel', '2026-08-31T09:00:00'])
  })
})
