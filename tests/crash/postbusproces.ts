// SPDX-License-Identifier: EUPL-1.2
/**
 * A watching file drop as a process of its own, for the crash tests:
 * `<organisatie> <map> <gegevens> <nu>`; `DATABASE_URL` wins over `<gegevens>`.
 */
import process from 'node:process'
import { leesConfiguratie, openDienst } from '../../packages/dienst/src/dienst.ts'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { bewaak } from '../../packages/dienst/src/postbus/postbus.ts'

const [organisatie, map, gegevens, nu] = process.argv.slice(2) as [string, string, string, string]
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
// A clock that is set: three days ahead, five days back, and so on.
let sprong = 0
process.on('SIGUSR2', () => {
  sprong += (sprong > 0 ? -5 : 3) * 24 * 3_600_000
})
const klok = klokVanaf(nu, false)
const omgeving = echteOmgeving(() => klok() + sprong)
const dienst = await openDienst(leesConfiguratie(process.env, gegevens), {
  omgeving,
  verbindingen: 4,
})
const toegang = await dienst.organisatie(organisatie)
process.stdout.write('klaar\n')
await bewaak(
  {
    map,
    toegang,
    omgeving,
    logboek: maakLogboek('waarschuwing'),
    herstel: dienst.herstel,
    meld: (antwoord) => process.stdout.write(`${JSON.stringify(antwoord)}\n`),
  },
  stop.signal,
)
await dienst.sluit()
