// SPDX-License-Identifier: EUPL-1.2
/** One correction: which message is on its way, what it waits for, and what a person can do. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Voortgang } from '../../delen/Voortgang.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { lokaal } from '../../teksten/opmaak.ts'
import { Bevindingenlijst } from '../melden/Bevindingen.tsx'
import { VEROUDERD } from '../melden/useVerzend.ts'
import { Afbreken } from './Afbreken.tsx'
import { STAATMERK } from './Correcties.tsx'
import { Plan } from './Plan.tsx'

type Gegevens = Antwoord<'correcties.lees'>

export default function Correctie() {
  const t = corrigeren
  const { id = '' } = useParams()
  const { gegevens, fout, traag, opnieuw } = useHaal('correcties.lees', { params: { id } })
  const kruimels = [{ naar: '/correcties', tekst: t.lijst.titel }]
  if (gegevens === undefined)
    return (
      <Pagina titel={t.een.titel} kruimels={kruimels}>
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : <Laden traag={traag} />}
      </Pagina>
    )
  return (
    <Pagina
      titel={t.een.van(t.wat[gegevens.wat], gegevens.toewijzingNummer ?? '')}
      bij={<Merkje soort={STAATMERK[gegevens.staat]}>{t.staat[gegevens.staat]}</Merkje>}
      kruimels={kruimels}
      acties={
        <Koppeling naar={`/toewijzingen/${gegevens.toewijzingId}`} als="gewoon">
          {t.een.toewijzing}
        </Koppeling>
      }
    >
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      <Inhoud correctie={gegevens} opnieuw={opnieuw} />
    </Pagina>
  )
}

function Inhoud({ correctie, opnieuw }: { readonly correctie: Gegevens; opnieuw: () => void }) {
  const t = corrigeren
  const mag = useMag()
  const loopt = correctie.staat === 'loopt' || correctie.staat === 'gestopt'
  const klaar = correctie.stappen.filter(({ stand }) => stand === 'klaar').length
  return (
    <div className="twee-kolommen">
      <Paneel titel={t.plan.titel}>
        <Voortgang label={t.een.voortgang} klaar={klaar} totaal={correctie.stappen.length} />
        <p role="status">{stand(t, correctie)}</p>
        <Plan stappen={correctie.stappen} zonderKop />
        {loopt && mag('meldingen.maken') ? <Doen correctie={correctie} opnieuw={opnieuw} /> : null}
      </Paneel>
      <Paneel titel={t.een.waarover}>
        <Kenmerken
          lijst={[
            { naam: t.lijst.client, waarde: correctie.client.naam },
            { naam: t.lijst.toewijzing, waarde: correctie.toewijzingNummer },
            { naam: t.een.gemeente, waarde: <Gemeente code={correctie.gemeente} /> },
            { naam: t.lijst.begonnen, waarde: lokaal(correctie.begonnen) },
            { naam: t.een.gewijzigd, waarde: lokaal(correctie.gewijzigd) },
            { naam: t.een.kenmerk, waarde: correctie.id },
          ]}
        />
      </Paneel>
    </div>
  )
}

function stand(t: typeof corrigeren, correctie: Gegevens): string {
  const { staat, wachtOp, bericht, berichten } = correctie
  if (staat === 'loopt' && wachtOp !== null) return t.een.wacht(wachtOp, bericht, berichten)
  return t.een.stand[staat]
}

function Doen({ correctie, opnieuw }: { readonly correctie: Gegevens; opnieuw: () => void }) {
  const t = corrigeren
  const meld = useMeld()
  const { id, versie, staat, waarom } = correctie
  const [bevindingen, zetBevindingen] = useState<Antwoord<'correcties.gaVerder'>['bevindingen']>([])
  const verder = useActie(
    (ifMatch: string, herhaalsleutel: string) =>
      client.vraag('correcties.gaVerder', { params: { id }, ifMatch, herhaalsleutel }),
    VEROUDERD,
  )
  return (
    <>
      {waarom === null ? null : (
        <Mededeling soort="letOp" titel={t.een.waarom}>
          {waarom} {/* The return codes that the sentence names. */}
          {(waarom.match(/\b(?:S\d{3}|\d{4})\b/g) ?? []).map((code) => (
            <Codeuitleg key={code} code={code} />
          ))}
        </Mededeling>
      )}
      {verder.fout ? <Foutvak fout={verder.fout} opnieuw={opnieuw} /> : null}
      {bevindingen.length > 0 ? (
        <>
          <Mededeling soort="fout" live titel={t.een.kanNogNiet} />
          <Bevindingenlijst bevindingen={bevindingen} />
        </>
      ) : null}
      <div className="knoppenrij">
        {staat === 'gestopt' ? (
          <Knop
            soort="hoofd"
            bezig={verder.bezig}
            onPress={async () => {
              const uit = await verder.doe(versie)
              if (!('gelukt' in uit)) return
              zetBevindingen(uit.gelukt.bevindingen)
              if (uit.gelukt.gelukt) meld('goed', t.een.gaatVerder)
            }}
          >
            {t.een.gaVerder}
          </Knop>
        ) : null}
        <Afbreken id={id} versie={versie} opnieuw={opnieuw} />
      </div>
    </>
  )
}
