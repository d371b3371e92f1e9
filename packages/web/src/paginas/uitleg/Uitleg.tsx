// SPDX-License-Identifier: EUPL-1.2
/** Every code, rule and state explained; searched in the browser, without asking anybody. */

import { useMemo } from 'react'
import { useParams } from 'react-router'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres } from '../../delen/tabeladres.ts'
import { useUitleg } from '../../gegevens/useUitleg.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { uitleg } from '../../teksten/nl/uitleg.ts'
import { Eencode } from './Eencode.tsx'
import { Standen } from './Standen.tsx'
import { alles, SOORTEN, zoekUitleg } from './zoekUitleg.ts'
import './uitleg.css'

const STANDAARD = { kolom: '', richting: 'op' } as const
const SORTEERBAAR: readonly string[] = []
const FILTERS = ['zoek', 'soort']
const PER_BLAD = 50

export default function Uitleg() {
  const { '*': code } = useParams()
  return code ? <Eencode key={code} code={code} /> : <Lijst />
}

function Lijst() {
  const t = uitleg
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const { zoek = '', soort } = adres.filters
  const bron = useUitleg()
  const gevonden = useMemo(() => zoekUitleg(zoek, soort, bron), [zoek, soort, bron])
  const begin = Math.max(0, Number(adres.na) || 0)
  const rijen = gevonden.slice(begin, begin + PER_BLAD)
  const volgende = begin + PER_BLAD < gevonden.length ? String(begin + PER_BLAD) : undefined
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding(alles.length)}>
      <Paneel strak>
        <Filterbalk
          adres={adres}
          filters={[
            { soort: 'tekst', naam: 'zoek', label: t.zoek },
            {
              soort: 'keuze',
              naam: 'soort',
              label: t.soortKop,
              opties: SOORTEN.map((waarde) => ({ waarde, tekst: t.soort[waarde] })),
            },
          ]}
        />
        <Gegevenstabel
          naam={t.titel}
          dicht
          // What is not found in titles may stand in the sentences, which are still to come.
          rijen={rijen.length === 0 && bron === undefined ? undefined : rijen}
          sleutelVan={(rij) => rij.code}
          naarRij={(rij) => `/uitleg/${rij.code}`}
          leeg={t.niets}
          kolommen={[
            { sleutel: 'code', kop: t.kolom.code, cel: (rij) => <code>{rij.code}</code> },
            { sleutel: 'titel', kop: t.kolom.titel, cel: (rij) => rij.titel },
            { sleutel: 'soort', kop: t.kolom.soort, cel: (rij) => t.soort[rij.soort] },
            {
              sleutel: 'berichten',
              kop: t.kolom.berichten,
              cel: (rij) => rij.berichten?.join(', ') || '–',
            },
          ]}
        />
        <Tabelvoet
          adres={adres}
          getoond={rijen.length}
          totaal={gevonden.length}
          volgende={volgende}
        />
      </Paneel>
      {zoek === '' && soort === undefined && begin === 0 ? <Standen /> : null}
    </Pagina>
  )
}
