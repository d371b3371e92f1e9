// SPDX-License-Identifier: EUPL-1.2
/**
 * Over random courses of care: every move that is offered is accepted by the municipality,
 * whatever allowed value is chosen; a move that is not offered is refused, whatever value is
 * chosen; and every message that would be accepted is offered.
 */
import type { JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import { datumPlusDagen } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keren } from '../../../../tests/hulp/keren.ts'
import { jw301, jw305, jw307, start, stop, twA, twB } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { beproef } from '../correctie/beproef.ts'
import type { Gewenst } from '../correctie/gewenst.ts'
import { maakStart, maakStop } from '../correctie/maak.ts'
import { stapBericht } from '../correctie/stap.ts'
import type { StartFeit, StopFeit } from '../dossier/feiten.ts'
import { leidAf } from '../dossier/toestand.ts'
import { alleRedenen } from '../sluiten/redenen.ts'
import { planVoor } from './blik.ts'
import type { Ruimte, Zet } from './zet.ts'
import { mogelijkeZetten } from './zetten.ts'

const DAG = '2026-07-20'
const NUMMER = '300201'
const BEGIN = ['2026-02-02', '2026-03-02', '2026-06-01'] as const
const EIND = ['2026-03-02', '2026-04-01', '2026-06-01', '2026-07-20'] as const
/** Days around every bound that a room can have, and one that lies ahead. */
const DAGEN = [...BEGIN, ...EIND, '2026-01-05', '2026-02-20', '2026-05-10', '2026-07-21']
const REDENEN = ['20', '31', '34'] as const

type Melding = JW305Bericht | JW307Bericht
const begin = fc.constantFrom(...BEGIN)
const status = fc.constantFrom('1' as const, '1' as const, '1' as const, '3' as const)

const melding: fc.Arbitrary<() => Melding> = fc.oneof(
  fc.tuple(begin, status).map(
    ([b, s]) =>
      () =>
        jw305(DAG, [start(b, { StatusAanlevering: s })]),
  ),
  fc.tuple(begin, fc.constantFrom(...REDENEN), fc.constantFrom(...EIND), status).map(
    ([b, r, e, s]) =>
      () =>
        jw307(DAG, [stop(b, r, e, { StatusAanlevering: s })]),
  ),
)

/** Two parties after a course of care; `open`: the last answer is still out. */
const stand = fc
  .tuple(fc.array(melding, { maxLength: 14 }), fc.boolean(), fc.integer({ min: 0, max: 5 }))
  .map(([meldingen, ingetrokken, open]) => {
    const gemeente = new Partij(GEMEENTE, 'gemeente')
    const aanbieder = new Partij(AANBIEDER, 'aanbieder')
    wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
    for (const maak of meldingen) {
      const bericht = maak()
      if (aanbieder.verstuur(bericht, DAG).uitkomst !== 'verzonden') continue
      aanbieder.retour(gemeente.ontvang(bericht, DAG).retourbericht!, DAG)
    }
    if (ingetrokken) {
      const dicht = {
        Toewijzingsdatum: DAG,
        Einddatum: '2026-06-01',
        RedenWijziging: '05',
      } as const
      wissel(gemeente, aanbieder, jw301(DAG, [twA(dicht), twB()]), DAG)
    }
    const onderweg = meldingen[0]
    if (open === 0 && onderweg !== undefined) aanbieder.verstuur(onderweg(), DAG)
    return { gemeente, aanbieder }
  })

function zettenVan({ aanbieder }: { aanbieder: Partij }): Zet[] {
  const toestand = aanbieder.toestand(NUMMER, DAG)!
  return mogelijkeZetten(toestand, aanbieder.dossier, aanbieder.context(DAG))
}

interface Keuze {
  readonly dag: string
  readonly reden: string
  readonly nummer: string
}

function past({ datum, dagen = [], redenen, nummers }: Ruimte, keuze: Keuze): boolean {
  const opDag =
    datum === undefined
      ? dagen.length === 0
      : (datum.vanaf === null || keuze.dag >= datum.vanaf) &&
        (datum.tot === null || keuze.dag <= datum.tot) &&
        !datum.behalve.includes(keuze.dag)
  return (
    (opDag || dagen.includes(keuze.dag)) &&
    (redenen?.includes(keuze.reden) ?? true) &&
    (nummers?.includes(keuze.nummer) ?? true)
  )
}

const keuze: fc.Arbitrary<Keuze> = fc.record({
  dag: fc.oneof(
    fc.constantFrom(...DAGEN),
    fc.integer({ min: -250, max: 3 }).map((n) => datumPlusDagen(DAG, n)),
  ),
  reden: fc.constantFrom(...alleRedenen),
  nummer: fc.constantFrom('300202', '399999'),
})

/** A temporary stop is reason 20 and a definitive one is not: that is what the move is. */
function metReden({ soort, veld }: Zet, keus: Keuze): Keuze {
  if (soort === 'tijdelijke-stop') return { ...keus, reden: '20' }
  return veld === null && keus.reden === '20' ? { ...keus, reden: '31' } : keus
}

/** What a person does with a move: the rules that refuse it, or none when it goes through. */
function voerUit(zet: Zet, keus: Keuze, gemeente: Partij, aanbieder: Partij): string[] {
  const vak = { gemeente: GEMEENTE, toewijzingNummer: NUMMER }
  if (!zet.soort.startsWith('stop-ver') && !zet.soort.startsWith('start-ver')) {
    const { dossier } = aanbieder
    const context = aanbieder.context(DAG)
    const over = zet.over === null ? {} : { begindatum: zet.over.begindatum }
    const redenBeeindiging = keus.reden
    const uit = zet.soort.endsWith('start')
      ? maakStart({ ...vak, begindatum: keus.dag }, dossier, context)
      : maakStop({ ...vak, ...over, einddatum: keus.dag, redenBeeindiging }, dossier, context)
    if (uit.bericht === null) return uit.bevindingen.map((b) => b.regel)
    return stuur(uit.bericht, gemeente, aanbieder)
  }
  const alle = leidAf(aanbieder.dossier, DAG)
  const toestand = alle.find((t) => t.toewijzingNummer === NUMMER)!
  const plan = planVoor(onderwerp(zet, toestand), wens(zet, keus), { toestand, alle })
  if (plan === null) return ['TR019']
  if (!plan.mag) return [plan.regel]
  const struikel = beproef(plan.stappen, GEMEENTE, aanbieder.dossier, aanbieder.context(DAG))
  if (struikel !== null) return struikel.bevindingen.map((b) => b.regel)
  for (const stap of plan.stappen) {
    const bericht = stapBericht(stap, GEMEENTE, aanbieder.dossier, aanbieder.context(DAG))
    if (bericht === null) continue
    const geweigerd = stuur(bericht, gemeente, aanbieder)
    if (geweigerd.length > 0) return geweigerd
  }
  return []
}

function onderwerp(
  { over }: Zet,
  { starts, stops }: { starts: readonly StartFeit[]; stops: readonly StopFeit[] },
): StartFeit | StopFeit {
  if (over?.wat !== 'stop') return starts.find((s) => s.begindatum === over!.begindatum)!
  return stops.find(
    (s) =>
      s.begindatum === over.begindatum &&
      s.einddatum === over.einddatum &&
      s.redenBeeindiging === over.redenBeeindiging,
  )!
}

function wens({ soort, veld, ruimte }: Zet, { dag, reden, nummer }: Keuze): Gewenst {
  if (soort.endsWith('verwijderen')) return { weg: true }
  switch (veld) {
    case 'redenBeeindiging':
      return { redenBeeindiging: reden }
    case 'toewijzingNummer':
      return { toewijzingNummer: nummer }
    case 'product':
      return { product: ruimte.producten?.[0] ?? { categorie: '45', code: '45A04' } }
    case 'client':
      return { andereClient: true }
    default:
      return { [veld!]: dag }
  }
}

/** Sends as the service does; the municipality must approve whatever leaves. */
function stuur(bericht: Melding, gemeente: Partij, aanbieder: Partij): string[] {
  const besluit = aanbieder.verstuur(bericht, DAG)
  if (besluit.uitkomst !== 'verzonden') return besluit.bevindingen.map((b) => b.regel)
  const ontvangst = gemeente.ontvang(bericht, DAG)
  expect(ontvangst.bevindingen).toEqual([])
  aanbieder.retour(ontvangst.retourbericht!, DAG)
  return []
}

it('what is offered is accepted with every value of its room, and nothing outside that room is', () => {
  const gezien = new Set<string>()
  fc.assert(
    fc.property(stand, fc.array(keuze, { minLength: 4, maxLength: 4 }), (partijen, keuzes) => {
      for (const zet of zettenVan(partijen)) {
        for (const een of keuzes) {
          const keus = metReden(zet, een)
          const binnen = zet.mag && past(zet.ruimte, keus)
          const geweigerd = voerUit(
            zet,
            keus,
            partijen.gemeente.kopie(),
            partijen.aanbieder.kopie(),
          )
          const wat = JSON.stringify([zet.soort, zet.over, zet.veld, zet.ruimte, keus, geweigerd])
          expect(geweigerd.length === 0, wat).toBe(binnen)
          gezien.add(`${zet.soort}/${zet.veld}/${binnen}`)
        }
      }
    }),
    { numRuns: keren(250) },
  )
  // Both answers were seen of every kind of move that can have both.
  const soorten = [...gezien].map((een) => een.slice(0, een.lastIndexOf('/')))
  const beide = [...new Set(soorten)].filter(
    (een) => gezien.has(`${een}/true`) && gezien.has(`${een}/false`),
  )
  expect(beide.length).toBeGreaterThan(12)
})

it('every message that would be accepted is offered', () => {
  const los = fc.oneof(
    melding,
    fc.tuple(begin, begin).map(([van, naar]) => () => {
      const weg = start(van, { StatusAanlevering: '3' })
      return jw305(DAG, [weg, start(naar)])
    }),
    fc
      .tuple(
        begin,
        fc.constantFrom(...EIND),
        fc.constantFrom(...REDENEN),
        fc.constantFrom(...REDENEN),
      )
      .map(([b, e, van, naar]) => () => {
        const weg = stop(b, van, e, { StatusAanlevering: '3' })
        return jw307(DAG, [weg, stop(b, naar, e)])
      }),
  )
  let aangenomen = 0
  fc.assert(
    fc.property(stand, fc.array(los, { minLength: 6, maxLength: 6 }), (partijen, berichten) => {
      const zetten = zettenVan(partijen).filter((zet) => zet.mag)
      for (const maak of berichten) {
        const bericht = maak()
        if (partijen.aanbieder.kopie().verstuur(bericht, DAG).uitkomst !== 'verzonden') continue
        aangenomen++
        expect(
          zetten.some((zet) => dekt(zet, bericht)),
          JSON.stringify(bericht.Client),
        ).toBe(true)
      }
    }),
    { numRuns: 120 },
  )
  expect(aangenomen).toBeGreaterThan(50)
})

/** Is this message what the move comes down to? */
function dekt(zet: Zet, bericht: Melding): boolean {
  const regels =
    bericht.berichtsoort === 'JW305'
      ? bericht.Client.StartProducten.StartProduct.map((p) => ({ ...p, wat: 'start' as const }))
      : bericht.Client.StopProducten.StopProduct.map((p) => ({ ...p, wat: 'stop' as const }))
  const weg = regels.find((regel) => regel.StatusAanlevering === '3')
  const nieuw = regels.find((regel) => regel.StatusAanlevering === '1')
  const over = (regel: (typeof regels)[number]) =>
    zet.over?.begindatum === regel.Begindatum &&
    (zet.over.wat === 'start' ||
      ('Einddatum' in regel &&
        zet.over.einddatum === regel.Einddatum &&
        zet.over.redenBeeindiging === regel.RedenBeeindiging))
  if (nieuw === undefined) {
    return zet.soort === `${weg!.wat}-verwijderen` && over(weg!)
  }
  const reden = 'RedenBeeindiging' in nieuw ? nieuw.RedenBeeindiging : ''
  const keus = {
    dag: 'Einddatum' in nieuw ? nieuw.Einddatum : nieuw.Begindatum,
    reden,
    nummer: '300202',
  }
  if (weg !== undefined) {
    const veld = weg.wat === 'stop' ? 'redenBeeindiging' : 'begindatum'
    return zet.veld === veld && over(weg) && past(zet.ruimte, keus)
  }
  if (nieuw.wat === 'start') return zet.soort.endsWith('start') && past(zet.ruimte, keus)
  return (
    zet.soort.includes(reden === '20' ? 'tijdelijke-stop' : 'definitie') &&
    zet.over?.begindatum === nieuw.Begindatum &&
    past(zet.ruimte, keus)
  )
}
