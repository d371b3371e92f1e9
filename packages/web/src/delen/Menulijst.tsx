// SPDX-License-Identifier: EUPL-1.2
/** What opens under a `Menuknop`: the heavy half of it, loaded after the page. */
import type { RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { MenuDeel, MenuRegel } from './Menu.tsx'
import { Pictogram } from './Pictogram.tsx'
import './lijst.css'

export interface MenulijstEigenschappen {
  readonly delen: readonly MenuDeel[]
  readonly knop: RefObject<HTMLButtonElement | null>
  /** Id of the button: its words name the menu. */
  readonly knopId: string
  readonly voorlezen: string | undefined
  /** Which item gets the focus; `false` is closed. */
  readonly open: 'first' | 'last' | false
  readonly sluit: () => void
}

export function Menulijst(eigenschappen: MenulijstEigenschappen) {
  const { delen, knop, knopId, voorlezen, open, sluit } = eigenschappen
  return (
    <Popover
      className="zweefvlak"
      placement="bottom end"
      trigger="MenuTrigger"
      triggerRef={knop}
      isOpen={open !== false}
      onOpenChange={(nieuw) => {
        if (!nieuw) sluit()
      }}
      aria-labelledby={knopId}
    >
      <Menu className="menu" autoFocus={open} onClose={sluit} aria-labelledby={knopId}>
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
