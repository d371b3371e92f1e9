// SPDX-License-Identifier: EUPL-1.2
/** A new key: for which system, how, what it may and until when; then its secret, once. */

import type { Antwoord, Recht } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Eenmalig, useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Eenmaligvenster } from '../../delen/Eenmaligvenster.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Vinkjes } from '../../delen/Vinkje.tsx'
import { leeg, tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useRechten, useSleutelteksten } from './teksten.ts'

const SOORTEN = ['sleutel', 'client', 'extern'] as const
type Soort = (typeof SOORTEN)[number]

interface Nieuw {
  readonly naam: string
  readonly soort: Soort
  readonly rechten: Recht[]
  readonly verloopt: string
  readonly onderwerp?: string
}

interface Gemaakt {
  readonly naam: string
  readonly soort: Soort
  readonly antwoord: Antwoord<'sleutels.maak'>
}

export interface MakenEigenschappen {
  readonly open: boolean
  readonly mogelijk: readonly Recht[]
  readonly bijSluiten: () => void
}

export default function Maken({ open, mogelijk, bijSluiten }: MakenEigenschappen) {
  const s = useSleutelteksten()
  const e = useEenmaligteksten()
  const [klaar, zetKlaar] = useState<Gemaakt>()
  const maak = useActie(
    (inhoud: Nieuw, herhaalsleutel) => client.vraag('sleutels.maak', { inhoud, herhaalsleutel }),
    ['sleutels.'],
  )
  function sluit() {
    zetKlaar(undefined)
    bijSluiten()
  }
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const tekst = (naam: string) => tekstUit(velden, naam)
    const soort = tekst('soort') as Soort
    const inhoud = {
      naam: tekst('naam'),
      soort,
      rechten: velden.getAll('rechten') as Recht[],
      verloopt: tekst('verloopt'),
      ...(soort === 'extern' ? { onderwerp: tekst('onderwerp') } : {}),
    }
    const uit = await maak.doe(inhoud)
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    zetKlaar({ naam: inhoud.naam, soort, antwoord: uit.gelukt })
    return []
  }
  if (klaar)
    return (
      <Eenmaligvenster titel={s.gemaaktTitel(klaar.naam)} bijSluiten={sluit}>
        <Geheim {...klaar} />
      </Eenmaligvenster>
    )
  return (
    <Formuliervenster
      titel={s.maak}
      open={open}
      knop={s.maak}
      bijSluiten={sluit}
      toets={(velden) =>
        (['naam', 'onderwerp', 'rechten', 'verloopt'] as const)
          .filter((veld) => veld !== 'onderwerp' || velden.get('soort') === 'extern')
          .flatMap((veld) => leeg(velden, veld, s.vul[veld]))
      }
      bijVerzenden={verzend}
    >
      <Velden mogelijk={mogelijk} />
    </Formuliervenster>
  )
}

function Velden({ mogelijk }: { readonly mogelijk: readonly Recht[] }) {
  const s = useSleutelteksten()
  const r = useRechten()
  const [soort, zetSoort] = useState<string>('sleutel')
  return (
    <>
      <Tekstveld
        naam="naam"
        label={s.veld.naam}
        uitleg={s.veld.naamUitleg}
        hoogstens={100}
        breedte="vol"
        metFocus
      />
      <Keuzerondjes
        naam="soort"
        label={s.veld.soort}
        waarde={soort}
        bijWijziging={zetSoort}
        opties={SOORTEN.map((waarde) => ({
          waarde,
          tekst: s.soort[waarde],
          uitleg: s.soortUitleg[waarde],
        }))}
      />
      {soort === 'extern' ? (
        <Tekstveld naam="onderwerp" label={s.veld.onderwerp} hoogstens={200} breedte="vol" />
      ) : null}
      <Vinkjes
        naam="rechten"
        label={s.veld.rechten}
        breedte="vol"
        opties={mogelijk.map((recht) => ({ waarde: recht, tekst: r[recht], uitleg: recht }))}
      />
      <Datumveld naam="verloopt" label={s.veld.verloopt} uitleg={s.veld.verlooptUitleg} />
    </>
  )
}

function Geheim({ soort, antwoord: { geheim, clientId } }: Gemaakt) {
  const s = useSleutelteksten()
  if (soort === 'extern') return <p>{s.uitlegExtern}</p>
  if (geheim === null)
    return (
      <Mededeling soort="letOp" live>
        {s.geheimWeg}
      </Mededeling>
    )
  return (
    <>
      <p>{soort === 'client' ? s.uitlegClient : s.uitlegSleutel}</p>
      {soort === 'client' && clientId ? (
        <p>
          <span className="veld-label">{s.clientId}</span>{' '}
          <code className="onderregel">{clientId}</code>
        </p>
      ) : null}
      <Eenmalig label={soort === 'client' ? s.geheim : s.sleutel} geheim={geheim} />
    </>
  )
}
