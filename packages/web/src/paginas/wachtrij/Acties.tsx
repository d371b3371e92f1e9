// SPDX-License-Identifier: EUPL-1.2
/**
 * What a person can do about one message in the queue. What cannot be done says why; what cannot
 * be undone asks first, and giving up asks for a reason.
 */

import { useState } from 'react'
import { Bevindingen } from '../../delen/Bevindingen.tsx'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Menuknop } from '../../delen/Menu.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { berichten, wachtrij } from '../../teksten/nl/berichten.ts'
import { berichtnaam } from '../berichten/Berichtnaam.tsx'
import type { Wachtrijregel } from './Wachtrijregel.tsx'

type Actie = Wachtrijregel['acties'][number]['actie']

export function Acties({ regel }: { readonly regel: Wachtrijregel }) {
  const t = wachtrij
  const [open, zetOpen] = useState<Actie>()
  const naam = `${berichtnaam(regel.berichtsoort, berichten)} ${regel.identificatie ?? ''}`
  return (
    <>
      <Menuknop
        knop={t.acties}
        voorlezen={t.actiesVan(naam.trim())}
        klasse="knop knop-gewoon knop-klein"
        delen={[
          {
            regels: regel.acties.map(({ actie, kan, waaromNiet }) => ({
              sleutel: actie,
              tekst: t.actie[actie],
              uitleg: waaromNiet ?? t.actieUitleg[actie],
              uitgeschakeld: !kan,
              gevaar: actie === 'opgeven',
              bijKeuze: () => zetOpen(actie),
            })),
          },
        ]}
      />
      {open === undefined ? null : (
        <Bevestig
          regel={regel}
          actie={open}
          naam={naam.trim()}
          bijSluiten={() => zetOpen(undefined)}
        />
      )}
    </>
  )
}

interface BevestigEigenschappen {
  readonly regel: Wachtrijregel
  readonly actie: Actie
  readonly naam: string
  readonly bijSluiten: () => void
}

function Bevestig({ regel, actie, naam, bijSluiten }: BevestigEigenschappen) {
  const teksten = useTeksten()
  const t = wachtrij
  const meld = useMeld()
  const [geweigerd, zetGeweigerd] = useState<Parameters<typeof Bevindingen>[0]['bevindingen']>()
  const werk = useActie(
    (inhoud: { readonly actie: Actie; readonly reden?: string }, herhaalsleutel) =>
      client.vraag('wachtrij.doe', { params: { id: regel.id }, inhoud, herhaalsleutel }),
    ['wachtrij.', 'berichten.', 'taken.'],
  )
  return (
    <Venster
      titel={t.bevestig[actie]}
      open
      breed={geweigerd !== undefined}
      waarschuwing={actie === 'opgeven'}
      bijSluiten={bijSluiten}
    >
      <Formulier
        naam={t.bevestig[actie]}
        toets={(velden) =>
          actie === 'opgeven' && String(velden.get('reden')).trim().length < 3
            ? [{ veld: 'reden', melding: t.redenNodig }]
            : []
        }
        bijVerzenden={async (velden) => {
          const reden = String(velden.get('reden') ?? '').trim()
          const uit = await werk.doe(actie === 'opgeven' ? { actie, reden } : { actie })
          if ('fout' in uit) return veldmeldingen(uit.fout, t.mislukt)
          if (!uit.gelukt.gelukt) {
            zetGeweigerd(uit.gelukt.bevindingen)
            return []
          }
          meld('goed', t.gedaan[actie](naam))
          bijSluiten()
          return []
        }}
      >
        {(bezig) => (
          <>
            <p>{naam}</p>
            <p>{t.actieUitleg[actie]}</p>
            {geweigerd === undefined ? null : (
              <>
                <Mededeling soort="fout" titel={t.nietVerstuurd} live />
                <Bevindingen bevindingen={geweigerd} />
              </>
            )}
            {actie === 'opgeven' ? (
              <Tekstveld
                naam="reden"
                label={t.reden}
                uitleg={t.redenUitleg}
                optioneel={false}
                regels={3}
                hoogstens={500}
              />
            ) : null}
            <div className="knoppenrij">
              <Knop type="submit" soort={actie === 'opgeven' ? 'gevaar' : 'hoofd'} bezig={bezig}>
                {t.actie[actie]}
              </Knop>
              <Knop onPress={bijSluiten}>{teksten.delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}
