// SPDX-License-Identifier: EUPL-1.2
/** Tabs: several views of one thing. The page keeps the chosen one in its address. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import './tabbladen.css'

export interface Tabblad {
  readonly sleutel: string
  readonly titel: string
  readonly aantal?: number
  readonly inhoud: ReactNode
}

export interface TabbladenEigenschappen {
  /** What the tabs are views of, for who does not see them together. */
  readonly naam: string
  readonly bladen: readonly Tabblad[]
  readonly gekozen?: string
  readonly bijKeuze?: (sleutel: string) => void
}

export function Tabbladen({ naam, bladen, gekozen, bijKeuze }: TabbladenEigenschappen) {
  return (
    <Tabs
      className="tabbladen"
      {...(gekozen === undefined ? {} : { selectedKey: gekozen })}
      {...(bijKeuze === undefined
        ? {}
        : { onSelectionChange: (sleutel) => bijKeuze(String(sleutel)) })}
    >
      <TabList aria-label={naam} className="tablijst">
        {bladen.map(({ sleutel, titel, aantal }) => (
          <Tab key={sleutel} id={sleutel} className="tab">
            {titel}
            {aantal === undefined ? null : <span className="teller">{aantal}</span>}
          </Tab>
        ))}
      </TabList>
      {bladen.map(({ sleutel, inhoud }) => (
        <TabPanel key={sleutel} id={sleutel} className="tabvlak">
          {inhoud}
        </TabPanel>
      ))}
    </Tabs>
  )
}
