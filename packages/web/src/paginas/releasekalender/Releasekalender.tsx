// SPDX-License-Identifier: EUPL-1.2
/** The periods in which nothing is sent: what applies now, what comes, and one more. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { type Actie, useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { datum, getal } from '../../teksten/opmaak.ts'
import { Toevoegen, useKalenderteksten } from './Toevoegen.tsx'

type Kalender = Antwoord<'releasekalender.lees'>
export type Periode = Kalender['bevriezingen'][number]
export type Wijziging = Actie<readonly Periode[], Kalender>

/** `2027-03-29T00:00` becomes `29-03-2027 00:00`: local already. */
const moment = (plaatselijk: string) =>
  `${datum(plaatselijk.slice(0, 10))} ${plaatselijk.slice(11)}`

export default function Releasekalender() {
  const t = useTeksten()
  const k = useKalenderteksten()
  const mag = useMag()
  const kalender = useHaal('releasekalender.lees', {})
  const { gegevens, etag } = kalender
  const [weg, zetWeg] = useState<Periode>()
  const wijzig: Wijziging = useActie(
    (bevriezingen: readonly Periode[]) =>
      client.vraag('releasekalender.wijzig', {
        inhoud: { bevriezingen: [...bevriezingen] },
        ifMatch: etag ?? '',
      }),
    ['releasekalender.', 'instellingen.', 'transporten.'],
  )
  return (
    <Pagina titel={t.beheer.releasekalender} inleiding={k.inleiding}>
      {gegevens ? <Nu kalender={gegevens} /> : null}
      <Paneel titel={k.perioden} strak>
        <Gegevenstabel<Periode>
          naam={k.perioden}
          rijen={gegevens?.bevriezingen}
          sleutelVan={({ van, tot }) => `${van}/${tot}`}
          bezig={kalender.bezig}
          traag={kalender.traag}
          fout={
            kalender.fout ? <Foutvak fout={kalender.fout} opnieuw={kalender.opnieuw} /> : undefined
          }
          leeg={k.leeg}
          kolommen={[
            { sleutel: 'van', kop: k.van, cel: ({ van }) => moment(van) },
            { sleutel: 'tot', kop: k.tot, cel: ({ tot }) => moment(tot) },
            ...(mag('beheer.instellen')
              ? [
                  {
                    sleutel: 'weg',
                    kop: k.weg,
                    cel: (periode: Periode) => (
                      <Knop
                        klein
                        soort="gevaar"
                        aria-label={k.wegVan(moment(periode.van))}
                        onPress={() => zetWeg(periode)}
                      >
                        {k.weg}
                      </Knop>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Paneel>
      {gegevens && mag('beheer.instellen') ? (
        <Toevoegen
          bevriezingen={gegevens.bevriezingen}
          wijzig={wijzig}
          opnieuw={kalender.opnieuw}
        />
      ) : null}
      {weg && gegevens ? (
        <Verwijderen
          periode={weg}
          bevriezingen={gegevens.bevriezingen}
          wijzig={wijzig}
          bijSluiten={() => zetWeg(undefined)}
        />
      ) : null}
    </Pagina>
  )
}

function Nu({ kalender: { nuBevrorenTot, wachtend } }: { readonly kalender: Kalender }) {
  const k = useKalenderteksten()
  return (
    <Mededeling soort={nuBevrorenTot === null ? 'goed' : 'letOp'}>
      {nuBevrorenTot === null ? k.open : k.nu(moment(nuBevrorenTot))}{' '}
      {wachtend > 0 ? k.wachtend(getal(wachtend)) : null}
    </Mededeling>
  )
}

function Verwijderen(props: {
  readonly periode: Periode
  readonly bevriezingen: readonly Periode[]
  readonly wijzig: Wijziging
  readonly bijSluiten: () => void
}) {
  const { periode, bevriezingen, wijzig, bijSluiten } = props
  const { van, tot } = periode
  const k = useKalenderteksten()
  const meld = useMeld()
  return (
    <Bevestiging
      titel={k.wegVraag}
      open
      bijSluiten={bijSluiten}
      knop={k.weg}
      bezig={wijzig.bezig}
      fout={wijzig.fout}
      bijDoen={async () => {
        const rest = bevriezingen.filter((een) => een.van !== van || een.tot !== tot)
        if ('fout' in (await wijzig.doe(rest))) return
        meld('goed', k.verwijderd)
        bijSluiten()
      }}
    >
      <p>{k.wegUitleg(moment(van), moment(tot))}</p>
    </Bevestiging>
  )
}
