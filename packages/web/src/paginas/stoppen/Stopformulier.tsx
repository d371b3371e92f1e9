// SPDX-License-Identifier: EUPL-1.2
/** The form of a stop; temporary, for good, or for good after a temporary stop. */

import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'
import { foutBij, Veldbevindingen } from '../melden/Bevindingen.tsx'
import { Conceptbotsing, Conceptknop } from '../melden/Conceptbalk.tsx'
import { Controle } from '../melden/Controle.tsx'
import { type Detail, Ingevuld } from '../melden/Ingevuld.tsx'
import type { Meldvormgegevens } from '../melden/Meldpagina.tsx'
import { Redenkeuze, Redenuitleg } from '../melden/Redenkeuze.tsx'
import { useBeginveld } from '../melden/useBeginveld.ts'
import { type Conceptinvoer, useConcept } from '../melden/useConcept.ts'
import { isHeel, useToets } from '../melden/useToets.ts'
import { useVerzend } from '../melden/useVerzend.ts'
import type { Voorstel } from '../melden/useVoorstel.ts'
import { Voorstelvak } from '../melden/Voorstelvak.tsx'
import { Bekend } from './Bekend.tsx'
import { stopzetten, type Variant, type Zet, zetVan } from './varianten.ts'

const TIJDELIJK = '20'

export interface Stopbegin {
  readonly variant: Variant
  readonly einddatum?: string | undefined
  readonly reden?: string | undefined
  readonly hervatting?: string | undefined
}

/** The values of a draft. A reason that cannot be any more is left for the check to tell. */
export function beginUit(invoer: Conceptinvoer, zetten: readonly Zet[]): Stopbegin {
  const { einddatum, redenBeeindiging, hervatting } = invoer
  const tijdelijk = redenBeeindiging === TIJDELIJK || hervatting !== undefined
  const wens: Variant = tijdelijk ? 'tijdelijk' : 'voorgoed'
  const variant = zetVan(wens, zetten)?.mag ? wens : tijdelijk ? 'voorgoed' : 'tijdelijk'
  return { variant, einddatum, hervatting, ...(tijdelijk ? {} : { reden: redenBeeindiging }) }
}

/** The values that a task proposes; a stop for the time being is never what a task asks for. */
export function beginVan(variant: Variant, voorstel: Voorstel | undefined): Stopbegin {
  if (variant === 'tijdelijk' || voorstel === undefined) return { variant }
  const { einddatum, redenBeeindiging } = voorstel.velden
  return { variant, einddatum: einddatum ?? undefined, reden: redenBeeindiging ?? undefined }
}

export interface StopformulierEigenschappen extends Meldvormgegevens {
  readonly begin: Stopbegin
  /** The values at the beginning were rejected. */
  readonly afgekeurd?: boolean
}

export function Stopformulier(eigenschappen: StopformulierEigenschappen) {
  const { detail, begin, bijGestuurd } = eigenschappen
  const t = melden
  const [variant, zetVariant] = useState(begin.variant)
  const [einddatum, zetEinddatum] = useState<string | null>(begin.einddatum ?? null)
  const [gekozen, zetGekozen] = useState<string | null>(begin.reden ?? null)
  const [hervatting, zetHervatting] = useState<string | null>(begin.hervatting ?? null)
  const beheer = useConcept(eigenschappen.concept)
  const zetten = stopzetten(detail)
  const zet = zetVan(variant, zetten)
  const reden = variant === 'tijdelijk' ? TIJDELIJK : gekozen
  const { gemeente, toewijzingNummer } = detail.toewijzing
  const invoer: Conceptinvoer = {
    soort: 'stop',
    toewijzingNummer: toewijzingNummer ?? '',
    gemeente,
    ...(isHeel(einddatum) ? { einddatum } : {}),
    ...(reden === null ? {} : { redenBeeindiging: reden }),
    ...(variant === 'tijdelijk' && isHeel(hervatting) ? { hervatting } : {}),
  }
  const { soort: _, ...melding } = invoer
  const toets = useToets(
    'stopmeldingen.toets',
    isHeel(einddatum) && reden !== null ? melding : undefined,
  )
  const bevindingen = toets.uitkomst?.bevindingen ?? []
  // A temporary stop has no choice of reason: what is wrong with it is wrong with the variant.
  const veldVanReden = variant === 'tijdelijk' ? 'variant' : 'redenBeeindiging'
  const verzend = useVerzend(beheer, bijGestuurd, (veld) =>
    veld === 'redenBeeindiging' ? veldVanReden : veld,
  )
  const leeg: readonly Veldmelding[] = [
    ...(isHeel(einddatum) ? [] : [{ veld: 'einddatum', melding: t.stop.vulEinddatum }]),
    ...(reden === null ? [{ veld: 'redenBeeindiging', melding: t.stop.kiesReden }] : []),
  ]
  const onveranderd =
    eigenschappen.afgekeurd &&
    variant === begin.variant &&
    einddatum === begin.einddatum &&
    gekozen === (begin.reden ?? null)
  const vanaf = zet?.ruimte.periode?.vanaf ?? null
  return (
    <div className="meldscherm">
      <div className="stapel">
        <Paneel titel={t.stop.paneel}>
          {eigenschappen.voorstel ? <Voorstelvak voorstel={eigenschappen.voorstel} /> : null}
          <Conceptbotsing
            beheer={beheer}
            invoer={invoer}
            neemOver={(ander) => {
              const over = beginUit(ander.invoer, zetten)
              zetVariant(over.variant)
              zetEinddatum(over.einddatum ?? null)
              zetGekozen(over.reden ?? null)
              zetHervatting(over.hervatting ?? null)
            }}
          />
          <Formulier
            naam={t.stop.titel}
            leeg={leeg}
            beginBij={useBeginveld()}
            bijVerzenden={() => verzend(invoer)}
          >
            {(bezig) => (
              <>
                <Keuzerondjes
                  naam="variant"
                  label={t.stop.variant}
                  waarde={variant}
                  bijWijziging={(nieuw) => zetVariant(nieuw as Variant)}
                  fout={
                    variant === 'tijdelijk' ? foutBij(bevindingen, 'redenBeeindiging') : undefined
                  }
                  opties={opties(zetten, t)}
                />
                {variant === 'tijdelijk' ? (
                  <Veldbevindingen bevindingen={bevindingen} veld="redenBeeindiging" />
                ) : null}
                <Datumveld
                  naam="einddatum"
                  label={t.stop.einddatum}
                  uitleg={t.stop.einddatumUitleg(vanaf === null ? null : datum(vanaf))}
                  waarde={einddatum}
                  bijWijziging={zetEinddatum}
                  fout={foutBij(bevindingen, 'einddatum')}
                />
                <Veldbevindingen bevindingen={bevindingen} veld="einddatum" />
                {variant === 'tijdelijk' ? (
                  <>
                    <Datumveld
                      naam="hervatting"
                      label={t.stop.hervatting}
                      uitleg={t.stop.hervattingUitleg}
                      optioneel
                      waarde={hervatting}
                      bijWijziging={zetHervatting}
                    />
                    <Redenuitleg reden={TIJDELIJK} />
                  </>
                ) : (
                  <>
                    <Redenkeuze
                      redenen={zet?.ruimte.redenen ?? []}
                      waarde={gekozen}
                      bijWijziging={zetGekozen}
                      fout={foutBij(bevindingen, 'redenBeeindiging')}
                    />
                    <Veldbevindingen bevindingen={bevindingen} veld="redenBeeindiging" />
                  </>
                )}
                {zet?.soort === 'definitief-na-tijdelijk' ? (
                  <Bekend detail={detail} termijn={toets.uitkomst?.termijn ?? undefined} />
                ) : null}
                {onveranderd ? <Mededeling soort="letOp">{t.onveranderd}</Mededeling> : null}
                <Verzendknoppen knop={t.stop.verstuur} bezig={bezig} leeg={leeg}>
                  <Conceptknop beheer={beheer} invoer={invoer} />
                </Verzendknoppen>
              </>
            )}
          </Formulier>
        </Paneel>
      </div>
      <Controle
        toets={toets}
        leeg={t.stop.nogLeeg}
        velden={['einddatum', 'redenBeeindiging']}
        loopt={looptVoor(detail)}
      />
      <Ingevuld detail={detail} />
    </div>
  )
}

const looptVoor = ({ termijnen }: Detail) =>
  termijnen.find(({ soort, plicht }) => soort === 'stop' && plicht === 'eigen')

function opties(zetten: readonly Zet[], t: typeof melden) {
  return (['voorgoed', 'tijdelijk'] as const).map((variant) => {
    const zet = zetVan(variant, zetten)
    const mag = zet?.mag ?? false
    const naTijdelijk = zet?.soort === 'definitief-na-tijdelijk'
    return {
      waarde: variant,
      tekst: t.stop.varianten[variant],
      uitgeschakeld: !mag,
      uitleg: mag
        ? t.stop.variantUitleg[naTijdelijk ? 'naTijdelijk' : variant]
        : (zet?.waaromNiet[0]?.boodschap ?? t.stop.magNiet),
    }
  })
}
