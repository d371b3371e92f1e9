// SPDX-License-Identifier: EUPL-1.2
/** One change of the access of one person, each in its own dialog. */

import type { Antwoord, Mensenrol } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Eenmaligvenster } from '../../delen/Eenmaligvenster.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Vinkje } from '../../delen/Vinkje.tsx'
import { korterDan, tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import type { Gebruiker, Wijziging } from './Gebruikers.tsx'
import { useGebruikersteksten } from './teksten.ts'
import { Activeringslink, Rolkeuze } from './Uitnodigen.tsx'

interface Eigenschappen {
  readonly gebruiker: Gebruiker
  readonly bijSluiten: () => void
}

const OUD = ['gebruikers.']

export function Wijzigvenster(props: Eigenschappen & { readonly wat: Wijziging }) {
  switch (props.wat) {
    case 'rollen':
      return <Rollen {...props} />
    case 'link':
      return <NieuweLink {...props} />
    case 'blokkeren':
      return <Blokkeren {...props} />
    default:
      return <Kort {...props} wat={props.wat} />
  }
}

function Rollen({ gebruiker, bijSluiten }: Eigenschappen) {
  const g = useGebruikersteksten()
  const e = useEenmaligteksten()
  const meld = useMeld()
  const { id, naam } = gebruiker
  const wijzig = useActie(
    (rollen: Mensenrol[]) =>
      client.vraag('gebruikers.rollen', { params: { id }, inhoud: { rollen } }),
    OUD,
  )
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await wijzig.doe(velden.getAll('rollen') as Mensenrol[])
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    meld('goed', g.rollenGewijzigd(naam))
    bijSluiten()
    return []
  }
  return (
    <Formuliervenster
      titel={g.rollenVan(naam)}
      uitleg={g.rollenUitleg}
      knop={g.bewaar}
      bijSluiten={bijSluiten}
      toets={(velden) => (velden.has('rollen') ? [] : [{ veld: 'rollen', melding: g.vul.rollen }])}
      bijVerzenden={verzend}
    >
      <Rolkeuze begin={gebruiker.rollen} />
    </Formuliervenster>
  )
}

function NieuweLink({ gebruiker: { id, naam }, bijSluiten }: Eigenschappen) {
  const g = useGebruikersteksten()
  const e = useEenmaligteksten()
  const [link, zetLink] = useState<Antwoord<'gebruikers.link'>>()
  const maak = useActie(
    (inhoud: { readonly zonderTweedeStap: boolean }, herhaalsleutel) =>
      client.vraag('gebruikers.link', { params: { id }, inhoud, herhaalsleutel }),
    OUD,
  )
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await maak.doe({ zonderTweedeStap: velden.has('zonderTweedeStap') })
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    zetLink(uit.gelukt)
    return []
  }
  if (link)
    return (
      <Eenmaligvenster titel={g.nieuweLinkVan(naam)} bijSluiten={bijSluiten}>
        <Activeringslink link={link} />
      </Eenmaligvenster>
    )
  return (
    <Formuliervenster
      titel={g.nieuweLinkVan(naam)}
      uitleg={g.nieuweLinkUitleg}
      knop={g.nodigUit}
      bijSluiten={bijSluiten}
      bijVerzenden={verzend}
    >
      <Vinkje naam="zonderTweedeStap" label={g.zonderStap} uitleg={g.zonderStapUitleg} />
    </Formuliervenster>
  )
}

function Blokkeren({ gebruiker: { id, naam }, bijSluiten }: Eigenschappen) {
  const g = useGebruikersteksten()
  const e = useEenmaligteksten()
  const meld = useMeld()
  const blokkeer = useActie(
    (inhoud: { readonly reden: string }) =>
      client.vraag('gebruikers.blokkeren', { params: { id }, inhoud }),
    OUD,
  )
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await blokkeer.doe({ reden: tekstUit(velden, 'reden') })
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    meld('goed', g.geblokkeerd(naam))
    bijSluiten()
    return []
  }
  return (
    <Formuliervenster
      titel={g.blokkeerVraag(naam)}
      uitleg={g.blokkeerUitleg}
      knop={g.blokkeer}
      gevaar
      bijSluiten={bijSluiten}
      toets={(velden) => korterDan(5, velden, 'reden', g.vul.reden)}
      bijVerzenden={verzend}
    >
      <Tekstveld
        naam="reden"
        label={g.veld.reden}
        uitleg={g.veld.redenUitleg}
        hoogstens={200}
        breedte="vol"
        metFocus
      />
    </Formuliervenster>
  )
}

/** What needs no more than a yes. */
function Kort(props: Eigenschappen & { readonly wat: 'uitloggen' | 'vrijgeven' }) {
  const { gebruiker, wat, bijSluiten } = props
  const { id, naam, rollen } = gebruiker
  const t = useTeksten()
  const g = useGebruikersteksten()
  const meld = useMeld()
  const uit = wat === 'uitloggen'
  const actie = useActie(
    () => client.vraag(uit ? 'gebruikers.afmelden' : 'gebruikers.vrijgeven', { params: { id } }),
    OUD,
  )
  return (
    <Bevestiging
      titel={uit ? g.uitloggenVraag(naam) : g.vrijVraag(naam)}
      open
      bijSluiten={bijSluiten}
      knop={uit ? g.uitloggen : g.vrij}
      gevaar={uit}
      bezig={actie.bezig}
      fout={actie.fout}
      bijDoen={async () => {
        if ('fout' in (await actie.doe(undefined))) return
        meld('goed', uit ? g.uitgelogd(naam) : g.vrijgegeven(naam))
        bijSluiten()
      }}
    >
      <p>
        {uit ? g.uitloggenUitleg : g.vrijUitleg(rollen.map((rol) => t.toegang.rol[rol]).join(', '))}
      </p>
    </Bevestiging>
  )
}
