// SPDX-License-Identifier: EUPL-1.2
/**
 * The line to the GGK as a process of its own, for the crash tests: `<gegevens> <nu>`; the rest
 * comes from the environment, as for the service. Prints its port.
 */
import process from 'node:process'
import { leesOmgeving } from '../../packages/dienst/src/configuratie/lezen.ts'
import { leesConfiguratie, openDienst } from '../../packages/dienst/src/dienst.ts'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { alsGgkconfiguratie } from '../../packages/dienst/src/transport/ggk/configuratie.ts'
import { openGgk } from '../../packages/dienst/src/transport/ggk/ggk.ts'

const [gegevens, nu] = process.argv.slice(2) as [string, string]
const dienst = await openDienst(leesConfiguratie(process.env, gegevens), {
  omgeving: echteOmgeving(klokVanaf(nu, false)),
  verbindingen: 4,
})
const configuratie = alsGgkconfiguratie(leesOmgeving(process.env))!
const ggk = await openGgk(dienst, configuratie, maakLogboek('waarschuwing'), { kijkMs: 50 })
process.stdout.write(`klaar ${ggk.poort}\n`)
process.on('SIGTERM', () => {
  void ggk
    .sluit()
    .then(() => dienst.sluit())
    .then(() => process.exit(0))
})
