// SPDX-License-Identifier: EUPL-1.2
/** One answer to the question from which day a term counts, whoever asks it. */
import { telWerkdagen } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jw305, jw307, start, stop } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, wissel } from '../../../../tests/keten/proefketen.ts'
import {
  BEGIN,
  codes,
  type Ketens,
  lijst,
  meld,
  metStart,
  OMVANG,
  twee,
  verander,
  weg,
} from '../../../../tests/keten/stopketen.ts'
import type { MeldVoorstel } from '../besluit/besluit.ts'
import { openTaken } from '../besluit/openTaken.ts'
import { leidAf } from '../dossier/toestand.ts'
import { meldtermijn } from './melding.ts'
import { termijnen } from './termijnen.ts'

const voorstelVan = ({ aanbieder }: Ketens, nu: string) =>
  openTaken(aanbieder.dossier, aanbieder.context(nu))
    .map(({ voorstel }) => voorstel)
    .find((een) => een?.soort === 'JW307') as MeldVoorstel | undefined
const dagVan = (n: number) => new Date(Date.UTC(2026, 0, 14 + n)).toISOString().slice(0, 10)
const stap = fc.record({
  wat: fc.constantFrom(
    ...([
      'verander',
      'omvang',
      'pauze',
      'herstart',
      'stop',
      'plicht',
      'verwijder',
      'verbeter',
    ] as const),
  ),
  na: fc.integer({ min: 0, max: 40 }),
  dagen: fc.integer({ min: -60, max: 90 }),
})

it('form, list, signal and report give the same last day, on both sides', () => {
  const geraakt = new Set<string>()
  fc.assert(
    fc.property(fc.array(stap, { minLength: 4, maxLength: 8 }), (stappen) => {
      const keten = metStart()
      let dag = 0
      let eind = '2026-12-31'
      for (const { wat, na, dagen } of stappen) {
        dag += na
        const nu = dagVan(dag)
        const op = dagVan(dag + dagen)
        const toestand = keten.aanbieder.toestand('300201', nu)!
        const begin = toestand.starts.at(-1)?.begindatum ?? BEGIN
        const oud = toestand.stops.at(-1)
        const oudeStop =
          oud && ([oud.begindatum, oud.redenBeeindiging as '31', oud.einddatum] as const)
        try {
          if (wat === 'verander' && op > '2026-01-05') {
            eind = op
            verander(keten, nu, eind)
          } else if (wat === 'omvang') {
            verander(keten, nu, eind, { Omvang: OMVANG })
          } else if (wat === 'herstart') {
            wissel(keten.aanbieder, keten.gemeente, jw305(nu, [start(nu)]), nu)
          } else if (wat === 'verwijder' && oudeStop) {
            meld(keten, nu, [...oudeStop, weg])
          } else {
            const reden = wat === 'pauze' ? '20' : '34'
            const bij = wat === 'verbeter' && oudeStop ? [[...oudeStop, weg] as const] : []
            const voorgesteld = wat === 'plicht' ? voorstelVan(keten, nu)?.einddatum : null
            controleer(keten, nu, begin, reden, voorgesteld ?? op, bij)
          }
        } catch (fout) {
          // The own rules refuse what the receiver would reject.
          if (!(fout instanceof Error && fout.message.startsWith('niet verzonden'))) throw fout
        }
      }
    }),
    { numRuns: 150, seed: 20260717 },
  )
  expect([...geraakt].sort()).toEqual(['geen', 'lijst', 'op tijd', 'te laat', 'verbeterd'])

  function controleer(
    keten: Ketens,
    nu: string,
    begindatum: string,
    reden: '20' | '34',
    einddatum: string,
    bij: readonly (readonly [string, '31', string, typeof weg])[],
  ) {
    const { aanbieder, gemeente } = keten
    const sleutel = { gemeente: GEMEENTE, aanbieder: AANBIEDER, toewijzingNummer: '300201' }
    const product = { categorie: '45', code: '45A04' }
    const rest = { product, begindatum, redenBeeindiging: reden, einddatum }
    const weggehaald = bij.map(([b, r, e]) => ({
      ...({ ...sleutel, soort: 'verwijdering', van: 'stop', product, begindatum: b } as const),
      ...{ redenBeeindiging: r, einddatum: e, herkomst: aanbieder.dossier.feiten[0]!.herkomst },
    }))
    const formulier = meldtermijn(
      { ...sleutel, ...rest, soort: 'stop' },
      aanbieder.dossier,
      nu,
      weggehaald,
    )
    const open = [aanbieder, gemeente].flatMap(({ dossier, rol }) =>
      leidAf(dossier, nu)[0]!.levering === 'DEFINITIEF_GESTOPT' ? [] : termijnen(dossier, nu, rol),
    )
    const voorstel = voorstelVan(keten, nu)
    const gemeldAls = jw307(nu, [
      ...bij.map((een) => stop(...een)),
      stop(begindatum, reden, einddatum),
    ])
    const uitkomst = wissel(aanbieder, gemeente, gemeldAls, nu)
    const [eigen, ander] = [aanbieder, gemeente].map((partij) =>
      lijst(partij).find(
        (een) =>
          een.begindatum === begindatum &&
          een.einddatum === einddatum &&
          een.redenBeeindiging === reden,
      ),
    )
    const { basis, gemeldOp } = eigen!
    expect([ander!.basis, ander!.gemeldOp]).toEqual([basis, gemeldOp])
    expect(formulier?.strikt.basis ?? null).toBe(basis)
    const laat = basis !== null && telWerkdagen(basis, 5, 'atw').uiterlijk < gemeldOp
    for (const signalen of codes(uitkomst)) expect(signalen.includes('te-laat')).toBe(laat)
    geraakt.add(basis === null ? 'geen' : laat ? 'te laat' : 'op tijd')
    if (gemeldOp < nu) geraakt.add('verbeterd')
    const zelfde = voorstel?.begindatum === begindatum && voorstel.einddatum === einddatum
    if (reden === '34' && zelfde && bij.length === 0) {
      geraakt.add('lijst')
      const stops = open.filter(({ soort }) => soort === 'stop')
      expect(stops.map(({ strikt }) => strikt.basis)).toEqual(twee(basis))
    }
  }
})
