// SPDX-License-Identifier: EUPL-1.2
/** The form of a start: one day to fill in, the rest comes from the toewijzing. */

import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'
import { foutBij, Veldbevindingen } from '../melden/Bevindingen.tsx'
import { Conceptbotsing, Conceptknop } from '../melden/Conceptbalk.tsx'
import { Controle, Zinnen } from '../melden/Controle.tsx'
import { type Detail, Ingevuld } from '../melden/Ingevuld.tsx'
import type { Meldvormgegevens } from '../melden/Meldpagina.tsx'
import { useBeginveld } from '../melden/useBeginveld.ts'
import { type Conceptinvoer, useConcept } from '../melden/useConcept.ts'
import { isHeel, useToets } from '../melden/useToets.ts'
import { useVerzend } from '../melden/useVerzend.ts'
import { Voorstelvak } from '../melden/Voorstelvak.tsx'

export interface StartformulierEigenschappen extends Meldvormgegevens {
  readonly zet: Detail['zetten'][number]
  readonly begin: string | undefined
  /** The value at the beginning was rejected. */
  readonly afgekeurd?: boolean
}

export function Startformulier(eigenschappen: StartformulierEigenschappen) {
  const { detail, zet, begin, bijGestuurd } = eigenschappen
  const t = melden
  const [begindatum, zetBegindatum] = useState<string | null>(begin ?? null)
  const beheer = useConcept(eigenschappen.concept)
  const { gemeente, toewijzingNummer } = detail.toewijzing
  const onderwerp = { toewijzingNummer: toewijzingNummer ?? '', gemeente }
  const invoer: Conceptinvoer = {
    soort: 'start',
    ...onderwerp,
    ...(isHeel(begindatum) ? { begindatum } : {}),
  }
  const toets = useToets(
    'startmeldingen.toets',
    isHeel(begindatum) ? { ...onderwerp, begindatum } : undefined,
  )
  const bevindingen = toets.uitkomst?.bevindingen ?? []
  const verzend = useVerzend(beheer, bijGestuurd)
  const leeg = isHeel(begindatum) ? [] : [{ veld: 'begindatum', melding: t.start.vulBegindatum }]
  const herstart = zet.soort === 'herstart'
  const laatste = detail.starts.at(-1)
  return (
    <div className="meldscherm">
      <div className="stapel">
        <Paneel titel={herstart ? t.start.herstart : t.start.paneel}>
          {herstart && laatste ? (
            <Mededeling>{t.start.herstartUitleg(datum(laatste.begindatum))}</Mededeling>
          ) : null}
          {eigenschappen.voorstel ? <Voorstelvak voorstel={eigenschappen.voorstel} /> : null}
          {zet.waarschuwingen.length > 0 ? (
            <Mededeling soort="letOp">
              <Zinnen zinnen={zet.waarschuwingen} />
            </Mededeling>
          ) : null}
          <Conceptbotsing
            beheer={beheer}
            invoer={invoer}
            neemOver={(ander) => zetBegindatum(ander.invoer.begindatum ?? null)}
          />
          <Formulier
            naam={t.start.titel}
            leeg={leeg}
            beginBij={useBeginveld()}
            bijVerzenden={() => verzend(invoer)}
          >
            {(bezig) => (
              <>
                <Datumveld
                  naam="begindatum"
                  label={t.start.begindatum}
                  uitleg={t.start.begindatumUitleg}
                  waarde={begindatum}
                  bijWijziging={zetBegindatum}
                  fout={foutBij(bevindingen, 'begindatum')}
                />
                <Veldbevindingen bevindingen={bevindingen} veld="begindatum" />
                {eigenschappen.afgekeurd && begindatum === begin ? (
                  <Mededeling soort="letOp">{t.onveranderd}</Mededeling>
                ) : null}
                <Verzendknoppen knop={t.start.verstuur} bezig={bezig} leeg={leeg}>
                  <Conceptknop beheer={beheer} invoer={invoer} />
                </Verzendknoppen>
              </>
            )}
          </Formulier>
        </Paneel>
      </div>
      <Controle
        toets={toets}
        leeg={t.start.nogLeeg}
        velden={['begindatum']}
        loopt={detail.termijnen.find(
          ({ soort, plicht }) => soort === 'start' && plicht === 'eigen',
        )}
      />
      <Ingevuld detail={detail} />
    </div>
  )
}
