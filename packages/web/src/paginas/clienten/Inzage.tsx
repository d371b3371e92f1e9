// SPDX-License-Identifier: EUPL-1.2
/** Everything about one person as a file, for who asks what is known (AVG, article 15). */

import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { clienten } from '../../teksten/nl/clienten.ts'

export function Inzage({ sleutel }: { readonly sleutel: string }) {
  const { delen } = useTeksten()
  const t = clienten.inzage
  const meld = useMeld()
  const [open, zetOpen] = useState(false)
  const haal = useActie((clientSleutel: string) =>
    client.vraag('inzage.geef', { params: { clientSleutel } }),
  )
  return (
    <>
      <Knop pictogram="downloaden" onPress={() => zetOpen(true)}>
        {t.knop}
      </Knop>
      <Venster
        titel={t.titel}
        open={open}
        bijSluiten={() => zetOpen(false)}
        voet={
          <>
            <Knop
              soort="hoofd"
              bezig={haal.bezig}
              onPress={async () => {
                const uit = await haal.doe(sleutel)
                if ('fout' in uit) return
                bewaar(t.bestand, uit.gelukt)
                meld('goed', t.gelukt)
                zetOpen(false)
              }}
            >
              {t.doe}
            </Knop>
            <Knop onPress={() => zetOpen(false)}>{delen.annuleren}</Knop>
          </>
        }
      >
        {haal.fout ? <Foutvak fout={haal.fout} /> : <p>{t.uitleg}</p>}
      </Venster>
    </>
  )
}

/** Lets the browser save it; the name of the file says nothing about the person. */
function bewaar(naam: string, inhoud: string | Uint8Array): void {
  const adres = URL.createObjectURL(new Blob([inhoud as BlobPart], { type: 'application/zip' }))
  const koppeling = document.createElement('a')
  koppeling.href = adres
  koppeling.download = naam
  koppeling.click()
  URL.revokeObjectURL(adres)
}
