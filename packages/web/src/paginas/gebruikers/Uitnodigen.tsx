// SPDX-License-Identifier: EUPL-1.2
/** Invites somebody: who, as what, and then the link to hand over. */

import { type Antwoord, MENSENROLLEN, type Mensenrol } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Eenmalig, useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Eenmaligvenster } from '../../delen/Eenmaligvenster.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Vinkjes } from '../../delen/Vinkje.tsx'
import { tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { tijdstip } from '../../teksten/opmaak.ts'
import { useGebruikersteksten } from './teksten.ts'

type Link = Antwoord<'gebruikers.uitnodigen'>

interface Uitnodiging {
  readonly naam: string
  readonly inlognaam: string
  readonly rollen: Mensenrol[]
}

export interface UitnodigenEigenschappen {
  readonly open: boolean
  readonly bijSluiten: () => void
}

export function Uitnodigen({ open, bijSluiten }: UitnodigenEigenschappen) {
  const g = useGebruikersteksten()
  const e = useEenmaligteksten()
  const [klaar, zetKlaar] = useState<{ readonly naam: string; readonly link: Link }>()
  const nodigUit = useActie(
    (inhoud: Uitnodiging, herhaalsleutel) =>
      client.vraag('gebruikers.uitnodigen', { inhoud, herhaalsleutel }),
    ['gebruikers.'],
  )
  function sluit() {
    zetKlaar(undefined)
    bijSluiten()
  }
  async function verzend(velden: FormData) {
    const inhoud = {
      naam: tekstUit(velden, 'naam'),
      inlognaam: tekstUit(velden, 'inlognaam'),
      rollen: velden.getAll('rollen') as Mensenrol[],
    }
    const uit = await nodigUit.doe(inhoud)
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    zetKlaar({ naam: inhoud.naam, link: uit.gelukt })
    return []
  }
  if (klaar)
    return (
      <Eenmaligvenster titel={g.uitgenodigd(klaar.naam)} bijSluiten={sluit}>
        <Activeringslink link={klaar.link} />
      </Eenmaligvenster>
    )
  return (
    <Formuliervenster
      titel={g.uitnodigen}
      open={open}
      knop={g.nodigUit}
      bijSluiten={sluit}
      toets={(velden) => toets(velden, g.vul)}
      bijVerzenden={verzend}
    >
      <Tekstveld
        naam="naam"
        label={g.veld.naam}
        uitleg={g.veld.naamUitleg}
        hoogstens={100}
        breedte="vol"
        metFocus
      />
      <Tekstveld
        naam="inlognaam"
        label={g.veld.inlognaam}
        uitleg={g.veld.inlognaamUitleg}
        soort="email"
        autoAanvullen="off"
        breedte="vol"
      />
      <Rolkeuze />
    </Formuliervenster>
  )
}

function toets(
  velden: FormData,
  vul: { readonly naam: string; readonly inlognaam: string; readonly rollen: string },
): readonly Veldmelding[] {
  const mis: Veldmelding[] = []
  if (String(velden.get('naam')).trim() === '') mis.push({ veld: 'naam', melding: vul.naam })
  if (!/^\s*[^\s@]+@[^\s@]+\s*$/.test(String(velden.get('inlognaam'))))
    mis.push({ veld: 'inlognaam', melding: vul.inlognaam })
  if (!velden.has('rollen')) mis.push({ veld: 'rollen', melding: vul.rollen })
  return mis
}

/** The roles with what each is for. */
export function Rolkeuze({ begin }: { readonly begin?: readonly string[] }) {
  const t = useTeksten()
  const g = useGebruikersteksten()
  const [gekozen, zetGekozen] = useState<readonly string[]>(begin ?? [])
  return (
    <Vinkjes
      naam="rollen"
      label={g.veld.rollen}
      breedte="vol"
      gekozen={gekozen}
      bijWijziging={zetGekozen}
      opties={MENSENROLLEN.map((rol) => ({
        waarde: rol,
        tekst: t.toegang.rol[rol],
        uitleg: g.rollen[rol],
      }))}
    />
  )
}

/** The link of an account, or why there is none to show. */
export function Activeringslink({ link: { link, geldigTot } }: { readonly link: Link }) {
  const g = useGebruikersteksten()
  if (link === null)
    return (
      <Mededeling soort={geldigTot === null ? 'info' : 'letOp'} live>
        {geldigTot === null ? g.alAccount : g.linkWeg}
      </Mededeling>
    )
  return (
    <>
      <p>{g.linkUitleg(geldigTot === null ? '' : tijdstip(geldigTot))}</p>
      <Eenmalig label={g.link} geheim={link} />
    </>
  )
}
