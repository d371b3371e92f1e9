// SPDX-License-Identifier: EUPL-1.2
/** One change of the access of one person, each in its own dialog. */
import type { Antwoord, Mensenrol } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { Vinkje } from '../../delen/Vinkje.tsx'
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

/** Buttons under a form in a dialog. */
function Voet(props: {
  readonly knop: string
  readonly bezig: boolean
  readonly gevaar?: boolean
  readonly bijSluiten: () => void
}) {
  const t = useTeksten()
  return (
    <div className="knoppenrij">
      <Knop soort={props.gevaar ? 'gevaar' : 'hoofd'} type="submit" bezig={props.bezig}>
        {props.knop}
      </Knop>
      <Knop onPress={props.bijSluiten}>{t.delen.annuleren}</Knop>
    </div>
  )
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
    <Venster titel={g.rollenVan(naam)} open bijSluiten={bijSluiten}>
      <p>{g.rollenUitleg}</p>
      <Formulier
        naam={g.rollenVan(naam)}
        toets={(velden) =>
          velden.has('rollen') ? [] : [{ veld: 'rollen', melding: g.vul.rollen }]
        }
        bijVerzenden={verzend}
      >
        {(bezig) => (
          <>
            <Rolkeuze begin={gebruiker.rollen} />
            <Voet knop={g.bewaar} bezig={bezig} bijSluiten={bijSluiten} />
          </>
        )}
      </Formulier>
    </Venster>
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
  return (
    <Venster
      titel={g.nieuweLinkVan(naam)}
      open
      verplicht={link !== undefined}
      bijSluiten={bijSluiten}
      voet={
        link === undefined ? null : (
          <Knop soort="hoofd" onPress={bijSluiten}>
            {e.klaar}
          </Knop>
        )
      }
    >
      {link === undefined ? (
        <>
          <p>{g.nieuweLinkUitleg}</p>
          <Formulier naam={g.nieuweLinkVan(naam)} bijVerzenden={verzend}>
            {(bezig) => (
              <>
                <Vinkje naam="zonderTweedeStap" label={g.zonderStap} uitleg={g.zonderStapUitleg} />
                <Voet knop={g.nodigUit} bezig={bezig} bijSluiten={bijSluiten} />
              </>
            )}
          </Formulier>
        </>
      ) : (
        <Activeringslink link={link} />
      )}
    </Venster>
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
  const redenVan = (velden: FormData) => String(velden.get('reden')).trim()
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await blokkeer.doe({ reden: redenVan(velden) })
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    meld('goed', g.geblokkeerd(naam))
    bijSluiten()
    return []
  }
  return (
    <Venster titel={g.blokkeerVraag(naam)} open bijSluiten={bijSluiten}>
      <p>{g.blokkeerUitleg}</p>
      <Formulier
        naam={g.blokkeerVraag(naam)}
        toets={(velden) =>
          redenVan(velden).length < 5 ? [{ veld: 'reden', melding: g.vul.reden }] : []
        }
        bijVerzenden={verzend}
      >
        {(bezig) => (
          <>
            <Tekstveld
              naam="reden"
              label={g.veld.reden}
              uitleg={g.veld.redenUitleg}
              hoogstens={200}
              breedte="vol"
              metFocus
            />
            <Voet knop={g.blokkeer} bezig={bezig} gevaar bijSluiten={bijSluiten} />
          </>
        )}
      </Formulier>
    </Venster>
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
