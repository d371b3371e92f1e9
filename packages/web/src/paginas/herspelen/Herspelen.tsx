// SPDX-License-Identifier: EUPL-1.2
/** Replaying: start a job by filter, and see the jobs there are. */

import { useNavigate, useSearchParams } from 'react-router'
import { Formulier } from '../../delen/Formulier.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Datumveld, Keuzelijst } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { berichten, herspelen } from '../../teksten/nl/berichten.ts'
import { getal, tijdstip } from '../../teksten/opmaak.ts'
import './herspelen.css'
import { keuzeInWoorden, loopt, Opdrachtstaat, useVolgen } from './Opdrachtstaat.tsx'

const STANDAARD = { kolom: 'aangemaakt', richting: 'af' } as const
const SORTEERBAAR = ['aangemaakt']

export default function Herspelen() {
  const t = herspelen
  const mag = useMag()
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      {mag('wachtrij.herstellen') ? <Nieuw /> : null}
      <Opdrachten />
    </Pagina>
  )
}

type Keuze = Invoer<'herspeelopdrachten.maak'>['inhoud']

/** The filter, perhaps filled in by the page of a message. */
function Nieuw() {
  const t = herspelen
  const [begin] = useSearchParams()
  const navigeer = useNavigate()
  const meld = useMeld()
  const maak = useActie(
    (inhoud: Keuze, herhaalsleutel) =>
      client.vraag('herspeelopdrachten.maak', { inhoud, herhaalsleutel }),
    ['herspeelopdrachten.'],
  )
  const uitAdres = (naam: string) => {
    const waarde = begin.get(naam)
    return waarde ? { beginwaarde: waarde } : {}
  }
  return (
    <Paneel titel={t.nieuw}>
      <Formulier
        naam={t.nieuw}
        bijVerzenden={async (velden) => {
          const namen = ['van', 'tot', 'berichtsoort', 'toewijzing']
          const gevuld = namen.flatMap((naam) => {
            const waarde = String(velden.get(naam) ?? '').trim()
            return waarde === '' || waarde === ALLE ? [] : [[naam, waarde]]
          })
          const uit = await maak.doe(Object.fromEntries(gevuld) as Keuze)
          if ('fout' in uit) return veldmeldingen(uit.fout, t.mislukt)
          meld('goed', t.gestart)
          void navigeer(`/herspelen/${uit.gelukt.id}`)
          return []
        }}
      >
        {(bezig) => (
          <>
            <div className="herspeel-velden">
              <Datumveld naam="van" label={t.van} optioneel {...uitAdres('van')} />
              <Datumveld naam="tot" label={t.tot} optioneel {...uitAdres('tot')} />
              <Keuzelijst
                naam="berichtsoort"
                label={t.soort}
                beginwaarde={begin.get('berichtsoort') || ALLE}
                opties={[
                  { waarde: ALLE, tekst: t.alle },
                  ...(['JW301', 'JW305', 'JW307'] as const).map((soort) => ({
                    waarde: soort,
                    tekst: `${soort} ${berichten.soort[soort]}`,
                  })),
                ]}
              />
              <Tekstveld
                naam="toewijzing"
                label={t.toewijzing}
                optioneel
                {...uitAdres('toewijzing')}
              />
            </div>
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" bezig={bezig}>
                {t.start}
              </Knop>
            </div>
          </>
        )}
      </Formulier>
    </Paneel>
  )
}

/** The select has no empty value of its own. */
const ALLE = '*'

function Opdrachten() {
  const t = herspelen
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD })
  const query = {
    ...(volgordeVan(adres) as NonNullable<Invoer<'herspeelopdrachten.lijst'>['query']>),
    ...(adres.na === undefined ? {} : { na: adres.na }),
  }
  const vraag = useHaal('herspeelopdrachten.lijst', { query })
  const { gegevens, fout, bezig, traag, opnieuw } = vraag
  const rijen = gegevens?.resultaten
  useVolgen(rijen?.some(loopt) ?? false, opnieuw)
  return (
    <Paneel titel={t.opdrachten} strak>
      <Gegevenstabel
        naam={t.opdrachten}
        rijen={rijen}
        sleutelVan={({ id }) => id}
        naarRij={({ id }) => `/herspelen/${id}`}
        sortering={adres.sortering}
        bijSortering={adres.zetSortering}
        bezig={bezig}
        traag={traag}
        leeg={t.leeg}
        fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        kolommen={[
          {
            sleutel: 'keuze',
            kop: t.kolom.keuze,
            cel: (rij) => keuzeInWoorden(rij),
          },
          {
            sleutel: 'staat',
            kop: t.kolom.staat,
            cel: ({ staat }) => <Opdrachtstaat staat={staat} />,
          },
          {
            sleutel: 'bekeken',
            kop: t.kolom.bekeken,
            getal: true,
            cel: ({ bekeken, totaal }) => t.bekeken(bekeken, totaal),
          },
          {
            sleutel: 'verschillen',
            kop: t.kolom.verschillen,
            getal: true,
            cel: ({ verschillen }) => getal(verschillen),
          },
          { sleutel: 'door', kop: t.kolom.door, cel: ({ door }) => door },
          {
            sleutel: 'aangemaakt',
            kop: t.kolom.aangemaakt,
            sorteerbaar: 'af',
            cel: ({ aangemaakt }) => tijdstip(aangemaakt),
          },
        ]}
      />
      <Tabelvoet
        adres={adres}
        getoond={rijen?.length ?? 0}
        volgende={gegevens?.volgende ?? undefined}
      />
    </Paneel>
  )
}
