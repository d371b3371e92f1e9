// SPDX-License-Identifier: EUPL-1.2
/** The facts of a task, codes with their labels. */

import { Code } from '../../delen/Code.tsx'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { type Kenmerk, Kenmerken } from '../../delen/Kenmerken.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { datum, tijdstip } from '../../teksten/opmaak.ts'
import { Product } from '../toewijzingen/Product.tsx'
import type { Taakdetail } from './taak.ts'

export function Taakgegevens({ taak }: { readonly taak: Taakdetail }) {
  const t = taken.detail
  const mag = useMag()
  const { client, toewijzingNummer, toewijzingId, toegewezenAan, besluit } = taak
  const lijst: (Kenmerk | false)[] = [
    client !== null && {
      naam: t.client,
      waarde: (
        <Koppeling naar={`/clienten/${client.clientSleutel}`}>
          {client.naam ?? taken.nietIngevuld}
        </Koppeling>
      ),
    },
    toewijzingNummer !== null && {
      naam: t.toewijzing,
      waarde:
        toewijzingId === null ? (
          toewijzingNummer
        ) : (
          <Koppeling naar={`/toewijzingen/${toewijzingId}`}>{toewijzingNummer}</Koppeling>
        ),
    },
    taak.gemeente !== null && { naam: t.gemeente, waarde: <Gemeente code={taak.gemeente} /> },
    taak.aanbieder !== null && { naam: t.aanbieder, waarde: taak.aanbieder },
    ...voorstel(taak, t),
    taak.berichtId !== null &&
      mag('berichten.lezen') && {
        naam: t.bericht,
        waarde: <Koppeling naar={`/berichten/${taak.berichtId}`}>{t.naarBericht}</Koppeling>,
      },
    taak.status === 'open' && {
      naam: t.wie,
      waarde: toegewezenAan === null ? taken.niemand : toegewezenAan.naam,
    },
    taak.uitgesteldTot !== null && { naam: t.uitgesteld, waarde: datum(taak.uitgesteldTot) },
    taak.uitstelreden !== null && { naam: t.uitstelreden, waarde: taak.uitstelreden },
    { naam: t.ontstaan, waarde: tijdstip(taak.aangemaakt) },
    taak.afgehandeld !== null && { naam: t.klaar, waarde: tijdstip(taak.afgehandeld) },
    besluit !== null && { naam: t.besluit, waarde: besluit.wie },
    besluit?.reden != null && { naam: t.besluitreden, waarde: besluit.reden },
  ]
  return <Kenmerken lijst={lijst.filter((een): een is Kenmerk => een !== false)} />
}

/** What the software proposes to send. */
function voorstel({ voorstel: een }: Taakdetail, t: (typeof taken)['detail']): Kenmerk[] {
  if (een === null) return []
  if (een.soort === 'herstel') {
    return [
      {
        naam: t.codes,
        waarde: (
          <ul>
            {een.codes.map((code) => (
              <li key={code}>
                <Codeuitleg code={code} />
              </li>
            ))}
          </ul>
        ),
      },
    ]
  }
  const einde = een.einddatum === null ? [] : [{ naam: t.einddatum, waarde: datum(een.einddatum) }]
  if (een.soort === 'JW301') {
    const reden = een.redenWijziging
    return [
      ...einde,
      ...(reden === null
        ? []
        : [{ naam: t.redenWijziging, waarde: <Code lijst="JZ002" code={reden} /> }]),
    ]
  }
  const { product, begindatum, redenBeeindiging } = een
  return [
    ...(product === null ? [] : [{ naam: t.product, waarde: <Product product={product} /> }]),
    ...(begindatum === null ? [] : [{ naam: t.begindatum, waarde: datum(begindatum) }]),
    ...einde,
    ...(redenBeeindiging === null
      ? []
      : [{ naam: t.reden, waarde: <Code lijst="JZ588" code={redenBeeindiging} /> }]),
  ]
}
