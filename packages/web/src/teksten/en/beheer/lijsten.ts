// SPDX-License-Identifier: EUPL-1.2
import type { lijsten as nl } from '../../nl/beheer/lijsten.ts'
import { aantal } from '../../opmaak.ts'

export const lijsten: typeof nl = {
  inleiding:
    'The lists that your organisation keeps itself. A file replaces the whole list; you first see what changes.',
  tabbladen: 'Lists',
  prijzen: 'Prices',
  productcodes: 'Product codes',
  uitleg: {
    prijzen: 'With these Stopwijzer works out what is payable after a stop.',
    productcodes:
      'A code that stands in this list under another category makes that a message is rejected (TR381). A code that is not in it is not judged.',
  },
  kop: {
    product: 'Product',
    categorie: 'Category',
    prijs: 'Price',
    vanaf: 'From',
    tot: 'Until',
  },
  geenEinde: 'still',
  leeg: { prijzen: 'There are no prices yet.', productcodes: 'There is no product list yet.' },
  filter: { product: 'Product', peildatum: 'Applies on', categorie: 'Category' },
  download: 'Download as CSV',
  downloadUitleg:
    'You can change this file and load it again. When the list is empty it is a template.',
  laden: 'Load a new list',
  kolommen: {
    prijzen: 'A file with the columns Product, Prijs and Vanaf, at most 5000 rows.',
    productcodes: 'A file with the columns Categorie and Product, at most 5000 rows.',
  },
  kies: { prijzen: 'Price list', productcodes: 'Product list' },
  bezig: 'The file is being read.',
  verschil: (rijen, nieuw, gewijzigd, vervalt) =>
    `${aantal(rijen, 'good row', 'good rows')}: ${nieuw} new, ${gewijzigd} changed. ${vervalt} lapse.`,
  zelfde: (rijen) => `${aantal(rijen, 'good row', 'good rows')}. Nothing changes.`,
  fouten: (n) =>
    n === 1
      ? 'There is 1 fault. Mend the file and choose it again. Nothing was loaded.'
      : `There are ${n} faults. Mend the file and choose it again. Nothing was loaded.`,
  fout: {
    naam: 'Faults in the file',
    rij: 'Row',
    kolom: 'Column',
    wat: 'What is wrong',
    doen: 'What to do',
  },
  heleRij: 'whole row',
  laad: 'Load this list',
  laadVraag: 'Replace the whole list?',
  laadUitleg: (vervalt) =>
    `${aantal(vervalt, 'line lapses', 'lines lapse')}. The new list applies at once.`,
  geladen: 'The list has been loaded.',
}
