// SPDX-License-Identifier: EUPL-1.2
/** Approve what was chosen in the list, after one look at what goes out; each has its own outcome. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Keuzelijst } from '../../delen/lui.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { client } from '../../gegevens/client.ts'
import { useCodeopties } from '../../gegevens/codelijst.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { datum } from '../../teksten/opmaak.ts'
import { NA_BESLUIT } from './naBesluit.ts'
import type { Voorstel } from './Sluitlijst.tsx'

type Uitkomst = Antwoord<'taken.keurVeelGoed'>['resultaten'][number] & { readonly nummer: string }

interface Goedkeuring {
  readonly id: string
  readonly versie: string
  readonly redenWijziging?: string
}

export interface VeelgoedEigenschappen {
  readonly keuze: readonly Voorstel[]
  /** What is still open of what was asked stays chosen. */
  readonly bijKlaar: (nogOpen: readonly string[]) => void
  readonly wis: () => void
}

export function Veelgoed({ keuze, bijKlaar, wis }: VeelgoedEigenschappen) {
  const t = useTeksten()
  const { veel } = sluiten
  const [open, zetOpen] = useState(false)
  const [uitkomsten, zetUitkomsten] = useState<readonly Uitkomst[]>()
  const keur = useActie(
    (taken: readonly Goedkeuring[], herhaalsleutel) =>
      client.vraag('taken.keurVeelGoed', { inhoud: { taken: [...taken] }, herhaalsleutel }),
    NA_BESLUIT,
  )

  async function bevestig(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await keur.doe(
      keuze.map(({ id, versie }) => {
        const reden = velden.get(id)
        return { id, versie, ...(reden === null ? {} : { redenWijziging: String(reden) }) }
      }),
    )
    if ('fout' in uit) return veldmeldingen(uit.fout, veel.mislukt)
    const nummers = new Map(keuze.map(({ id, toewijzingNummer }) => [id, toewijzingNummer ?? '']))
    const { resultaten } = uit.gelukt
    zetUitkomsten(resultaten.map((een) => ({ ...een, nummer: nummers.get(een.id) ?? '' })))
    bijKlaar(
      resultaten.flatMap(({ id, uitkomst }) =>
        uitkomst === 'geweigerd' || uitkomst === 'mislukt' ? [id] : [],
      ),
    )
    zetOpen(false)
    return []
  }

  return (
    <>
      <section className="sluiten-balk" aria-label={veel.gebied}>
        <span role="status">{veel.gekozen(keuze.length)}</span>
        <Knop
          soort="hoofd"
          klein
          pictogram="vink"
          isDisabled={keuze.length === 0}
          onPress={() => zetOpen(true)}
        >
          {veel.knop}
        </Knop>
        {keuze.length > 0 ? (
          <Knop soort="stil" klein onPress={wis}>
            {t.delen.tabel.keuzeWissen}
          </Knop>
        ) : null}
      </section>
      {uitkomsten ? <Uitslag uitkomsten={uitkomsten} /> : null}
      <Venster titel={veel.titel(keuze.length)} open={open} bijSluiten={() => zetOpen(false)} breed>
        <p>{veel.gevolg(keuze.length, new Set(keuze.map(({ aanbieder }) => aanbieder)).size)}</p>
        {keuze.some(({ sluiting }) => sluiting.overleg) ? (
          <Mededeling soort="letOp">{veel.overleg}</Mededeling>
        ) : null}
        <Formulier
          naam={veel.titel(keuze.length)}
          toets={(velden) =>
            keuze.flatMap(({ id, toewijzingNummer }) =>
              velden.get(id) === ''
                ? [{ veld: id, melding: veel.kies(toewijzingNummer ?? '') }]
                : [],
            )
          }
          bijVerzenden={bevestig}
        >
          {(bezig) => (
            <>
              <ul className="stapel">
                {keuze.map((taak) => (
                  <Regel key={taak.id} taak={taak} />
                ))}
              </ul>
              <Verzendknoppen
                knop={veel.bevestig(keuze.length)}
                bezig={bezig}
                bijAnnuleren={() => zetOpen(false)}
              />
            </>
          )}
        </Formulier>
      </Venster>
    </>
  )
}

/** One proposal in the window; a choice only where there is one. */
function Regel({ taak }: { readonly taak: Voorstel }) {
  const t = sluiten
  const { sluiting, toewijzingNummer, client: wie, aanbieder, id } = taak
  const opties = useCodeopties('JZ002', sluiting.mogelijkeRedenen)
  const einde = sluiting.einddatum === null ? t.geenEinde : datum(sluiting.einddatum)
  return (
    <li className="sluiten-cel">
      <strong>{`${t.kolom.toewijzing} ${toewijzingNummer}, ${wie?.naam ?? t.onbekend}`}</strong>
      <span className="zacht">
        {[
          `${t.kolom.aanbieder} ${aanbieder}`,
          `${t.kolom.straks}: ${einde}`,
          ...(opties.length === 1 ? [`${t.kolom.reden}: ${opties[0]?.tekst}`] : []),
        ].join(' · ')}
      </span>
      {opties.length > 1 ? (
        <Keuzelijst
          naam={id}
          label={t.veel.redenVoor(toewijzingNummer ?? '')}
          opties={opties}
          breedte="vol"
          {...(sluiting.redenWijziging === null ? {} : { beginwaarde: sluiting.redenWijziging })}
        />
      ) : null}
    </li>
  )
}

function Uitslag({ uitkomsten }: { readonly uitkomsten: readonly Uitkomst[] }) {
  const t = sluiten
  const { veel } = t
  const niet = uitkomsten.filter(({ uitkomst }) => uitkomst !== 'akkoord')
  const goed = uitkomsten.length - niet.length
  return (
    <div className="sluiten-uitkomst">
      <Mededeling
        soort={niet.length === 0 ? 'goed' : 'letOp'}
        titel={veel.klaar(goed, uitkomsten.length)}
        live
        vangtFocus
      >
        {niet.length === 0 ? null : (
          <ul>
            {niet.map(({ id, nummer, uitkomst, bevindingen }) => (
              <li key={id}>
                <Koppeling naar={`/sluitende-toewijzingen/${id}`}>
                  {`${t.kolom.toewijzing} ${nummer}`}
                </Koppeling>
                {`: ${veel.uitkomst[uitkomst]}. `}
                {bevindingen.map(({ boodschap, actie }) => `${boodschap} ${actie}`).join(' ')}
              </li>
            ))}
          </ul>
        )}
      </Mededeling>
    </div>
  )
}
