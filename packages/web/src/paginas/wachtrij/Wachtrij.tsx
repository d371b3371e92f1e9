// SPDX-License-Identifier: EUPL-1.2
/** What still has to go out or does not work: why, until when, and what can be done about it. */
import { useSearchParams } from 'react-router'
import type { Kolom } from '../../delen/Gegevenstabel.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Schakelaar } from '../../delen/Schakelaar.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { type Teksten, useTeksten } from '../../teksten/index.tsx'
import { datum } from '../../teksten/opmaak.ts'
import { berichtnaam } from '../berichten/Berichtnaam.tsx'
import { Acties } from './Acties.tsx'
import { Reden, type Wachtrijregel, Wachtrijstaat } from './Wachtrijregel.tsx'
import './wachtrij.css'

export default function Wachtrij() {
  const t = useTeksten()
  const mag = useMag()
  const [zoek, zetZoek] = useSearchParams()
  const alles = zoek.get('alles') === 'true'
  const vraag = useHaal('wachtrij.lijst', { query: alles ? { alles } : {} })
  const { gegevens, fout, bezig, traag, opnieuw } = vraag
  const dood = gegevens?.regels.filter(({ staat }) => staat === 'dood').length ?? 0
  return (
    <Pagina
      titel={t.wachtrij.titel}
      inleiding={t.wachtrij.inleiding}
      acties={
        <>
          <Knop pictogram="ververs" bezig={bezig} onPress={opnieuw}>
            {t.wachtrij.ververs}
          </Knop>
          <Koppeling naar="/herspelen" als="gewoon" pictogram="geschiedenis">
            {t.wachtrij.naarHerspelen}
          </Koppeling>
        </>
      }
    >
      {dood > 0 ? <Mededeling soort="fout" titel={t.wachtrij.dood(dood)} /> : null}
      <Paneel
        strak
        titel={t.wachtrij.lijst}
        acties={
          <Schakelaar
            label={t.wachtrij.alles}
            aan={alles}
            bijWijziging={(aan) => zetZoek(aan ? { alles: 'true' } : {}, { replace: true })}
          />
        }
      >
        <Heletabel
          naam={t.wachtrij.titel}
          rijen={gegevens?.regels}
          kolommen={kolommenVan(t, mag('berichten.lezen'), mag('wachtrij.herstellen'))}
          sleutelVan={({ id }) => id}
          bezig={bezig}
          traag={traag}
          fout={fout && !gegevens ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
          leeg={t.wachtrij.leeg}
        />
      </Paneel>
    </Pagina>
  )
}

function kolommenVan(
  { wachtrij: t, berichten }: Teksten,
  magLezen: boolean,
  magDoen: boolean,
): readonly Kolom<Wachtrijregel>[] {
  const kolommen: Kolom<Wachtrijregel>[] = [
    {
      sleutel: 'bericht',
      kop: t.kolom.bericht,
      waarde: ({ berichtsoort }) => berichtsoort,
      cel: (regel) => {
        const naam = berichtnaam(regel.berichtsoort, berichten)
        return (
          <span className="wachtrij-cel">
            {regel.bericht !== null && magLezen ? (
              <Koppeling naar={`/berichten/${regel.bericht}`}>{naam}</Koppeling>
            ) : (
              <strong>{naam}</strong>
            )}
            <span className="zacht">{regel.identificatie ?? t.richting[regel.richting]}</span>
          </span>
        )
      },
    },
    {
      sleutel: 'staat',
      kop: t.kolom.staat,
      waarde: ({ staat }) => staat,
      cel: ({ staat }) => <Wachtrijstaat staat={staat} />,
    },
    { sleutel: 'reden', kop: t.kolom.reden, cel: (regel) => <Reden regel={regel} /> },
    {
      sleutel: 'uiterlijk',
      kop: t.kolom.uiterlijk,
      waarde: ({ uiterlijk }) => uiterlijk,
      cel: ({ uiterlijk, teLaat }) =>
        uiterlijk === null ? (
          '–'
        ) : (
          <span className="wachtrij-cel">
            <span>{datum(uiterlijk)}</span>
            {teLaat ? <Merkje soort="fout">{t.teLaat}</Merkje> : null}
          </span>
        ),
    },
  ]
  if (magDoen)
    kolommen.push({
      sleutel: 'acties',
      kop: t.kolom.acties,
      cel: (regel) => <Acties regel={regel} />,
    })
  return kolommen
}
