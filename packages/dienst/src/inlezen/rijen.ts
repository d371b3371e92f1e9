// SPDX-License-Identifier: EUPL-1.2
/** From the rows of a list to reports, with an error per row that says what to change. */
import { maskeer, probeerDatum } from '@stopwijzer/ijw'
import type { Kolomsoort } from '../bestanden/excelcel.ts'
import type { Meldopdracht } from '../verwerking/melding.ts'
import { isClientSleutel, type Meldonderwerp } from '../verwerking/plekken.ts'
import type { CsvRij } from './csv.ts'
import { geenDatum } from './datumveld.ts'
import { LijstFout } from './lijstfout.ts'
import { probeerProduct } from './product.ts'
import type { Rijfout, Soortkiezer, Tabel } from './tabel.ts'

export interface Rijopdracht {
  readonly rij: number
  readonly opdracht: Meldopdracht
}

interface Kolom {
  readonly naam: string
  readonly verplicht: boolean
  /** What the template shows. */
  readonly voorbeeld: string
  readonly soort: Kolomsoort
  /** Only for taakgericht work; not in the template. */
  readonly taakgericht?: true
}

const DATUM: Kolomsoort = { soort: 'datum' }
const code = (lengte: number): Kolomsoort => ({ soort: 'code', lengte })
const TOEWIJZING: Kolom = {
  naam: 'Toewijzing',
  verplicht: true,
  voorbeeld: '300201',
  soort: { soort: 'tekst' },
}
const GEMEENTE: Kolom = { naam: 'Gemeente', verplicht: false, voorbeeld: '0363', soort: code(4) }

/** In place of the number: the product is the key, and the client has to be named. */
const TAAKGERICHT: readonly Kolom[] = [
  {
    naam: 'Product',
    verplicht: false,
    voorbeeld: '',
    soort: { soort: 'tekst' },
    taakgericht: true,
  },
  { naam: 'Client', verplicht: false, voorbeeld: '', soort: { soort: 'tekst' }, taakgericht: true },
]

export const KOLOMMEN: Readonly<Record<'start' | 'stop', readonly Kolom[]>> = {
  start: [
    TOEWIJZING,
    { naam: 'Begindatum', verplicht: true, voorbeeld: '12-01-2026', soort: DATUM },
    GEMEENTE,
    ...TAAKGERICHT,
  ],
  stop: [
    TOEWIJZING,
    { naam: 'Einddatum', verplicht: true, voorbeeld: '17-07-2026', soort: DATUM },
    { naam: 'Reden', verplicht: true, voorbeeld: '31', soort: code(2) },
    GEMEENTE,
    { naam: 'Hervatting', verplicht: false, voorbeeld: '', soort: DATUM },
    ...TAAKGERICHT,
  ],
}

/** Kind of a column by its name, for reading cells of Excel. */
export function soortVan(soort: 'start' | 'stop'): Soortkiezer {
  const soorten = new Map(KOLOMMEN[soort].map((k) => [k.naam.toLowerCase(), k.soort]))
  return (kolom) => soorten.get(kolom.toLowerCase()) ?? { soort: 'tekst' }
}

/** More would keep one transaction and its locks too long. */
export const MEESTE_RIJEN = 1000

/** Reads the rows. @throws LijstFout when the file as a whole cannot be used. */
export function leesRijen(
  tabel: Tabel,
  soort: 'start' | 'stop',
): { readonly goed: readonly Rijopdracht[]; readonly fout: readonly Rijfout[] } {
  const [kop, ...rest] = tabel.rijen
  if (kop === undefined) return { goed: [], fout: [] }
  const aantal = rest.length + tabel.fout.length
  if (aantal > MEESTE_RIJEN) {
    throw new LijstFout(`Er staan ${aantal} rijen in. Er mogen er ${MEESTE_RIJEN} in.`)
  }
  const plaatsen = leesKop(kop, soort)
  const goed: Rijopdracht[] = []
  const fout: Rijfout[] = [...tabel.fout]
  const eerder = new Map<string, number>()
  for (const rij of rest) {
    const uitkomst = leesRij(rij, plaatsen, soort, kop.velden.length)
    if ('reden' in uitkomst) {
      fout.push(uitkomst)
      continue
    }
    const { opdracht } = uitkomst
    const sleutel =
      opdracht.toewijzingNummer === null
        ? JSON.stringify([opdracht.gemeente, opdracht.product, opdracht.client])
        : `${opdracht.gemeente ?? ''}/${opdracht.toewijzingNummer.replace(/^0+/, '')}`
    const dubbel = eerder.get(sleutel)
    if (dubbel === undefined) goed.push(uitkomst)
    else {
      const nummer = opdracht.toewijzingNummer !== null
      const wat = nummer ? 'Deze toewijzing' : 'Dit product van deze cliënt'
      const reden = `${wat} staat ook al op rij ${dubbel}.`
      fout.push({ rij: rij.regel, kolom: nummer ? TOEWIJZING.naam : 'Product', reden })
    }
    eerder.set(sleutel, dubbel ?? rij.regel)
  }
  return { goed, fout }
}

/** Place of each known column. A column that nobody knows is probably a mistake in its name. */
function leesKop(kop: CsvRij, soort: 'start' | 'stop'): ReadonlyMap<string, number> {
  const bekend = new Map(KOLOMMEN[soort].map((k) => [k.naam.toLowerCase(), k.naam]))
  const plaatsen = new Map<string, number>()
  for (const [i, veld] of kop.velden.entries()) {
    if (veld === '') continue
    const naam = bekend.get(veld.toLowerCase())
    if (naam === undefined)
      throw new LijstFout(`De kolom '${maskeer(veld).slice(0, 40)}' kennen we niet.`)
    if (plaatsen.has(naam)) throw new LijstFout(`De kolom ${naam} staat er twee keer in.`)
    plaatsen.set(naam, i)
  }
  const mist = KOLOMMEN[soort].filter(
    (k) =>
      k.verplicht &&
      !plaatsen.has(k.naam) &&
      // A list of taakgericht work alone has no numbers.
      !(k.naam === TOEWIJZING.naam && plaatsen.has('Product')),
  )
  if (mist.length > 0) {
    throw new LijstFout(`De eerste regel mist: ${mist.map((k) => k.naam).join(', ')}.`)
  }
  return plaatsen
}

function leesRij(
  { regel: rij, velden }: CsvRij,
  plaatsen: ReadonlyMap<string, number>,
  soort: 'start' | 'stop',
  breedte: number,
): Rijopdracht | Rijfout {
  if (velden.slice(breedte).some((veld) => veld !== '')) {
    return { rij, kolom: null, reden: 'Deze rij heeft meer velden dan de eerste regel.' }
  }
  const waarde = (naam: string) => velden[plaatsen.get(naam) ?? -1] ?? ''
  const mis = (kolom: string, reden: string): Rijfout => ({ rij, kolom, reden })
  for (const { naam, verplicht } of KOLOMMEN[soort]) {
    const ofProduct = naam === TOEWIJZING.naam && waarde('Product') !== ''
    if (verplicht && waarde(naam) === '' && !ofProduct) return mis(naam, 'Dit veld is leeg.')
  }
  const basis = leesVak(waarde, mis)
  if ('reden' in basis) return basis
  const datums: Record<string, string> = {}
  for (const naam of ['Begindatum', 'Einddatum', 'Hervatting']) {
    if (waarde(naam) === '') continue
    const datum = probeerDatum(waarde(naam))
    if (datum === null) return mis(naam, geenDatum(waarde(naam), '17-07-2026'))
    datums[naam] = datum
  }
  if (soort === 'start') {
    return { rij, opdracht: { ...basis, soort, begindatum: datums.Begindatum! } }
  }
  // Excel makes a number of the code 02.
  const redenBeeindiging = waarde('Reden').padStart(2, '0')
  const { Einddatum: einddatum, Hervatting: hervatting } = datums
  return { rij, opdracht: { ...basis, soort, einddatum: einddatum!, redenBeeindiging, hervatting } }
}

/** The toewijzing of a row, or its taakgericht work. */
function leesVak(
  waarde: (naam: string) => string,
  mis: (kolom: string, reden: string) => Rijfout,
): Meldonderwerp | Rijfout {
  const gemeente = waarde('Gemeente') === '' ? undefined : waarde('Gemeente').padStart(4, '0')
  if (gemeente !== undefined && !/^\d{4}$/.test(gemeente)) {
    return mis('Gemeente', 'Geef een gemeentecode van vier cijfers.')
  }
  const toewijzingNummer = waarde('Toewijzing')
  if (toewijzingNummer !== '') {
    if (waarde('Product') !== '') {
      return mis('Product', 'Geef een toewijzing of een product, niet allebei.')
    }
    // Nine digits at most, as in the standard: a longer number is something else, perhaps a BSN.
    return /^\d{1,9}$/.test(toewijzingNummer)
      ? { toewijzingNummer, gemeente }
      : mis('Toewijzing', 'Geef het nummer van de toewijzing, met alleen cijfers.')
  }
  const product = probeerProduct(waarde('Product'))
  if (product === null) return mis('Product', 'Geef een product, zoals 45/45A04.')
  if (gemeente === undefined) return mis('Gemeente', 'Dit veld is leeg.')
  const client = waarde('Client') === '' ? undefined : waarde('Client').toLowerCase()
  if (client !== undefined && !isClientSleutel(client)) {
    return mis('Client', 'Neem de clientSleutel van 16 tekens over uit: stopwijzer toestand.')
  }
  return { toewijzingNummer: null, gemeente, product, client }
}
