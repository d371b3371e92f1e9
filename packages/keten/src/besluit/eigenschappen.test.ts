// SPDX-License-Identifier: EUPL-1.2
/** Two parties over random courses of care: what holds for every one of them. */
import type { Heenbericht } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA, twC } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij } from '../../../../tests/keten/proefketen.ts'
import { leidAf } from '../dossier/toestand.ts'
import type { Besluit } from './besluit.ts'
import { openTaken } from './openTaken.ts'

const NU = '2026-07-20T09:00:00'

// Few values, so that messages meet each other: same starts, same stops, other ones.
const begin = fc.constantFrom('2026-02-02', '2026-03-02')
const eind = fc.constantFrom('2026-03-02', '2026-04-01', '2026-05-01')
const status = fc.constantFrom('1' as const, '1' as const, '3' as const)

type Actie = { readonly van: 'gemeente' | 'aanbieder'; readonly maak: () => Heenbericht }

const actie: fc.Arbitrary<Actie> = fc.oneof(
  fc.tuple(begin, status).map(([b, s]) => ({
    van: 'aanbieder' as const,
    maak: () => jw305('2026-07-20', [start(b, { StatusAanlevering: s })]),
  })),
  fc
    .array(
      fc.tuple(begin, fc.constantFrom('20' as const, '31' as const, '36' as const), eind, status),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((stops) => ({
      van: 'aanbieder' as const,
      maak: () =>
        jw307(
          '2026-07-20',
          stops.map(([b, r, e, s]) => stop(b, r, e, { StatusAanlevering: s })),
        ),
    })),
  fc
    .tuple(
      fc.integer({ min: 2, max: 19 }),
      fc.constantFrom('2026-05-01', '2026-12-31', '2027-12-31'),
      fc.constantFrom('05' as const, '14' as const, '04' as const),
    )
    .map(([dag, einddatum, reden]) => ({
      van: 'gemeente' as const,
      maak: () =>
        jw301('2026-07-20', [
          twA({
            Toewijzingsdatum: `2026-07-${String(dag).padStart(2, '0')}`,
            Einddatum: einddatum,
            RedenWijziging: reden,
          }),
          twC(),
        ]),
    })),
)

/** Tasks as the service would keep them: opened and closed by decisions alone. */
class Takenbord {
  readonly open = new Set<string>()
  verwerk({ taken, afgehandeldeTaken }: Besluit): void {
    for (const taak of taken) this.open.add(taak.sleutel)
    for (const sleutel of afgehandeldeTaken) this.open.delete(sleutel)
  }
}

it('what passes our check the other side approves, and both see the same', () => {
  fc.assert(
    fc.property(
      fc.array(actie, { maxLength: 12 }),
      fc.constantFrom('voorstel' as const, 'automatisch' as const),
      (acties, afsluiten) => {
        const gemeente = new Partij(GEMEENTE, 'gemeente', { afsluiten })
        const aanbieder = new Partij(AANBIEDER, 'aanbieder')
        const borden = new Map([
          [gemeente, new Takenbord()],
          [aanbieder, new Takenbord()],
        ])
        const wissel = (
          van: Partij,
          naar: Partij,
          bericht: Heenbericht,
          verzonden: boolean,
        ): void => {
          const eigen = van.verzonden.at(-1)
          if (!verzonden || eigen === undefined) return
          const vanGemeenteVoor = gemeente.verzonden.length
          const ontvangst = naar.ontvang(bericht, NU)
          expect(ontvangst.uitkomst).toBe('goedgekeurd')
          borden.get(naar)?.verwerk(ontvangst)
          if (ontvangst.retourbericht === null) throw new Error('geen retourbericht')
          borden.get(van)?.verwerk(van.retour(ontvangst.retourbericht, NU, eigen))
          // A closing JW301 that went out by itself travels too.
          for (const zelf of gemeente.verzonden.slice(vanGemeenteVoor)) {
            if (van !== gemeente) wissel(gemeente, aanbieder, zelf.bericht, true)
          }
        }
        const stuur = (van: Partij, naar: Partij, bericht: Heenbericht): void => {
          const besluit = van.verstuur(bericht, NU)
          if (besluit.uitkomst === 'geweigerd') expect(besluit.feiten).toEqual([])
          borden.get(van)?.verwerk(besluit)
          wissel(van, naar, bericht, besluit.uitkomst === 'verzonden')
        }
        stuur(gemeente, aanbieder, jw301('2026-01-02', [twA(), twC()]))
        for (const { van, maak } of acties) {
          if (van === 'gemeente') stuur(gemeente, aanbieder, maak())
          else stuur(aanbieder, gemeente, maak())
        }

        const stand = (partij: Partij) =>
          leidAf(partij.dossier, '2026-07-20').map((t) => [
            t.toewijzingNummer,
            t.levering,
            t.toewijzing,
            t.huidigeVersie?.einddatum,
            t.starts.length,
            t.stops.length,
            t.uitstaand.length,
          ])
        expect(stand(aanbieder)).toEqual(stand(gemeente))
        for (const [partij, bord] of borden) {
          const nodig = openTaken(partij.dossier, partij.context(NU)).map((taak) => taak.sleutel)
          expect([...bord.open].toSorted()).toEqual(nodig.toSorted())
          expect(JSON.stringify(nodig)).not.toContain(partij.dossier.bsn)
        }
      },
    ),
    { numRuns: 300 },
  )
})
