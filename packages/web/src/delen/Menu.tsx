// SPDX-License-Identifier: EUPL-1.2
/** Button that opens a menu of actions, links or choices, in sections if need be. */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Pictogram, type PictogramNaam } from './Pictogram.tsx'
import './knop.css'
import './lijst.css'

export interface MenuRegel {
  readonly sleutel: string
  readonly tekst: string
  readonly uitleg?: string
  readonly pictogram?: PictogramNaam
  readonly naar?: string
  readonly bijKeuze?: () => void
  readonly gevaar?: boolean
  readonly uitgeschakeld?: boolean
}

export interface MenuDeel {
  readonly kop?: string
  readonly regels: readonly MenuRegel[]
  /** With a chosen one the section is a set of radio buttons. */
  readonly gekozen?: string
}

export interface MenuknopEigenschappen {
  readonly knop: ReactNode
  /** Name of the button when `knop` does not tell enough. */
  readonly voorlezen?: string
  readonly klasse?: string
  readonly delen: readonly MenuDeel[]
}

export function Menuknop({ knop, voorlezen, klasse, delen }: MenuknopEigenschappen) {
  return (
    <MenuTrigger>
      <Button
        className={klasse ?? 'knop knop-gewoon'}
        {...(voorlezen === undefined ? {} : { 'aria-label': voorlezen })}
      >
        {knop}
      </Button>
      <Popover className="zweefvlak" placement="bottom end">
        <Menu className="menu">
          {delen.map((deel) => (
            <MenuSection
              key={deel.kop ?? deel.regels[0]?.sleutel ?? ''}
              className="menu-deel"
              {...(deel.kop === undefined ? { 'aria-label': voorlezen ?? '' } : {})}
              {...(deel.gekozen === undefined
                ? {}
                : { selectionMode: 'single' as const, selectedKeys: [deel.gekozen] })}
            >
              {deel.kop === undefined ? null : <Header className="menu-kop">{deel.kop}</Header>}
              {deel.regels.map((regel) => (
                <Regel key={regel.sleutel} regel={regel} kiesbaar={deel.gekozen !== undefined} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Regel({ regel, kiesbaar }: { readonly regel: MenuRegel; readonly kiesbaar: boolean }) {
  return (
    <MenuItem
      id={regel.sleutel}
      textValue={regel.tekst}
      isDisabled={regel.uitgeschakeld ?? false}
      {...(regel.naar === undefined ? {} : { href: regel.naar })}
      {...(regel.bijKeuze === undefined ? {} : { onAction: regel.bijKeuze })}
      className={regel.gevaar ? 'keuze keuze-gevaar' : 'keuze'}
    >
      {kiesbaar ? (
        <span className="keuze-vink">
          <Pictogram naam="vink" maat={16} />
        </span>
      ) : null}
      {regel.pictogram ? <Pictogram naam={regel.pictogram} maat={18} /> : null}
      <span className="keuze-tekst">
        <span>{regel.tekst}</span>
        {regel.uitleg ? <span className="keuze-uitleg">{regel.uitleg}</span> : null}
      </span>
    </MenuItem>
  )
}
