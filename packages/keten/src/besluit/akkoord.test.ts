// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import type { Feit } from '../dossier/feiten.ts'
import { afwijzen } from './akkoord.ts'
import type { Taak } from './besluit.ts'

function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

const D = stop('2026-01-12', '31', '2026-07-17')

function taak(taken: readonly Taak[], soort: Taak['soort']): Taak {
  const gevonden = taken.find((t) => t.soort === soort)
  if (gevonden === undefined) throw new Error(`geen taak ${soort}`)
  return gevonden
}

it('does not close on a stop that was removed since', () => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  const sluiten = taak(ontvangst.taken, 'sluiten-toewijzing')
  const weg = { ...D, StatusAanlevering: '3' as const }
  const na = wissel(aanbieder, gemeente, jw307('2026-07-21', [weg]), '2026-07-21').ontvangst
  expect(na.afgehandeldeTaken).toContain(sluiten.sleutel)
  const besluit = gemeente.keurGoed(sluiten, '2026-07-21')
  expect(besluit).toMatchObject({ uitkomst: 'geweigerd', uitgaand: [] })
  expect(besluit.bevindingen[0]?.boodschap).toContain('past niet meer')
})

it('closes once: the second approval finds nothing to do', () => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  const sluiten = taak(ontvangst.taken, 'sluiten-toewijzing')
  const [bericht] = gemeente.keurGoed(sluiten, '2026-07-21').uitgaand
  if (bericht === undefined) throw new Error('geen bericht')
  gemeente.verstuur(bericht, '2026-07-21')
  expect(gemeente.keurGoed(sluiten, '2026-07-21').uitkomst).toBe('geweigerd')
})

it('makes the message with the approver’s own choice among the reasons', () => {
  const { gemeente, aanbieder } = metStart()
  const verhuisd = jw307('2026-07-20', [stop('2026-01-12', '35', '2026-07-17')])
  const sluiten = taak(
    wissel(aanbieder, gemeente, verhuisd, '2026-07-20').ontvangst.taken,
    'sluiten-toewijzing',
  )
  expect(sluiten.voorstel).toMatchObject({ redenWijziging: '07', mogelijkeRedenen: ['07', '14'] })
  const [bericht] = gemeente.keurGoed(sluiten, '2026-07-21', { redenWijziging: '14' }).uitgaand
  expect(JSON.stringify(bericht)).toContain('"RedenWijziging":"14"')
})

it('waits for the answer on an earlier JW301 about the same toewijzing', () => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  const langer = twA({
    Toewijzingsdatum: '2026-07-21',
    Einddatum: '2027-06-30',
    RedenWijziging: '04',
  })
  gemeente.verstuur(jw301('2026-07-21', [langer]), '2026-07-21')
  const besluit = gemeente.keurGoed(taak(ontvangst.taken, 'sluiten-toewijzing'), '2026-07-22')
  expect(besluit.bevindingen.map((b) => b.regel)).toEqual(['OP080'])
})

it('sends the stop that is due, with the real last day of care', () => {
  const { gemeente, aanbieder } = metStart()
  const kort = twA({
    Toewijzingsdatum: '2026-06-01',
    Einddatum: '2026-06-30',
    RedenWijziging: '05',
  })
  const { ontvangst } = wissel(gemeente, aanbieder, jw301('2026-06-01', [kort]), '2026-06-01')
  const due = taak(ontvangst.taken, 'stop-verschuldigd')
  // The proposed end still lies ahead: the receiver would reject it.
  expect(aanbieder.keurGoed(due, '2026-06-20').bevindingen.map((b) => b.regel)).toEqual(['TR134'])
  const [bericht] = aanbieder.keurGoed(due, '2026-06-20', { einddatum: '2026-06-19' }).uitgaand
  if (bericht === undefined) throw new Error('geen bericht')
  expect(wissel(aanbieder, gemeente, bericht, '2026-06-20').ontvangst.toestanden).toMatchObject([
    {
      levering: 'DEFINITIEF_GESTOPT',
      stops: [{ einddatum: '2026-06-19', redenBeeindiging: '36' }],
    },
  ])
})

it('refusing sends nothing and ends the task', () => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  const sluiten = taak(ontvangst.taken, 'sluiten-toewijzing')
  expect(afwijzen(sluiten)).toMatchObject({
    afgehandeldeTaken: [sluiten.sleutel],
    uitgaand: [],
    feiten: [],
  })
})

/** 300203 has a volume per week without an end (CD076); closing 300201 does not mend that. */
function metGebrek(gemeente: Partij): void {
  const feiten = gemeente.dossier.feiten.flatMap((f): Feit[] =>
    f.soort === 'toewijzing' ? [f, { ...f, toewijzingNummer: '300203', einddatum: null }] : [f],
  )
  gemeente.dossier = { ...gemeente.dossier, feiten }
}

it('refuses a closing JW301 that the provider would reject, with the reason', () => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  metGebrek(gemeente)
  const besluit = gemeente.keurGoed(taak(ontvangst.taken, 'sluiten-toewijzing'), '2026-07-21')
  expect(besluit.uitkomst).toBe('geweigerd')
  expect(besluit.bevindingen.map((b) => b.regel)).toContain('CD076')
})

it('leaves it as a task when closing by itself would be rejected', () => {
  const { gemeente, aanbieder } = metStart()
  Object.assign(gemeente.instellingen, { afsluiten: 'automatisch' })
  metGebrek(gemeente)
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  expect(ontvangst.uitkomst).toBe('goedgekeurd')
  expect(ontvangst.uitgaand).toEqual([])
  expect(ontvangst.taken.map((t) => t.soort)).toContain('sluiten-toewijzing')
})
