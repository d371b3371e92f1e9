// SPDX-License-Identifier: EUPL-1.2
import { gelijkDatum, vergelijkDatum } from '../../waarden/datum.ts'
import { TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

/** Up to here comparing pairs is quicker than sorting, and allocates nothing. */
const PAARSGEWIJS = 8

/** Removed (13, or the old 01) counts as never sent; a period that runs backwards is left to CS003. */
function teltMee({ RedenWijziging, Ingangsdatum, Einddatum }: ToegewezenProduct): boolean {
  if (Einddatum === undefined) return true
  if (vergelijkDatum(Einddatum, Ingangsdatum) < 0) return false
  const verwijderd = RedenWijziging === '13' || RedenWijziging === '01'
  return !(verwijderd && gelijkDatum(Einddatum, Ingangsdatum))
}

/** Same level and same value: code with code, category with category, generic with generic. */
const zelfdeProduct = (een: ToegewezenProduct, ander: ToegewezenProduct) =>
  een.Product?.Categorie === ander.Product?.Categorie && een.Product?.Code === ander.Product?.Code

const begintVoorEindeVan = (een: ToegewezenProduct, ander: ToegewezenProduct) =>
  ander.Einddatum === undefined || vergelijkDatum(een.Ingangsdatum, ander.Einddatum) <= 0

const overlapt = (een: ToegewezenProduct, ander: ToegewezenProduct) =>
  begintVoorEindeVan(een, ander) && begintVoorEindeVan(ander, een)

function heeftOverlap(producten: readonly ToegewezenProduct[]): boolean {
  for (let i = 1; i < producten.length; i++) {
    const een = producten[i]!
    for (let j = 0; j < i; j++) {
      const ander = producten[j]!
      if (zelfdeProduct(een, ander) && overlapt(een, ander) && teltMee(een) && teltMee(ander)) {
        return true
      }
    }
  }
  return false
}

/**
 * Per product in order of Ingangsdatum: a toewijzing overlaps when it begins
 * before the latest end so far. Reports the later one, so n log n in all.
 */
function meldOverlap(producten: readonly ToegewezenProduct[], meld: Meld): void {
  const groepen = new Map<string, number[]>()
  for (let i = 0; i < producten.length; i++) {
    const product = producten[i]!
    if (!teltMee(product)) continue
    const sleutel = `${product.Product?.Categorie ?? ''} ${product.Product?.Code ?? ''}`
    const groep = groepen.get(sleutel)
    if (groep === undefined) groepen.set(sleutel, [i])
    else groep.push(i)
  }
  for (const groep of groepen.values()) {
    groep.sort(
      (a, b) => vergelijkDatum(producten[a]!.Ingangsdatum, producten[b]!.Ingangsdatum) || a - b,
    )
    let langste = groep[0]!
    for (const index of groep.slice(1)) {
      if (begintVoorEindeVan(producten[index]!, producten[langste]!)) {
        meldPaar(producten[index]!, producten[langste]!, index, meld)
      }
      if (eindigtLater(producten[index]!, producten[langste]!)) langste = index
    }
  }
}

function eindigtLater(een: ToegewezenProduct, ander: ToegewezenProduct): boolean {
  if (ander.Einddatum === undefined) return false
  return een.Einddatum === undefined || vergelijkDatum(een.Einddatum, ander.Einddatum) > 0
}

function meldPaar(
  een: ToegewezenProduct,
  ander: ToegewezenProduct,
  index: number,
  meld: Meld,
): void {
  meld(
    `${TOEGEWEZEN_PRODUCT}[${index + 1}]/Product`,
    `Toewijzing ${kort(een.ToewijzingNummer)} en toewijzing ${kort(ander.ToewijzingNummer)} zijn allebei ${naamVan(een)} en lopen tegelijk: ${kort(een.ToewijzingNummer)} begint op '${een.Ingangsdatum}' en ${kort(ander.ToewijzingNummer)} ${eindeVan(ander)}.`,
  )
}

function naamVan({ Product }: ToegewezenProduct): string {
  if (Product === undefined) return 'zonder product'
  return Product.Code === undefined
    ? `voor categorie '${Product.Categorie}' zonder productcode`
    : `voor product '${Product.Code}'`
}

const eindeVan = ({ Einddatum }: ToegewezenProduct) =>
  Einddatum === undefined ? 'heeft geen Einddatum' : `loopt tot en met '${Einddatum}'`

export const TR302 = regel({
  code: 'TR302',
  titel: 'Geen overlap voor hetzelfde product',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Product`],
  betekenis:
    'Twee toewijzingen voor hetzelfde product lopen niet tegelijk. Hetzelfde geldt voor twee toewijzingen voor dezelfde categorie zonder productcode, en voor twee toewijzingen zonder product.',
  actie:
    'Laat de ene toewijzing eindigen voordat de andere begint. Of verwijder een van de twee met RedenWijziging 13.',
  toets(bericht, _context, meld) {
    const producten = bericht.Client.ToegewezenProducten.ToegewezenProduct
    if (producten.length <= PAARSGEWIJS && !heeftOverlap(producten)) return
    meldOverlap(producten, meld)
  },
})
