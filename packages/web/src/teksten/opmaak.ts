// SPDX-License-Identifier: EUPL-1.2
/** How people read dates, times and numbers. Data is ISO; a date without time has no time zone. */
const ZONE = 'Europe/Amsterdam'

const MAANDEN = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')

const lang = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const ogenblik = new Intl.DateTimeFormat('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: ZONE,
})

/** `2026-11-24` becomes `24-11-2026`; what is no date stays what it is. */
export function datum(iso: string): string {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return delen ? `${delen[3]}-${delen[2]}-${delen[1]}` : iso
}

/** `2026-11-24` becomes `dinsdag 24 november 2026`. */
export function langeDatum(iso: string): string {
  return lang.format(new Date(`${iso}T00:00:00Z`))
}

/** A moment becomes `24-11-2026 14:05`, by the Dutch clock; one without offset is that already. */
export function tijdstip(iso: string): string {
  const lokaal = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(iso)
  if (lokaal) return `${datum(lokaal[1]!)} ${lokaal[2]}`
  return ogenblik.format(new Date(iso)).replace(',', '')
}

/** A local moment without offset, `2026-11-24T14:05:00`, becomes `24-11-2026 14:05`. */
export const lokaal = (moment: string): string =>
  `${datum(moment.slice(0, 10))} ${moment.slice(11, 16)}`.trim()

/** `12345` becomes `12.345`. */
export const getal = (n: number): string => n.toLocaleString('nl-NL')

/** `1 regel`, `2.000 regels`. */
export const aantal = (n: number, een: string, meer: string): string =>
  `${getal(n)} ${n === 1 ? een : meer}`

const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** Whole cents `70001` become `€ 700,01`. */
export const bedrag = (centen: number): string => euro.format(centen / 100)

/** `2026-07` becomes `jul 2026`. */
export const maand = (iso: string): string =>
  `${MAANDEN[Number(iso.slice(5, 7)) - 1] ?? iso} ${iso.slice(0, 4)}`

/** `0.934` becomes `93%`. */
export const procent = (deel: number): string => `${Math.round(deel * 100)}%`

/** Bytes in the unit that fits: `1,5 MB`. */
export function grootte(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
}
