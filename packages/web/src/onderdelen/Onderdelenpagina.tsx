// SPDX-License-Identifier: EUPL-1.2
/** Every part in every state, one under the other: to look at, and for the tests of accessibility. */
import { Pagina } from '../kader/Pagina.tsx'
import { Formulierdelen } from './Formulierdelen.tsx'
import { Gegevensdelen } from './Gegevensdelen.tsx'
import { Knoppen } from './Knoppen.tsx'
import { Nieuws } from './Nieuws.tsx'
import { Overzichten } from './Overzichten.tsx'
import { Toestanden } from './Toestanden.tsx'

export default function Onderdelenpagina() {
  return (
    <Pagina
      titel="Onderdelen"
      inleiding="Elk onderdeel in elke toestand. Deze pagina is er alleen bij het bouwen en testen."
    >
      <Knoppen />
      <Nieuws />
      <Formulierdelen />
      <Gegevensdelen />
      <Overzichten />
      <Toestanden />
    </Pagina>
  )
}
