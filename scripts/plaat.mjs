// SPDX-License-Identifier: EUPL-1.2
// Draws docs/architectuur.svg from the imports that are really there: `node scripts/plaat.mjs`.
// A box per package, an arrow from who uses to what is used; a package stands above all it uses.
// What follows from other arrows is told in the box, so that the picture stays readable.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { WORTEL } from './bouw.mjs'

const BREED = 250
const HOOG = 92
const TUSSEN_X = 70
const TUSSEN_Y = 66
const RAND = 24

/** What each package says of itself, in words that fit a box. */
const WOORDEN = {
  ijw: ['de standaard', 'lezen, controleren, schrijven'],
  keten: ['het proces', 'oordeel, besluit, termijnen'],
  koppelvlak: ['het contract', 'routes, rechten, problemen'],
  dienst: ['de dienst', 'opslag, postbus, vervoer, API'],
  simulator: ['de andere kant', 'verkeer voor demo en tests'],
  cli: ['de opdrachtregel', 'stopwijzer'],
  web: ['de webapplicatie', 'pagina’s en onderdelen'],
}

function* bestandenIn(map) {
  for (const ding of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, ding.name)
    if (ding.isDirectory()) {
      if (ding.name !== 'proef') yield* bestandenIn(pad)
    } else if (/\.tsx?$/.test(ding.name) && !/\.test\.tsx?$/.test(ding.name)) yield pad
  }
}

/** Which of our packages each package imports in its sources, tests left out. */
export function leesPijlen(wortel = WORTEL) {
  const namen = readdirSync(join(wortel, 'packages')).sort()
  return new Map(
    namen.map((naam) => {
      const gebruikt = new Set()
      for (const pad of bestandenIn(join(wortel, 'packages', naam, 'src'))) {
        const tekst = readFileSync(pad, 'utf8')
        for (const [, doel] of tekst.matchAll(/from '@stopwijzer\/(\w+)[^']*'/g)) gebruikt.add(doel)
        for (const [, doel] of tekst.matchAll(/import\('@stopwijzer\/(\w+)/g)) gebruikt.add(doel)
      }
      gebruikt.delete(naam)
      return [naam, [...gebruikt].sort()]
    }),
  )
}

/** How many steps a package stands above the ground: one more than the highest that it uses. */
function verdieping(pijlen, naam, pad = []) {
  if (pad.includes(naam)) throw new Error(`Een kring: ${[...pad, naam].join(' -> ')}`)
  const onder = pijlen.get(naam) ?? []
  return onder.length === 0
    ? 0
    : 1 + Math.max(...onder.map((doel) => verdieping(pijlen, doel, [...pad, naam])))
}

/** Whether a package can be reached from another along arrows. */
const bereikt = (pijlen, van, naar) =>
  (pijlen.get(van) ?? []).some((doel) => doel === naar || bereikt(pijlen, doel, naar))

/** The arrows that no other arrows tell already. */
function kaal(pijlen) {
  return new Map(
    [...pijlen].map(([van, doelen]) => [
      van,
      doelen.filter((naar) => !doelen.some((via) => via !== naar && bereikt(pijlen, via, naar))),
    ]),
  )
}

/** Where every box stands: floors from the top, packages of a floor beside one another. */
function plaatsen(pijlen) {
  const lagen = []
  for (const naam of pijlen.keys()) {
    // Close below the lowest that uses it: short arrows.
    const boven = [...pijlen].filter(([, doelen]) => doelen.includes(naam))
    const eigen = verdieping(pijlen, naam)
    const hoogst = Math.min(...boven.map(([gebruiker]) => verdieping(pijlen, gebruiker))) - 1
    const laag = boven.length === 0 ? eigen : Math.max(eigen, hoogst)
    lagen[laag] ??= []
    lagen[laag].push(naam)
  }
  const breedste = Math.max(...lagen.map((laag) => laag.length))
  const breedte = breedste * BREED + (breedste - 1) * TUSSEN_X + 2 * RAND
  const plek = new Map()
  for (const [i, laag] of lagen.entries()) {
    const eigen = laag.length * BREED + (laag.length - 1) * TUSSEN_X
    for (const [j, naam] of laag.entries()) {
      plek.set(naam, {
        x: (breedte - eigen) / 2 + j * (BREED + TUSSEN_X),
        y: RAND + (lagen.length - 1 - i) * (HOOG + TUSSEN_Y),
        laag: i,
      })
    }
  }
  return { plek, breedte, hoogte: lagen.length * (HOOG + TUSSEN_Y) - TUSSEN_Y + 2 * RAND }
}

/** Arrows end side by side, so that none lies on another. */
function pijl(plek, van, naar, hoeveelste, aantal) {
  const a = plek.get(van)
  const b = plek.get(naar)
  const x1 = a.x + (BREED * (hoeveelste + 1)) / (aantal + 1)
  const x2 = b.x + BREED / 2 + Math.max(-BREED / 3, Math.min(BREED / 3, (x1 - b.x - BREED / 2) / 4))
  const y1 = a.y + HOOG
  const y2 = b.y - 7
  // A long arrow bends past the floors between.
  const bocht = (y2 - y1) / 2
  return `  <path d="M${rond(x1)} ${y1} C${rond(x1)} ${y1 + bocht} ${rond(x2)} ${y2 - bocht} ${rond(x2)} ${y2}" class="pijl" marker-end="url(#punt)"/>`
}

const rond = (getal) => Math.round(getal)

export function maakPlaat(pijlen = leesPijlen()) {
  const getekend = kaal(pijlen)
  const { plek, breedte, hoogte } = plaatsen(pijlen)
  const lijnen = [...getekend].flatMap(([van, doelen]) => {
    const opPlek = [...doelen].sort((a, b) => plek.get(a).x - plek.get(b).x)
    return opPlek.map((naar, i) => pijl(plek, van, naar, i, opPlek.length))
  })
  const dozen = [...pijlen.keys()].flatMap((naam) => {
    const { x, y } = plek.get(naam)
    const [wat, meer] = WOORDEN[naam] ?? ['', '']
    const midden = x + BREED / 2
    const ook = pijlen.get(naam).filter((doel) => !getekend.get(naam).includes(doel))
    return [
      `  <rect x="${x}" y="${y}" width="${BREED}" height="${HOOG}" rx="8" class="doos"/>`,
      `  <text x="${midden}" y="${y + 26}" class="naam">${naam}</text>`,
      `  <text x="${midden}" y="${y + 46}" class="uitleg">${wat}</text>`,
      `  <text x="${midden}" y="${y + 63}" class="uitleg">${meer}</text>`,
      ...(ook.length === 0
        ? []
        : [
            `  <text x="${midden}" y="${y + 82}" class="ook">gebruikt ook ${ook.join(', ')}</text>`,
          ]),
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breedte} ${hoogte}" width="${breedte}" height="${hoogte}" role="img" aria-labelledby="titel">`,
    '  <title id="titel">De pakketten van Stopwijzer; een pijl wijst naar wat een pakket gebruikt</title>',
    '  <style>',
    '    .vlak { fill: #ffffff }',
    '    .doos { fill: #eef4fa; stroke: #1f4e79; stroke-width: 1.5 }',
    '    .naam { font: 600 17px sans-serif; fill: #12304d; text-anchor: middle }',
    '    .uitleg { font: 13px sans-serif; fill: #33475b; text-anchor: middle }',
    '    .ook { font: italic 12px sans-serif; fill: #56708a; text-anchor: middle }',
    '    .pijl { fill: none; stroke: #56708a; stroke-width: 1.5 }',
    '    .punt { fill: #56708a }',
    '  </style>',
    '  <defs><marker id="punt" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L10 5 L0 10 z" class="punt"/></marker></defs>',
    `  <rect width="${breedte}" height="${hoogte}" class="vlak"/>`,
    ...lijnen,
    ...dozen,
    '</svg>',
    '',
  ].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(WORTEL, 'docs', 'architectuur.svg'), maakPlaat())
}
