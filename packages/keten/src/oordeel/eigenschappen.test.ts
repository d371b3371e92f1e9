// SPDX-License-Identifier: EUPL-1.2
/** What must hold for every verdict, whatever the message and the dossier. */
import {
  GEEN_OPMERKING,
  type Heenbericht,
  lees,
  leesRetour,
  maakRetour,
  mogelijkeCodes,
  NIET_BEOORDEELD,
  type Retourbericht,
  type Retouroordeel,
  retoursoortVan,
  schrijf,
} from '@stopwijzer/ijw'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { AANBIEDER, BSN, berichtVan, GEMEENTE, type Stap } from '../proef/berichten.ts'
import { AANBIEDER_ORGANISATIE, proefContext } from '../proef/dossier.ts'
import { beginpunt, type Gebeurtenis, verwerk } from '../proef/reeks.ts'
import { gebeurtenis } from '../proef/willekeurig.ts'
import { beoordeel } from './beoordeel.ts'
import type { Oordeel } from './oordeel.ts'

/** A dossier as it grows: a random sequence, each message judged on arrival. */
const dossier: fc.Arbitrary<Dossier> = fc
  .array(gebeurtenis, { maxLength: 12 })
  .map((reeks) => reeks.reduce((verloop, g) => verwerk(verloop, g).verloop, beginpunt()).dossier)

const melding = (g: Gebeurtenis, bsn: string, gemeente: string, dag: string): Stap => ({
  ...g,
  dag,
  ontvangen: dag,
  id: 'NIEUW',
  agb: AANBIEDER,
  gemeente,
  client: { bsn },
})

const toewijzing: fc.Arbitrary<Stap> = fc
  .array(
    fc.record({
      nr: fc.constantFrom('300201', '300202', '300203'),
      product: fc.constantFrom(['45', '45A04'], ['55', '45A04']),
      ingang: fc.constant('2026-01-05'),
      eind: fc.constant('2026-01-05'),
      omvang: fc.constant(['3', '04', '2']),
      reden: fc.constantFrom('13', '14'),
      referentie: fc.constantFrom('R-1', 'R-2'),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((producten): Stap => ({ soort: '301', bsn: BSN, producten, dag: '2026-12-02' }))

const bericht: fc.Arbitrary<Heenbericht> = fc
  .oneof(
    { weight: 5, arbitrary: gebeurtenis.map((g) => melding(g, BSN, GEMEENTE, '2026-12-02')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          gebeurtenis,
          fc.constantFrom(BSN, '999900007'),
          fc.constantFrom(GEMEENTE, '9999'),
          fc.constantFrom('2026-12-02', '2026-12-03'),
        )
        .map(([g, bsn, gemeente, dag]) => melding(g, bsn, gemeente, dag)),
    },
    { weight: 1, arbitrary: toewijzing },
  )
  .map(berichtVan)

const context: fc.Arbitrary<Partial<Context>> = fc.record({
  identificatieAlGebruikt: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  voorgangerKanKomen: fc.constantFrom(false, true, 'ontbreekt' as const),
  nummersVanAnderen: fc.subarray(['300201', '300202']).map((nummers) => new Set(nummers)),
  nummersMetPrestaties: fc.subarray(['300201', '300202']).map((nummers) => new Set(nummers)),
  referentiesUitVerzoek: fc.constant(new Set(['R-1'])),
})

/** `toets` sees the message, the dossier and a function that judges it again. */
function voorElkOordeel(
  toets: (
    oordeel: Oordeel,
    gegeven: { bericht: Heenbericht; dossier: Dossier; context: Context },
  ) => void,
): void {
  fc.assert(
    fc.property(bericht, dossier, context, (heen, basis, anders) => {
      const organisatie =
        heen.berichtsoort === 'JW301'
          ? AANBIEDER_ORGANISATIE
          : ({ code: GEMEENTE, rol: 'gemeente' } as const)
      const volledig = proefContext({ nu: '2026-12-02T10:00:00', organisatie, ...anders })
      const gegeven = { bericht: heen, dossier: basis, context: volledig }
      toets(beoordeel(heen, basis, volledig), gegeven)
    }),
    { numRuns: 200 },
  )
}

/** Code and place of everything that is not 0200 or 0233. */
function fouten({ header, client }: Retouroordeel): string[] {
  const vanProducten = (client?.producten ?? []).flatMap((codes, i) =>
    codes.map((code) => `product ${i}: ${code}`),
  )
  return [...header.map((code) => `header: ${code}`), ...vanProducten].filter(
    (regel) => !regel.endsWith(GEEN_OPMERKING) && !regel.endsWith(NIET_BEOORDEELD),
  )
}

function plaatsVan(pad: string): string {
  const nummer = /Product\[(\d+)\]/.exec(pad)?.[1]
  return nummer === undefined ? 'header' : `product ${Number(nummer) - 1}`
}

it('elke bevinding staat met haar code op precies één plek in het retourbericht, en omgekeerd', () => {
  voorElkOordeel(({ uitkomst, niveau, retour, bevindingen }, { bericht: heen }) => {
    if (retour === null) return
    const uitBevindingen = bevindingen.map(({ retourcode, locatie }) =>
      // Level 2 says 0001 in the header, wherever the fault is (IV028).
      niveau === 2 ? 'header: 0001' : `${plaatsVan(locatie?.pad ?? '')}: ${retourcode}`,
    )
    expect([...new Set(uitBevindingen)].sort()).toEqual(fouten(retour).sort())
    expect(uitkomst === 'goedgekeurd').toBe(bevindingen.length === 0)
    const soort = retoursoortVan(heen)
    for (const { retourcode } of bevindingen) {
      const klasse = retour.client === null ? 'header' : 'product'
      expect(mogelijkeCodes(soort, klasse)).toContain(retourcode)
    }
  })
})

it('het retourbericht is altijd geldig en wordt gelezen zoals het is bedoeld', () => {
  voorElkOordeel(({ uitkomst, retour }, { bericht: heen }) => {
    if (retour === null) return
    const gemaakt = maakRetour(heen, retour, {
      identificatie: 'R1',
      dagtekening: '2026-12-02',
      xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    })
    const gelezen = lees(schrijf(gemaakt))
    if (!gelezen.goed) throw new Error(JSON.stringify(gelezen.bevindingen))
    const lezing = leesRetour(gelezen.bericht as Retourbericht)
    expect(lezing.uitkomst).toBe(uitkomst)
    expect(lezing.codes).toEqual(retour)
  })
})

it('houdt alleen vast wat een voorganger kan genezen', () => {
  voorElkOordeel(({ uitkomst, retour, bevindingen }, { context: { voorgangerKanKomen } }) => {
    expect(retour === null).toBe(uitkomst === 'vastgehouden')
    if (uitkomst !== 'vastgehouden') return
    expect(voorgangerKanKomen).not.toBe(false)
    const inDeWeg = ['9071', '9326']
    const mag = ['9019', '9063', '9069', ...(voorgangerKanKomen === true ? inDeWeg : [])]
    expect(mag).toEqual(expect.arrayContaining(bevindingen.map(({ retourcode }) => retourcode)))
  })
})

it('hetzelfde bericht geeft hetzelfde oordeel, ook als de feiten in een andere volgorde staan', () => {
  const keuze = fc
    .tuple(bericht, dossier)
    .chain(([heen, basis]) =>
      fc.tuple(
        fc.constant(heen),
        fc.constant(basis),
        fc.shuffledSubarray([...basis.feiten], { minLength: basis.feiten.length }),
      ),
    )
  fc.assert(
    fc.property(keuze, context, ([heen, basis, feiten], anders) => {
      const volledig = proefContext({ nu: '2026-12-02T10:00:00', ...anders })
      const oordeel = beoordeel(heen, basis, volledig)
      expect(beoordeel(heen, basis, volledig)).toEqual(oordeel)
      expect(beoordeel(heen, { ...basis, feiten }, volledig)).toEqual(oordeel)
    }),
    { numRuns: 100 },
  )
})

it('verandert niets aan bericht en dossier', () => {
  voorElkOordeel((oordeel, { bericht: heen, dossier: basis, context: volledig }) => {
    const vast = { bericht: diepBevroren(heen), dossier: diepBevroren(basis) }
    expect(beoordeel(vast.bericht, vast.dossier, volledig)).toEqual(oordeel)
  })
})

it('noemt in geen enkele zin een BSN', () => {
  voorElkOordeel(({ bevindingen, signalen }) => {
    expect(JSON.stringify([bevindingen, signalen])).not.toContain(BSN)
  })
})

it('raakt met deze willekeurige berichten elke retourcode', () => {
  const gezien = new Set<string>()
  const gevallen = fc.sample(fc.tuple(bericht, dossier, context), { seed: 307, numRuns: 1500 })
  for (const [heen, basis, anders] of gevallen) {
    const organisatie = heen.berichtsoort === 'JW301' ? AANBIEDER_ORGANISATIE : undefined
    const standaard = proefContext({ nu: '2026-12-02T10:00:00', ...anders })
    const { retour } = beoordeel(
      heen,
      basis,
      organisatie ? { ...standaard, organisatie } : standaard,
    )
    for (const code of [...(retour?.header ?? []), ...(retour?.client?.producten.flat() ?? [])]) {
      gezien.add(code)
    }
  }
  const mogelijk = (['JW302', 'JW306', 'JW308'] as const).flatMap((soort) => [
    ...mogelijkeCodes(soort, 'header'),
    ...mogelijkeCodes(soort, 'product'),
  ])
  expect([...gezien].sort()).toEqual([...new Set(mogelijk)].sort())
})

function diepBevroren<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null) {
    Object.values(waarde).forEach(diepBevroren)
    Object.freeze(waarde)
  }
  return waarde
}
