// SPDX-License-Identifier: EUPL-1.2
/**
 * Date field, dd-mm-jjjj for people and ISO for the program, with a calendar beside it.
 * Load it through `lui.tsx`: 75 kB that only pages with a date need.
 */
import { type CalendarDate, parseDate } from '@internationalized/date'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { DateInput, DatePicker, DateSegment } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Popover } from 'react-aria-components/Popover'
import { useTeksten } from '../teksten/index.tsx'
import { Pictogram } from './Pictogram.tsx'
import {
  useVeld,
  Veldfout,
  type Veldgegevens,
  Veldkop,
  veldAttributen,
  veldklasse,
} from './Veld.tsx'
import './datum.css'

export interface DatumveldEigenschappen extends Veldgegevens {
  /** ISO `JJJJ-MM-DD`, or null while it is empty or half filled in. */
  readonly waarde?: string | null
  readonly beginwaarde?: string
  readonly bijWijziging?: (datum: string | null) => void
  readonly vanaf?: string
  readonly totEnMet?: string
  /** Days that cannot be chosen in the calendar, given as ISO. */
  readonly nietKiesbaar?: (datum: string) => boolean
}

const datum = (iso: string | null) => (iso === null ? null : parseDate(iso))

export default function Datumveld(gegeven: DatumveldEigenschappen) {
  const eigenschappen = useVeld(gegeven)
  const { waarde, beginwaarde, bijWijziging, vanaf, totEnMet, nietKiesbaar, fout } = eigenschappen
  const t = useTeksten()
  return (
    <I18nProvider locale="nl-NL">
      <DatePicker<CalendarDate>
        {...veldAttributen(eigenschappen)}
        {...(waarde === undefined ? {} : { value: datum(waarde) })}
        {...(beginwaarde === undefined ? {} : { defaultValue: parseDate(beginwaarde) })}
        {...(vanaf === undefined ? {} : { minValue: parseDate(vanaf) })}
        {...(totEnMet === undefined ? {} : { maxValue: parseDate(totEnMet) })}
        {...(nietKiesbaar === undefined
          ? {}
          : { isDateUnavailable: (dag) => nietKiesbaar(dag.toString()) })}
        onChange={(dag) => bijWijziging?.(dag === null ? null : dag.toString())}
        shouldForceLeadingZeros
        className={veldklasse('datum', 'kort')}
      >
        <Veldkop {...eigenschappen} />
        <Group className="invoer-groep">
          <DateInput className="invoer datum-invoer">
            {(deel) => <DateSegment segment={deel} className="datum-deel" />}
          </DateInput>
          <Button className="knop knop-gewoon knop-beeld" aria-label={t.delen.datum.kalender}>
            <Pictogram naam="kalender" maat={18} />
          </Button>
        </Group>
        <Veldfout fout={fout} />
        <Popover className="zweefvlak">
          <Dialog className="datum-venster">
            <Maand />
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  )
}

function Maand() {
  return (
    <Calendar className="maand" firstDayOfWeek="mon">
      <header className="maand-kop">
        <Button slot="previous" className="knop knop-stil knop-beeld">
          <Pictogram naam="links" />
        </Button>
        <Heading className="maand-titel" level={2} />
        <Button slot="next" className="knop knop-stil knop-beeld">
          <Pictogram naam="rechts" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className="maand-rooster">
        <CalendarGridHeader>
          {(dag) => <CalendarHeaderCell className="maand-weekdag">{dag}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(dag) => <CalendarCell date={dag} className="maand-dag" />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
