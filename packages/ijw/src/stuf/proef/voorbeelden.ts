// SPDX-License-Identifier: EUPL-1.2
/** Test support: one envelope of every kind. */
import type { Berichtenvelop, Envelop, Stuurgegevens } from '../model.ts'

export const HEEN = '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3'
const RETOUR = 'c81e4b70-3f5d-4a92-b6e8-91a7d0f25c44'

export const KOP: Stuurgegevens = {
  zender: { organisatie: '12345678', applicatie: 'OnzeApplicatie' },
  ontvanger: { organisatie: '0344', applicatie: 'GGk' },
  referentienummer: HEEN,
  tijdstip: '20261120101500000',
}
const OM: Stuurgegevens = {
  zender: KOP.ontvanger,
  ontvanger: KOP.zender,
  referentienummer: RETOUR,
  tijdstip: '20261120101500412',
  kruisverwijzing: HEEN,
}
const PARAMETERS = {
  applicatieVersie: '0001',
  applicatieSubversie: '0000',
  functieVersie: '0003',
  functieSubversie: '0002',
}

export function di01(bytes: Uint8Array): Berichtenvelop {
  return {
    soort: 'Di01',
    stuurgegevens: { ...KOP, functie: 'JW307' },
    parameters: PARAMETERS,
    lading: { bestandsnaam: null, bytes },
  }
}

/** Every kind, with optional fields present and absent. */
export function alleEnveloppen(bytes: Uint8Array): readonly Envelop[] {
  const fout = { code: 'StUF016', plek: 'client', omschrijving: 'Niet uniek & <gek>' } as const
  return [
    di01(bytes),
    { ...di01(bytes), lading: { bestandsnaam: 'Aanlevering-Q1.csv', bytes } },
    {
      ...di01(bytes),
      soort: 'Du01',
      stuurgegevens: {
        ...OM,
        zender: { ...OM.zender, administratie: 'Regio "Gooi"', gebruiker: '' },
        functie: 'JW308',
      },
    },
    { soort: 'Bv03', stuurgegevens: OM },
    { soort: 'Bv04', stuurgegevens: OM },
    { soort: 'Fo01', stuurgegevens: OM, fout: { ...fout, details: 'JW307-00030002' } },
    { soort: 'Fo03', stuurgegevens: OM, fout: { ...fout, plek: 'server' } },
  ]
}
