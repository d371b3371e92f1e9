// SPDX-License-Identifier: EUPL-1.2
/** Who is shielded and what waits because of it; setting the mark and taking it off. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import type { Kolom } from '../../delen/Gegevenstabel.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Redenvenster } from '../../delen/Redenvenster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { afschermen as t } from '../../teksten/nl/afschermen.ts'
import { datum, tijdstip } from '../../teksten/opmaak.ts'
import { Afschermvenster } from './Afschermvenster.tsx'
import './afschermen.css'

export type Afscherming = Antwoord<'afschermingen.lijst'>['afschermingen'][number]

export default function Afschermingen() {
  const lijst = useHaal('afschermingen.lijst', {})
  const [nieuw, zetNieuw] = useState(false)
  const [op, zetOp] = useState<Afscherming>()
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      acties={
        <Knop soort="hoofd" pictogram="slot" onPress={() => zetNieuw(true)}>
          {t.zet}
        </Knop>
      }
    >
      <Paneel strak>
        <Heletabel<Afscherming>
          naam={t.titel}
          rijen={lijst.gegevens?.afschermingen}
          sleutelVan={({ clientSleutel }) => clientSleutel}
          bezig={lijst.bezig}
          traag={lijst.traag}
          fout={lijst.fout ? <Foutvak fout={lijst.fout} opnieuw={lijst.opnieuw} /> : undefined}
          leeg={t.geen}
          kolommen={[
            ...KOLOMMEN,
            {
              sleutel: 'actie',
              kop: t.kolom.actie,
              cel: (rij) => (
                <Knop
                  klein
                  soort="gevaar"
                  aria-label={t.hefOpVan(rij.bsn)}
                  onPress={() => zetOp(rij)}
                >
                  {t.hefOp}
                </Knop>
              ),
            },
          ]}
        />
      </Paneel>
      {nieuw ? <Afschermvenster sluit={() => zetNieuw(false)} /> : null}
      {op ? <Opheffen wie={op} sluit={() => zetOp(undefined)} /> : null}
    </Pagina>
  )
}

const KOLOMMEN: readonly Kolom<Afscherming>[] = [
  {
    sleutel: 'client',
    kop: t.kolom.client,
    cel: ({ bsn, toewijzingen }) => (
      <span className="afschermen-cel">
        <span className="getal">{bsn}</span>
        {toewijzingen.map((nummer) => (
          <span key={nummer} className="zacht">
            {t.toewijzing(nummer)}
          </span>
        ))}
      </span>
    ),
  },
  {
    sleutel: 'sinds',
    kop: t.kolom.sinds,
    waarde: ({ sinds }) => sinds,
    cel: ({ sinds }) => tijdstip(sinds),
  },
  { sleutel: 'reden', kop: t.kolom.reden, cel: ({ reden }) => reden },
  {
    sleutel: 'wacht',
    kop: t.kolom.wacht,
    waarde: ({ vastgehouden, wachtrij, mislukt }) => vastgehouden + wachtrij + mislukt,
    cel: (rij) => <Wacht {...rij} />,
  },
  {
    sleutel: 'taken',
    kop: t.kolom.taken,
    waarde: ({ taken }) => taken.map(({ uiterlijk }) => uiterlijk ?? '').toSorted()[0],
    cel: ({ taken }) =>
      taken.length === 0 ? (
        <span className="zacht">{t.geenTaken}</span>
      ) : (
        <span className="afschermen-cel">
          {taken.map(({ id, soort, uiterlijk }) => (
            <span key={id}>
              <Koppeling naar={`/afschermingen/taken/${id}`}>{t.soort[soort]}</Koppeling>
              {uiterlijk === null ? null : (
                <span className="zacht">{` ${t.uiterlijk(datum(uiterlijk))}`}</span>
              )}
            </span>
          ))}
        </span>
      ),
  },
]

function Wacht({ vastgehouden, wachtrij, mislukt }: Afscherming) {
  if (vastgehouden + wachtrij + mislukt === 0) return <span className="zacht">{t.nietsWacht}</span>
  return (
    <span className="afschermen-cel">
      {vastgehouden > 0 ? <Merkje soort="letOp">{t.vastgehouden(vastgehouden)}</Merkje> : null}
      {wachtrij > 0 ? <span>{t.wachtrij(wachtrij)}</span> : null}
      {mislukt > 0 ? <Merkje soort="fout">{t.mislukt(mislukt)}</Merkje> : null}
    </span>
  )
}

function Opheffen({ wie, sluit }: { readonly wie: Afscherming; readonly sluit: () => void }) {
  const { toestanden } = useTeksten()
  const meld = useMeld()
  const hef = useActie(
    (reden: string, herhaalsleutel) =>
      client.vraag('afschermingen.hefOp', {
        params: { clientSleutel: wie.clientSleutel },
        inhoud: { reden },
        herhaalsleutel,
      }),
    // What was hidden is there again, everywhere.
    [''],
  )
  return (
    <Redenvenster
      titel={t.hefOpVraag}
      uitleg={t.hefOpUitleg}
      label={t.waarom}
      veldUitleg={t.waaromUitleg}
      vul={t.vulReden}
      knop={t.hefOp}
      gevaar
      bijSluiten={sluit}
      bijReden={async (reden) => {
        const uit = await hef.doe(reden)
        if ('fout' in uit) return veldmeldingen(uit.fout, toestanden.fout.tekst)
        meld('goed', t.opgeheven(t.verwerkt(uit.gelukt.berichten.length)))
        sluit()
        return []
      }}
    />
  )
}
