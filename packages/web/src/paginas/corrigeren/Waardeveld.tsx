// SPDX-License-Identifier: EUPL-1.2
/** The field for what it should be; its room is what the receiver accepts, as the service gave it. */

import { Datumveld, Keuzelijst } from '../../delen/lui.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useStandaard } from '../../gegevens/standaard.ts'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { datum as dag } from '../../teksten/opmaak.ts'
import { Zinnen } from '../melden/Controle.tsx'
import { productTekst } from '../melden/Ingevuld.tsx'
import { Redenkeuze } from '../melden/Redenkeuze.tsx'
import type { Bevinding } from '../melden/useToets.ts'
import type { Zet } from './zetten.ts'

export interface WaardeveldEigenschappen {
  readonly zet: Zet
  readonly datum: string | null
  readonly keuze: string | null
  readonly bijDatum: (datum: string | null) => void
  readonly bijKeuze: (keuze: string) => void
  readonly bevindingen: readonly Bevinding[]
}

export function Waardeveld(eigenschappen: WaardeveldEigenschappen) {
  const { zet } = eigenschappen
  return (
    <>
      <Veld {...eigenschappen} />
      {zet.waarschuwingen.length > 0 ? (
        <Mededeling soort="letOp">
          <Zinnen zinnen={zet.waarschuwingen} />
        </Mededeling>
      ) : null}
    </>
  )
}

function Veld({ zet, datum, keuze, bijDatum, bijKeuze }: WaardeveldEigenschappen) {
  const t = corrigeren
  const standaard = useStandaard()
  const { ruimte, veld } = zet
  switch (veld) {
    case null:
      return <Mededeling>{t.wegUitleg}</Mededeling>
    case 'client':
      return <Mededeling soort="letOp">{t.clientUitleg}</Mededeling>
    case 'redenBeeindiging':
      return (
        <Redenkeuze
          naam="waarde"
          redenen={ruimte.redenen ?? []}
          waarde={keuze}
          bijWijziging={bijKeuze}
        />
      )
    case 'toewijzingNummer':
    case 'product': {
      const waarden =
        veld === 'product'
          ? (ruimte.producten ?? []).map((een) => een ?? '')
          : (ruimte.nummers ?? [])
      return (
        <Keuzelijst
          naam="waarde"
          label={t.waarde[veld]}
          waarde={keuze}
          bijWijziging={bijKeuze}
          breedte="vol"
          opties={waarden.map((waarde) => ({
            waarde,
            tekst:
              veld === 'product'
                ? productTekst(standaard, waarde || null) || t.geenProduct
                : waarde,
          }))}
        />
      )
    }
    default:
      return (
        <Datumveld
          naam="waarde"
          label={t.waarde[veld as 'einddatum' | 'begindatum' | 'toewijzingIngangsdatum']}
          uitleg={ruimtetekst(t, ruimte)}
          waarde={datum}
          bijWijziging={bijDatum}
        />
      )
  }
}

function ruimtetekst(t: typeof corrigeren, { periode, dagen = [] }: Zet['ruimte']): string {
  const zinnen: string[] = []
  if (periode) {
    const { vanaf, tot, behalve } = periode
    if (vanaf !== null && tot !== null) zinnen.push(t.ruimte.vanTot(dag(vanaf), dag(tot)))
    else if (tot !== null) zinnen.push(t.ruimte.tot(dag(tot)))
    else if (vanaf !== null) zinnen.push(t.ruimte.vanaf(dag(vanaf)))
    if (behalve.length > 0) zinnen.push(t.ruimte.behalve(behalve.map(dag).join(', ')))
  }
  if (dagen.length > 0) zinnen.push(t.ruimte.dagen(dagen.map(dag).join(', ')))
  return zinnen.join(' ')
}
