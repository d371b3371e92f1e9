// SPDX-License-Identifier: EUPL-1.2
/** The timeline of a toewijzing, or of one task of it: the oldest first, page after page. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import type { PictogramNaam } from '../../delen/Pictogram.tsx'
import { Tijdlijn } from '../../delen/Tijdlijn.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'

type Moment = Antwoord<'toewijzingen.tijdlijn'>['resultaten'][number]

const PICTOGRAM: Readonly<Record<Moment['soort'], PictogramNaam>> = {
  bericht: 'bericht',
  oordeel: 'vink',
  taak: 'lijst',
  termijn: 'klok',
  notitie: 'bestand',
  handeling: 'gebruiker',
}

export interface MomentenEigenschappen {
  readonly naam: string
  readonly toewijzingId: string
  /** Only what happened to this task. */
  readonly taakId?: string
  readonly leeg: string
}

const BLADZIJDE = 100

export function Momenten(eigenschappen: MomentenEigenschappen & { readonly na?: string }) {
  const { naam, toewijzingId, taakId, leeg, na } = eigenschappen
  const t = toewijzingen.tijdlijn
  const mag = useMag()
  const [verder, zetVerder] = useState(false)
  const { gegevens, fout, traag, opnieuw } = useHaal('toewijzingen.tijdlijn', {
    params: { id: toewijzingId },
    query: {
      paginaGrootte: BLADZIJDE,
      ...(taakId === undefined ? {} : { taakId }),
      ...(na === undefined ? {} : { na }),
    },
  })
  if (fout && !gegevens) return <Foutvak fout={fout} opnieuw={opnieuw} />
  if (!gegevens) return <Laden traag={traag} />
  const { resultaten, volgende } = gegevens
  if (resultaten.length === 0 && na === undefined) return <p className="zacht">{leeg}</p>
  return (
    <>
      <Tijdlijn
        naam={naam}
        gebeurtenissen={resultaten.map((een) => ({
          sleutel: een.id,
          moment: een.moment,
          titel: een.tekst,
          pictogram: PICTOGRAM[een.soort],
          ...(een.soort === 'termijn' ? { soort: 'letOp' as const } : {}),
          ...(een.wie === null ? {} : { wie: een.wie }),
          inhoud: <Naar moment={een} taak={taakId} berichten={mag('berichten.lezen')} />,
        }))}
      />
      {volgende === null ? null : verder ? (
        <Momenten {...eigenschappen} na={volgende} />
      ) : (
        <Knop klein onPress={() => zetVerder(true)}>
          {t.verder}
        </Knop>
      )}
    </>
  )
}

/** To the message or the task of this moment; not to the task whose page this is. */
function Naar(props: {
  readonly moment: Moment
  readonly taak: string | undefined
  readonly berichten: boolean
}) {
  const t = toewijzingen.tijdlijn
  const { soort, berichtId, taakId } = props.moment
  if (soort === 'bericht' && berichtId !== null && props.berichten)
    return <Koppeling naar={`/berichten/${berichtId}`}>{t.bericht}</Koppeling>
  if (taakId !== null && taakId !== props.taak)
    return <Koppeling naar={`/taken/${taakId}`}>{t.taak}</Koppeling>
  return null
}
