// SPDX-License-Identifier: EUPL-1.2
/** What is wrong, what it should be, and the plan for it; each question follows from the one before. */

import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useStandaard } from '../../gegevens/standaard.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { melden } from '../../teksten/nl/melden.ts'
import { Controle } from '../melden/Controle.tsx'
import { type Detail, Ingevuld } from '../melden/Ingevuld.tsx'
import { isHeel, type Uitkomst, useToets } from '../melden/useToets.ts'
import { VEROUDERD } from '../melden/useVerzend.ts'
import { Nietmogelijk } from './Nietmogelijk.tsx'
import { Plan } from './Plan.tsx'
import { Waardeveld } from './Waardeveld.tsx'
import { onderwerptekst } from './woorden.ts'
import {
  type Correctieinvoer,
  correctiezetten,
  daadVan,
  invoerVan,
  onderwerpen,
  sleutelVan,
} from './zetten.ts'

export interface CorrectieformulierEigenschappen {
  readonly detail: Detail
  readonly bijGestuurd: (uitkomst: Uitkomst) => void
}

export function Correctieformulier({ detail, bijGestuurd }: CorrectieformulierEigenschappen) {
  const t = corrigeren
  const standaard = useStandaard()
  const zetten = correctiezetten(detail)
  const kan = zetten.filter(({ mag }) => mag)
  const keuzes = onderwerpen(kan)
  const [over, zetOver] = useState(() => (keuzes.length === 1 ? sleutelVan(keuzes[0]!) : null))
  const [daad, zetDaad] = useState<string | null>(null)
  const [datum, zetDatum] = useState<string | null>(null)
  const [keuze, zetKeuze] = useState<string | null>(null)
  const hierover = kan.filter((zet) => zet.over !== null && sleutelVan(zet.over) === over)
  const zet = hierover.find((een) => daadVan(een) === daad)
  const invoer = invoerVan(detail, zet, { datum: isHeel(datum) ? datum : null, keuze })
  const toets = useToets('correcties.toets', invoer)
  const stuur = useActie(
    (inhoud: Correctieinvoer, herhaalsleutel: string) =>
      client.vraag('correcties.maak', { inhoud, herhaalsleutel }),
    VEROUDERD,
  )
  const bevindingen = toets.uitkomst?.bevindingen ?? []

  async function verstuur() {
    if (invoer === undefined) return []
    const uit = await stuur.doe(invoer)
    if ('fout' in uit) return veldmeldingen(uit.fout, melden.nietGelukt)
    if (uit.gelukt.berichtId === null)
      return uit.gelukt.bevindingen.map(({ bevinding }) => ({
        melding: `${bevinding.boodschap} ${bevinding.actie}`,
      }))
    bijGestuurd(uit.gelukt)
    return []
  }
  function nogLeeg() {
    if (over === null) return [{ veld: 'over', melding: t.kiesOver }]
    if (zet === undefined) return [{ veld: 'daad', melding: t.kiesDaad }]
    return invoer === undefined ? [{ veld: 'waarde', melding: t.vulWaarde }] : []
  }
  const leeg = nogLeeg()

  return (
    <div className="meldscherm">
      <Paneel titel={t.paneel}>
        <Formulier naam={t.titel} leeg={leeg} bijVerzenden={verstuur}>
          {(bezig) => (
            <>
              <Keuzerondjes
                naam="over"
                label={t.over}
                waarde={over}
                bijWijziging={(nieuw) => {
                  zetOver(nieuw)
                  zetDaad(null)
                  zetDatum(null)
                  zetKeuze(null)
                }}
                opties={keuzes.map((een) => ({
                  waarde: sleutelVan(een),
                  tekst: onderwerptekst(t, standaard, een),
                }))}
              />
              {over === null ? null : (
                <Keuzerondjes
                  key={over}
                  naam="daad"
                  label={t.daad}
                  waarde={daad}
                  bijWijziging={(nieuw) => {
                    zetDaad(nieuw)
                    zetDatum(null)
                    zetKeuze(null)
                  }}
                  opties={hierover.map((een) => ({
                    waarde: daadVan(een),
                    tekst: t.daden[een.over!.wat][daadVan(een) as keyof (typeof t.daden)['stop']],
                    uitleg: t.berichten(een.berichten),
                  }))}
                />
              )}
              {zet === undefined ? null : (
                <Waardeveld
                  key={`${over} ${daad}`}
                  zet={zet}
                  datum={datum}
                  keuze={keuze}
                  bijDatum={zetDatum}
                  bijKeuze={zetKeuze}
                  bevindingen={bevindingen}
                />
              )}
              {toets.uitkomst && toets.uitkomst.stappen.length > 0 ? (
                <Plan stappen={toets.uitkomst.stappen} />
              ) : null}
              <Verzendknoppen
                knop={(zet?.berichten.length ?? 1) > 1 ? t.verstuurEerste : t.verstuur}
                bezig={bezig}
                leeg={leeg}
              />
            </>
          )}
        </Formulier>
        <Nietmogelijk zetten={zetten.filter(({ mag }) => !mag)} />
      </Paneel>
      <Controle toets={toets} leeg={t.nogLeeg} velden={[]} goed={t.controleGoed} />
      <Ingevuld detail={detail} stand />
    </div>
  )
}
