// SPDX-License-Identifier: EUPL-1.2
import { Paneel } from '../delen/Paneel.tsx'
import type { Foutsoort } from '../gegevens/fout.ts'
import { Foutvak, Laden } from '../kader/Toestand.tsx'

const SOORTEN: readonly Foutsoort[] = [
  'verbinding',
  'recht',
  'nietGevonden',
  'conflict',
  'druk',
  'storing',
]

export function Toestanden() {
  return (
    <Paneel titel="Toestanden van een pagina">
      <div className="gelijke-kolommen">
        <Laden />
        <Laden traag />
        {SOORTEN.map((soort) => (
          <Foutvak key={soort} fout={{ soort, gezegd: undefined }} opnieuw={() => {}} />
        ))}
      </div>
    </Paneel>
  )
}
