// SPDX-License-Identifier: EUPL-1.2
/** How a page of work looks: counts, the list, and the form beside it. */
import { Knop } from '../delen/Knop.tsx'
import { Datumveld, Keuzelijst } from '../delen/lui.tsx'
import { Mededeling } from '../delen/Mededeling.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Tegels } from '../delen/Tegels.tsx'
import { Pagina } from '../kader/Pagina.tsx'
import { useSessie } from '../sessie/sessie.tsx'
import { Lijst } from './Gegevensdelen.tsx'

export default function Voorbeeldpagina() {
  const { sessie } = useSessie()
  return (
    <Pagina
      titel="Werkvoorraad"
      kruimels={[{ naar: '/onderdelen', tekst: sessie.organisatie?.naam ?? '' }]}
      acties={
        <Knop soort="hoofd" pictogram="hand">
          Zorg stoppen
        </Knop>
      }
    >
      <Tegels
        naam="Vandaag in het kort"
        tegels={[
          { getal: '1', tekst: 'te laat', soort: 'fout' },
          { getal: '3', tekst: 'vandaag of morgen', soort: 'letOp' },
          { getal: '2', tekst: 'wacht op een antwoord' },
          { getal: '94%', tekst: 'op tijd, laatste 30 dagen' },
        ]}
      />
      <div className="twee-kolommen">
        <Lijst />
        <Paneel titel="Zorg stoppen voor Anna Voorbeeld">
          <Mededeling soort="letOp" titel="Uiterlijk versturen: dinsdag 24 november">
            Vijf werkdagen na de laatste dag zorg.
          </Mededeling>
          <Datumveld label="Laatste dag zorg" beginwaarde="2026-11-17" />
          <Keuzelijst
            label="Reden"
            beginwaarde="32"
            opties={[
              { waarde: '31', tekst: 'Volgens plan beëindigd' },
              { waarde: '32', tekst: 'Voortijdig: eenzijdig door de cliënt' },
            ]}
          />
          <Mededeling titel="Gevolg voor de betaling: 70%">Van het resterende bedrag.</Mededeling>
          <div className="knoppenrij">
            <Knop soort="hoofd">Controleer en verstuur</Knop>
            <Knop>Bewaar</Knop>
          </div>
        </Paneel>
      </div>
    </Pagina>
  )
}
