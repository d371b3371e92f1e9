// SPDX-License-Identifier: EUPL-1.2
/** Texts of the page with the lists of prices and product codes. */
import { aantal } from '../../opmaak.ts'

export const lijsten = {
  inleiding:
    'De lijsten die uw organisatie zelf bijhoudt. Een bestand vervangt de hele lijst; u ziet eerst wat er verandert.',
  tabbladen: 'Lijsten',
  prijzen: 'Prijzen',
  productcodes: 'Productcodes',
  uitleg: {
    prijzen: 'Hiermee rekent Stopwijzer uit wat na een stop te betalen is.',
    productcodes:
      'Staat een code in deze lijst bij een andere categorie, dan wordt het bericht afgekeurd (TR381). Een code die er niet in staat, wordt niet beoordeeld.',
  },
  kop: {
    product: 'Product',
    categorie: 'Categorie',
    prijs: 'Prijs',
    vanaf: 'Vanaf',
    tot: 'Tot en met',
  },
  geenEinde: 'nog steeds',
  leeg: { prijzen: 'Er zijn nog geen prijzen.', productcodes: 'Er is nog geen productlijst.' },
  filter: { product: 'Product', peildatum: 'Geldt op', categorie: 'Categorie' },
  download: 'Download als CSV',
  downloadUitleg:
    'Dit bestand kunt u wijzigen en weer laden. Is de lijst leeg, dan is het een sjabloon.',
  laden: 'Nieuwe lijst laden',
  kolommen: {
    prijzen: 'Een bestand met de kolommen Product, Prijs en Vanaf, hoogstens 5000 rijen.',
    productcodes: 'Een bestand met de kolommen Categorie en Product, hoogstens 5000 rijen.',
  },
  kies: { prijzen: 'Prijslijst', productcodes: 'Productlijst' },
  bezig: 'Het bestand wordt bekeken.',
  verschil: (rijen: number, nieuw: string, gewijzigd: string, vervalt: string) =>
    `${aantal(rijen, 'goede rij', 'goede rijen')}: ${nieuw} nieuw, ${gewijzigd} gewijzigd. ${vervalt} vervallen.`,
  zelfde: (rijen: number) => `${aantal(rijen, 'goede rij', 'goede rijen')}. Er verandert niets.`,
  fouten: (n: number) =>
    n === 1
      ? 'Er is 1 fout. Verbeter het bestand en kies het opnieuw. Er is niets geladen.'
      : `Er zijn ${n} fouten. Verbeter het bestand en kies het opnieuw. Er is niets geladen.`,
  fout: {
    naam: 'Fouten in het bestand',
    rij: 'Rij',
    kolom: 'Kolom',
    wat: 'Wat er is',
    doen: 'Wat te doen',
  },
  heleRij: 'hele rij',
  laad: 'Laad deze lijst',
  laadVraag: 'De hele lijst vervangen?',
  laadUitleg: (vervalt: number) =>
    `${aantal(vervalt, 'regel vervalt', 'regels vervallen')}. De nieuwe lijst geldt meteen.`,
  geladen: 'De lijst is geladen.',
}
