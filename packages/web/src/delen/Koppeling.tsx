// SPDX-License-Identifier: EUPL-1.2
/** Link. `naar` is a path of the application; with `als` it looks like a button but stays a link. */
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Knopsoort } from './Knop.tsx'
import { Pictogram, type PictogramNaam } from './Pictogram.tsx'
import './knop.css'

export interface KoppelingEigenschappen {
  readonly naar: string
  readonly als?: Knopsoort
  readonly klein?: boolean
  readonly pictogram?: PictogramNaam
  readonly children: ReactNode
  /** Name for who does not see what stands around it. */
  readonly voorlezen?: string
  /** Saves what the address answers instead of opening it. */
  readonly download?: boolean | string
}

export function Koppeling({
  naar,
  als,
  klein = false,
  pictogram,
  children,
  voorlezen,
  download,
}: KoppelingEigenschappen) {
  return (
    <Link
      href={naar}
      {...(download === undefined ? {} : { download })}
      {...(voorlezen === undefined ? {} : { 'aria-label': voorlezen })}
      className={als ? `knop knop-${als}${klein ? ' knop-klein' : ''}` : 'koppeling'}
    >
      {pictogram && als ? <Pictogram naam={pictogram} maat={18} /> : null}
      {children}
      {pictogram && !als ? <Pictogram naam={pictogram} maat={16} /> : null}
    </Link>
  )
}
