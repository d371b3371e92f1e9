// SPDX-License-Identifier: EUPL-1.2
/** A state in place of content: what happened, what it means, what to do. */
import type { ReactNode } from 'react'
import { Knop } from '../delen/Knop.tsx'
import { Koppeling } from '../delen/Koppeling.tsx'
import { Pictogram, type PictogramNaam } from '../delen/Pictogram.tsx'
import type { Verzoekfout } from '../gegevens/fout.ts'
import { useTeksten } from '../teksten/index.tsx'
import './toestand.css'

export interface ToestandEigenschappen {
  readonly pictogram: PictogramNaam
  readonly titel: string
  readonly tekst: string
  readonly doen?: string
  readonly kenmerk?: string
  readonly acties?: ReactNode
}

export function Toestand({
  pictogram,
  titel,
  tekst,
  doen,
  kenmerk,
  acties,
}: ToestandEigenschappen) {
  const t = useTeksten().toestanden
  return (
    <section className="toestand">
      <Pictogram naam={pictogram} maat={32} />
      <div className="toestand-lijf">
        <h2>{titel}</h2>
        <p>{tekst}</p>
        {doen ? <p>{doen}</p> : null}
        {kenmerk ? <p className="zacht">{t.fout.kenmerk(kenmerk)}</p> : null}
        {acties ? <div className="knoppenrij">{acties}</div> : null}
      </div>
    </section>
  )
}

/** Waiting for the first answer; says so aloud, and in sight when it takes long. */
export function Laden({ traag = false }: { readonly traag?: boolean }) {
  const t = useTeksten().toestanden
  return (
    <p role="status" className="laden">
      <span className="draaier" aria-hidden="true" />
      {traag ? t.traag : t.laden}
    </p>
  )
}

export interface FoutvakEigenschappen {
  readonly fout: Verzoekfout
  readonly opnieuw?: () => void
}

/** A fault of the service, in the words that fit its kind. */
export function Foutvak({ fout, opnieuw }: FoutvakEigenschappen) {
  const t = useTeksten().toestanden
  const probeer = opnieuw ? (
    <Knop pictogram="ververs" onPress={opnieuw}>
      {fout.soort === 'conflict' ? t.conflict.ophalen : t.opnieuw}
    </Knop>
  ) : null
  const { titel, tekst, doen } = t.fout
  const algemeen = { titel, tekst, doen }
  // What the service itself says is the most exact.
  const { titel: kop, tekst: uitleg, doen: raad, kenmerk } = fout.gezegd ?? {}
  const zelf = kop && uitleg && raad ? { titel: kop, tekst: uitleg, doen: raad } : {}
  switch (fout.soort) {
    case 'verbinding':
      return <Toestand pictogram="letOp" {...t.geenVerbinding} acties={probeer} />
    case 'recht':
      return <Toestand pictogram="slot" {...t.geenRecht} {...zelf} acties={<NaarStart />} />
    case 'nietGevonden':
      return <Toestand pictogram="zoek" {...t.nietGevonden} acties={<NaarStart />} />
    case 'conflict':
      return <Toestand pictogram="letOp" {...t.conflict} {...zelf} acties={probeer} />
    case 'druk':
      return <Toestand pictogram="klok" {...t.druk} acties={probeer} />
    case 'sessie':
      return <Toestand pictogram="slot" {...t.sessieVoorbij} acties={probeer} />
    case 'invoer':
      return <Toestand pictogram="fout" {...algemeen} {...zelf} acties={probeer} />
    case 'storing':
      return (
        <Toestand
          pictogram="fout"
          {...algemeen}
          {...(kenmerk ? { kenmerk } : {})}
          acties={probeer}
        />
      )
  }
}

export function NaarStart() {
  const t = useTeksten().toestanden
  return (
    <Koppeling naar="/" als="gewoon">
      {t.naarStart}
    </Koppeling>
  )
}
