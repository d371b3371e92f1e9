// SPDX-License-Identifier: EUPL-1.2
/** What the pages to report share: the toewijzing and the draft are fetched, then the form comes. */

import { type ReactNode, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { Bevestiging, Gemeld } from './Bevestiging.tsx'
import type { Detail } from './Ingevuld.tsx'
import type { Concept } from './useConcept.ts'
import type { Uitkomst } from './useToets.ts'
import { type Taaksoort, useVoorstel, type Voorstel } from './useVoorstel.ts'

interface Begin {
  /** What could be done then. The service tells when that changed; the form stays. */
  readonly zetten: Detail['zetten']
  /** The draft that was opened; another one is another form. */
  readonly concept: Concept | undefined
  /** What the task of this toewijzing proposes; not beside a draft. */
  readonly voorstel?: Voorstel | undefined
}

export interface Meldvormgegevens extends Omit<Begin, 'zetten'> {
  readonly detail: Detail
  readonly bijGestuurd: (uitkomst: Uitkomst) => void
}

export interface MeldpaginaEigenschappen {
  readonly titel: string
  readonly gestuurd: string
  readonly inleiding: string
  /** The task whose proposal the form begins with. */
  readonly taak?: Taaksoort
  readonly children: (gegevens: Meldvormgegevens) => ReactNode
}

export function Meldpagina(eigenschappen: MeldpaginaEigenschappen) {
  const { titel, gestuurd, inleiding, taak, children } = eigenschappen
  const { id = '' } = useParams()
  const [zoek] = useSearchParams()
  // The draft that the address named when the page opened: keeping one later names it too.
  const [conceptId] = useState(() => zoek.get('concept') ?? undefined)
  const [uitkomst, zetUitkomst] = useState<Uitkomst>()
  const toewijzing = useHaal('toewijzingen.lees', { params: { id } })
  // What the form begins with; from then on nothing takes it away from under who is typing.
  const [begin, zetBegin] = useState<Begin>()
  const concept = useHaal(
    'concepten.lees',
    conceptId === undefined || begin ? undefined : { params: { id: conceptId } },
  )
  const detail = toewijzing.gegevens
  const naam = detail?.toewijzing.client.naam
  const { klaar: voorstelKlaar, voorstel } = useVoorstel(
    detail,
    conceptId === undefined && begin === undefined ? taak : undefined,
  )
  // A draft that is gone leaves an empty form; the toewijzing itself has to be there.
  const weg = concept.fout?.soort === 'nietGevonden'
  const klaar = voorstelKlaar && (conceptId === undefined || weg || concept.gegevens !== undefined)
  if (klaar && begin === undefined)
    zetBegin({ zetten: detail?.zetten ?? [], concept: concept.gegevens, voorstel })
  const fout = toewijzing.fout ?? (weg ? undefined : concept.fout)
  return (
    <Pagina
      titel={uitkomst === undefined ? titel : gestuurd}
      kruimels={[
        { naar: '/toewijzingen', tekst: melden.kruimel },
        {
          naar: `/toewijzingen/${id}`,
          tekst: melden.toewijzing(detail?.toewijzing.toewijzingNummer ?? '…'),
        },
      ]}
      inleiding={
        uitkomst !== undefined ? (
          <Gemeld uitkomst={uitkomst} naam={naam ?? undefined} />
        ) : naam ? (
          melden.voor(naam, inleiding)
        ) : (
          inleiding
        )
      }
    >
      {uitkomst === undefined ? null : <Bevestiging uitkomst={uitkomst} toewijzingId={id} />}
      {uitkomst !== undefined || begin || !fout ? null : (
        <Foutvak fout={fout} opnieuw={toewijzing.fout ? toewijzing.opnieuw : concept.opnieuw} />
      )}
      {uitkomst !== undefined || begin || fout ? null : <Laden traag={toewijzing.traag} />}
      {uitkomst === undefined && detail && begin
        ? children({ ...begin, detail: metBegin(detail, begin), bijGestuurd: zetUitkomst })
        : null}
    </Pagina>
  )
}

/** Where nothing could be done, something may be possible meanwhile. */
function metBegin(detail: Detail, { zetten }: Begin): Detail {
  return zetten.some(({ mag }) => mag) ? { ...detail, zetten } : detail
}
