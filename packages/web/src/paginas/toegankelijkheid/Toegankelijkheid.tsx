// SPDX-License-Identifier: EUPL-1.2
/** What everybody may expect of this application, what is tested, and what to do when it fails. */
import { Paneel } from '../../delen/Paneel.tsx'
import { Pagina } from '../../kader/Pagina.tsx'
import { useTeksten } from '../../teksten/index.tsx'

export default function Toegankelijkheid() {
  const t = useTeksten().toegankelijkheid
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      {t.delen.map(({ kop, punten }) => (
        <Paneel key={kop} titel={kop}>
          <ul>
            {punten.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ul>
        </Paneel>
      ))}
    </Pagina>
  )
}
