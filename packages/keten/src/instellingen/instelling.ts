// SPDX-License-Identifier: EUPL-1.2
/** The settings of an organisation as data: name, help, allowed values. CLI, API and docs use this one list. */
import type { Instellingen } from '../context.ts'
import { leesBevriezing } from './releasekalender.ts'

/** How the text of a value is read. */
export type Vorm =
  | { readonly soort: 'keuze'; readonly waarden: readonly string[] }
  | { readonly soort: 'aan-uit' }
  | { readonly soort: 'getal'; readonly min: number; readonly max: number }
  /** A list of texts without commas, with `+=` and `-=`. */
  | {
      readonly soort: 'lijst'
      readonly past: (waarde: string) => boolean
      readonly zin: string
    }
  | { readonly soort: 'versie' }

export interface Instelling {
  /** As typed: `afsluiten`, `xsdVersie.bericht`. */
  readonly naam: string
  /** One line of help, Dutch. */
  readonly uitleg: string
  readonly vorm: Vorm
  readonly voorbeeld: string
  lees(instellingen: Instellingen): string | number | boolean | readonly string[]
  zet(instellingen: Instellingen, waarde: never): Instellingen
}

type Waarde<V extends Vorm['soort']> = V extends 'aan-uit'
  ? boolean
  : V extends 'getal'
    ? number
    : V extends 'lijst'
      ? readonly string[]
      : string

function instelling<V extends Vorm>(
  definitie: Omit<Instelling, 'vorm' | 'zet' | 'lees'> & {
    readonly vorm: V
    readonly lees: (instellingen: Instellingen) => Waarde<V['soort']>
    readonly zet: (instellingen: Instellingen, waarde: Waarde<V['soort']>) => Instellingen
  },
): Instelling {
  return definitie as unknown as Instelling
}

/** Every setting, in the order of the help. */
export const INSTELLINGEN: readonly Instelling[] = [
  instelling({
    naam: 'afsluiten',
    uitleg:
      'Wat gebeurt er met de toewijzing na een definitieve stop? U keurt het JW301 eerst goed (voorstel), of het gaat meteen weg (automatisch). Bij reden 36 en 37 keurt u het altijd eerst goed.',
    vorm: { soort: 'keuze', waarden: ['voorstel', 'automatisch'] },
    voorbeeld: 'afsluiten=automatisch',
    lees: (i) => i.afsluiten,
    zet: (i, waarde) => ({ ...i, afsluiten: waarde as Instellingen['afsluiten'] }),
  }),
  instelling({
    naam: 'taakgericht',
    uitleg:
      'Partijen met een taakgerichte afspraak. Zij mogen een start en stop melden zonder ToewijzingNummer.',
    vorm: {
      soort: 'lijst',
      past: (waarde) => /^(\d{4}|\d{8})$/.test(waarde),
      zin: 'geef een gemeentecode (4 cijfers) of AGB-code (8 cijfers).',
    },
    voorbeeld: 'taakgericht+=65656055',
    lees: (i) => i.taakgericht,
    zet: (i, waarde) => ({ ...i, taakgericht: waarde }),
  }),
  instelling({
    naam: 'tr134OpBeginEnEind',
    uitleg:
      'Mag een Begindatum of Einddatum in een ontvangen bericht na de Dagtekening liggen? Bij "aan" keuren we dat af (TR134).',
    vorm: { soort: 'aan-uit' },
    voorbeeld: 'tr134OpBeginEnEind=uit',
    lees: (i) => i.tr134OpBeginEnEind,
    zet: (i, waarde) => ({ ...i, tr134OpBeginEnEind: waarde }),
  }),
  instelling({
    naam: 'herinneringTijdelijkeStop',
    uitleg: 'Na hoeveel dagen vragen we aandacht voor een tijdelijke stop zonder vervolg?',
    vorm: { soort: 'getal', min: 1, max: 730 },
    voorbeeld: 'herinneringTijdelijkeStop=60',
    lees: (i) => i.herinneringTijdelijkeStop,
    zet: (i, waarde) => ({ ...i, herinneringTijdelijkeStop: waarde }),
  }),
  instelling({
    naam: 'parkeertijd',
    uitleg:
      'Hoeveel werkdagen mag een bericht wachten op een bericht dat eerder hoorde te komen? Op de derde werkdag moet het antwoord er zijn.',
    vorm: { soort: 'getal', min: 0, max: 2 },
    voorbeeld: 'parkeertijd=2',
    lees: (i) => i.parkeertijd,
    zet: (i, waarde) => ({ ...i, parkeertijd: waarde }),
  }),
  instelling({
    naam: 'prestaties',
    uitleg:
      'Toewijzingen waarop goedgekeurde prestaties staan die niet zijn teruggedraaid. Uw eigen software weet dat. Zo een toewijzing kan niet worden verwijderd (TR385).',
    vorm: {
      soort: 'lijst',
      past: (waarde) => /^\d{4}\/[1-9]\d{0,8}$/.test(waarde),
      zin: 'geef een gemeentecode, een streep en een ToewijzingNummer.',
    },
    voorbeeld: 'prestaties+=0363/300201',
    lees: (i) => i.prestaties,
    zet: (i, waarde) => ({ ...i, prestaties: waarde }),
  }),
  instelling({
    naam: 'productcodes',
    uitleg:
      'De productcodes van uw regio, elk met de categorie. Staat een code in deze lijst bij een andere categorie, dan keuren we het bericht af (TR381). Een hele lijst laadt u op de pagina Prijzen en productcodes, of met de opdracht `stopwijzer lijst product`.',
    vorm: {
      soort: 'lijst',
      past: (waarde) => /^\d{2}\/[0-9A-Za-z]{1,5}$/.test(waarde),
      zin: 'geef een categorie (2 cijfers), een streep en een productcode.',
    },
    voorbeeld: 'productcodes+=45/45A04',
    lees: (i) => i.productcodes,
    zet: (i, waarde) => ({ ...i, productcodes: waarde }),
  }),
  instelling({
    naam: 'verzoeken',
    uitleg:
      'De ReferentieAanbieder van de verzoeken (JW315 en JW317) die uw eigen software stuurde. Een andere referentie in een toewijzing keuren we af (TR379).',
    vorm: {
      soort: 'lijst',
      past: (waarde) => /^[^,]{1,36}$/.test(waarde),
      zin: 'geef een referentie van hoogstens 36 tekens, zonder komma.',
    },
    voorbeeld: 'verzoeken+=VOT-2026-0001',
    lees: (i) => i.verzoeken,
    zet: (i, waarde) => ({ ...i, verzoeken: waarde }),
  }),
  instelling({
    naam: 'bevriezing',
    uitleg:
      'Perioden waarin niets verzonden wordt, bijvoorbeeld bij een landelijke overgang. Wat binnenkomt, wordt wel verwerkt. Na afloop gaat alles alsnog weg, op volgorde.',
    vorm: {
      soort: 'lijst',
      past: (waarde) => leesBevriezing(waarde) !== null,
      zin: 'geef twee tijden met een streep ertussen: het begin en het einde.',
    },
    voorbeeld: 'bevriezing+=2027-03-29T00:00/2027-04-05T08:00',
    lees: (i) => i.bevriezing,
    zet: (i, waarde) => ({ ...i, bevriezing: waarde }),
  }),
  instelling({
    naam: 'postbus.profiel',
    uitleg:
      'Wat staat er in de bestanden van de postbus? Bij "ijw" het bericht zelf, zoals het portaal van VECOZO vraagt. Bij "stuf" een StUF-document, zoals het portaal van het GGK vraagt. Bij "stuf-of-ijw" neemt de postbus beide aan en stuurt zij StUF.',
    vorm: { soort: 'keuze', waarden: ['ijw', 'stuf', 'stuf-of-ijw'] },
    voorbeeld: 'postbus.profiel=stuf',
    lees: (i) => i.postbusprofiel,
    zet: (i, waarde) => ({ ...i, postbusprofiel: waarde as Instellingen['postbusprofiel'] }),
  }),
  instelling({
    naam: 'xsdVersie.basisschema',
    uitleg: 'De versie van het basisschema in de berichten die wij maken.',
    vorm: { soort: 'versie' },
    voorbeeld: 'xsdVersie.basisschema=1.0.0',
    lees: (i) => i.xsdVersie.basisschema,
    zet: (i, waarde) => ({ ...i, xsdVersie: { ...i.xsdVersie, basisschema: waarde } }),
  }),
  instelling({
    naam: 'xsdVersie.bericht',
    uitleg: 'De versie van het berichtschema in de berichten die wij maken.',
    vorm: { soort: 'versie' },
    voorbeeld: 'xsdVersie.bericht=1.0.0',
    lees: (i) => i.xsdVersie.bericht,
    zet: (i, waarde) => ({ ...i, xsdVersie: { ...i.xsdVersie, bericht: waarde } }),
  }),
]
