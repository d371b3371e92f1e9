// SPDX-License-Identifier: EUPL-1.2
/** One message: what became of it, in words beside its XML, and the thread it stands in. */

import { useState } from 'react'
import { useParams } from 'react-router'
import { Berichtwoorden } from '../../delen/Berichtwoorden.tsx'
import { Bevindingen } from '../../delen/Bevindingen.tsx'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { berichten } from '../../teksten/nl/berichten.ts'
import { datum, tijdstip } from '../../teksten/opmaak.ts'
import { type Bericht as Berichtregel, Berichtstatus, berichtnaam } from './Berichtnaam.tsx'
import { Draad } from './Draad.tsx'
import { Uitslag } from './Uitslag.tsx'
import { Verzending } from './Verzending.tsx'
import { Xmlpaneel } from './Xmlpaneel.tsx'
import './berichten.css'

export default function Bericht() {
  const t = berichten
  const { id = '' } = useParams()
  const { gegevens, fout, traag, opnieuw } = useHaal('berichten.lees', { params: { id } })
  const [regel, zetRegel] = useState<number>()
  const [open, zetOpen] = useState(false)
  const mag = useMag()
  const bericht = gegevens?.bericht
  const bevindingen = gegevens?.verwerkt?.bevindingen ?? []
  return (
    <Pagina
      titel={bericht ? berichtnaam(bericht.berichtsoort, t) : t.bericht}
      bij={bericht ? <Berichtstatus bericht={bericht} /> : null}
      kruimels={[{ naar: '/berichten', tekst: t.titel }]}
      acties={bericht ? <Acties bericht={bericht} t={t} /> : null}
    >
      {fout && !gegevens ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {gegevens || fout ? null : <Laden traag={traag} />}
      {gegevens === undefined || bericht === undefined ? null : (
        <>
          <Paneel titel={t.gegevens}>
            <Kenmerken lijst={kenmerkenVan(bericht, t)} />
            {gegevens.vervangenDoor === null ? null : (
              <Mededeling
                acties={
                  <Koppeling naar={`/berichten/${gegevens.vervangenDoor}`}>
                    {t.naarVervanger}
                  </Koppeling>
                }
              >
                {t.vervangen}
              </Mededeling>
            )}
            {gegevens.signalen.map(({ code, boodschap }) => (
              <Mededeling key={`${code}${boodschap}`} soort="letOp">
                {boodschap} <Codeuitleg code={code} />
              </Mededeling>
            ))}
          </Paneel>
          <Verzending bericht={bericht} />
          {gegevens.verwerkt === null ? null : (
            <Uitslag verwerkt={gegevens.verwerkt} eigen={bericht.richting === 'uit'} />
          )}
          {bevindingen.length === 0 ? null : (
            <Paneel titel={t.bevindingen}>
              <Bevindingen
                bevindingen={bevindingen}
                naarRegel={
                  mag('berichten.xml')
                    ? (nieuw) => {
                        zetRegel(nieuw)
                        zetOpen(true)
                      }
                    : undefined
                }
              />
            </Paneel>
          )}
          <div className="bericht-naast">
            <Paneel titel={t.inWoorden}>
              <Woorden id={id} />
            </Paneel>
            {mag('berichten.xml') ? (
              <Xmlpaneel
                key={id}
                bericht={bericht}
                bevindingen={bevindingen}
                regel={regel}
                open={open}
                bijOpen={() => zetOpen(true)}
              />
            ) : null}
          </div>
          <Draad id={id} />
        </>
      )}
    </Pagina>
  )
}

function kenmerkenVan(bericht: Berichtregel, t: typeof berichten) {
  const { toewijzingNummers: nummers, retourcodes } = bericht
  return [
    { naam: t.kolom.richting, waarde: t.richtingLang[bericht.richting] },
    { naam: t.kolom.moment, waarde: tijdstip(bericht.moment) },
    {
      naam: t.kolom.tegenpartij,
      waarde: bericht.tegenpartij === null ? '' : <Gemeente code={bericht.tegenpartij} />,
    },
    { naam: t.kolom.identificatie, waarde: bericht.identificatie ?? '' },
    { naam: t.dagtekening, waarde: bericht.dagtekening ? datum(bericht.dagtekening) : '' },
    { naam: t.herkomst, waarde: bericht.hierGemaakt ? t.hierGemaakt : t.vanBuiten },
    {
      naam: t.kolom.toewijzing,
      waarde: nummers.length === 0 ? '' : <Toewijzingen nummers={nummers} />,
    },
    ...(bericht.clientSleutel === null
      ? []
      : [
          {
            naam: t.client.kop,
            waarde: (
              <Koppeling naar={`/clienten/${bericht.clientSleutel}`}>{t.client.naar}</Koppeling>
            ),
          },
        ]),
    ...(retourcodes.length === 0
      ? []
      : [
          {
            naam: t.kolom.codes,
            waarde: (
              <span className="bericht-codes">
                {retourcodes.map((code) => (
                  <Codeuitleg key={code} code={code} />
                ))}
              </span>
            ),
          },
        ]),
  ]
}

function Toewijzingen({ nummers }: { readonly nummers: readonly string[] }) {
  return (
    <span className="bericht-codes">
      {nummers.map((nummer) => (
        <Koppeling key={nummer} naar={`/toewijzingen?toewijzingNummer=${nummer}`}>
          {nummer}
        </Koppeling>
      ))}
    </span>
  )
}

/** The next step comes first. */
function Acties(props: { readonly bericht: Berichtregel; readonly t: typeof berichten }) {
  const { bericht, t } = props
  const mag = useMag()
  const eigen = bericht.richting === 'uit' && bericht.antwoordOp === null
  const herspeelbaar = /^JW30[157]$/.test(bericht.berichtsoort ?? '') && bericht.richting === 'in'
  const dag = bericht.moment.slice(0, 10)
  const [nummer] = bericht.toewijzingNummers
  const herspeel = new URLSearchParams({
    van: dag,
    tot: dag,
    berichtsoort: bericht.berichtsoort ?? '',
    ...(nummer === undefined ? {} : { toewijzing: nummer }),
  })
  return (
    <>
      {eigen && bericht.status === 'afgekeurd' && mag('meldingen.maken') ? (
        <Koppeling naar={`/berichten/${bericht.id}/herstellen`} als="hoofd">
          {t.herstel}
        </Koppeling>
      ) : null}
      {herspeelbaar && mag('wachtrij.herstellen') ? (
        <Koppeling naar={`/herspelen?${herspeel}`} als="gewoon" pictogram="geschiedenis">
          {t.herspeel}
        </Koppeling>
      ) : null}
    </>
  )
}

function Woorden({ id }: { readonly id: string }) {
  const t = berichten
  const { gegevens, fout, traag, opnieuw } = useHaal('berichten.weergave', { params: { id } })
  if (gegevens) return <Berichtwoorden woorden={gegevens.delen} />
  if (fout?.soort === 'conflict' || fout?.soort === 'invoer')
    return <Mededeling soort="letOp">{t.onleesbaar}</Mededeling>
  if (fout) return <Foutvak fout={fout} opnieuw={opnieuw} />
  return <Laden traag={traag} />
}
