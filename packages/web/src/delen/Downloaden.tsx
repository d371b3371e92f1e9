// SPDX-License-Identifier: EUPL-1.2
/** What is on the screen as CSV or Excel, for who has the right to take it out. */

import type { Recht } from '@stopwijzer/koppelvlak'
import { Suspense, useState } from 'react'
import { alsVerzoekfout } from '../gegevens/fout.ts'
import { luiDeel } from '../gegevens/laad.ts'
import { useMag } from '../sessie/sessie.tsx'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import { useMeld } from './Meldingen.tsx'
import { Menuknop } from './Menu.tsx'
import type { Lijst, Rapport } from './ophalen.ts'
import { Pictogram } from './Pictogram.tsx'

const Uitvoervenster = luiDeel(() => import('./Uitvoervenster.tsx'))

export interface DownloadenEigenschappen {
  readonly lijst: Lijst
  /** The filters and the order of the list, as the service knows them. */
  readonly filter: object
  /** What it is for, as the page already asked. */
  readonly doel?: string
}

/** What each takes, when it is not the right to take clients out. */
const RECHT: Partial<Readonly<Record<Lijst, Recht>>> = {
  gevolgen: 'betaling.lezen',
  wachtrij: 'wachtrij.lezen',
  gebruikers: 'beheer.gebruikers',
  sleutels: 'beheer.gebruikers',
  webhooks: 'beheer.lezen',
  logboek: 'verantwoording.lezen',
}

/** A list: a dialog asks what it is for, unless that was said already. */
export function Downloaden({ lijst, filter, doel }: DownloadenEigenschappen) {
  const t = useTeksten().delen
  const mag = useMag()
  const [open, zetOpen] = useState(false)
  if (!mag(RECHT[lijst] ?? 'rapportages.uitvoeren')) return null
  return (
    <>
      <Knop klein pictogram="downloaden" onPress={() => zetOpen(true)}>
        {t.downloaden}
      </Knop>
      {open ? (
        <Suspense>
          <Uitvoervenster
            lijst={lijst}
            filter={filter}
            {...(doel === undefined ? {} : { doel })}
            sluit={() => zetOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  )
}

export interface Rapportkeuze {
  readonly rapport: Rapport
  readonly tekst: string
  readonly query: object
}

/** Counts: no clients, so nothing is asked; each report in both forms. */
export function Rapportmenu({ rapporten }: { readonly rapporten: readonly Rapportkeuze[] }) {
  const { delen: t, toestanden } = useTeksten()
  const meld = useMeld()
  async function haal({ rapport, query }: Rapportkeuze, soort: 'csv' | 'excel') {
    try {
      const { haalBestand } = await import('./ophalen.ts')
      meld('goed', t.gedownload(await haalBestand(`${rapport}.${soort}`, query)))
    } catch (fout) {
      meld('fout', alsVerzoekfout(fout).gezegd?.tekst ?? toestanden.fout.tekst)
    }
  }
  return (
    <Menuknop
      klasse="knop knop-gewoon"
      knop={
        <>
          <Pictogram naam="downloaden" maat={18} />
          {t.downloaden}
        </>
      }
      delen={(['excel', 'csv'] as const).map((soort) => ({
        kop: t.bestandsoort[soort],
        regels: rapporten.map((keuze) => ({
          sleutel: `${soort}-${keuze.tekst}`,
          tekst: keuze.tekst,
          bijKeuze: () => void haal(keuze, soort),
        })),
      }))}
    />
  )
}
