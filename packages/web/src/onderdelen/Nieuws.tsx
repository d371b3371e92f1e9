// SPDX-License-Identifier: EUPL-1.2
import { Knop } from '../delen/Knop.tsx'
import { Mededeling } from '../delen/Mededeling.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Voortgang } from '../delen/Voortgang.tsx'

export function Nieuws() {
  return (
    <Paneel titel="Mededelingen en voortgang">
      <div className="gelijke-kolommen">
        <Mededeling titel="Uiterlijk versturen: dinsdag 24 november" soort="letOp">
          Vijf werkdagen na de laatste dag zorg.
        </Mededeling>
        <Mededeling titel="De gemeente keurde de stop goed" soort="goed">
          De toewijzing wordt gesloten.
        </Mededeling>
        <Mededeling
          titel="Het bericht is afgekeurd"
          soort="fout"
          acties={<Knop klein>Herstel de stop</Knop>}
        >
          De gemeente kent deze toewijzing niet. Een afgekeurd bericht telt niet.
        </Mededeling>
        <Mededeling titel="Gevolg voor de betaling: 70%">
          Van het resterende bedrag, volgens de afspraak in uw regio.
        </Mededeling>
      </div>
      <Voortgang label="Meldingen versturen" klaar={12} totaal={40} />
      <Voortgang label="Bestand lezen" />
    </Paneel>
  )
}
