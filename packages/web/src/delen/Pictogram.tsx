// SPDX-License-Identifier: EUPL-1.2
/**
 * Our own icons, drawn as strokes on a grid of 24. They never carry meaning alone:
 * beside each stands a word, or the button around it has a name.
 */
const VORMEN = {
  zoek: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  sluit: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  omlaag: 'm6 9 6 6 6-6',
  omhoog: 'm6 15 6-6 6 6',
  links: 'm15 6-6 6 6 6',
  rechts: 'm9 6 6 6-6 6',
  pijlOmhoog: 'M12 19V6M6.5 11.5 12 6l5.5 5.5',
  pijlOmlaag: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  sorteer: 'm8 10 4-4 4 4M8 14l4 4 4-4',
  plus: 'M12 5v14M5 12h14',
  min: 'M6 12h12',
  vink: 'm5 12.5 4.5 4.5L19 7.5',
  letOp: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.2',
  fout: 'M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3l4.8-4.8ZM12 7.5v5.5M12 16.2v.2',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.7v.2',
  goed: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12.3l2.8 2.8 5.2-5.6',
  klok: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  kalender: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8',
  oog: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  oogDicht: 'M3 9.5c2 3 5.2 5 9 5s7-2 9-5M12 14.5V18M6 13l-1.8 2.8M18 13l1.8 2.8',
  bestand: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5',
  uploaden: 'M12 16V5M7 9.5 12 4.5l5 5M4.5 15.5v4h15v-4',
  downloaden: 'M12 4.5v11M7 11l5 5 5-5M4.5 15.5v4h15v-4',
  gebruiker: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5',
  organisatie: 'M4 20.500h16M6 20.500V4.500h8v16M14 9.500h4v11M9 8h2M9 12h2M9 16h2',
  bericht: 'M3.5 6h17v12.500h-17zM4 7l8 6 8-6',
  lijst: 'M9 6.500h11M9 12h11M9 17.500h11M4.5 6.500h.2M4.5 12h.2M4.5 17.500h.2',
  huis: 'M4 11.5 12 4.500l8 7M6 10v10h12V10M10 20v-6h4v6',
  grafiek: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  tabel: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  instellingen:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM9 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  filter: 'M4 5.500h16l-6.2 7.500v5.500l-3.6-1.800V13z',
  ververs: 'M19.5 8A8 8 0 1 0 20 13M20 4v4.500h-4.5',
  geschiedenis: 'M4.5 8A8 8 0 1 1 4 13M4 4v4.500h4.500M12 8v4.500l3 1.8',
  slot: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  uitgang: 'M14 4.500H5v15h9M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  hand: 'M8 3.500h8l4.5 4.500v8L16 20.500H8L3.5 16V8L8 3.500ZM8.5 12h7',
  geld: 'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM15 8.500a4 4 0 1 0 0 7M7.5 11h5.500M7.5 13.500h5.5',
  zon: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4',
} as const

export type PictogramNaam = keyof typeof VORMEN

export function Pictogram({
  naam,
  maat = 20,
}: {
  readonly naam: PictogramNaam
  readonly maat?: number
}) {
  return (
    <svg
      className="pictogram"
      width={maat}
      height={maat}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={maat < 18 ? 2.2 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={VORMEN[naam]} />
    </svg>
  )
}
