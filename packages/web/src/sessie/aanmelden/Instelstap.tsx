// SPDX-License-Identifier: EUPL-1.2
/** Sets up the second step: scan, confirm with a code, keep the recovery codes. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Suspense, useEffect, useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { leeg } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, type Verzoekfout } from '../../gegevens/fout.ts'
import { luiDeel } from '../../gegevens/laad.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { type Aanmeldstand, neemBewijs } from '../stand.ts'
import { Herstelcodes } from './Herstelcodes.tsx'
import { verzendStap } from './verzendStap.ts'
import './aanmelden.css'

const Qr = luiDeel(() => import('./Qr.tsx'))

export interface InstelstapEigenschappen {
  readonly klaar: (stand: Aanmeldstand) => void
  /** Needed by who is already inside. */
  readonly voorstel?: Antwoord<'tweedestap.begin'>
}

export function Instelstap({ klaar, voorstel: gegeven }: InstelstapEigenschappen) {
  const t = useTeksten().toegang
  const [voorstel, zetVoorstel] = useState(gegeven)
  const [fout, zetFout] = useState<Verzoekfout>()
  const [klaarMet, zetKlaarMet] = useState<Antwoord<'tweedestap.bevestig'>>()
  function begin() {
    zetFout(undefined)
    client
      .vraag('tweedestap.begin', { inhoud: {} })
      .then(zetVoorstel, (oorzaak) => zetFout(alsVerzoekfout(oorzaak)))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: one proposal; another would undo the scan
  useEffect(() => {
    if (gegeven === undefined) begin()
  }, [])

  if (fout) return <Foutvak fout={fout} opnieuw={begin} />
  if (voorstel === undefined) return <Laden />
  if (klaarMet)
    return <Herstelcodes codes={klaarMet.herstelcodes} klaar={() => klaar(klaarMet.stand)} />
  const { geheim, adres, zegel } = voorstel
  return (
    <section className="stapel" aria-labelledby="instelstap">
      <h2 id="instelstap">{t.instellen.titel}</h2>
      <p>{t.instellen.waarom}</p>
      <p>{t.instellen.scan}</p>
      <Suspense fallback={<Laden />}>
        <Qr tekst={adres} naam={t.instellen.beeld} />
      </Suspense>
      <p>
        {t.instellen.ofTyp}
        <code className="geheim">{geheim.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <a href={adres}>{t.instellen.ofOpen}</a>
      </p>
      <Formulier
        naam={t.instellen.titel}
        toets={(velden) => leeg(velden, 'code', t.code.vul)}
        bijVerzenden={(velden) =>
          verzendStap(t.nietGelukt, async () => {
            const code = String(velden.get('code')).replace(/\s/g, '')
            const uit = await client.vraag('tweedestap.bevestig', { inhoud: { zegel, code } })
            neemBewijs(uit.stand)
            zetKlaarMet(uit)
          })
        }
      >
        {(bezig) => (
          <>
            <Tekstveld
              naam="code"
              label={t.instellen.code}
              autoAanvullen="one-time-code"
              toetsenbord="numeric"
              breedte="kort"
            />
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" bezig={bezig}>
                {t.instellen.bevestig}
              </Knop>
            </div>
          </>
        )}
      </Formulier>
    </section>
  )
}
