// SPDX-License-Identifier: EUPL-1.2
import { Bsn } from '../delen/Bsn.tsx'
import { Code } from '../delen/Code.tsx'
import { Codeuitleg } from '../delen/Codeuitleg.tsx'
import { Kenmerken } from '../delen/Kenmerken.tsx'
import { Lijngrafiek } from '../delen/Lijngrafiek.tsx'
import { Merkje } from '../delen/Merkje.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Staafgrafiek } from '../delen/Staafgrafiek.tsx'
import { Tegels } from '../delen/Tegels.tsx'
import { Tijdlijn } from '../delen/Tijdlijn.tsx'
import { Xmlweergave } from '../delen/Xmlweergave.tsx'
import { datum, procent } from '../teksten/opmaak.ts'
import { XML } from './voorbeelden.ts'

const MAANDEN = ['jun', 'jul', 'aug', 'sep', 'okt', 'nov']

export function Overzichten() {
  return (
    <>
      <Tegels
        naam="Vandaag in het kort"
        tegels={[
          { getal: '1', tekst: 'te laat', soort: 'fout', naar: '/onderdelen/werkvoorraad' },
          {
            getal: '3',
            tekst: 'vandaag of morgen',
            soort: 'letOp',
            naar: '/onderdelen/werkvoorraad',
          },
          { getal: '2', tekst: 'wacht op een antwoord' },
          { getal: '94%', tekst: 'op tijd, laatste 30 dagen', soort: 'goed' },
        ]}
      />
      <div className="gelijke-kolommen">
        <Paneel titel="Kenmerken">
          <Kenmerken
            lijst={[
              { naam: 'Cliënt', waarde: 'Proef, E. (Elif)' },
              { naam: 'BSN', waarde: <Bsn einde="0006" toon={async () => '999990006'} /> },
              { naam: 'BSN zonder recht', waarde: <Bsn einde="0006" /> },
              {
                naam: 'BSN dat niet komt',
                waarde: <Bsn einde="0018" toon={() => Promise.reject(new Error())} />,
              },
              { naam: 'Toewijzing', waarde: '300201' },
              { naam: 'Ingangsdatum', waarde: datum('2026-04-01') },
              { naam: 'Stand', waarde: <Merkje soort="goed">gestart</Merkje> },
              { naam: 'Reden', waarde: <Code lijst="JZ588" code="31" /> },
              { naam: 'Retourcode', waarde: <Codeuitleg code="9414" /> },
              { naam: 'Onbekende code', waarde: <Codeuitleg code="ZZ999" /> },
              { naam: 'Opmerking', waarde: '' },
            ]}
          />
        </Paneel>
        <Paneel titel="Tijdlijn">
          <Tijdlijn
            naam="Wat er met toewijzing 300201 gebeurde"
            gebeurtenissen={[
              {
                sleutel: '4',
                moment: '2026-07-21T09:12:00Z',
                titel: 'JW308 ontvangen: goedgekeurd',
                soort: 'goed',
                pictogram: 'goed',
                wie: 'gemeente Amsterdam',
              },
              {
                sleutel: '3',
                moment: '2026-07-20T08:00:00Z',
                titel: 'JW307 verzonden',
                soort: 'info',
                pictogram: 'bericht',
                wie: 'Marit de Wit',
                inhoud: <p>Laatste dag zorg 17-07-2026, reden 31.</p>,
              },
              {
                sleutel: '2',
                moment: '2026-07-19T22:30:00Z',
                titel: 'Termijn loopt af',
                soort: 'letOp',
                pictogram: 'klok',
              },
              {
                sleutel: '1',
                moment: '2026-04-02T10:00:00Z',
                titel: 'JW301 ontvangen',
                pictogram: 'bericht',
              },
            ]}
          />
        </Paneel>
      </div>
      <div className="gelijke-kolommen">
        <Paneel>
          <Lijngrafiek
            titel="Op tijd gemeld"
            as="Maand"
            categorieen={MAANDEN}
            top={1}
            toonWaarde={procent}
            reeksen={[
              { naam: 'Stop', waarden: [0.81, 0.86, 0.84, 0.9, 0.93, 0.94] },
              { naam: 'Start', waarden: [0.7, 0.75, 0.72, 0.8, 0.85, 0.88] },
            ]}
          />
        </Paneel>
        <Paneel>
          <Staafgrafiek
            titel="Berichten per maand"
            as="Maand"
            categorieen={MAANDEN}
            reeksen={[
              { naam: 'Goedgekeurd', waarden: [42, 38, 51, 47, 60, 55] },
              { naam: 'Afgekeurd', waarden: [8, 6, 5, 7, 3, 2] },
            ]}
          />
        </Paneel>
        <Paneel>
          <Staafgrafiek
            liggend
            titel="Redenen van beëindiging"
            as="Reden"
            categorieen={[
              'Volgens plan',
              'Voortijdig: in overleg',
              'Voortijdig: eenzijdig door de cliënt',
              'Tijdelijk',
            ]}
            reeksen={[{ naam: 'Aantal', waarden: [61, 24, 12, 3] }]}
          />
        </Paneel>
        <Xmlweergave
          naam="JW307 B00010"
          xml={XML}
          markeringen={[
            {
              regel: 12,
              tekst: 'Einddatum staat in de verkeerde vorm. Schrijf jaar-maand-dag: 2026-07-17.',
            },
            { regel: 13, tekst: 'Reden 99 bestaat niet.' },
            { regel: 11, soort: 'letOp', tekst: 'Deze toewijzing is al gesloten.' },
          ]}
        />
      </div>
    </>
  )
}
