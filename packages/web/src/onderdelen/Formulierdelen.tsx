// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Bestandskeuze } from '../delen/Bestandskeuze.tsx'
import { Formulier } from '../delen/Formulier.tsx'
import type { Veldmelding } from '../delen/Foutenlijst.tsx'
import { Keuzerondjes } from '../delen/Keuzerondjes.tsx'
import { Knop } from '../delen/Knop.tsx'
import { Datumveld, Keuzelijst, Zoekkeuze } from '../delen/lui.tsx'
import { useMeld } from '../delen/Meldingen.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Tekstveld } from '../delen/Tekstveld.tsx'
import { Vinkje, Vinkjes } from '../delen/Vinkje.tsx'

const REDENEN = [
  { waarde: '31', tekst: 'Volgens plan beëindigd' },
  { waarde: '32', tekst: 'Voortijdig: eenzijdig door de cliënt' },
  { waarde: '33', tekst: 'Voortijdig: eenzijdig door de aanbieder' },
  { waarde: '20', tekst: 'Tijdelijk beëindigd', uitleg: 'De toewijzing blijft open' },
]

const CLIENTEN = [
  'Čížek-Testman',
  'Dummy',
  'Fictief',
  'Modelkind',
  'Proef',
  'Schets',
  'Specimen',
  'Voorbeeld',
].map((naam, n) => ({ waarde: String(n), tekst: naam, uitleg: `toewijzing 30020${n}` }))

function toets(velden: FormData): readonly Veldmelding[] {
  const fouten: Veldmelding[] = []
  if (!velden.get('einddatum'))
    fouten.push({ veld: 'einddatum', melding: 'Vul de laatste dag zorg in' })
  if (!velden.get('reden')) fouten.push({ veld: 'reden', melding: 'Kies een reden' })
  if (!velden.get('kenmerk')) fouten.push({ veld: 'kenmerk', melding: 'Vul een kenmerk in' })
  return fouten
}

export function Formulierdelen() {
  const meld = useMeld()
  const [bestanden, zetBestanden] = useState<readonly File[]>([])
  return (
    <div className="gelijke-kolommen">
      <Paneel titel="Formulier">
        <Formulier
          naam="Zorg stoppen"
          toets={toets}
          bijVerzenden={async (velden) => {
            if (velden.get('kenmerk') === 'dubbel')
              return [
                { veld: 'kenmerk', melding: 'Dit kenmerk bestaat al' },
                { melding: 'De stop is niet verzonden' },
              ]
            meld('goed', `Verzonden met laatste dag ${velden.get('einddatum')}`)
            return []
          }}
        >
          {(bezig) => (
            <>
              <Zoekkeuze naam="client" label="Cliënt" opties={CLIENTEN} />
              <Datumveld
                naam="einddatum"
                label="Laatste dag zorg"
                uitleg="Bijvoorbeeld 24-11-2026"
              />
              <Keuzelijst naam="reden" label="Reden" opties={REDENEN} />
              <Tekstveld naam="kenmerk" label="Kenmerk" uitleg="Staat straks in het bericht" />
              <Tekstveld naam="toelichting" label="Toelichting" optioneel regels={3} />
              <Vinkje naam="akkoord" label="Ik heb de gegevens gecontroleerd" />
              <div className="knoppenrij">
                <Knop soort="hoofd" type="submit" bezig={bezig}>
                  Controleer en verstuur
                </Knop>
                <Knop>Bewaar als concept</Knop>
              </div>
            </>
          )}
        </Formulier>
      </Paneel>
      <Paneel titel="Velden in andere toestanden">
        <Tekstveld label="Met een fout" beginwaarde="99" fout="Reden 99 bestaat niet" />
        <Tekstveld label="Kan niet worden gewijzigd" beginwaarde="300201" uitgeschakeld />
        <Keuzelijst
          label="Keuze met een fout"
          opties={REDENEN}
          beginwaarde="31"
          fout="Kies een andere reden"
        />
        <Datumveld
          label="Datum met een waarde"
          beginwaarde="2026-11-24"
          vanaf="2026-11-01"
          totEnMet="2026-11-30"
        />
        <Keuzerondjes
          label="Wat wilt u doen?"
          beginwaarde="verbeter"
          opties={[
            { waarde: 'verbeter', tekst: 'Verbeteren', uitleg: 'Eén bericht: verwijder en nieuw' },
            { waarde: 'verwijder', tekst: 'Verwijderen', uitleg: 'De stop heeft nooit bestaan' },
            { waarde: 'niets', tekst: 'Niets doen', uitgeschakeld: true },
          ]}
        />
        <Vinkjes
          label="Welke berichten?"
          optioneel
          opties={[
            { waarde: '305', tekst: 'JW305 start' },
            { waarde: '307', tekst: 'JW307 stop' },
          ]}
        />
        <Bestandskeuze
          label="Meldingen uit een bestand"
          soorten={['.csv', '.xlsx']}
          hoogstensBytes={5_000_000}
          meer
          bestanden={bestanden}
          bijKeuze={zetBestanden}
        />
      </Paneel>
    </div>
  )
}
