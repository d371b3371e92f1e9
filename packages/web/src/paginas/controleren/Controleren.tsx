// SPDX-License-Identifier: EUPL-1.2
/**
 * Checks messages on the computer of the user, with or without an account: nothing of a file is
 * sent, and after opening the page no network is needed.
 */

import { ZIPGRENZEN } from '@stopwijzer/koppelvlak/zip'
import { useMemo, useState } from 'react'
import { Bestandskeuze } from '../../delen/Bestandskeuze.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Tegels } from '../../delen/Tegels.tsx'
import { Voortgang } from '../../delen/Voortgang.tsx'
import { Pagina } from '../../kader/Pagina.tsx'
import { controleren } from '../../teksten/nl/controleren.ts'
import { getal } from '../../teksten/opmaak.ts'
import { bewaarBevindingen } from './bevindingencsv.ts'
import { Detail } from './Detail.tsx'
import type { Uitslag } from './taal.ts'
import { Uitslagen } from './Uitslagen.tsx'
import { useControle } from './useControle.ts'
import './controleren.css'

export default function Controleren() {
  const t = controleren
  const controle = useControle()
  const { uitslagen, klaar, totaal, bezig } = controle
  const [gekozen, zetGekozen] = useState<number>()
  const telling = useMemo(() => tel(uitslagen), [uitslagen])
  // One message: there is nothing to choose.
  const open = uitslagen.length === 1 ? uitslagen[0] : uitslagen.find((u) => u.nummer === gekozen)
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      acties={
        uitslagen.length === 0 ? null : (
          <>
            <Knop pictogram="downloaden" onPress={() => bewaarBevindingen(uitslagen, t)}>
              {t.csv}
            </Knop>
            <Knop
              pictogram="sluit"
              onPress={() => {
                zetGekozen(undefined)
                controle.wis()
              }}
            >
              {t.wis}
            </Knop>
          </>
        )
      }
    >
      <div className="controleren-begin">
        <Bestandskeuze
          label={t.kies}
          soorten={['.xml', '.zip']}
          hoogstensBytes={ZIPGRENZEN.bestand}
          meer
          bestanden={[]}
          bijKeuze={controle.controleer}
        />
        <Mededeling titel={t.veiligTitel}>{t.veilig}</Mededeling>
      </div>
      {controle.kapot ? <Mededeling soort="fout" titel={t.kapot} live /> : null}
      {bezig ? (
        <div className="controleren-bezig">
          <Voortgang label={t.bezig} klaar={klaar} totaal={totaal} />
          <Knop klein onPress={controle.stop}>
            {t.stop}
          </Knop>
        </div>
      ) : null}
      <p role="status" className="alleen-voorlezen">
        {bezig || uitslagen.length === 0 ? '' : t.klaar(uitslagen.length, telling.fout)}
      </p>
      {uitslagen.length < 2 ? null : (
        <>
          <Tegels
            naam={t.telling}
            tegels={[
              { getal: getal(uitslagen.length), tekst: t.tegel.berichten(uitslagen.length) },
              { getal: getal(telling.goed), tekst: t.tegel.goed, soort: 'goed' },
              { getal: getal(telling.fout), tekst: t.tegel.fout, soort: 'fout' },
              { getal: getal(telling.letOp), tekst: t.tegel.letOp, soort: 'letOp' },
            ]}
          />
          <Uitslagen uitslagen={uitslagen} gekozen={open?.nummer} bijKeuze={zetGekozen} />
        </>
      )}
      {open === undefined ? null : (
        <Detail
          key={open.nummer}
          uitslag={open}
          toon={controle.toon}
          {...(uitslagen.length > 1 ? { bijSluiten: () => zetGekozen(undefined) } : {})}
        />
      )}
    </Pagina>
  )
}

function tel(uitslagen: readonly Uitslag[]) {
  const telling = { goed: 0, fout: 0, letOp: 0 }
  for (const { rapport } of uitslagen) {
    if (rapport.oordeel === 'fout') telling.fout++
    else telling.goed++
    if (rapport.oordeel === 'goed' && rapport.bevindingen.length > 0) telling.letOp++
  }
  return telling
}
