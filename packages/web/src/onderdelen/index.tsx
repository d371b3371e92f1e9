// SPDX-License-Identifier: EUPL-1.2
/** The pages for building and testing: every part in every state, and a session without a service. */
import { rechtenVan } from '@stopwijzer/koppelvlak'
import { Knop } from '../delen/Knop.tsx'
import { Tekstveld } from '../delen/Tekstveld.tsx'
import type { Paginaroute } from '../kader/paginaroute.ts'
import type { AanmeldenEigenschappen, Sessiebron } from '../sessie/SessieAanbieder.tsx'
import type { Organisatie, Sessie } from '../sessie/sessie.tsx'

const ORGANISATIES: readonly Organisatie[] = [
  { code: '65656055', naam: 'Jeugdhulp De Wilgen', soort: 'aanbieder' },
  { code: '0363', naam: 'Amsterdam', soort: 'gemeente' },
]

function sessieVoor(organisatie: Organisatie): Sessie {
  return {
    wie: 'proef',
    naam: 'Marit de Wit',
    organisatie,
    organisaties: ORGANISATIES,
    rechten: rechtenVan(
      organisatie.soort === 'gemeente' ? ['medewerker', 'beheerder'] : ['medewerker'],
      organisatie.soort,
    ),
    proef: true,
  }
}

/** A session that needs no service; only in builds for development and tests. */
export const proefbron: Sessiebron = {
  haal: async () => sessieVoor(ORGANISATIES[0]!),
  kiesOrganisatie: async (code) => sessieVoor(ORGANISATIES.find((o) => o.code === code)!),
  uitloggen: async () => null,
  csrf: () => 'proef',
  Aanmelden: Proefaanmelding,
}

function Proefaanmelding({ bijAangemeld }: AanmeldenEigenschappen) {
  return (
    <>
      <Tekstveld label="Wachtwoord" soort="password" />
      <div className="knoppenrij">
        <Knop soort="hoofd" onPress={() => bijAangemeld(sessieVoor(ORGANISATIES[0]!))}>
          Inloggen
        </Knop>
      </div>
    </>
  )
}

const menu = (tekst: string, plaats: number, groep: 'werk' | 'beheer' = 'werk') =>
  ({ tekst: () => tekst, pictogram: 'lijst', groep, plaats }) as const

export const ONDERDELEN: readonly Paginaroute[] = [
  {
    pad: '/onderdelen',
    laad: () => import('./Onderdelenpagina.tsx'),
    engels: true,
    menu: { ...menu('Onderdelen', 1), pictogram: 'huis' },
  },
  {
    pad: '/onderdelen/werkvoorraad',
    laad: () => import('./Voorbeeldpagina.tsx'),
    menu: menu('Werkvoorraad', 2),
  },
  {
    pad: '/onderdelen/gegevens',
    laad: () => import('./Gegevenspagina.tsx'),
    menu: { ...menu('Gegevens', 3), pictogram: 'tabel' },
  },
  {
    pad: '/onderdelen/gemeente',
    laad: () => import('./Voorbeeldpagina.tsx'),
    soort: 'gemeente',
    menu: { ...menu('In zorg', 4), pictogram: 'gebruiker' },
  },
  {
    pad: '/onderdelen/beheer',
    laad: () => import('./Voorbeeldpagina.tsx'),
    recht: 'beheer.lezen',
    menu: { ...menu('Instellingen', 1, 'beheer'), pictogram: 'instellingen' },
  },
  { pad: '/onderdelen/kapot', laad: () => import('./Kapottepagina.tsx') },
]
