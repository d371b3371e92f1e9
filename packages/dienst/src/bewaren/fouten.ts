// SPDX-License-Identifier: EUPL-1.2
/** Faults of keeping and giving data: retention, notes, export, backup and restore. */
import type { FoutRegel } from '../foutregel.ts'

export const BEWAARFOUTEN = {
  BEWAAR_TERMIJN: {
    zin: 'De bewaartermijn van %s moet tussen %s en %s %s liggen.',
    remedie: 'Kies een termijn binnen die grenzen. De bronnen staan in: stopwijzer bewaren termijn',
  },
  BEWAARPLAN_ONBEKEND: {
    zin: "Er is geen bewaarplan '%s'.",
    remedie: 'Bekijk de plannen met: stopwijzer bewaren toon --organisatie CODE',
  },
  BEWAARPLAN_GESTOPT: {
    zin: 'Het zoeken is gestopt voordat er iets was bekeken. Er is geen bewaarplan gemaakt.',
    remedie:
      'Maak het plan opnieuw. Duurt het te lang in de webapplicatie, gebruik dan: stopwijzer bewaren plan --organisatie CODE',
  },
  BEWAARPLAN_STAAT: {
    zin: 'Dit kan niet met bewaarplan %s: de staat is %s.',
    remedie: 'Eerst een plan, dan het akkoord van een ander, dan uitvoeren.',
  },
  BEWAARPLAN_ZELFDE: {
    zin: 'U kunt bewaarplan %s niet goedkeuren. Dat doet een ander dan wie het maakte.',
    remedie: 'Vraag een collega om het plan te bekijken en goed te keuren, met een eigen account.',
  },
  BEWAARPLAN_VERLOPEN: {
    zin: 'Bewaarplan %s is ouder dan %s dagen en geldt niet meer.',
    remedie: 'Maak een nieuw plan met: stopwijzer bewaren plan --organisatie CODE',
  },
  CLIENT_NIETS: {
    zin: 'Over deze cliënt staat niets in de gegevens die u mag zien.',
    remedie: 'Controleer het BSN of het nummer van de toewijzing.',
  },
  NOTITIE_TEKST: {
    zin: 'Een notitie is niet leeg en heeft hoogstens %s tekens.',
    remedie: 'Schrijf kort wat er volgens de cliënt niet klopt.',
  },
  EXPORT_MAP: {
    zin: 'In de map %s kan de export niet komen: %s',
    remedie: 'Kies een nieuwe map op een schijf met genoeg ruimte.',
  },
  KOPIE_BESTAAT: {
    zin: 'Het bestand %s bestaat al.',
    remedie: 'Kies een andere naam. Een reservekopie wordt nooit overschreven.',
  },
  KOPIE_SCHRIJVEN: {
    zin: 'De reservekopie %s is niet te schrijven: %s',
    remedie: 'Controleer of de map bestaat, of u er mag schrijven en of de schijf vol is.',
  },
  KOPIE_OPENEN: {
    zin: 'De reservekopie %s is niet te openen: %s',
    remedie: 'Controleer de naam en of u het bestand mag lezen.',
  },
  KOPIE_LEEG: {
    zin: 'In deze databank staat nog niets.',
    remedie: 'Kies de goede databank met --gegevens of DATABASE_URL.',
  },
  KOPIE_ONLEESBAAR: {
    zin: 'Het bestand %s is geen hele reservekopie van Stopwijzer.',
    remedie: 'Kies een ander bestand. Mist het einde? Haal de kopie dan opnieuw op.',
  },
  KOPIE_BESCHADIGD: {
    zin: 'De reservekopie %s is beschadigd. Er is niets teruggezet.',
    remedie: 'Gebruik een andere reservekopie.',
  },
  KOPIE_VERVALST: {
    zin: 'De reservekopie %s is veranderd nadat zij was gemaakt. Er is niets teruggezet.',
    remedie: 'Vertrouw dit bestand niet. Gebruik een andere reservekopie.',
  },
  KOPIE_SLEUTEL: {
    zin: 'De reservekopie is gemaakt met sleutel %s (kenmerk %s). %s',
    remedie: 'Zet de sleutels van toen in het bestand van STOPWIJZER_SLEUTEL_FILE.',
  },
  KOPIE_NIEUWER: {
    zin: 'De reservekopie %s is gemaakt met een nieuwere versie van Stopwijzer.',
    remedie: 'Installeer die versie.',
  },
  HERSTEL_NIET_LEEG: {
    zin: 'In deze databank staan al gegevens (tabel %s). Er is niets teruggezet.',
    remedie: 'Kies een nieuwe, lege databank met --gegevens of DATABASE_URL.',
  },
  HERSTEL_VERSIE: {
    zin: 'Deze databank is leeg, maar heeft andere tabellen dan de reservekopie.',
    remedie: 'Kies een databank waarin nog niets is gemaakt.',
  },
} as const satisfies Readonly<Record<string, FoutRegel>>
