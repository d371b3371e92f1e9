// SPDX-License-Identifier: EUPL-1.2
/** One plan: what it counts, who agreed, and the next step. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useEffect, useRef, useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Voortgang } from '../../delen/Voortgang.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { datum, getal, tijdstip } from '../../teksten/opmaak.ts'
import { useBewaarteksten } from './teksten.ts'

export type Bewaarplan = Antwoord<'bewaarplannen.lees'>

const KLEUR = {
  gemaakt: 'letOp',
  akkoord: 'info',
  bezig: 'info',
  klaar: 'goed',
  ingetrokken: 'neutraal',
} as const

interface Telregel {
  readonly wat: string
  readonly voor: string
  readonly weg: number
  readonly perJaar: Readonly<Record<string, number>>
  readonly blijft: Readonly<Record<string, number>>
}

export function Plan({ plan }: { readonly plan: Bewaarplan }) {
  const b = useBewaarteksten()
  const mag = useMag()
  const titel = b.plan(datum(plan.peildatum))
  const { berichten, dossiers, audit } = plan.telling
  const regels: readonly Telregel[] = [
    { wat: b.berichten, ...berichten },
    { wat: b.dossiers, ...dossiers },
    { wat: b.audit, voor: audit.voor.slice(0, 10), weg: audit.regels, perJaar: {}, blijft: {} },
  ]
  const wie = (door: Bewaarplan['akkoord']) =>
    door === null ? b.nogNiet : b.op(door.naam, tijdstip(door.moment))
  return (
    <Paneel titel={titel} acties={<Merkje soort={KLEUR[plan.staat]}>{b.staat[plan.staat]}</Merkje>}>
      <div className="stapel">
        <Kenmerken
          lijst={[
            { naam: b.gemaaktDoor, waarde: wie(plan.gemaakt) },
            { naam: b.akkoordVan, waarde: wie(plan.akkoord) },
          ]}
        />
        <Gegevenstabel<Telregel>
          naam={b.telling(titel)}
          rijen={regels}
          sleutelVan={({ wat }) => wat}
          dicht
          kolommen={[
            { sleutel: 'wat', kop: b.tel.wat, cel: ({ wat }) => wat },
            { sleutel: 'voor', kop: b.tel.voor, cel: ({ voor }) => datum(voor) },
            { sleutel: 'weg', kop: b.tel.weg, getal: true, cel: ({ weg }) => getal(weg) },
            {
              sleutel: 'perJaar',
              kop: b.tel.perJaar,
              cel: ({ perJaar }) =>
                Object.entries(perJaar)
                  .map(([jaar, n]) => b.perJaar(jaar, getal(n)))
                  .join(', ') || '–',
            },
            {
              sleutel: 'blijft',
              kop: b.tel.blijft,
              cel: ({ blijft }) =>
                Object.entries(blijft)
                  .map(([reden, n]) => b.blijft(getal(n), inWoorden(b.reden, reden)))
                  .join('; ') || b.niets,
            },
          ]}
        />
        {berichten.meer || dossiers.meer ? <p>{b.meer}</p> : null}
        <Uitkomst plan={plan} />
        {mag('beheer.instellen') ? <Stap plan={plan} /> : null}
      </div>
    </Paneel>
  )
}

const inWoorden = (reden: Readonly<Record<string, string>>, code: string) => reden[code] ?? code

function Uitkomst({ plan: { uitkomst, staat } }: { readonly plan: Bewaarplan }) {
  const b = useBewaarteksten()
  if (uitkomst === null) return null
  const { berichten, dossiers, audit } = uitkomst
  const gebleven = berichten.gebleven + dossiers.gebleven
  return (
    <Mededeling soort={staat === 'klaar' ? 'goed' : 'info'}>
      {b.uitkomst(getal(berichten.weg), getal(dossiers.weg), getal(audit))}
      {gebleven > 0 ? ` ${b.gebleven(getal(gebleven))}` : ''}
      {staat === 'bezig' ? ` ${b.nogBezig}` : ''}
    </Mededeling>
  )
}

/** What the plan waits for, when that is a person. */
function Stap({ plan }: { readonly plan: Bewaarplan }) {
  const b = useBewaarteksten()
  const meld = useMeld()
  const [vraag, zetVraag] = useState(false)
  const [loopt, zetLoopt] = useState<'ja' | 'stopt'>()
  const verder = useRef(false)
  const { id, staat, telling, voortgang } = plan
  const keuren = staat === 'gemaakt'
  const stap = useActie(
    (_: undefined, herhaalsleutel) =>
      client.vraag(keuren ? 'bewaarplannen.keurGoed' : 'bewaarplannen.voerUit', {
        params: { id },
        herhaalsleutel,
      }),
    ['bewaarplannen.'],
  )
  // Who leaves the page stops it: what was done stays done, and it goes on from there.
  useEffect(
    () => () => {
      verder.current = false
    },
    [],
  )
  if (staat === 'klaar' || staat === 'ingetrokken') return null
  /** A request does what it can in its time: the next one goes on. */
  const voerUit = async () => {
    zetVraag(false)
    zetLoopt('ja')
    verder.current = true
    for (;;) {
      const uit = await stap.doe(undefined)
      if ('fout' in uit) break
      if (uit.gelukt.staat === 'klaar') {
        meld('goed', b.uitgevoerd)
        break
      }
      if (!verder.current) break
    }
    zetLoopt(undefined)
  }
  if (loopt !== undefined) {
    return (
      <div className="stapel">
        <Voortgang
          label={b.bezigMet}
          {...(voortgang ? { klaar: voortgang.gedaan, totaal: voortgang.totaal } : {})}
        />
        <div className="knoppenrij">
          <Knop
            bezig={loopt === 'stopt'}
            onPress={() => {
              verder.current = false
              zetLoopt('stopt')
            }}
          >
            {loopt === 'stopt' ? b.stopt : b.stop}
          </Knop>
        </div>
      </div>
    )
  }
  const knop = keuren ? b.keurGoed : staat === 'bezig' ? b.gaVerder : b.voerUit
  const { berichten, dossiers, audit } = telling
  return (
    <div className="knoppenrij">
      {stap.fout && !vraag ? <Foutvak fout={stap.fout} /> : null}
      {staat === 'bezig' && voortgang ? (
        <p>{b.totNu(getal(voortgang.gedaan), getal(voortgang.totaal))}</p>
      ) : null}
      <Knop soort={keuren ? 'hoofd' : 'gevaar'} onPress={() => zetVraag(true)}>
        {knop}
      </Knop>
      <Bevestiging
        titel={keuren ? b.keurGoedVraag : b.voerUitVraag}
        open={vraag}
        bijSluiten={() => zetVraag(false)}
        knop={knop}
        gevaar={!keuren}
        bezig={stap.bezig}
        fout={stap.fout}
        bijDoen={async () => {
          if (!keuren) return voerUit()
          if ('fout' in (await stap.doe(undefined))) return
          zetVraag(false)
          meld('goed', b.goedgekeurd)
        }}
      >
        <p>
          {keuren
            ? b.keurGoedUitleg
            : b.voerUitUitleg(getal(berichten.weg), getal(dossiers.weg), getal(audit.regels))}
        </p>
      </Bevestiging>
    </div>
  )
}
