// SPDX-License-Identifier: EUPL-1.2
/** What stands around every page, also without login. */
import { Link, useNavigation } from 'react-router'
import { Koppeling } from '../delen/Koppeling.tsx'
import { useTeksten } from '../teksten/index.tsx'

/** Logo of the theme and the name of the product. */
export function Merk() {
  const t = useTeksten()
  return (
    <Link to="/" className="merk" aria-label={t.kader.naarStart}>
      <img src="/thema/logo.svg" alt="" />
      <span className="merk-naam">{t.kader.product}</span>
    </Link>
  )
}

/** What belongs to every page, at its end; it needs no account. */
export function Voet() {
  const t = useTeksten().kader.voet
  return (
    <footer className="voet">
      <Koppeling naar="/controleren">{t.controleren}</Koppeling>
      <Koppeling naar="/uitleg">{t.uitleg}</Koppeling>
      <Koppeling naar="/toegankelijkheid">{t.toegankelijkheid}</Koppeling>
    </footer>
  )
}

/** While the next page is loaded. */
export function Onderweg() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <div className="onderweg" aria-hidden="true" />
}
