// SPDX-License-Identifier: EUPL-1.2
/**
 * A line as a process of its own, for the crash tests: `<gegevens> <nu>`; the rest comes from
 * the environment, as for the service. Prints the port of that to the GGK.
 */
import process from 'node:process'
import { leesOmgeving } from '../../packages/dienst/src/configuratie/lezen.ts'
import { leesConfiguratie, openDienst } from '../../packages/dienst/src/dienst.ts'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { alsGgkconfiguratie } from '../../packages/dienst/src/transport/ggk/configuratie.ts'
import { openGgk } from '../../packages/dienst/src/transport/ggk/ggk.ts'
import { alsVspconfiguratie } from '../../packages/dienst/src/transport/vsp/configuratie.ts'
import { openVsp } from '../../packages/dienst/src/transport/vsp/vsp.ts'

const [gegevens, nu] = process.argv.slice(2) as [string, string]
const dienst = await openDienst(leesConfiguratie(process.env, gegevens), {
  omgeving: echteOmgeving(klokVanaf(nu, false)),
  verbindingen: 4,
})
const waarden = leesOmgeving(process.env)
const logboek = maakLogboek('waarschuwing')
const naarGgk = alsGgkconfiguratie(waarden)
const naarVecozo = alsVspconfiguratie(waarden)
const ggk = naarGgk && (await openGgk(dienst, naarGgk, logboek, { kijkMs: 50 }))
const vsp = naarVecozo && (await openVsp(dienst, naarVecozo, logboek, { kijkMs: 50 }))
process.stdout.write(`klaar ${ggk?.poort ?? 0}\n`)
process.on('SIGTERM', () => {
  void Promise.all([ggk?.sluit(), vsp?.sluit()])
    .then(() => dienst.sluit())
    .then(() => process.exit(0))
})
