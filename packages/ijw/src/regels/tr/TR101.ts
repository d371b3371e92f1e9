// SPDX-License-Identifier: EUPL-1.2
import { meldDubbele, nummerGetal, nummerTekst, type Sleutel, zelfdeNummer } from '../dubbel.ts'
import {
  CONTACT,
  type Contact,
  RELATIE,
  type Relatie,
  START_PRODUCT,
  STOP_PRODUCT,
  type StartProduct,
  type StopProduct,
  TOEGEWEZEN_PRODUCT,
  type ToegewezenProduct,
} from '../klassen.ts'
import { kort } from '../kort.ts'
import { regel } from '../regel.ts'

/** Code is the only free text in a product key and stands last, so no two keys look alike. */
const productTekst = ({ ToewijzingNummer, Product, Begindatum }: StartProduct | StopProduct) =>
  `${nummerTekst(ToewijzingNummer)} ${Begindatum} ${Product?.Categorie ?? ''} ${Product?.Code ?? ''}`

const zelfdeLevering = (een: StartProduct | StopProduct, ander: StartProduct | StopProduct) =>
  een.Begindatum === ander.Begindatum &&
  een.Product?.Categorie === ander.Product?.Categorie &&
  een.Product?.Code === ander.Product?.Code &&
  zelfdeNummer(een.ToewijzingNummer, ander.ToewijzingNummer)

const START: Sleutel<StartProduct> = {
  gelijk: zelfdeLevering,
  tekst: productTekst,
  getal: ({ ToewijzingNummer }) => nummerGetal(ToewijzingNummer),
  melder: (start, i, eerder, meld) =>
    meld(
      `${START_PRODUCT}[${i + 1}]`,
      `StartProduct ${i + 1} is dezelfde start als StartProduct ${eerder + 1}: zelfde toewijzing${nummer(start)}, zelfde product en zelfde Begindatum '${start.Begindatum}'.`,
    ),
}

const STOP: Sleutel<StopProduct> = {
  gelijk: (een, ander) =>
    een.Einddatum === ander.Einddatum &&
    een.RedenBeeindiging === ander.RedenBeeindiging &&
    zelfdeLevering(een, ander),
  tekst: (stop) => `${stop.RedenBeeindiging} ${stop.Einddatum} ${productTekst(stop)}`,
  getal: ({ ToewijzingNummer }) => nummerGetal(ToewijzingNummer),
  melder: (stop, i, eerder, meld) =>
    meld(
      `${STOP_PRODUCT}[${i + 1}]`,
      `StopProduct ${i + 1} is dezelfde stop als StopProduct ${eerder + 1}: zelfde toewijzing${nummer(stop)}, zelfde product en datums, en dezelfde reden '${stop.RedenBeeindiging}'.`,
    ),
}

const nummer = ({ ToewijzingNummer }: StartProduct | StopProduct) =>
  ToewijzingNummer === undefined ? '' : ` ${kort(ToewijzingNummer)}`

const TOEWIJZING: Sleutel<ToegewezenProduct> = {
  gelijk: (een, ander) => zelfdeNummer(een.ToewijzingNummer, ander.ToewijzingNummer),
  tekst: ({ ToewijzingNummer }) => nummerTekst(ToewijzingNummer),
  getal: ({ ToewijzingNummer }) => nummerGetal(ToewijzingNummer),
  melder: ({ ToewijzingNummer }, i, eerder, meld) =>
    meld(
      `${TOEGEWEZEN_PRODUCT}[${i + 1}]/ToewijzingNummer`,
      `ToewijzingNummer '${kort(ToewijzingNummer)}' staat ook al bij ToegewezenProduct ${eerder + 1}.`,
    ),
}

const CONTACTSOORT: Sleutel<Contact> = {
  gelijk: (een, ander) => een.Soort === ander.Soort,
  tekst: ({ Soort }) => Soort,
  getal: ({ Soort }) => Number(Soort),
  melder: ({ Soort }, i, eerder, meld) =>
    meld(
      `${CONTACT}[${i + 1}]/Soort`,
      `Contact ${i + 1} van de cliënt heeft dezelfde soort '${Soort}' als contact ${eerder + 1}.`,
    ),
}

const RELATIENUMMER: Sleutel<Relatie> = {
  gelijk: (een, ander) => een.Nummer === ander.Nummer,
  tekst: ({ Nummer }) => Nummer,
  // Free text: its length is the one number at hand.
  getal: ({ Nummer }) => Nummer.length,
  // Nummer is free text and may hold a BSN by mistake: never repeat it.
  melder: (_relatie, i, eerder, meld) =>
    meld(
      `${RELATIE}[${i + 1}]/Nummer`,
      `Relatie ${i + 1} heeft hetzelfde Nummer als relatie ${eerder + 1}.`,
    ),
}

export const TR101 = regel({
  code: 'TR101',
  titel: 'Sleutel is uniek in het bericht',
  berichten: ['JW301', 'JW305', 'JW307'],
  plaatsen: [
    `${RELATIE}/Nummer`,
    `${CONTACT}/Soort`,
    `${TOEGEWEZEN_PRODUCT}/ToewijzingNummer`,
    START_PRODUCT,
    STOP_PRODUCT,
  ],
  betekenis:
    'Dezelfde start, stop, toewijzing, relatie of soort contact staat niet twee keer in een bericht. Gelijk is: met dezelfde waarden in alle sleutelvelden.',
  actie:
    'Haal het dubbele deel weg. Wilt u een veld verbeteren dat niet in de sleutel zit? Stuur dan eerst een bericht met status 3 en daarna een nieuw bericht.',
  toets(bericht, _context, meld) {
    switch (bericht.berichtsoort) {
      case 'JW301': {
        const { Relaties, Contactgegevens, ToegewezenProducten } = bericht.Client
        if (Relaties !== undefined) meldDubbele(Relaties.Relatie, RELATIENUMMER, meld)
        meldDubbele(Contactgegevens.Contact, CONTACTSOORT, meld)
        meldDubbele(ToegewezenProducten.ToegewezenProduct, TOEWIJZING, meld)
        break
      }
      case 'JW305':
        meldDubbele(bericht.Client.StartProducten.StartProduct, START, meld)
        break
      case 'JW307':
        meldDubbele(bericht.Client.StopProducten.StopProduct, STOP, meld)
        break
    }
  },
})
