// SPDX-License-Identifier: EUPL-1.2
/** Starts and stops that were reported, for both parties: which, when, and whether in time. */

import type { Organisatiesoort } from '@stopwijzer/koppelvlak'
import { useSearchParams } from 'react-router'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabbladen } from '../../delen/Tabbladen.tsx'
import { useTabeladres } from '../../delen/tabeladres.ts'
import { useCodeopties } from '../../gegevens/codelijst.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { meldlijst } from '../../teksten/nl/meldlijst.ts'
import { Berichtenlijst } from './Berichtenlijst.tsx'
import { Meldingenlijst, meldvraag } from './Meldingenlijst.tsx'
import './meldingen.css'

export const FILTERS = ['van', 'tot', 'reden', 'tijdigheid', 'signaal', 'partij', 'status']
const SORTEERBAAR = ['gemeldOp']
const STANDAARD = { kolom: 'gemeldOp', richting: 'af' } as const

export type Meldsoort = 'start' | 'stop'

/** What can stand out in which kind. */
const SIGNALEN = {
  start: ['start-buiten-toewijzing'],
  stop: [
    'elk',
    'stop-voor-toewijzing',
    'stop-na-toewijzing',
    'labels-38-39',
    'onderbreking-zonder-plan',
    'onderbreking-te-kort',
  ],
} as const
/** Who receives has no answer to wait for. */
const STATUSSEN = {
  gemeente: ['afgekeurd', 'vastgehouden'],
  aanbieder: ['verzonden', 'afgekeurd', 'vastgehouden'],
} as const

export default function Meldingenpagina() {
  const t = meldlijst
  const { sessie } = useSessie()
  const rol = sessie.organisatie?.soort ?? 'gemeente'
  const [zoek, zetZoek] = useSearchParams()
  const soort: Meldsoort = zoek.get('soort') === 'start' ? 'start' : 'stop'

  function kies(nieuw: string) {
    // Another list: its own reasons and signals, from the beginning.
    const over = new URLSearchParams(zoek)
    for (const naam of ['na', 'reden', 'signaal']) over.delete(naam)
    over.set('soort', nieuw)
    zetZoek(over)
  }

  return (
    <Pagina titel={t.titel} inleiding={t.inleiding[rol]}>
      <Tabbladen
        naam={t.titel}
        gekozen={soort}
        bijKeuze={kies}
        bladen={(['stop', 'start'] as const).map((een) => ({
          sleutel: een,
          titel: t.soort[een],
          inhoud: <Lijst key={een} soort={een} rol={rol} />,
        }))}
      />
    </Pagina>
  )
}

interface LijstEigenschappen {
  readonly soort: Meldsoort
  readonly rol: Organisatiesoort
}

function Lijst({ soort, rol }: LijstEigenschappen) {
  const t = meldlijst
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const redenen = useCodeopties('JZ588')
  const partij = rol === 'gemeente' ? 'aanbieder' : 'gemeente'
  const { status } = adres.filters
  const opties = <S extends string>(woorden: Readonly<Record<S, string>>, alleen: readonly S[]) =>
    alleen.map((waarde) => ({ waarde, tekst: woorden[waarde] }))
  return (
    <Paneel strak>
      <Filterbalk
        adres={adres}
        acties={
          status === undefined ? (
            <Downloaden lijst={`${soort}meldingen`} filter={meldvraag(adres, partij)} />
          ) : null
        }
        filters={[
          { soort: 'datum', naam: 'van', label: t.filter.van },
          { soort: 'datum', naam: 'tot', label: t.filter.tot },
          {
            soort: 'keuze',
            naam: 'status',
            label: t.filter.status,
            zonder: t.filter.goedgekeurd,
            opties: opties(t.status, STATUSSEN[rol]),
          },
          { soort: 'tekst', naam: 'partij', label: t.filter[partij] },
          // A message that was not approved is no start or stop yet.
          ...(status === undefined
            ? [
                {
                  soort: 'keuze',
                  naam: 'tijdigheid',
                  label: t.filter.tijdigheid,
                  opties: opties(t.tijdigheid, ['op-tijd', 'te-laat', 'onbekend']),
                } as const,
                ...(soort === 'stop'
                  ? [
                      {
                        soort: 'keuze',
                        naam: 'reden',
                        label: t.filter.reden,
                        opties: redenen,
                      } as const,
                    ]
                  : []),
                {
                  soort: 'keuze',
                  naam: 'signaal',
                  label: t.filter.signaal,
                  opties: opties<keyof typeof t.signaal>(t.signaal, SIGNALEN[soort]),
                } as const,
              ]
            : []),
        ]}
      />
      {status === undefined ? (
        <Meldingenlijst soort={soort} partij={partij} adres={adres} />
      ) : (
        <Berichtenlijst soort={soort} partij={partij} adres={adres} />
      )}
    </Paneel>
  )
}
