// SPDX-License-Identifier: EUPL-1.2
/** How people read dates, times and numbers. Data is ISO; a date without time has no time zone. */
const ZONE = 'Europe/Amsterdam'

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

/** `12345` becomes `12.345`. */
export const getal = (n: number): string => n.toLocaleString('nl-NL')

/** `1 regel`, `2.000 regels`. */
export const aantal = (n: number, een: string, meer: string): string =>
  `${getal(n)} ${n === 1 ? een : meer}`

/** `0.934` becomes `93%`. */
export const procent = (deel: number): string => `${Math.round(deel * 100)}%`

/** Bytes in the unit that fits: `1,5 MB`. */
export function grootte(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
}
