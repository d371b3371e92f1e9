// SPDX-License-Identifier: EUPL-1.2
/** The empty list, to fill in. */

import { bewaarAls } from '../../delen/csv.ts'
import { Knop } from '../../delen/Knop.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { inlezen } from '../../teksten/nl/inlezen.ts'
import type { Soort } from './Inlezen.tsx'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function Sjablonen({ soort }: { readonly soort: Soort }) {
  const t = inlezen
  const haal = useActie(async (excel: boolean) => {
    const id = excel ? 'meldinglijsten.excel' : 'meldinglijsten.csv'
    const inhoud = (await client.vraag(id, { params: { soort } })) as Uint8Array<ArrayBuffer>
    const naam = t.bestandsnaam[soort]
    if (excel) bewaarAls(`${naam}.xlsx`, inhoud, EXCEL)
    else bewaarAls(`${naam}.csv`, inhoud)
  })
  return (
    <>
      <p>{t.sjabloon}</p>
      <div className="knoppenrij">
        <Knop pictogram="downloaden" onPress={() => void haal.doe(true)}>
          {t.sjabloonExcel}
        </Knop>
        <Knop pictogram="downloaden" onPress={() => void haal.doe(false)}>
          {t.sjabloonCsv}
        </Knop>
      </div>
      {haal.fout ? <Foutvak fout={haal.fout} /> : null}
    </>
  )
}
