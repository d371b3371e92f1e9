// SPDX-License-Identifier: EUPL-1.2
/** What is wrong with the structure, in plain Dutch: elements, their order and their attributes. */
import type { Element, SamengesteldType } from '../definitie/model.ts'
import type { Structuursoort } from '../rapport/structuursoorten.ts'
import { alleDefinities, RELEASES } from '../releases/index.ts'
import { getoond } from './afscherming.ts'
import { woord } from './woorden.ts'

export interface Uitleg {
  readonly soort: Structuursoort
  readonly boodschap: string
  readonly actie: string
  readonly mogelijk?: readonly string[]
}

export function ontbreekt(element: Element): Uitleg {
  return {
    soort: 'ELEMENT_ONTBREEKT',
    boodschap: `${woord(element.naam)} ontbreekt. Dit element is verplicht.`,
    actie: `Voeg ${element.naam} toe.`,
  }
}

export function dubbel(element: Element): Uitleg {
  return {
    soort: 'ELEMENT_DUBBEL',
    boodschap: `${woord(element.naam)} staat er meer dan één keer. Het mag maar één keer.`,
    actie: `Houd één ${element.naam} over.`,
  }
}

export function verkeerdePlek(element: Element, ouder: SamengesteldType): Uitleg {
  const plek = ouder.elementen.indexOf(element)
  const volgende = ouder.elementen[plek + 1]
  return {
    soort: 'ELEMENT_VOLGORDE',
    boodschap: `${woord(element.naam)} staat op de verkeerde plek.`,
    actie:
      volgende === undefined
        ? `Zet ${element.naam} als laatste.`
        : `Zet ${element.naam} vóór ${volgende.naam}.`,
  }
}

export function onbekend(naam: string, ouderNaam: string, ouder: SamengesteldType): Uitleg {
  const lijkt = ouder.elementen.find(
    (element) => element.naam.toLowerCase() === naam.toLowerCase() || afstand(element.naam, naam),
  )
  return {
    soort: 'ELEMENT_ONBEKEND',
    boodschap: `Element ${getoond(naam)} hoort niet in ${ouderNaam}.`,
    actie:
      lijkt === undefined
        ? 'Haal het element weg, of kijk hoe het in de standaard heet.'
        : `Bedoelt u ${lijkt.naam}? Schrijf de naam dan precies zo.`,
    mogelijk: ouder.elementen.map((element) => element.naam),
  }
}

export function verkeerdeRuimte(naam: string, ruimte: string): Uitleg {
  return {
    soort: 'ELEMENT_NAAMRUIMTE',
    boodschap: `${woord(naam)} staat in de verkeerde naamruimte.`,
    actie: `Gebruik het voorvoegsel van ${ruimte}.`,
  }
}

export function elementInWaarde(naam: string): Uitleg {
  return {
    soort: 'ELEMENT_IN_WAARDE',
    boodschap: `${woord(naam)} mag alleen tekst bevatten, geen ander element.`,
    actie: 'Haal het binnenste element weg.',
  }
}

export function losseTekst(naam: string): Uitleg {
  return {
    soort: 'ELEMENT_TEKST',
    boodschap: `Tussen de elementen van ${woord(naam)} staat losse tekst.`,
    actie: 'Haal de tekst weg.',
  }
}

export function kenmerk(attribuut: string, naam: string): Uitleg {
  return {
    soort: 'ELEMENT_KENMERK',
    boodschap: `Bij ${naam} staat het kenmerk ${getoond(attribuut)}. Dat hoort daar niet.`,
    actie: 'Haal het kenmerk weg.',
  }
}

/** The root element is not one this library knows. */
export function wortelOnbekend(lokaal: string, ruimte: string): Uitleg {
  const bekend = [...new Set(alleDefinities().map(({ berichtsoort }) => berichtsoort))]
  const delen =
    /^http:\/\/www\.istandaarden\.nl\/([a-z]{2,8})\/([0-9]+_[0-9]+)\/([a-z]{2,4}[0-9]{3})\/schema$/.exec(
      ruimte,
    )
  const kent = `Stopwijzer kent ${RELEASES.map(({ standaard }) => standaard).join(', ')}: ${bekend.join(', ')}.`
  if (alleDefinities().some(({ naamruimte }) => naamruimte === ruimte)) {
    return {
      soort: 'BERICHT_WORTEL',
      boodschap: `Het buitenste element heet ${getoond(lokaal)}. Het moet Bericht heten.`,
      actie: 'Zet het hele bericht in het element Bericht.',
    }
  }
  if (delen !== null) {
    const [, familie = '', release = '', soort = ''] = delen
    const naam = `i${familie[1]?.toUpperCase()}${familie.slice(2)} ${release.replace('_', '.')}`
    return {
      soort: 'BERICHT_ONBEKEND',
      boodschap: `Dit is een ${soort.toUpperCase()} van ${naam}. Dat bericht kan Stopwijzer niet lezen.`,
      actie: `${kent} Vraag zo nodig om een bericht van die release.`,
    }
  }
  return {
    soort: 'BERICHT_ONBEKEND',
    boodschap:
      ruimte === ''
        ? 'Het buitenste element heeft geen naamruimte. Daardoor is niet te zien welk bericht dit is.'
        : 'De naamruimte van het buitenste element hoort niet bij een bekend bericht.',
    actie: `Schrijf de naamruimte van het bericht bij Bericht. ${kent}`,
  }
}

/** Do two names differ by one or two characters written wrong, too many or too few? */
function afstand(a: string, b: string): boolean {
  if (a.length < 4 || Math.abs(a.length - b.length) > 2) return false
  let vorige = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const rij = [i]
    for (let j = 1; j <= b.length; j++) {
      const vervang = (vorige[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      rij.push(Math.min(vervang, (vorige[j] as number) + 1, (rij[j - 1] as number) + 1))
    }
    vorige = rij
  }
  return (vorige[b.length] as number) <= 2
}
