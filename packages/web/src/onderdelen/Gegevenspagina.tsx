// SPDX-License-Identifier: EUPL-1.2
/** The data layer at work, against whatever the test server answers on `/v1/proef`. */
import { useState } from 'react'
import { Formulier } from '../delen/Formulier.tsx'
import { Knop } from '../delen/Knop.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Tekstveld } from '../delen/Tekstveld.tsx'
import { maakWebclient } from '../gegevens/client.ts'
import { veldmeldingen } from '../gegevens/fout.ts'
import { useActie } from '../gegevens/useActie.ts'
import { useOpvraging } from '../gegevens/useOpvraging.ts'
import { Pagina } from '../kader/Pagina.tsx'
import { Foutvak, Laden } from '../kader/Toestand.tsx'

/** Two routes of the test server, in the shape of the contract. */
interface Proefroutes {
  readonly lees: {
    readonly antwoord: { readonly schema: { readonly '~kind': 'Unknown' } }
  }
  readonly bewaar: {
    readonly inhoud: { readonly schema: { readonly '~kind': 'Unknown' } }
    readonly etag: 'eist'
    readonly idempotent: true
    readonly antwoord: { readonly schema: { readonly '~kind': 'Unknown' } }
  }
}

const weg = { pad: '/proef', ontvangt: 'json' } as const
const proef = maakWebclient<Proefroutes>({
  lees: { ...weg, methode: 'GET', idempotent: false, zendt: null },
  bewaar: { ...weg, methode: 'PUT', idempotent: true, zendt: 'application/json' },
})

export default function Gegevenspagina() {
  const [naam, zetNaam] = useState('')
  const lezing = useOpvraging('proef.lees', () => proef.vraagAlles('lees', {}))
  const { etag, fout, traag, opnieuw } = lezing
  const gegevens = lezing.gegevens as { readonly tekst: string } | undefined
  const bewaar = useActie(
    (tekst: string, herhaalsleutel) =>
      proef.vraag('bewaar', { inhoud: { tekst }, ifMatch: etag ?? '*', herhaalsleutel }),
    ['proef.'],
  )
  return (
    <Pagina titel="Gegevens">
      <Paneel titel="Wat de dienst zegt">
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
        {gegevens ? (
          <p data-test="tekst">{gegevens.tekst}</p>
        ) : fout ? null : (
          <Laden traag={traag} />
        )}
        <div className="knoppenrij">
          <Knop onPress={opnieuw}>Haal op</Knop>
        </div>
      </Paneel>
      <Paneel titel="Wijzigen">
        {bewaar.fout?.soort === 'conflict' ? (
          <Foutvak fout={bewaar.fout} opnieuw={opnieuw} />
        ) : null}
        <Formulier
          naam="Wijzigen"
          bijVerzenden={async () => {
            const uit = await bewaar.doe(naam)
            if ('gelukt' in uit || uit.fout.soort === 'conflict') return []
            return veldmeldingen(uit.fout, 'Er ging iets mis.')
          }}
        >
          {(bezig) => (
            <>
              <Tekstveld naam="tekst" label="Nieuwe tekst" waarde={naam} bijWijziging={zetNaam} />
              <div className="knoppenrij">
                <Knop soort="hoofd" type="submit" bezig={bezig}>
                  Bewaar
                </Knop>
              </div>
            </>
          )}
        </Formulier>
      </Paneel>
    </Pagina>
  )
}
