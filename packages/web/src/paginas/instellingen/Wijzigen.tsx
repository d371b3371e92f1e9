// SPDX-License-Identifier: EUPL-1.2
/** Changes one setting, with the field that fits its kind. The service judges the value. */

import { useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import type { Instelling } from './Instellingen.tsx'
import { inWoorden, titelVan, useInsteltekst } from './teksten.ts'

export interface WijzigenEigenschappen {
  readonly instelling: Instelling
  /** The version that the user sees; another one in the meantime is a conflict. */
  readonly etag: string
  readonly opnieuw: () => void
  readonly bijSluiten: () => void
}

type Waarde = Instelling['waarde'] | null

const OUD = ['instellingen.', 'releasekalender.']

export function Wijzigen(props: WijzigenEigenschappen) {
  const { instelling, etag, opnieuw, bijSluiten } = props
  const { naam, vorm } = instelling
  const i = useInsteltekst()
  const e = useEenmaligteksten()
  const meld = useMeld()
  const titel = titelVan(i, naam)
  const stuur = (waarde: Waarde) =>
    client.vraag('instellingen.wijzig', {
      params: { instelling: naam },
      inhoud: { waarde },
      ifMatch: etag,
    })
  const wijzig = useActie(stuur, OUD)
  const herstel = useActie(() => stuur(null), OUD)
  function klaar() {
    meld('goed', i.bewaard(titel))
    bijSluiten()
  }
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await wijzig.doe(leesWaarde(vorm.soort, String(velden.get('waarde') ?? '')))
    if ('fout' in uit) {
      // Somebody was before us: fetch what they chose, keep what was filled in here.
      if (uit.fout.soort === 'conflict') opnieuw()
      return veldmeldingen(uit.fout, e.nietGelukt)
    }
    klaar()
    return []
  }
  return (
    <Venster titel={titel} open bijSluiten={bijSluiten}>
      <p lang="nl">{instelling.uitleg}</p>
      <Formulier
        naam={titel}
        toets={(velden) => {
          const tekst = String(velden.get('waarde') ?? '').trim()
          if (vorm.soort === 'lijst') return []
          if (tekst === '') return [{ veld: 'waarde', melding: i.vul }]
          return vorm.soort === 'getal' && !/^-?\d+$/.test(tekst)
            ? [{ veld: 'waarde', melding: i.vulGetal }]
            : []
        }}
        bijVerzenden={verzend}
      >
        {(bezig) => (
          <>
            <Veld instelling={instelling} />
            <Verzendknoppen knop={i.bewaar} bezig={bezig} bijAnnuleren={bijSluiten}>
              {instelling.isStandaard ? null : (
                <Knop
                  bezig={herstel.bezig}
                  onPress={async () => {
                    if ('gelukt' in (await herstel.doe(undefined))) klaar()
                  }}
                >
                  {i.terug}
                </Knop>
              )}
            </Verzendknoppen>
          </>
        )}
      </Formulier>
      <div role="alert">
        {herstel.fout ? <Foutvak fout={herstel.fout} opnieuw={opnieuw} /> : null}
      </div>
    </Venster>
  )
}

function Veld({ instelling: { vorm, waarde } }: { readonly instelling: Instelling }) {
  const i = useInsteltekst()
  const kiesUit = (waarden: readonly string[], nu: string) => (
    <Keuzerondjes
      naam="waarde"
      label={i.nieuw}
      beginwaarde={nu}
      opties={waarden.map((een) => ({ waarde: een, tekst: inWoorden(i, een) }))}
    />
  )
  switch (vorm.soort) {
    case 'keuze':
      return kiesUit(vorm.waarden ?? [], String(waarde))
    case 'aan-uit':
      return kiesUit(['aan', 'uit'], waarde === true ? 'aan' : 'uit')
    case 'lijst':
      return (
        <Tekstveld
          naam="waarde"
          label={i.nieuw}
          uitleg={i.perRegel}
          regels={8}
          breedte="vol"
          beginwaarde={Array.isArray(waarde) ? waarde.join('\n') : ''}
          optioneel
        />
      )
    case 'getal':
      return (
        <Tekstveld
          naam="waarde"
          label={i.nieuw}
          uitleg={i.vanTot(vorm.min ?? 0, vorm.max ?? 0)}
          toetsenbord="numeric"
          breedte="kort"
          beginwaarde={String(waarde)}
          metFocus
        />
      )
    case 'versie':
      return (
        <Tekstveld
          naam="waarde"
          label={i.nieuw}
          uitleg={i.versieMag}
          breedte="kort"
          beginwaarde={String(waarde)}
          metFocus
        />
      )
  }
}

function leesWaarde(soort: Instelling['vorm']['soort'], tekst: string): Waarde {
  if (soort === 'aan-uit') return tekst === 'aan'
  if (soort === 'getal') return Number(tekst.trim())
  if (soort === 'lijst')
    return tekst
      .split('\n')
      .map((regel) => regel.trim())
      .filter((regel) => regel !== '')
  return tekst.trim()
}
