// SPDX-License-Identifier: EUPL-1.2
/** The lines that answer the question, page by page, and as a file. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { bewaarAls } from '../../delen/csv.ts'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { tijdstip } from '../../teksten/opmaak.ts'
import { Logregel } from './Logregel.tsx'
import { useLogteksten } from './teksten.ts'
import { alsInhoud, type Logvraag } from './vraag.ts'

export type Regel = Antwoord<'logboek.zoek'>['resultaten'][number]

export interface LogboekEigenschappen {
  readonly vraag: Logvraag
  readonly stel: (vraag: Logvraag) => void
}

export function Logboek({ vraag, stel }: LogboekEigenschappen) {
  const l = useLogteksten()
  // The place in the list is kept here, not in the address: it belongs to a question that is not.
  const [plek, zetPlek] = useState<readonly string[]>([])
  const na = plek.at(-1)
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('logboek.zoek', {
    inhoud: { ...alsInhoud(vraag), ...(na === undefined ? {} : { na }) },
  })
  const [open, zetOpen] = useState<Regel>()
  return (
    <Paneel titel={l.lijst} strak acties={<Uitvoer vraag={vraag} />}>
      <Gegevenstabel<Regel>
        naam={l.lijst}
        rijen={gegevens?.resultaten}
        sleutelVan={({ volgnummer }) => String(volgnummer)}
        bezig={bezig}
        traag={traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={l.leeg}
        dicht
        kolommen={[
          { sleutel: 'tijdstip', kop: l.kop.tijdstip, cel: (rij) => tijdstip(rij.tijdstip) },
          { sleutel: 'wie', kop: l.kop.wie, cel: (rij) => <Wie regel={rij} /> },
          { sleutel: 'wat', kop: l.kop.wat, cel: (rij) => <Wat regel={rij} /> },
          { sleutel: 'over', kop: l.kop.over, cel: (rij) => <OverWie regel={rij} /> },
          {
            sleutel: 'doel',
            kop: l.kop.doel,
            cel: ({ doel }) => <span className="log-regel">{doel}</span>,
          },
          {
            sleutel: 'meer',
            kop: l.kop.meer,
            cel: (rij) => (
              <Knop klein aria-label={l.detailsVan(rij.volgnummer)} onPress={() => zetOpen(rij)}>
                {l.details}
              </Knop>
            ),
          },
        ]}
      />
      {gegevens && gegevens.resultaten.length > 0 ? (
        <Tabelvoet
          adres={{
            na,
            bladzijde: plek.length + 1,
            naarVolgende: (cursor) => zetPlek([...plek, cursor]),
            naarVorige: () => zetPlek(plek.slice(0, -1)),
            naarBegin: () => zetPlek([]),
          }}
          getoond={gegevens.resultaten.length}
          volgende={gegevens.volgende ?? undefined}
        />
      ) : null}
      {open ? (
        <Logregel
          regel={open}
          bijSluiten={() => zetOpen(undefined)}
          bijClient={(clientSleutel) => {
            const { bsn: _, ...rest } = vraag
            stel({ ...rest, clientSleutel })
          }}
          bijGebruiker={(gebruiker) => {
            const { bsn: _, ...rest } = vraag
            stel({ ...rest, gebruiker })
          }}
        />
      ) : null}
    </Paneel>
  )
}

function Uitvoer({ vraag }: { readonly vraag: Logvraag }) {
  const l = useLogteksten()
  const { doel, ...filter } = alsInhoud(vraag)
  const haal = useActie(() => client.vraag('logboek.exporteer', { inhoud: alsInhoud(vraag) }))
  return (
    <div className="knoppenrij">
      <Downloaden lijst="logboek" filter={filter} doel={doel} />
      <Knop
        klein
        pictogram="downloaden"
        bezig={haal.bezig}
        onPress={async () => {
          const uit = await haal.doe(undefined)
          if ('gelukt' in uit)
            bewaarAls(
              'logboek.jsonl',
              uit.gelukt as Uint8Array<ArrayBuffer>,
              'application/jsonl;charset=utf-8',
            )
        }}
      >
        {l.exporteer}
      </Knop>
      <div role="alert">{haal.fout ? <Foutvak fout={haal.fout} /> : null}</div>
    </div>
  )
}

function Wie({ regel: { gebruiker } }: { readonly regel: Regel }) {
  const l = useLogteksten()
  return (
    <div>
      {gebruiker.naam}
      <span className="log-onder">{gebruiker.zelf ? gebruiker.rol : l.dienst}</span>
    </div>
  )
}

function Wat({ regel: { soort, uitkomst, actie } }: { readonly regel: Regel }) {
  const l = useLogteksten()
  return (
    <div className="log-regel">
      {soort.replaceAll('_', ' ')}
      <span className="log-onder">{l.actie[actie]}</span>
      {uitkomst === 'geslaagd' ? null : <Merkje soort="fout">{l.uitkomst[uitkomst]}</Merkje>}
    </div>
  )
}

/** So many clients stand in the list; the rest in the details. */
const GETOOND = 2

function OverWie({ regel: { clienten } }: { readonly regel: Regel }) {
  const l = useLogteksten()
  if (clienten.length === 0) return <span className="zacht">{l.niemand}</span>
  return (
    <div className="log-regel">
      {clienten.slice(0, GETOOND).map(({ clientSleutel, toewijzingNummer }) => (
        <div key={`${clientSleutel}${toewijzingNummer}`}>
          <code>{clientSleutel}</code>
          {toewijzingNummer === null ? null : (
            <span className="log-onder">{l.toewijzing(toewijzingNummer)}</span>
          )}
        </div>
      ))}
      {clienten.length > GETOOND ? (
        <span className="log-onder">{l.enMeer(clienten.length - GETOOND)}</span>
      ) : null}
    </div>
  )
}
