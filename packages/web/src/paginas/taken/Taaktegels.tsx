// SPDX-License-Identifier: EUPL-1.2
/** The counts of the worklist as tiles; each leads to the list that it counts. */

import type { Antwoord, Organisatiesoort } from '@stopwijzer/koppelvlak'
import { useSearchParams } from 'react-router'
import { type Tegel, Tegels } from '../../delen/Tegels.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag, useSessie } from '../../sessie/sessie.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { getal } from '../../teksten/opmaak.ts'
import type { Taaksoort, Tellingen } from './taak.ts'

type Tegelnaam = keyof (typeof taken)['tegel']

interface Telling {
  readonly naam: Tegelnaam
  readonly aantal: (t: Tellingen) => number
  /** Filters of the worklist, or the whole address of another page. */
  readonly filter?: Readonly<Record<string, string>>
  readonly naar?: string
  readonly soort?: 'fout' | 'letOp'
}

const vanSoort = (soort: Taaksoort) => (t: Tellingen) =>
  t.soorten.find((een) => een.soort === soort)?.aantal ?? 0
const voor = (naam: Tegelnaam, soort: Taaksoort): Telling => ({
  naam,
  aantal: vanSoort(soort),
  filter: { soort },
})

const TERMIJN: readonly Telling[] = [
  { naam: 'teLaat', aantal: (t) => t.teLaat, filter: { wanneer: 'te-laat' }, soort: 'fout' },
  { naam: 'vandaag', aantal: (t) => t.vandaag, filter: { wanneer: 'vandaag' }, soort: 'letOp' },
  { naam: 'morgen', aantal: (t) => t.morgen, filter: { wanneer: 'morgen' }, soort: 'letOp' },
]
const EIGEN: readonly Telling[] = [
  { naam: 'mij', aantal: (t) => t.mij, filter: { toegewezen: 'mij' } },
  { naam: 'uitgesteld', aantal: (t) => t.uitgesteld, filter: { uitgesteld: 'true' } },
]
const WACHT: Telling = {
  naam: 'wachtOpRetour',
  aantal: (t) => t.wachtOpRetour,
  naar: '/berichten?status=verzonden&richting=uit',
}

const PER_SOORT: Readonly<Record<Organisatiesoort, readonly Telling[]>> = {
  aanbieder: [
    ...TERMIJN,
    voor('stopMelden', 'stop-verschuldigd'),
    voor('afgekeurd', 'afgekeurd-herstellen'),
    voor('retourOntbreekt', 'retour-ontbreekt'),
    WACHT,
    ...EIGEN,
  ],
  gemeente: [
    ...TERMIJN,
    voor('sluiten', 'sluiten-toewijzing'),
    voor('overleg', 'overleg'),
    voor('stopVerwacht', 'stop-ontbreekt'),
    {
      naam: 'inZorgNaEinde',
      aantal: (t) => t.inZorgNaEinde,
      naar: '/clienten?einde=voorbij&levering=GESTART',
    },
    voor('retourOntbreekt', 'retour-ontbreekt'),
    {
      naam: 'geparkeerd',
      aantal: (t) => t.geparkeerd,
      naar: '/berichten?status=vastgehouden',
    },
    ...EIGEN,
  ],
}

export interface TaaktegelsEigenschappen {
  /** Filters of the list under the tiles; without them there is no list on this page. */
  readonly filters?: Readonly<Record<string, string>>
}

export function Taaktegels({ filters }: TaaktegelsEigenschappen) {
  const t = taken
  const mag = useMag()
  const { sessie } = useSessie()
  const { gegevens, fout, traag, opnieuw } = useHaal('taken.tellingen', {})
  // Another filter is no other order.
  const sorteer = useSearchParams()[0].get('sorteer')
  const volgorde: Readonly<Record<string, string>> = sorteer === null ? {} : { sorteer }
  const telStops = sessie.organisatie?.soort === 'gemeente' && mag('meldingen.lezen')
  // Not a task: what stands out follows from the facts of each client, so it is counted apart.
  const stops = useHaal('stopmeldingen.tellingen', telStops ? {} : undefined)
  if (fout && !gegevens) return <Foutvak fout={fout} opnieuw={opnieuw} />
  if (!gegevens || !sessie.organisatie) return <Laden traag={traag} />
  const tegels = PER_SOORT[sessie.organisatie.soort]
    .filter(({ naar }) => !naar?.startsWith('/berichten') || mag('berichten.lezen'))
    .map((telling): Tegel => {
      const { naam, filter, soort } = telling
      const aantal = telling.aantal(gegevens)
      const actief = filter !== undefined && zelfde(filters, filter)
      return {
        getal: gegevens.volledig || telling.naar ? getal(aantal) : t.ondergrens(getal(aantal)),
        tekst: t.tegel[naam],
        naar: telling.naar ?? `/taken${zoekdeel({ ...(actief ? {} : filter), ...volgorde })}`,
        actief,
        ...(soort && aantal > 0 ? { soort } : {}),
      }
    })
  if (telStops) tegels.push(opvallend(t, stops.gegevens))
  return <Tegels naam={t.tellingen} tegels={tegels} />
}

function opvallend(
  { opvallend: tekst, ondergrens }: typeof taken,
  tellingen: Antwoord<'stopmeldingen.tellingen'> | undefined,
): Tegel {
  const aantal = tellingen?.opvallend ?? 0
  const kaal = getal(aantal)
  return {
    // Until it is known, and when it cannot be: no number is not zero.
    getal: tellingen === undefined ? '–' : tellingen.volledig ? kaal : ondergrens(kaal),
    tekst,
    naar: '/meldingen?signaal=elk',
    ...(aantal > 0 ? { soort: 'letOp' as const } : {}),
  }
}

function zoekdeel(delen: Readonly<Record<string, string>>): string {
  const tekst = String(new URLSearchParams(delen))
  return tekst === '' ? '' : `?${tekst}`
}

function zelfde(
  nu: Readonly<Record<string, string>> | undefined,
  filter: Readonly<Record<string, string>>,
): boolean {
  if (nu === undefined || Object.keys(nu).length !== Object.keys(filter).length) return false
  return Object.entries(filter).every(([naam, waarde]) => nu[naam] === waarde)
}
