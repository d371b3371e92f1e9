// SPDX-License-Identifier: EUPL-1.2
/** The rules of level 2 against a second reading of them, over messages that break many at once. */
import { type Heenbericht, toetsInhoud } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overtreden } from './inhoud.ts'

const soms = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: undefined, freq: 2 })
const soort = <T extends string>(naam: T) => fc.constant(naam)

const datum = fc.constantFrom(
  ...['1900-01-01', '1906-07-19', '1906-07-20', '2010-01-01', '2010-02-01', '2020-12-31'],
  ...['2021-01-01', '2026-07-19', '2026-07-20', '2026-07-21', '2027-01-01'],
)
const geboren = fc.record({ Datum: datum, DatumGebruik: soms(fc.constantFrom('1', '2', '3')) })
const naam = fc.record({
  Geslachtsnaam: fc.constant({ Achternaam: 'Wit' }),
  Partnernaam: soms(fc.constant({ Achternaam: 'Zwart' })),
  NaamGebruik: fc.constantFrom('1', '2', '3', '4', '5', '6'),
})
const contact = fc.record({
  Soort: fc.constantFrom('01', '02', '03', '04'),
  Adres: soms(
    fc.record({
      Huis: soms(fc.constant({ Huisnummer: '1' })),
      Postcode: soms(fc.constantFrom('1012AB', '1012ab', '0123AB', '1012 AB', '2000')),
      LandCode: soms(fc.constantFrom('NL', 'BE')),
    }),
  ),
  Telefoon: soms(fc.constant({ Telefoon01: { Telefoonnummer: '1', Landnummer: '31' } })),
  Periode: soms(fc.record({ Begindatum: soms(datum), Einddatum: soms(datum) })),
})
const nummer = fc.constantFrom('300201', '0300201', '+300201', '300202', '300203', '0', '-0')
const product = soms(
  fc.record({
    Categorie: fc.constantFrom('45', '50'),
    Code: soms(fc.constantFrom('45A04', '55A11')),
  }),
)
const omvang = fc.record({
  Volume: fc.constant('1'),
  Eenheid: fc.constantFrom('01', '04', '14', '16', '82', '83', '84'),
  Frequentie: fc.constantFrom('1', '2', '4', '6'),
})
const toegewezen = fc.record({
  ToewijzingNummer: nummer,
  Product: product,
  Toewijzingsdatum: datum,
  Toewijzingstijd: fc.constant('10:00:00'),
  Ingangsdatum: datum,
  Einddatum: soms(datum),
  RedenWijziging: soms(fc.constantFrom('01', '13', '14', '05')),
  Omvang: soms(omvang),
  Budget: soms(fc.constant('100')),
})
const gemeld = {
  ToewijzingNummer: soms(nummer),
  Product: product,
  Begindatum: datum,
  StatusAanlevering: fc.constantFrom('1', '1', '3', '2', '9'),
}
const gestopt = { RedenBeeindiging: fc.constantFrom('20', '31'), Einddatum: datum }
const relatie = fc.record({
  Nummer: fc.constantFrom('1', '2', '3'),
  Geboortedatum: soms(geboren),
  Naam: naam,
  Contact: contact,
})

/** Both above and below the number of items from which the rules work with a table. */
const reeks = <T>(deel: fc.Arbitrary<T>) => fc.array(deel, { minLength: 1, maxLength: 12 })
const Header = fc.record({
  BerichtIdentificatie: fc.record({
    Identificatie: fc.constant('B00001'),
    Dagtekening: fc.constantFrom('2026-07-19', '2026-07-20'),
  }),
})
const persoon = {
  Bsn: fc.constantFrom('999900006', '999900007', '000000000'),
  Geboortedatum: geboren,
}
const jw301 = fc.record({
  ...persoon,
  Naam: naam,
  Communicatie: soms(
    fc.record({ Vorm: fc.constantFrom('1', '2', '3'), Taal: soms(fc.constant('Zweeds')) }),
  ),
  Relaties: soms(fc.record({ Relatie: fc.array(relatie, { minLength: 1, maxLength: 3 }) })),
  Contactgegevens: fc.record({ Contact: fc.array(contact, { minLength: 1, maxLength: 3 }) }),
  ToegewezenProducten: fc.record({ ToegewezenProduct: reeks(toegewezen) }),
})
const jw305 = fc.record({
  ...persoon,
  StartProducten: fc.record({ StartProduct: reeks(fc.record(gemeld)) }),
})
const jw307 = fc.record({
  ...persoon,
  StopProducten: fc.record({ StopProduct: reeks(fc.record({ ...gemeld, ...gestopt })) }),
})
const bericht = fc
  .oneof(
    fc.record({ berichtsoort: soort('JW301'), Header, Client: jw301 }),
    fc.record({ berichtsoort: soort('JW305'), Header, Client: jw305 }),
    fc.record({ berichtsoort: soort('JW307'), Header, Client: jw307 }),
  )
  .map((deel) => deel as unknown as Heenbericht)

it('names the same rules as a second reading', () => {
  const gezien = new Set<string>()
  const context = { peildatum: '2026-07-20', tr134OpBeginEnEind: true }
  fc.assert(
    fc.property(bericht, (een) => {
      const regels = [...new Set(toetsInhoud(een, context).map(({ regel }) => regel))].sort()
      expect(regels).toEqual(overtreden(een))
      for (const regel of regels) gezien.add(regel)
    }),
    { numRuns: 1500 },
  )
  // All 29 rules of level 2 have to be among them, or the comparison says little.
  expect(gezien.size).toBe(29)
})
