// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Knop } from '../delen/Knop.tsx'
import { Koppeling } from '../delen/Koppeling.tsx'
import { useMeld } from '../delen/Meldingen.tsx'
import { Menuknop } from '../delen/Menu.tsx'
import { Merkje } from '../delen/Merkje.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Schakelaar } from '../delen/Schakelaar.tsx'
import { Tekstveld } from '../delen/Tekstveld.tsx'
import { Termijnbalk } from '../delen/Termijnbalk.tsx'
import { Venster } from '../delen/Venster.tsx'
import { Wenk } from '../delen/Wenk.tsx'

export function Knoppen() {
  const meld = useMeld()
  const [open, zetOpen] = useState<'gewoon' | 'gevaar'>()
  const [aan, zetAan] = useState(true)
  const [gekozen, zetGekozen] = useState('')
  return (
    <Paneel titel="Knoppen, vensters en menu’s">
      <div className="knoppenrij">
        <Knop soort="hoofd" pictogram="hand" onPress={() => zetOpen('gewoon')}>
          Zorg stoppen
        </Knop>
        <Knop onPress={() => meld('goed', 'De stop is verzonden.')}>Meld goed nieuws</Knop>
        <Knop onPress={() => meld('fout', 'De stop is niet verzonden.')}>Meld een fout</Knop>
        <Knop soort="gevaar" onPress={() => zetOpen('gevaar')}>
          Intrekken
        </Knop>
        <Knop soort="stil" pictogram="ververs">
          Ververs
        </Knop>
        <Knop bezig>Bezig met sturen</Knop>
        <Knop isDisabled>Kan niet</Knop>
        <Wenk tekst="Opnieuw ophalen">
          <Knop pictogram="ververs" aria-label="Ververs de lijst" />
        </Wenk>
        <Knop klein>Klein</Knop>
        <Koppeling naar="/onderdelen/werkvoorraad" als="gewoon">
          Koppeling als knop
        </Koppeling>
        <Menuknop
          knop="Meer acties"
          delen={[
            {
              regels: [
                {
                  sleutel: 'a',
                  tekst: 'Opnieuw sturen',
                  pictogram: 'ververs',
                  bijKeuze: () => zetGekozen('Opnieuw sturen'),
                },
                { sleutel: 'b', tekst: 'Bekijk het bericht', naar: '/onderdelen/werkvoorraad' },
                { sleutel: 'c', tekst: 'Verwijderen', gevaar: true, uitleg: 'Kan niet terug' },
                { sleutel: 'd', tekst: 'Kan niet', uitgeschakeld: true },
              ],
            },
          ]}
        />
      </div>
      <p>
        Een zin met een <Koppeling naar="/onderdelen/werkvoorraad">koppeling in de tekst</Koppeling>
        . <span data-test="gekozen">{gekozen}</span>
      </p>
      <div className="knoppenrij">
        <Merkje>concept</Merkje>
        <Merkje soort="info">verzonden</Merkje>
        <Merkje soort="goed">goedgekeurd</Merkje>
        <Merkje soort="letOp">wacht op antwoord</Merkje>
        <Merkje soort="fout">afgekeurd</Merkje>
        <Merkje soort="dringend">te laat</Merkje>
      </div>
      <div className="knoppenrij">
        {[-2, 0, 1, 3, 5].map((over) => (
          <Termijnbalk key={over} over={over} uiterlijk="2026-11-24" />
        ))}
      </div>
      <Schakelaar label="Automatisch afsluiten" aan={aan} bijWijziging={zetAan} />
      <Schakelaar label="Kan niet" aan={false} bijWijziging={zetAan} uitgeschakeld />
      <Venster
        titel={open === 'gevaar' ? 'Stop intrekken?' : 'Zorg stoppen'}
        open={open !== undefined}
        waarschuwing={open === 'gevaar'}
        bijSluiten={() => zetOpen(undefined)}
        voet={
          <>
            <Knop soort={open === 'gevaar' ? 'gevaar' : 'hoofd'} onPress={() => zetOpen(undefined)}>
              {open === 'gevaar' ? 'Trek in' : 'Controleer en verstuur'}
            </Knop>
            <Knop onPress={() => zetOpen(undefined)}>Annuleren</Knop>
          </>
        }
      >
        <p>De gemeente krijgt een JW307. Het antwoord komt binnen drie werkdagen.</p>
        <Tekstveld label="Toelichting voor uzelf" optioneel regels={3} />
      </Venster>
    </Paneel>
  )
}
