// SPDX-License-Identifier: EUPL-1.2
/** What can be done with one draft, and what came of sending it. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import type { Verzoekfout } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { concepten } from '../../teksten/nl/concepten.ts'
import { melden } from '../../teksten/nl/melden.ts'
import { Bevindingenlijst } from '../melden/Bevindingen.tsx'
import { Zinnen } from '../melden/Controle.tsx'
import type { Naarveld } from '../melden/useBeginveld.ts'
import { VEROUDERD } from '../melden/useVerzend.ts'
import { type Concept, formulierVan } from './Concepten.tsx'

type Uitkomst = Antwoord<'concepten.verzend'>

/** What came of sending a draft: the answer of the service, or why it did not get to it. */
export interface Verzonden {
  readonly concept: Concept
  readonly uitkomst?: Uitkomst
  readonly fout?: Verzoekfout
}

export interface ConceptactiesEigenschappen {
  readonly concept: Concept
  readonly bijVerzonden: (verzonden: Verzonden) => void
  readonly opnieuw: () => void
}

export function Conceptacties({ concept, bijVerzonden, opnieuw }: ConceptactiesEigenschappen) {
  const t = concepten
  const { id, versie, client: persoon } = concept
  const naam = persoon.naam ?? concept.invoer.toewijzingNummer
  const verzend = useActie(
    (ifMatch: string, herhaalsleutel: string) =>
      client.vraag('concepten.verzend', { params: { id }, ifMatch, herhaalsleutel }),
    VEROUDERD,
  )
  const { delen } = useTeksten()
  const navigeer = useNavigate()
  const reden = useId()
  const naar = formulierVan(concept)
  const eerste = concept.ontbreekt[0]
  // Without a form to fill it in the service tells what is wrong.
  const nogNiet = eerste === undefined || naar === undefined ? undefined : reden
  const knoppen = (
    <div className="knoppenrij">
      <Knop
        klein
        aria-label={t.verstuurVan(naam)}
        bezig={verzend.bezig}
        nogNiet={nogNiet}
        onPress={async () => {
          if (naar !== undefined && eerste !== undefined)
            return navigeer(naar, { state: { veld: eerste } satisfies Naarveld })
          const uit = await verzend.doe(versie)
          if ('fout' in uit) {
            bijVerzonden({ concept, fout: uit.fout })
            opnieuw()
          } else bijVerzonden({ concept, uitkomst: uit.gelukt })
        }}
      >
        {t.verstuur}
      </Knop>
      <Weggooien concept={concept} naam={naam} opnieuw={opnieuw} />
    </div>
  )
  if (nogNiet === undefined) return knoppen
  return (
    <div className="stapel-dicht">
      {knoppen}
      <p id={nogNiet} className="knop-reden">
        {delen.nogTeDoen(concept.ontbreekt.map((veld) => t.ontbreekt[veld]))}
      </p>
    </div>
  )
}

function Weggooien(props: {
  readonly concept: Concept
  readonly naam: string
  readonly opnieuw: () => void
}) {
  const t = concepten
  const { delen } = useTeksten()
  const { concept, naam, opnieuw } = props
  const meld = useMeld()
  const [open, zetOpen] = useState(false)
  const weg = useActie(
    (ifMatch: string) =>
      client.vraag('concepten.verwijder', { params: { id: concept.id }, ifMatch }),
    ['concepten.'],
  )
  return (
    <>
      <Knop klein aria-label={t.gooiWegVan(naam)} onPress={() => zetOpen(true)}>
        {t.gooiWeg}
      </Knop>
      <Venster
        titel={t.wegVraag}
        open={open}
        waarschuwing
        bijSluiten={() => zetOpen(false)}
        voet={
          <>
            <Knop
              soort="gevaar"
              bezig={weg.bezig}
              onPress={async () => {
                const uit = await weg.doe(concept.versie)
                if ('gelukt' in uit) meld('goed', t.weggegooid)
                else {
                  meld('fout', uit.fout.gezegd?.tekst ?? t.nietWeg)
                  opnieuw()
                }
                zetOpen(false)
              }}
            >
              {t.gooiWeg}
            </Knop>
            <Knop onPress={() => zetOpen(false)}>{delen.annuleren}</Knop>
          </>
        }
      >
        <p>{t.wegUitleg(t.soorten[concept.invoer.soort].toLowerCase(), naam)}</p>
      </Venster>
    </>
  )
}

/** Stands above the list, and takes the focus: the draft may be gone from it. */
export function Conceptuitkomst({ verzonden }: { readonly verzonden: Verzonden }) {
  const t = concepten
  const vak = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every sending draws the attention anew
  useEffect(() => {
    vak.current?.focus()
  }, [verzonden])
  const { concept, uitkomst, fout } = verzonden
  const naam = concept.client.naam ?? concept.invoer.toewijzingNummer
  const naar = formulierVan(concept)
  const open =
    naar === undefined ? null : (
      <Koppeling naar={naar} als="gewoon">
        {t.openOm}
      </Koppeling>
    )
  if (uitkomst === undefined) {
    const zinnen = fout?.gezegd?.fouten.map(({ melding }) => melding) ?? []
    return (
      <div ref={vak} tabIndex={-1} className="bevestiging">
        <Mededeling soort="fout" live titel={t.nietVerstuurd(naam)} acties={open}>
          <p>
            {fout?.gezegd?.tekst ?? melden.nietGelukt} {fout?.gezegd?.doen}
          </p>
          {zinnen.length > 0 ? <Zinnen zinnen={zinnen} /> : null}
        </Mededeling>
      </div>
    )
  }
  if (uitkomst.berichtId === null)
    return (
      <div ref={vak} tabIndex={-1} className="stapel bevestiging">
        <Mededeling soort="fout" live titel={t.nietVerstuurd(naam)} acties={open}>
          {t.blijft}
        </Mededeling>
        <Bevindingenlijst bevindingen={uitkomst.bevindingen.map(({ bevinding }) => bevinding)} />
      </div>
    )
  return (
    <div ref={vak} tabIndex={-1} className="bevestiging">
      <Mededeling
        soort="goed"
        live
        titel={t.verstuurd(naam)}
        acties={
          <Koppeling naar={`/berichten/${uitkomst.berichtId}`} als="gewoon">
            {melden.bevestiging.bericht}
          </Koppeling>
        }
      >
        <Zinnen zinnen={uitkomst.vervolg} genummerd />
      </Mededeling>
    </div>
  )
}
