// SPDX-License-Identifier: EUPL-1.2
/** Who works for the organisation: invite, roles, a way back in, and the door closed. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Menuknop } from '../../delen/Menu.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { tijdstip } from '../../teksten/opmaak.ts'
import { Rollenuitleg } from './Rollenuitleg.tsx'
import { useGebruikersteksten } from './teksten.ts'
import { Uitnodigen } from './Uitnodigen.tsx'
import { Wijzigvenster } from './Wijzigvenster.tsx'

export type Gebruiker = Antwoord<'gebruikers.lijst'>['gebruikers'][number]
export type Wijziging = 'rollen' | 'link' | 'uitloggen' | 'blokkeren' | 'vrijgeven'

export default function Gebruikers() {
  const t = useTeksten()
  const g = useGebruikersteksten()
  const lijst = useHaal('gebruikers.lijst', {})
  const { gegevens: ik } = useHaal('ik.lees', {})
  // Not in the address: it may be a name.
  const [filters, zetFilters] = useState<Readonly<Record<string, string>>>({})
  const [uitnodigen, zetUitnodigen] = useState(false)
  const [bij, zetBij] = useState<{ readonly gebruiker: Gebruiker; readonly wat: Wijziging }>()
  const { zoek = '', staat } = filters
  const rijen = lijst.gegevens?.gebruikers.filter(
    (rij) =>
      `${rij.naam} ${rij.inlognaam ?? ''}`.toLowerCase().includes(zoek.toLowerCase()) &&
      (staat === undefined || rij.staat === staat),
  )

  return (
    <Pagina
      titel={t.beheer.gebruikers}
      inleiding={g.inleiding}
      acties={
        <Knop soort="hoofd" pictogram="plus" onPress={() => zetUitnodigen(true)}>
          {g.uitnodigen}
        </Knop>
      }
    >
      <Paneel strak>
        <Filterbalk
          filters={[
            { soort: 'tekst', naam: 'zoek', label: g.zoek },
            {
              soort: 'keuze',
              naam: 'staat',
              label: g.kop.staat,
              opties: STATEN.map((waarde) => ({ waarde, tekst: g.staat[waarde] })),
            },
          ]}
          acties={<Downloaden lijst="gebruikers" filter={filters} />}
          adres={{
            filters,
            zetFilter: (naam, waarde) =>
              zetFilters(({ [naam]: _, ...rest }) =>
                waarde === '' ? rest : { ...rest, [naam]: waarde },
              ),
            wisFilters: () => zetFilters({}),
          }}
        />
        <Heletabel<Gebruiker>
          naam={t.beheer.gebruikers}
          rijen={rijen}
          sleutelVan={({ id }) => id}
          bezig={lijst.bezig}
          traag={lijst.traag}
          fout={lijst.fout ? <Foutvak fout={lijst.fout} opnieuw={lijst.opnieuw} /> : undefined}
          leeg={Object.keys(filters).length === 0 ? g.niemand : t.delen.tabel.leegNaFilter}
          kolommen={[
            {
              sleutel: 'naam',
              kop: g.kop.naam,
              waarde: ({ naam }) => naam,
              cel: (rij) => <Wie gebruiker={rij} />,
            },
            {
              sleutel: 'rollen',
              kop: g.kop.rollen,
              waarde: ({ rollen }) => rollen.map((rol) => t.toegang.rol[rol]).join(', '),
              cel: ({ rollen }) => rollen.map((rol) => t.toegang.rol[rol]).join(', '),
            },
            {
              sleutel: 'staat',
              kop: g.kop.staat,
              waarde: (rij) => g.staat[rij.staat],
              cel: (rij) => <Staat gebruiker={rij} />,
            },
            {
              sleutel: 'stap',
              kop: g.kop.tweedeStap,
              waarde: (rij) => tweedeStap(rij, g),
              cel: (rij) => tweedeStap(rij, g),
            },
            {
              sleutel: 'laatst',
              kop: g.kop.laatst,
              waarde: ({ laatstAangemeld }) => laatstAangemeld,
              cel: ({ laatstAangemeld }) =>
                laatstAangemeld === null ? g.nooit : tijdstip(laatstAangemeld),
            },
            {
              sleutel: 'wijzig',
              kop: g.kop.wijzig,
              cel: (gebruiker) =>
                // Nobody changes his own access; the service refuses it too.
                gebruiker.inlognaam !== null && gebruiker.inlognaam === ik?.inlognaam ? (
                  <span className="zacht">{g.uzelf}</span>
                ) : (
                  <Menuknop
                    klasse="knop knop-gewoon knop-klein"
                    voorlezen={g.wijzigVan(gebruiker.naam)}
                    knop={g.kop.wijzig}
                    delen={[{ regels: keuzes(gebruiker, g, (wat) => zetBij({ gebruiker, wat })) }]}
                  />
                ),
            },
          ]}
        />
      </Paneel>
      <Rollenuitleg />
      <Uitnodigen open={uitnodigen} bijSluiten={() => zetUitnodigen(false)} />
      {bij ? <Wijzigvenster {...bij} bijSluiten={() => zetBij(undefined)} /> : null}
    </Pagina>
  )
}

/** What can be done with somebody: what is kept at the identity provider is changed there. */
function keuzes(
  { viaAanmelddienst, geblokkeerd }: Gebruiker,
  g: ReturnType<typeof useGebruikersteksten>,
  kies: (wat: Wijziging) => void,
) {
  const regel = (sleutel: Wijziging, tekst: string, gevaar = false) => ({
    sleutel,
    tekst,
    gevaar,
    bijKeuze: () => kies(sleutel),
  })
  return [
    ...(viaAanmelddienst ? [] : [regel('rollen', g.rollenWijzig), regel('link', g.nieuweLink)]),
    ...(geblokkeerd === null
      ? [regel('uitloggen', g.uitloggen), regel('blokkeren', g.blokkeer, true)]
      : [regel('vrijgeven', g.vrij)]),
  ]
}

function tweedeStap(
  { tweedeStap, viaAanmelddienst }: Gebruiker,
  g: ReturnType<typeof useGebruikersteksten>,
): string {
  if (viaAanmelddienst) return g.viaDienst
  return tweedeStap ? g.ingesteld : g.nietIngesteld
}

function Wie({ gebruiker: { naam, inlognaam } }: { readonly gebruiker: Gebruiker }) {
  return (
    <div>
      {naam}
      {inlognaam ? <span className="gebruiker-adres">{inlognaam}</span> : null}
    </div>
  )
}

const STATEN = ['actief', 'uitgenodigd', 'geblokkeerd'] as const
const KLEUR = { actief: 'goed', uitgenodigd: 'letOp', geblokkeerd: 'fout' } as const

function Staat({ gebruiker }: { readonly gebruiker: Gebruiker }) {
  const g = useGebruikersteksten()
  const { staat, geblokkeerd } = gebruiker
  return (
    <>
      <Merkje soort={KLEUR[staat]}>{g.staat[staat]}</Merkje>{' '}
      {geblokkeerd === null ? null : (
        <span className="zacht">{g.sinds(tijdstip(geblokkeerd))}</span>
      )}
    </>
  )
}
