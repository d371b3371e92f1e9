// SPDX-License-Identifier: EUPL-1.2
import { type JW308Bericht, maakRetour } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import {
  jw301,
  jw305,
  jw307,
  product,
  start,
  stop,
  twA,
  twB,
} from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { besluitOnbekendRetour } from './retour.ts'

const CONTEXT = {
  identificatie: 'R00001',
  dagtekening: '2026-07-21',
  xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
}
const D = stop('2026-01-12', '31', '2026-07-17')

function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

type Stopretour = NonNullable<JW308Bericht['Client']>['StopProducten']['StopProduct'][number]

/** A JW308 with these codes on the only StopProduct. */
function jw308(bericht: ReturnType<typeof jw307>, codes: readonly string[]): JW308Bericht {
  return maakRetour(
    bericht,
    {
      header: ['0200'],
      client: { client: ['0200'], producten: [codes], contacten: [], relaties: [] },
    },
    CONTEXT,
  )
}

const stand = (partij: Partij) => partij.toestand('300201', '2026-07-21')?.levering

describe('a rejection', () => {
  it('counts as never sent and asks to mend', () => {
    const { aanbieder } = metStart()
    const bericht = jw307('2026-07-20', [D])
    aanbieder.verstuur(bericht, '2026-07-20')
    const besluit = aanbieder.retour(jw308(bericht, ['9069']), '2026-07-21')
    expect(besluit).toMatchObject({ uitkomst: 'afgekeurd', retourbericht: null })
    expect(besluit.taken).toMatchObject([
      { soort: 'afgekeurd-herstellen', voorstel: { soort: 'herstel', codes: ['9069'] } },
    ])
    expect(stand(aanbieder)).toBe('GESTART')
  })
})

describe('9074 on a repeated stop', () => {
  it('approves the earlier message of which the answer got lost', () => {
    const { aanbieder } = metStart()
    aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
    // Another system of the organisation sent it again.
    const nogmaals = { berichtId: 'X1', bericht: jw307('2026-07-21', [D]) }
    const besluit = aanbieder.retour(
      jw308(nogmaals.bericht, ['9074', '9415']),
      '2026-07-21',
      nogmaals,
    )
    expect(besluit.taken.map((taak) => taak.soort)).not.toContain('afgekeurd-herstellen')
    expect(stand(aanbieder)).toBe('DEFINITIEF_GESTOPT')
    expect(aanbieder.toestand('300201', '2026-07-21')?.uitstaand).toEqual([])
  })

  it('takes the state over when no earlier message is known', () => {
    const { aanbieder } = metStart()
    const bericht = jw307('2026-07-20', [D])
    aanbieder.verstuur(bericht, '2026-07-20')
    aanbieder.retour(jw308(bericht, ['9074', '9415']), '2026-07-21')
    expect(stand(aanbieder)).toBe('DEFINITIEF_GESTOPT')
    expect(aanbieder.toestand('300201', '2026-07-21')?.stops).toHaveLength(1)
  })

  it('changes nothing when the stop was approved already', () => {
    const { gemeente, aanbieder } = metStart()
    wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
    const nogmaals = { berichtId: 'X1', bericht: jw307('2026-07-21', [D]) }
    aanbieder.retour(jw308(nogmaals.bericht, ['9074']), '2026-07-21', nogmaals)
    expect(aanbieder.toestand('300201', '2026-07-21')?.stops).toHaveLength(1)
  })
})

describe('9074 in an answer that does not repeat the message as it was', () => {
  const B = { ToewijzingNummer: '300202', Product: product('55', '55A11') } as Partial<typeof D>
  const DB = stop('2026-01-12', '31', '2026-07-10', B)

  /** The answer on a message with `D` and `DB`: 9074 on the first, 0200 on the second. */
  function antwoord(vorm: (p: readonly Stopretour[]) => readonly Stopretour[]) {
    const gemeente = new Partij(GEMEENTE, 'gemeente')
    const aanbieder = new Partij(AANBIEDER, 'aanbieder')
    wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
    const starts = [
      start('2026-01-12'),
      start('2026-01-12', B as Partial<ReturnType<typeof start>>),
    ]
    wissel(aanbieder, gemeente, jw305('2026-01-13', starts), '2026-01-13')
    const bericht = jw307('2026-07-20', [D, DB])
    aanbieder.verstuur(bericht, '2026-07-20')
    const producten = [['9074', '9415'], ['0200']]
    const client = { client: ['0200'], producten, contacten: [], relaties: [] }
    const heel = maakRetour(bericht, { header: ['0200'], client }, CONTEXT)
    const delen = vorm(heel.Client!.StopProducten.StopProduct)
    const retour = { ...heel, Client: { ...heel.Client!, StopProducten: { StopProduct: delen } } }
    return { besluit: aanbieder.retour(retour, '2026-07-21'), aanbieder }
  }

  it.each<[string, (p: readonly Stopretour[]) => readonly Stopretour[]]>([
    ['another order', (delen) => delen.toReversed()],
    ['only what was wrong', (delen) => delen.slice(0, 1)],
  ])('%s: takes over what it is about, and asks to mend the rest', (_, vorm) => {
    const { besluit, aanbieder } = antwoord(vorm)
    expect(stand(aanbieder)).toBe('DEFINITIEF_GESTOPT')
    expect(aanbieder.toestand('300202', '2026-07-21')?.levering).toBe('GESTART')
    expect(besluit.taken.map((taak) => taak.soort)).toContain('afgekeurd-herstellen')
  })
})

it('Q07: everything 0200 is for a person; the stop stays unconfirmed', () => {
  const { aanbieder } = metStart()
  const bericht = jw307('2026-07-20', [D])
  aanbieder.verstuur(bericht, '2026-07-20')
  const goed = jw308(bericht, ['9069'])
  const stopProduct = goed.Client?.StopProducten.StopProduct[0]
  if (!goed.Client || !stopProduct) throw new Error('geen product')
  const tegenstrijdig: JW308Bericht = {
    ...goed,
    Client: {
      ...goed.Client,
      StopProducten: { StopProduct: [{ ...stopProduct, RetourCodes: { RetourCode: ['0200'] } }] },
    },
  }
  const besluit = aanbieder.retour(tegenstrijdig, '2026-07-21')
  expect(besluit.taken.map((taak) => taak.soort)).toEqual(['handmatig-beoordelen'])
  expect(stand(aanbieder)).toBe('GESTART')
  expect(aanbieder.toestand('300201', '2026-07-21')?.uitstaand).toHaveLength(1)
})

it('a second answer changes nothing when it agrees and is for a person when it does not', () => {
  const { gemeente, aanbieder } = metStart()
  const bericht = jw307('2026-07-20', [D])
  const { ontvangst } = wissel(aanbieder, gemeente, bericht, '2026-07-20')
  if (ontvangst.retourbericht === null) throw new Error('geen retour')
  expect(aanbieder.retour(ontvangst.retourbericht, '2026-07-21')).toMatchObject({
    feiten: [],
    taken: [],
  })
  const anders = aanbieder.retour(jw308(bericht, ['9069']), '2026-07-21')
  expect(anders.taken.map((taak) => taak.soort)).toEqual(['handmatig-beoordelen'])
  expect(stand(aanbieder)).toBe('DEFINITIEF_GESTOPT')
})

describe('delivered twice', () => {
  const dubbel = (bericht: ReturnType<typeof jw307>) =>
    maakRetour(bericht, { header: ['9056'], client: null }, { ...CONTEXT, identificatie: 'R00002' })

  it('9056 that overtakes the real answer gives way to it', () => {
    const { gemeente, aanbieder } = metStart()
    const bericht = jw307('2026-07-20', [D])
    aanbieder.verstuur(bericht, '2026-07-20')
    const { retourbericht } = gemeente.ontvang(bericht, '2026-07-20')
    const eerst = aanbieder.retour(dubbel(bericht), '2026-07-21T09:00:00')
    expect(eerst.uitkomst).toBe('afgekeurd')
    const besluit = aanbieder.retour(retourbericht!, '2026-07-21T10:00:00')
    expect(besluit.uitkomst).toBe('goedgekeurd')
    expect(besluit.afgehandeldeTaken).toContain(eerst.taken[0]?.sleutel)
    expect(stand(aanbieder)).toBe('DEFINITIEF_GESTOPT')
  })

  it('9056 that overtakes a rejection gives way to its codes, once', () => {
    const { aanbieder } = metStart()
    const bericht = jw307('2026-07-20', [D])
    aanbieder.verstuur(bericht, '2026-07-20')
    aanbieder.retour(dubbel(bericht), '2026-07-21T09:00:00')
    const afkeur = jw308(bericht, ['9069'])
    const besluit = aanbieder.retour(afkeur, '2026-07-21T10:00:00')
    expect(besluit).toMatchObject({
      uitkomst: 'afgekeurd',
      taken: [{ soort: 'afgekeurd-herstellen', voorstel: { codes: ['9069'] } }],
    })
    expect(aanbieder.retour(afkeur, '2026-07-21T11:00:00')).toMatchObject({ feiten: [], taken: [] })
    expect(stand(aanbieder)).toBe('GESTART')
  })

  it('9056 after the real answer changes nothing', () => {
    const { gemeente, aanbieder } = metStart()
    const bericht = jw307('2026-07-20', [D])
    wissel(aanbieder, gemeente, bericht, '2026-07-20')
    expect(aanbieder.retour(dubbel(bericht), '2026-07-21')).toMatchObject({ feiten: [], taken: [] })
    expect(stand(aanbieder)).toBe('DEFINITIEF_GESTOPT')
  })
})

it('a header with 0200 only reads as approved, with a signal', () => {
  const { aanbieder } = metStart()
  const bericht = jw307('2026-07-20', [D])
  aanbieder.verstuur(bericht, '2026-07-20')
  const goed = maakRetour(bericht, { header: [], client: null }, CONTEXT)
  const retour = {
    ...goed,
    Header: { ...goed.Header, RetourCodes: { RetourCode: ['0200' as const] } },
  }
  const besluit = aanbieder.retour(retour, '2026-07-21')
  expect(besluit.uitkomst).toBe('goedgekeurd')
  expect(besluit.signalen.map((s) => s.code)).toContain('retour-met-0200')
})

it('Q09: an answer to an unknown message goes to quarantine, once', () => {
  const retour = maakRetour(
    jw307('2026-07-20', [D], { id: 'ONBEKEND' }),
    { header: [], client: null },
    CONTEXT,
  )
  const [een] = besluitOnbekendRetour(retour).taken
  const [twee] = besluitOnbekendRetour(retour).taken
  expect(een?.soort).toBe('onbekend-retour')
  expect(een?.sleutel).toBe(twee?.sleutel)
})
