// SPDX-License-Identifier: EUPL-1.2
/** Consequences added up over whole months: per month, reason, provider or municipality. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { type ReactNode, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { Code } from '../../delen/Code.tsx'
import { Rapportmenu } from '../../delen/Downloaden.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Kiesveld } from '../../delen/Kiesveld.tsx'
import { dezeMaand, Maandveld, maandenTot } from '../../delen/Maandveld.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useSorteren } from '../../delen/sorteren.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { gevolgen as t } from '../../teksten/nl/gevolgen.ts'
import { bedrag, getal, maand } from '../../teksten/opmaak.ts'

type Regel = Antwoord<'rapportages.gevolgen'>['regels'][number]
type Groep = Pick<Regel, 'aantal' | 'zonderBedrag' | 'prijs' | 'betaalbaar' | 'rest'> & {
  readonly sleutel: string
}

const PER = {
  maand: (regel: Regel) => regel.maand,
  reden: (regel: Regel) => regel.redenBeeindiging,
  aanbieder: (regel: Regel) => regel.aanbieder,
  gemeente: (regel: Regel) => regel.gemeente,
} as const
type Per = keyof typeof PER
const TOTAAL = 'totaal'
const isTotaal = ({ sleutel }: Groep) => sleutel === TOTAAL

export function Sommen() {
  const [zoek, zetZoek] = useSearchParams()
  const tot = zoek.get('totMaand') ?? dezeMaand()
  const van = zoek.get('vanMaand') ?? maandenTot(tot, 12)[0]!
  const gekozen = zoek.get('per')
  const per: Per = gekozen !== null && gekozen in PER ? (gekozen as Per) : 'maand'
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('rapportages.gevolgen', {
    query: { van, tot },
  })
  const zet = (naam: string) => (waarde: string) => {
    const nieuw = new URLSearchParams(zoek)
    nieuw.set(naam, waarde)
    zetZoek(nieuw, { replace: true })
  }
  const groepen = useMemo(() => gegevens && optellen(gegevens.regels, per), [gegevens, per])
  const tabel = useSorteren(groepen, kolommen(per), { onderaan: isTotaal })
  return (
    <Paneel strak>
      <search className="filterbalk" aria-label={t.sommen.naam}>
        <Maandveld label={t.filter.vanMaand} waarde={van} bijWijziging={zet('vanMaand')} />
        <Maandveld label={t.filter.totMaand} waarde={tot} bijWijziging={zet('totMaand')} />
        <Kiesveld
          label={t.filter.per}
          waarde={per}
          bijWijziging={zet('per')}
          opties={(Object.keys(PER) as Per[]).map((waarde) => ({ waarde, tekst: t.per[waarde] }))}
        />
        <Rapportmenu
          rapporten={[
            { rapport: 'rapportages.gevolgen', tekst: t.sommen.naam, query: { van, tot } },
          ]}
        />
      </search>
      <Gegevenstabel<Groep>
        naam={t.sommen.naam}
        {...tabel}
        sleutelVan={({ sleutel }) => sleutel}
        bezig={bezig}
        traag={traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={t.sommen.leeg}
      />
      <p className="paneel-lijf zacht">{t.sommen.uitleg}</p>
    </Paneel>
  )
}

/** The sums per group in order, and with more than one group the whole of it last. */
function optellen(regels: readonly Regel[], per: Per): readonly Groep[] {
  const groepen = new Map<string, Groep>()
  const tel = (sleutel: string, regel: Regel) => {
    const som = groepen.get(sleutel)
    groepen.set(sleutel, {
      sleutel,
      aantal: (som?.aantal ?? 0) + regel.aantal,
      zonderBedrag: (som?.zonderBedrag ?? 0) + regel.zonderBedrag,
      prijs: (som?.prijs ?? 0) + regel.prijs,
      betaalbaar: (som?.betaalbaar ?? 0) + regel.betaalbaar,
      rest: (som?.rest ?? 0) + regel.rest,
    })
  }
  for (const regel of regels) tel(PER[per](regel), regel)
  const lijst = [...groepen.values()].sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1))
  if (lijst.length < 2) return lijst
  for (const regel of regels) tel(TOTAAL, regel)
  return [...lijst, groepen.get(TOTAAL)!]
}

function kolommen(per: Per): readonly Kolom<Groep>[] {
  const naam = (sleutel: string): ReactNode => {
    if (sleutel === TOTAAL) return <strong>{t.sommen.totaal}</strong>
    if (per === 'reden') return <Code lijst="JZ588" code={sleutel} />
    return per === 'maand' ? maand(sleutel) : sleutel
  }
  const geld = (deel: 'prijs' | 'betaalbaar' | 'rest'): Kolom<Groep> => ({
    sleutel: deel,
    kop: t.kolom[deel],
    getal: true,
    waarde: (groep) => (groep.zonderBedrag === groep.aantal ? null : groep[deel]),
    // Nothing was counted: no amount, and certainly not zero.
    cel: (groep) =>
      groep.zonderBedrag === groep.aantal ? (
        '–'
      ) : (
        <span className="getal">{bedrag(groep[deel])}</span>
      ),
  })
  const telling = (deel: 'aantal' | 'zonderBedrag', kop: string): Kolom<Groep> => ({
    sleutel: deel,
    kop,
    getal: true,
    waarde: (groep) => groep[deel],
    cel: (groep) => getal(groep[deel]),
  })
  return [
    {
      sleutel: 'groep',
      kop: t.per[per],
      waarde: ({ sleutel }) => sleutel,
      cel: ({ sleutel }) => naam(sleutel),
    },
    telling('aantal', t.kolom.aantal),
    telling('zonderBedrag', t.kolom.zonder),
    geld('prijs'),
    geld('betaalbaar'),
    geld('rest'),
  ]
}
