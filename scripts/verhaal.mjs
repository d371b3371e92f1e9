// SPDX-License-Identifier: EUPL-1.2
// The chain once round with the national samples, told step by step: two parties, each
// with its own file drop, on the data of the demo. Runs once; `--opnieuw` starts afresh.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { maakDemowerk } from './demowerk.mjs'

const WORTEL = fileURLToPath(new URL('..', import.meta.url))
const VOORBEELDEN = join(WORTEL, 'voorbeelden', 'keten')

const GEMEENTE = { code: '0363', naam: 'de gemeente' }
const AANBIEDER = { code: '65656055', naam: 'de aanbieder' }

/** Made up, as the children are; in cents. */
const PRIJZEN = Object.entries({
  '45A04': 245_000,
  '45A53': 318_050,
  '55A11': 496_000,
  '55A12': 1_250_075,
}).map(([product, centen]) => ({ product, vanaf: '2026-01-01', centen }))

/** Plays the story on the data folder `gegevens` with file drops under `post`. */
export async function vertel(gegevens, post) {
  const dienst = await import('../packages/dienst/dist/index.js')
  const configuratie = dienst.leesConfiguratie({ ...process.env, STOPWIJZER_PROEF: '1' }, gegevens)
  const open = await dienst.openDienst(configuratie)
  const logboek = dienst.maakLogboek('fout')
  try {
    const werk = { dienst, open, post, logboek }
    const partijen = {
      gemeente: await maakPartij(werk, GEMEENTE),
      aanbieder: await maakPartij(werk, AANBIEDER),
    }
    await speel(werk, partijen)
    await maakWerk(werk, partijen, open.omgeving.nu().slice(0, 10))
  } finally {
    await open.sluit()
  }
}

async function maakPartij({ dienst, open, post }, { code, naam }) {
  const map = join(post, code)
  await dienst.maakMappen(map)
  const toegang = await open.organisatie(code)
  await dienst.inTransactie(open.pool, code, (client) =>
    dienst.zetInstelling(client, code, 'postbus.map', map),
  )
  return { code, naam, map, toegang }
}

async function speel(werk, { gemeente, aanbieder }) {
  zeg('De gemeente wijst twee voorzieningen toe aan de aanbieder.')
  await zelf(werk, gemeente, 'JW301.xml', '2026-04-01T13:00:00')
  await heenEnTerug(werk, gemeente, aanbieder, '2026-04-02')
  zeg('De zorg begint. De aanbieder meldt de start.')
  await zelf(werk, aanbieder, 'JW305.xml', '2026-04-15T10:00:00')
  await heenEnTerug(werk, aanbieder, gemeente, '2026-04-16')
  zeg('De zorg is klaar. De aanbieder meldt de stop.')
  await zelf(werk, aanbieder, 'JW307.xml', '2026-07-20T10:00:00')
  await heenEnTerug(werk, aanbieder, gemeente, '2026-07-21')
  for (let dag = 22; ; dag++) {
    const nu = `2026-07-${dag}T09:00:00`
    const taak = (await taken(werk, gemeente, nu)).find(
      (t) => t.taak.soort === 'sluiten-toewijzing',
    )
    if (taak === undefined) break
    zeg(
      `De gemeente keurt het voorstel goed om toewijzing ${taak.taak.toewijzingNummer} te sluiten.`,
    )
    await keurGoed(werk, gemeente, taak.id, nu)
    await heenEnTerug(werk, gemeente, aanbieder, `2026-07-${dag}`)
  }
  zeg('Zo staat het er nu voor bij de gemeente:')
  const einde = omgevingOp(werk.dienst, '2026-07-31T09:00:00')
  for (const t of await werk.dienst.bekijkToestanden(gemeente.toegang, einde)) {
    console.log(`  toewijzing ${t.toewijzingNummer}: ${t.levering}, ${t.toewijzing}`)
  }
}

/** What somebody who logs in today finds. From here on the demo has the time of the computer. */
async function maakWerk(werk, partijen, vandaag) {
  const { gemeente, aanbieder } = partijen
  const stil = { ...werk, stil: true }
  const kinderen = await maakDemowerk(
    partijen,
    async (van, bij, dag) => {
      await draai(stil, van, `${dag}T08:00:00`)
      await heenEnTerug(stil, van, bij, dag, ['T08:05:00', 'T08:10:00'])
    },
    vandaag,
  )
  for (const { toegang } of [gemeente, aanbieder]) {
    // Without a price nobody sees what a stop means for the payment.
    await werk.dienst.laadPrijzen(toegang, werk.open.omgeving, PRIJZEN)
    await onthoudKlok(werk.dienst, werk.open, toegang, undefined)
  }
  zeg('Dit is er vandaag te doen, voor wie inlogt:')
  for (const kind of kinderen) console.log(`  ${kind}`)
}

/** Own software puts a message in `eigen/`; the file drop checks and sends it. */
async function zelf(werk, partij, naam, nu) {
  copyFileSync(join(VOORBEELDEN, naam), join(partij.map, 'eigen', naam))
  await draai(werk, partij, nu)
}

/** What the one sent goes to the other, and the answer comes back. */
async function heenEnTerug(werk, van, bij, dag, [daar, terug] = ['T11:00:00', 'T12:00:00']) {
  bezorg(werk, van, bij)
  await draai(werk, bij, `${dag}${daar}`)
  bezorg(werk, bij, van)
  await draai(werk, van, `${dag}${terug}`)
}

function bezorg({ stil }, van, bij) {
  const uit = join(van.map, 'uit')
  for (const naam of readdirSync(uit)) {
    renameSync(join(uit, naam), join(bij.map, 'in', naam))
    if (!stil) console.log(`  ${van.naam} stuurt ${naam}`)
  }
}

async function draai({ dienst, open, logboek, stil }, { naam, map, toegang }, nu) {
  const meld = (regel) => {
    if (!stil) {
      console.log(
        `  ${naam} ${regel.map === 'in' ? 'ontvangt' : 'controleert'} ${regel.berichtsoort}: ${regel.oordeel}`,
      )
    }
    if (regel.oordeel !== 'goedgekeurd') throw new Error(JSON.stringify(regel.bevindingen))
  }
  await dienst.eenmalig({ map, toegang, logboek, meld, omgeving: omgevingOp(dienst, nu) })
  await onthoudKlok(dienst, open, toegang, nu)
}

/** So that commands on the demo reckon with the time of the story. */
function onthoudKlok(dienst, open, toegang, nu) {
  return dienst.inTransactie(open.pool, toegang.organisatie, (client) =>
    dienst.zetInstelling(client, toegang.organisatie, 'proef.nu', nu),
  )
}

const omgevingOp = (dienst, nu) => dienst.omgevingMetKlok(nu, true, true)

function taken({ dienst }, { toegang }, nu) {
  return dienst.bekijkTaken(toegang, omgevingOp(dienst, nu))
}

async function keurGoed({ dienst }, { map, toegang }, id, nu) {
  const omgeving = omgevingOp(dienst, nu)
  const uitkomst = await dienst.keurTaakGoed(toegang, omgeving, id)
  if (uitkomst.status !== 'akkoord') throw new Error(JSON.stringify(uitkomst.bevindingen))
  await dienst.publiceer({ map, toegang, omgeving })
}

function zeg(zin) {
  console.log(`\n${zin}`)
}

/** Tells the story once per data folder. Returns false when it was told before. */
export async function vertelEenKeer(gegevens, post, opnieuw = false) {
  const klaar = join(gegevens, 'verhaal-klaar')
  if (existsSync(klaar) && !opnieuw) return false
  const { isInGebruik } = await import('../packages/dienst/dist/index.js')
  if (isInGebruik(gegevens)) {
    console.error(`De gegevens in ${gegevens} zijn in gebruik. Stop eerst de dienst.`)
    return false
  }
  // A story that was cut off starts afresh; the demo holds nobody's data.
  rmSync(gegevens, { recursive: true, force: true })
  rmSync(post, { recursive: true, force: true })
  mkdirSync(post, { recursive: true })
  await vertel(gegevens, post)
  writeFileSync(klaar, '')
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [gegevens, post] = ['gegevens', 'post'].map((map) => join(WORTEL, map, 'demo'))
  const verteld = await vertelEenKeer(gegevens, post, process.argv.includes('--opnieuw'))
  if (!verteld)
    console.log('Het verhaal is al verteld. Opnieuw: node scripts/verhaal.mjs --opnieuw')
}
