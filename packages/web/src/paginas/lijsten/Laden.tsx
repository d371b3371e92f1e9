// SPDX-License-Identifier: EUPL-1.2
/** A list from a file: first what would change or is wrong, then the loading itself. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bestandskeuze } from '../../delen/Bestandskeuze.tsx'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { bewaarAls } from '../../delen/csv.ts'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { getal } from '../../teksten/opmaak.ts'
import { type Lijstsoort, useLijstteksten } from './teksten.ts'

type Verschil = Antwoord<'prijzen.proef'>
type Rijfout = Verschil['fouten'][number]

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HOOGSTENS_BYTES = 5 * 1024 * 1024

/** The file as the API takes it: its bytes, and what kind it is. */
async function alsInvoer(bestand: File) {
  const inhoud = new Uint8Array(await bestand.arrayBuffer())
  return bestand.name.toLowerCase().endsWith('.xlsx')
    ? ({ inhoud, mediatype: EXCEL } as const)
    : ({ inhoud, mediatype: 'text/csv' } as const)
}

export function Downloaden({ soort }: { readonly soort: Lijstsoort }) {
  const l = useLijstteksten()
  const haal = useActie(() =>
    client.vraag(soort === 'prijzen' ? 'prijzen.csv' : 'productcodes.csv', {}),
  )
  return (
    <>
      <Knop
        klein
        pictogram="downloaden"
        bezig={haal.bezig}
        onPress={async () => {
          const uit = await haal.doe(undefined)
          if ('gelukt' in uit) bewaarAls(`${soort}.csv`, uit.gelukt as Uint8Array<ArrayBuffer>)
        }}
      >
        {l.download}
      </Knop>
      <div role="alert">{haal.fout ? <Foutvak fout={haal.fout} /> : null}</div>
    </>
  )
}

export interface LadenEigenschappen {
  readonly soort: Lijstsoort
  /** Of the list that is on the screen; another one in the meantime is a conflict. */
  readonly etag: string
  readonly opnieuw: () => void
}

export function Laden({ soort, etag, opnieuw }: LadenEigenschappen) {
  const l = useLijstteksten()
  const meld = useMeld()
  const [bestand, zetBestand] = useState<File>()
  const [verschil, zetVerschil] = useState<Verschil>()
  const [vraag, zetVraag] = useState(false)
  const proef = useActie(async (gekozen: File) => {
    const invoer = await alsInvoer(gekozen)
    return client.vraag(soort === 'prijzen' ? 'prijzen.proef' : 'productcodes.proef', invoer)
  })
  const laad = useActie(
    async (gekozen: File) => {
      const invoer = { ...(await alsInvoer(gekozen)), ifMatch: etag }
      return client.vraag(soort === 'prijzen' ? 'prijzen.laad' : 'productcodes.laad', invoer)
    },
    [`${soort}.`, 'instellingen.'],
  )
  async function kies([gekozen]: readonly File[]) {
    zetBestand(gekozen)
    zetVerschil(undefined)
    if (gekozen === undefined) return
    const uit = await proef.doe(gekozen)
    if ('gelukt' in uit) zetVerschil(uit.gelukt)
  }
  async function voerUit() {
    if (bestand === undefined) return
    const uit = await laad.doe(bestand)
    if ('fout' in uit) {
      if (uit.fout.soort === 'conflict') opnieuw()
      return
    }
    zetVraag(false)
    zetBestand(undefined)
    zetVerschil(undefined)
    meld('goed', l.geladen)
  }
  const kan = verschil && verschil.fouten.length === 0 && verschil.aantal > 0
  return (
    <Paneel titel={l.laden}>
      <div className="stapel">
        <p>{l.kolommen[soort]}</p>
        <p className="zacht">{l.downloadUitleg}</p>
        <Bestandskeuze
          label={l.kies[soort]}
          soorten={['.csv', '.xlsx']}
          hoogstensBytes={HOOGSTENS_BYTES}
          bestanden={bestand ? [bestand] : []}
          bijKeuze={kies}
        />
        {proef.bezig ? <p role="status">{l.bezig}</p> : null}
        {proef.fout && bestand ? <Foutvak fout={proef.fout} /> : null}
        {verschil ? <Uitkomst verschil={verschil} /> : null}
        {kan ? (
          <div className="knoppenrij">
            <Knop soort="hoofd" onPress={() => zetVraag(true)}>
              {l.laad}
            </Knop>
          </div>
        ) : null}
        <Bevestiging
          titel={l.laadVraag}
          open={vraag}
          bijSluiten={() => zetVraag(false)}
          knop={l.laad}
          gevaar={(verschil?.vervalt ?? 0) > 0}
          bezig={laad.bezig}
          fout={laad.fout}
          bijDoen={voerUit}
        >
          <p>{l.laadUitleg(verschil?.vervalt ?? 0)}</p>
        </Bevestiging>
      </div>
    </Paneel>
  )
}

function Uitkomst({ verschil }: { readonly verschil: Verschil }) {
  const l = useLijstteksten()
  const { aantal, nieuw, gewijzigd, vervalt, fouten } = verschil
  if (fouten.length === 0)
    return (
      <Mededeling soort={vervalt > 0 ? 'letOp' : 'goed'} live>
        {nieuw + gewijzigd + vervalt === 0
          ? l.zelfde(aantal)
          : l.verschil(aantal, getal(nieuw), getal(gewijzigd), getal(vervalt))}
      </Mededeling>
    )
  return (
    <>
      <Mededeling soort="fout" live>
        {l.fouten(fouten.length)}
      </Mededeling>
      <Gegevenstabel<Rijfout>
        naam={l.fout.naam}
        rijen={fouten}
        sleutelVan={({ rij, kolom, boodschap }) => `${rij} ${kolom} ${boodschap}`}
        dicht
        kolommen={[
          { sleutel: 'rij', kop: l.fout.rij, cel: ({ rij }) => getal(rij) },
          { sleutel: 'kolom', kop: l.fout.kolom, cel: ({ kolom }) => kolom ?? l.heleRij },
          {
            sleutel: 'wat',
            kop: l.fout.wat,
            cel: ({ boodschap }) => <span lang="nl">{boodschap}</span>,
          },
          { sleutel: 'doen', kop: l.fout.doen, cel: ({ actie }) => <span lang="nl">{actie}</span> },
        ]}
      />
    </>
  )
}
