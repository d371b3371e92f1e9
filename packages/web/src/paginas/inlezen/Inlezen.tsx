// SPDX-License-Identifier: EUPL-1.2
/**
 * Many starts or stops from one spreadsheet: the empty list, the file, what is wrong per row, and
 * handing in. The service reads and judges; nothing is kept between the check and the hand-in.
 */

import { useRef, useState } from 'react'
import { Bestandskeuze } from '../../delen/Bestandskeuze.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { inlezen } from '../../teksten/nl/inlezen.ts'
import { getal } from '../../teksten/opmaak.ts'
import { Sjablonen } from './Sjablonen.tsx'
import { type Meldinglijst, Uitkomst } from './Uitkomst.tsx'

/** As the contract asks; importing it would bring every route into this page. */
const MEESTE_BYTES = 5 * 1024 * 1024

export type Soort = 'start' | 'stop'

/** What is sent is the file that was checked; the number tells one choice from another. */
interface Keuze {
  readonly soort: Soort
  readonly nummer: number
}

export default function Inlezen() {
  const t = inlezen
  const [soort, zetSoort] = useState<Soort>('stop')
  const [bestand, zetBestand] = useState<File>()
  const [proef, zetProef] = useState<Meldinglijst>()
  const [gedaan, zetGedaan] = useState<Meldinglijst>()
  const nummer = useRef(0)
  const bytes = useRef(new Uint8Array())
  const toets = useActie((keuze: Keuze) =>
    client.vraag('meldinglijsten.proef', {
      params: { soort: keuze.soort },
      inhoud: bytes.current,
    }),
  )
  const verstuur = useActie(
    (keuze: Keuze & { readonly goedeRijen: boolean }, herhaalsleutel) =>
      client.vraag('meldinglijsten.maak', {
        params: { soort: keuze.soort },
        query: { goedeRijen: keuze.goedeRijen },
        inhoud: bytes.current,
        herhaalsleutel,
      }),
    ['berichten.', 'taken.', 'toewijzingen.', 'stopmeldingen.', 'startmeldingen.'],
  )

  async function lees(nieuw: File | undefined, als: Soort) {
    zetBestand(nieuw)
    zetProef(undefined)
    zetGedaan(undefined)
    if (nieuw === undefined) return
    bytes.current = new Uint8Array(await nieuw.arrayBuffer())
    nummer.current++
    const uit = await toets.doe({ soort: als, nummer: nummer.current })
    if ('gelukt' in uit) zetProef(uit.gelukt)
  }

  async function zend(goedeRijen: boolean) {
    const uit = await verstuur.doe({ soort, nummer: nummer.current, goedeRijen })
    if ('gelukt' in uit) zetGedaan(uit.gelukt)
  }

  const klaar = gedaan !== undefined && gedaan.verstuurd > 0
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      {klaar ? null : (
        <>
          <Paneel titel={t.stap1}>
            <Keuzerondjes
              label={t.soort}
              naastElkaar
              waarde={soort}
              bijWijziging={(gekozen) => {
                const nieuw = gekozen === 'start' ? 'start' : 'stop'
                zetSoort(nieuw)
                void lees(bestand, nieuw)
              }}
              opties={(['stop', 'start'] as const).map((waarde) => ({
                waarde,
                tekst: t.soorten[waarde],
                uitleg: t.soortUitleg[waarde],
              }))}
            />
            <Sjablonen soort={soort} />
          </Paneel>
          <Paneel titel={t.stap2}>
            <p>{t.kiesUitleg}</p>
            <Bestandskeuze
              label={t.kies}
              soorten={['.xlsx', '.csv']}
              hoogstensBytes={MEESTE_BYTES}
              bestanden={bestand === undefined ? [] : [bestand]}
              bijKeuze={([nieuw]) => void lees(nieuw, soort)}
            />
            <p role="status">{toets.bezig ? t.lezen : ''}</p>
            {toets.fout && bestand !== undefined && !toets.bezig ? (
              <Foutvak fout={toets.fout} opnieuw={() => void lees(bestand, soort)} />
            ) : null}
          </Paneel>
        </>
      )}
      {klaar ? (
        <Mededeling
          live
          soort="goed"
          titel={t.verstuurd(gedaan.verstuurd)}
          acties={<Knop onPress={() => void lees(undefined, soort)}>{t.nogEen}</Knop>}
        >
          {t.verstuurdUitleg}
        </Mededeling>
      ) : gedaan === undefined ? null : (
        <Mededeling live soort="fout" titel={t.nietVerstuurd}>
          {t.nietVerstuurdUitleg}
        </Mededeling>
      )}
      {verstuur.fout && !verstuur.bezig ? <Foutvak fout={verstuur.fout} /> : null}
      {proef === undefined ? null : (
        <Uitkomst
          lijst={gedaan ?? proef}
          naVersturen={klaar}
          acties={
            klaar || proef.goed === 0 ? null : (
              <Knop soort="hoofd" bezig={verstuur.bezig} onPress={() => void zend(proef.fout > 0)}>
                {proef.fout > 0 ? t.alleenGoede(proef.goed) : t.verstuur(proef.goed)}
              </Knop>
            )
          }
          kop={
            klaar ? null : (
              <p>
                {proef.fout === 0
                  ? t.allesGoed(proef.goed)
                  : proef.goed === 0
                    ? t.nietsGoed
                    : t.deelsGoed(proef.fout)}
              </p>
            )
          }
          tegels={[
            { getal: getal((gedaan ?? proef).goed), tekst: t.goed(proef.goed), soort: 'goed' },
            {
              getal: getal((gedaan ?? proef).fout),
              tekst: t.fout(proef.fout),
              ...(proef.fout > 0 ? { soort: 'fout' as const } : {}),
            },
          ]}
        />
      )}
    </Pagina>
  )
}
