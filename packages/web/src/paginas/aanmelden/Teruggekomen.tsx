// SPDX-License-Identifier: EUPL-1.2
/** Back from the identity provider without a session: why, and the way to begin again. */
import { useLocation } from 'react-router'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Pagina } from '../../kader/Pagina.tsx'
import { useTeksten } from '../../teksten/index.tsx'

export default function Teruggekomen() {
  const t = useTeksten().toegang
  const reden = useLocation().hash.slice(1)
  const woorden = t.terug.reden
  const wat = Object.hasOwn(woorden, reden) ? (reden as keyof typeof woorden) : 'onbekend'
  return (
    <Pagina titel={t.terug.titel}>
      <Mededeling soort="fout">{woorden[wat]}</Mededeling>
      <div className="knoppenrij">
        <Koppeling naar="/" als="hoofd">
          {t.aanmelden}
        </Koppeling>
      </div>
    </Pagina>
  )
}
