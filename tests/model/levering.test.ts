// SPDX-License-Identifier: EUPL-1.2
/**
 * The judge and the derived state against an independent model, over random
 * sequences of starts, stops, removals, duplicates and corrections.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leidAf } from '../../packages/keten/src/dossier/toestand.ts'
import type { Oordeel } from '../../packages/keten/src/oordeel/oordeel.ts'
import type { ProductStap } from '../../packages/keten/src/proef/berichten.ts'
import { beginpunt, type Gebeurtenis, verwerk } from '../../packages/keten/src/proef/reeks.ts'
import { type Antwoord, type Item, leegModel, ontvang, toestandIn } from './model.ts'

const PRODUCT: Readonly<Record<string, string>> = {
  '300201': '45/45A04',
  '300202': '55/55A11',
  '399999': '45/45A04',
}
const BEKEND = ['300201', '300202', '300203', '300204']
const BEGIN = ['2026-01-12', '2026-03-01', '2026-08-01']
const EIND = ['2026-01-12', '2026-03-01', '2026-06-07', '2026-08-01', '2026-10-01']

const basis: fc.Arbitrary<Item> = fc
  .record({
    nummer: fc.constantFrom('300201', '300201', '300201', '300202', '399999'),
    begin: fc.constantFrom(...BEGIN),
    verwijderen: fc.constantFrom(false, false, false, true),
  })
  // One product per number: the sources do not say what two products on one number mean.
  .map((deel) => ({ ...deel, product: PRODUCT[deel.nummer] as string }))

const stop: fc.Arbitrary<Item> = fc
  .tuple(basis, fc.constantFrom('20', '20', '31', '34', '02'), fc.constantFrom(...EIND))
  .map(([deel, reden, eind]) => ({ ...deel, stop: { tijdelijk: reden === '20', reden, eind } }))

const bericht: fc.Arbitrary<readonly Item[]> = fc.oneof(
  fc.array(basis, { minLength: 1, maxLength: 3 }),
  fc.array(stop, { minLength: 1, maxLength: 4 }),
)

/** Sequences in which messages come back, as duplicates do. */
const reeks: fc.Arbitrary<readonly (readonly Item[])[]> = fc
  .tuple(
    fc.array(bericht, { minLength: 1, maxLength: 25 }),
    fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 6 }),
  )
  .map(([berichten, herhalingen]) => {
    const uit = [...berichten]
    for (const [van, naar] of herhalingen) {
      const herhaald = uit[van]
      if (herhaald !== undefined) uit.splice(naar, 0, herhaald)
    }
    return uit
  })

function gebeurtenis(items: readonly Item[]): Gebeurtenis {
  const producten = items.map(
    ({ nummer, product, begin, verwijderen, stop: einde }): ProductStap => ({
      tn: nummer,
      product: product.split('/'),
      begin,
      status: verwijderen ? '3' : '1',
      ...(einde && { reden: einde.reden, eind: einde.eind }),
    }),
  )
  return { soort: items[0]?.stop === undefined ? '305' : '307', producten }
}

function antwoordVan({ retour }: Oordeel): Antwoord {
  if (retour?.client) return retour.client.producten
  return retour?.header.includes('0001') ? 'inhoud' : null
}

describe('het oordeel en de toestand tegenover een onafhankelijk model', () => {
  it('geven na elk bericht dezelfde codes en dezelfde toestand', () => {
    const geteld = { goed: 0, inhoud: 0, fout: 0 }
    fc.assert(
      fc.property(reeks, (berichten) => {
        let model = leegModel(BEKEND)
        let verloop = beginpunt()
        for (const items of berichten) {
          const verwacht = ontvang(model, items)
          const echt = verwerk(verloop, gebeurtenis(items))
          expect(antwoordVan(echt.oordeel)).toEqual(verwacht.antwoord)
          model = verwacht.na
          verloop = echt.verloop
          if (verwacht.antwoord === null) geteld.goed += 1
          else if (verwacht.antwoord === 'inhoud') geteld.inhoud += 1
          else geteld.fout += 1
        }
        for (const { toewijzingNummer, levering } of leidAf(verloop.dossier, '2026-12-01')) {
          expect(levering).toBe(toestandIn(model, toewijzingNummer ?? ''))
        }
      }),
      { numRuns: 300 },
    )
    // The comparison says nothing if one kind of answer hardly occurs.
    expect(Math.min(geteld.goed, geteld.inhoud, geteld.fout)).toBeGreaterThan(100)
  })

  it('geven dezelfde toestand als de feiten in een andere volgorde zijn binnengekomen', () => {
    fc.assert(
      fc.property(reeks, fc.infiniteStream(fc.nat()), (berichten, toeval) => {
        let model = leegModel(BEKEND)
        let verloop = beginpunt()
        for (const items of berichten) {
          model = ontvang(model, items).na
          verloop = verwerk(verloop, gebeurtenis(items)).verloop
        }
        const feiten = [...verloop.dossier.feiten]
        for (let i = feiten.length - 1; i > 0; i--) {
          const j = (toeval.next().value as number) % (i + 1)
          const hier = feiten[i] as (typeof feiten)[number]
          feiten[i] = feiten[j] as (typeof feiten)[number]
          feiten[j] = hier
        }
        for (const { toewijzingNummer, levering } of leidAf(
          { ...verloop.dossier, feiten },
          '2026-12-01',
        )) {
          expect(levering).toBe(toestandIn(model, toewijzingNummer ?? ''))
        }
      }),
      { numRuns: 100 },
    )
  })
})
