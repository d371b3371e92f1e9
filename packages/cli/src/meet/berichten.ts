// SPDX-License-Identifier: EUPL-1.2
/** The messages that are measured: the official samples, varied, and what is made from them. */
import { readFileSync } from 'node:fs'
import {
  type Berichtsoort,
  GEEN_OPMERKING,
  GOEDGEKEURD,
  type Heenbericht,
  lees,
  MEESTE_BYTES,
  maakRetour,
  mogelijkeCodes,
  type Retouroordeel,
  retoursoortVan,
  schrijf,
} from '@stopwijzer/ijw'
import { voorbeeldpad } from './bronnen.ts'

export interface Proefbericht {
  readonly soort: Berichtsoort
  readonly bytes: Uint8Array
}

const codeer = new TextEncoder()
const tekstVan = (soort: string) => readFileSync(voorbeeldpad(soort), 'utf8')

/** Surnames to vary with: one in four is not ASCII, more than in real traffic. */
const NAMEN = ['Wit', 'Jansen', 'Öztürk', 'Bakker']

/** Different JW307s of about 2.4 KB, so that no cache of one message flatters the figures. */
export function stops(aantal: number): readonly Proefbericht[] {
  const xml = tekstVan('JW307')
  return Array.from({ length: aantal }, (_, i) => ({
    soort: 'JW307' as const,
    bytes: codeer.encode(
      xml
        .replace('>123456789012<', `>B${100000 + i}<`)
        .replace('>300201<', `>${300201 + 2 * i}<`)
        .replace('>300202<', `>${300202 + 2 * i}<`)
        .replace('>Wit<', `>${NAMEN[i % NAMEN.length]}<`),
    ),
  }))
}

/** One of each known message: the samples, and return messages that carry their content back. */
export function mengsel(): readonly Proefbericht[] {
  return (['JW301', 'JW305', 'JW307'] as const).flatMap((soort) => {
    const bytes = new Uint8Array(readFileSync(voorbeeldpad(soort)))
    const uitkomst = lees(bytes)
    if (!uitkomst.goed) throw new Error(`${soort}: the sample must be valid`)
    const heen = uitkomst.bericht as Heenbericht
    return [{ soort, bytes }, antwoord(heen, metCodes(heen)), antwoord(heen, GOEDGEKEURD)]
  })
}

function antwoord(heen: Heenbericht, oordeel: Retouroordeel): Proefbericht {
  const bericht = maakRetour(heen, oordeel, {
    identificatie: 'R00001',
    dagtekening: '2026-07-21',
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
  })
  return { soort: bericht.berichtsoort, bytes: schrijf(bericht) }
}

/** The longest form of a return message: every class comes back with its code. */
function metCodes(heen: Heenbericht): Retouroordeel {
  const codes = [GEEN_OPMERKING]
  const retour = retoursoortVan(heen)
  const { Client } = heen
  const contacten = 'Contactgegevens' in Client ? Client.Contactgegevens.Contact : []
  const relaties = 'Relaties' in Client ? (Client.Relaties?.Relatie ?? []) : []
  const producten =
    'StopProducten' in Client
      ? Client.StopProducten.StopProduct
      : 'StartProducten' in Client
        ? Client.StartProducten.StartProduct
        : Client.ToegewezenProducten.ToegewezenProduct
  return {
    header: codes,
    client: {
      client: codes,
      // Codes per class go with at least one fault; any that may stand on a product will do.
      producten: producten.map(() => mogelijkeCodes(retour, 'product').slice(-1)),
      contacten: contacten.map(() => codes),
      relaties: relaties.map(() => ({ relatie: codes, contact: codes })),
    },
  }
}

/** One JW307 with so many StopProducten, each its own toewijzing; by default as large as a file may be. */
export function grootBericht(producten = Infinity): Uint8Array {
  const xml = tekstVan('JW307')
  const [blok = ''] = /[ \t]*<jw307:StopProduct>[\s\S]*?<\/jw307:StopProduct>\r\n/.exec(xml) ?? []
  const begin = xml.slice(0, xml.indexOf(blok))
  const einde = xml.slice(
    xml.lastIndexOf('</jw307:StopProduct>') + '</jw307:StopProduct>\r\n'.length,
  )
  // Numbers of nine digits, so that every block is equally long.
  const lengte = blok.replace('>300201<', '>100000000<').length
  const past = Math.floor((MEESTE_BYTES - begin.length - einde.length) / lengte)
  const blokken = Array.from({ length: Math.min(producten, past) }, (_, i) =>
    blok.replace('>300201<', `>${100000000 + i}<`),
  )
  return codeer.encode(begin + blokken.join('') + einde)
}
