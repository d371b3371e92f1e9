// SPDX-License-Identifier: EUPL-1.2
// Messages over the GGK with mutual TLS (needs the program `openssl`). P10, one municipality; with
// `--knooppunt` P11, all of them on one service:
//   node scripts/meet-ggk.mjs --rondes 5 --uit docs/prestaties.md
// What one message costs, in CPU time and counts, next to a door bundled earlier (Linux only):
//   node scripts/meet-ggk.mjs --tel --rondes 3 --naast <path of an earlier bundle>
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundel } from './proefbundel.mjs'

const { values } = parseArgs({
  options: {
    rondes: { type: 'string', default: '5' },
    uit: { type: 'string', default: '' },
    knooppunt: { type: 'boolean', default: false },
    tel: { type: 'boolean', default: false },
    naast: { type: 'string', multiple: true, default: [] },
  },
})
const rondes = Number(values.rondes)
if (!Number.isSafeInteger(rondes) || rondes < 1) {
  console.error(
    'Gebruik: node scripts/meet-ggk.mjs [--knooppunt] --rondes 5 --uit docs/prestaties.md',
  )
  process.exit(2)
}
const deur = await bundel('tests/transport/meting/deur.ts')
const proces = values.tel ? 'telling' : values.knooppunt ? 'knooppuntproces' : 'metingproces'
const meting = await bundel(`tests/transport/meting/${proces}.ts`)
const gevraagd = values.tel ? [...values.naast, deur] : [deur, values.uit]
if (values.tel) console.log(gevraagd.map((een, i) => `deur ${i}: ${een}`).join('\n'))
const { status } = spawnSync(process.execPath, [meting, String(rondes), ...gevraagd], {
  stdio: 'inherit',
  env: { ...process.env, STOPWIJZER_TEST: '1' },
})
process.exitCode = status ?? 1
