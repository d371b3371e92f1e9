// SPDX-License-Identifier: EUPL-1.2
/** Other systems of the organisation: what each may, until when, and the door closed. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { luiVenster } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { datum, tijdstip } from '../../teksten/opmaak.ts'
import type { MakenEigenschappen } from './Maken.tsx'
import { useRechten, useSleutelteksten } from './teksten.ts'
import './sleutels.css'

const Maken = luiVenster<MakenEigenschappen>(() => import('./Maken.tsx'))

type Sleutel = Antwoord<'sleutels.lijst'>['sleutels'][number]

export default function Sleutels() {
  const t = useTeksten()
  const s = useSleutelteksten()
  const r = useRechten()
  const lijst = useHaal('sleutels.lijst', {})
  const [maken, zetMaken] = useState(false)
  const [weg, zetWeg] = useState<Sleutel>()
  return (
    <Pagina
      titel={t.beheer.sleutels}
      inleiding={s.inleiding}
      acties={
        <Knop soort="hoofd" pictogram="plus" onPress={() => zetMaken(true)}>
          {s.maak}
        </Knop>
      }
    >
      <Paneel strak titel={t.beheer.sleutels} acties={<Downloaden lijst="sleutels" filter={{}} />}>
        <Heletabel<Sleutel>
          naam={t.beheer.sleutels}
          rijen={lijst.gegevens?.sleutels}
          sleutelVan={({ id }) => id}
          bezig={lijst.bezig}
          traag={lijst.traag}
          fout={lijst.fout ? <Foutvak fout={lijst.fout} opnieuw={lijst.opnieuw} /> : undefined}
          leeg={s.leeg}
          kolommen={[
            {
              sleutel: 'naam',
              kop: s.kop.naam,
              waarde: ({ naam }) => naam,
              cel: ({ naam, gemaaktDoor, aangemaakt }) => (
                <div>
                  {naam}
                  <span className="onderregel">{s.gemaakt(gemaaktDoor, tijdstip(aangemaakt))}</span>
                </div>
              ),
            },
            {
              sleutel: 'soort',
              kop: s.kop.soort,
              waarde: ({ soort }) => s.soort[soort],
              cel: ({ soort, clientId }) => (
                <div>
                  {s.soort[soort]}
                  {clientId ? <code className="onderregel">{clientId}</code> : null}
                </div>
              ),
            },
            {
              sleutel: 'rechten',
              kop: s.kop.rechten,
              cel: ({ rechten }) => rechten.map((recht) => r[recht]).join('; '),
            },
            { sleutel: 'staat', kop: s.kop.staat, cel: (rij) => <Staat sleutel={rij} /> },
            {
              sleutel: 'laatst',
              kop: s.kop.laatst,
              waarde: ({ laatstGebruikt }) => laatstGebruikt,
              cel: ({ laatstGebruikt }) =>
                laatstGebruikt === null ? s.nooit : tijdstip(laatstGebruikt),
            },
            {
              sleutel: 'wijzig',
              kop: s.kop.wijzig,
              cel: (rij) =>
                rij.ingetrokken === null ? (
                  <Knop
                    klein
                    soort="gevaar"
                    aria-label={s.trekInVan(rij.naam)}
                    onPress={() => zetWeg(rij)}
                  >
                    {s.trekIn}
                  </Knop>
                ) : null,
            },
          ]}
        />
      </Paneel>
      <Maken
        open={maken}
        mogelijk={lijst.gegevens?.mogelijk ?? []}
        bijSluiten={() => zetMaken(false)}
      />
      {weg ? <Intrekken sleutel={weg} bijSluiten={() => zetWeg(undefined)} /> : null}
    </Pagina>
  )
}

/** So long before its end a key is named: enough to arrange another one. */
const BIJNA_MS = 30 * 24 * 60 * 60_000

function Staat({ sleutel: { ingetrokken, verloopt } }: { readonly sleutel: Sleutel }) {
  const s = useSleutelteksten()
  if (ingetrokken !== null)
    return (
      <div>
        <Merkje>{s.staat.ingetrokken}</Merkje>
        <span className="onderregel">{s.op(tijdstip(ingetrokken))}</span>
      </div>
    )
  const over = Date.parse(verloopt) - Date.now()
  const staat = over <= 0 ? 'verlopen' : over < BIJNA_MS ? 'bijna' : 'werkt'
  const kleur = { verlopen: 'fout', bijna: 'letOp', werkt: 'goed' } as const
  return (
    <div>
      <Merkje soort={kleur[staat]}>{s.staat[staat]}</Merkje>
      <span className="onderregel">{s.tot(datum(verloopt.slice(0, 10)))}</span>
    </div>
  )
}

function Intrekken(props: { readonly sleutel: Sleutel; readonly bijSluiten: () => void }) {
  const { sleutel, bijSluiten } = props
  const { id, naam } = sleutel
  const s = useSleutelteksten()
  const meld = useMeld()
  const actie = useActie(
    () => client.vraag('sleutels.intrekken', { params: { id } }),
    ['sleutels.'],
  )
  return (
    <Bevestiging
      titel={s.trekInVraag(naam)}
      open
      bijSluiten={bijSluiten}
      knop={s.trekIn}
      bezig={actie.bezig}
      fout={actie.fout}
      bijDoen={async () => {
        if ('fout' in (await actie.doe(undefined))) return
        meld('goed', s.ingetrokken(naam))
        bijSluiten()
      }}
    >
      <p>{s.trekInUitleg}</p>
    </Bevestiging>
  )
}
