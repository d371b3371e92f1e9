// SPDX-License-Identifier: EUPL-1.2
/**
 * What one message over the GGK costs, there and back, in CPU time and counts: these say something
 * on a busy machine too. Run by `node scripts/meet-ggk.mjs --tel`: arguments are the number of
 * rounds and the programs of the doors, that take turns. Reads /proc, so on Linux only.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { openStandin } from '@stopwijzer/simulator/ggk'
import { belast } from '../../../packages/cli/src/meet/motor/belasting.ts'
import { openMotor, vul } from '../../../packages/cli/src/meet/motor/opstelling.ts'
import { GEMEENTE, maakZaad, NU } from '../../../packages/cli/src/meet/motor/zaad.ts'
import { maakCertificaten } from '../../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakKlopper, startDeur, verzoek } from './last.ts'

const PER_RONDE = 150
const IN_VLUCHT = 8
/** Counters of the database are brought up to date once a second. */
const BIJ_MS = 1_500
/** What /proc counts in. */
const TIK_MS = 10

function leesProces(pid: string) {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [, ouder, ...velden] = rest.split(' ')
  const tik = (plek: number) => Number(velden[plek]) * TIK_MS
  return { ouder, eigen: tik(9) + tik(10), vanKinderen: tik(11) + tik(12) }
}

/** CPU time in ms of the database: its main process, its children that ended and those alive. */
function cpuDatabank(hoofd: string): number {
  const { eigen, vanKinderen } = leesProces(hoofd)
  const levend = readdirSync('/proc')
    .filter((naam) => /^[0-9]+$/.test(naam))
    .map((pid) => {
      try {
        return leesProces(pid)
      } catch {
        return null // It ended meanwhile.
      }
    })
    .filter((een) => een?.ouder === hoofd)
  return levend.reduce((som, een) => som + een!.eigen, eigen + vanKinderen)
}

let moment = 20260720090000000n
const volgendMoment = () => String(++moment)

const [rondesTekst, ...deuren] = process.argv.slice(2)
const rondes = Number(rondesTekst)
const gegevens = mkdtempSync(join(tmpdir(), 'stopwijzer-tel-ggk-'))
const certificaten = maakCertificaten()
const { server, ca } = certificaten
const standin = await openStandin({ tls: { ...server, ca } })
const dienst = await openMotor(gegevens)
const klopper = maakKlopper(certificaten, IN_VLUCHT)

async function vraag<T>(tekst: string): Promise<T> {
  return (await dienst.pool.query(tekst)).rows[0] as T
}
const verstuurd = async () =>
  (await vraag<{ n: number }>(`SELECT count(*)::int AS n FROM zending WHERE staat = 'aanvaard'`)).n
async function tellers() {
  await setTimeout(BIJ_MS)
  return vraag<{ fsyncs: number; transacties: number }>(
    `SELECT (SELECT sum(fsyncs)::int FROM pg_stat_io WHERE object = 'wal') AS fsyncs,
       xact_commit::int AS transacties FROM pg_stat_database WHERE datname = current_database()`,
  )
}

try {
  // Two messages per client, four toewijzingen.
  const zaad = maakZaad((rondes + 1) * PER_RONDE * deuren.length * 2)
  await vul(dienst, zaad)
  // What filling made would go out first.
  await dienst.pool.query('UPDATE uitgaand SET gepubliceerd = now()')
  const bestanden = readdirSync(gegevens, { recursive: true }) as string[]
  const pidbestand = bestanden.find((naam) => naam.endsWith('postmaster.pid'))!
  const hoofd = readFileSync(join(gegevens, pidbestand), 'utf8').split('\n', 1)[0]!
  const keten = `https://localhost:${standin.poort}/ggk`
  const stops = [...zaad.stops]
  // One round more, for warming up.
  for (let ronde = 0; ronde <= rondes; ronde++) {
    for (const [i, deur] of deuren.entries()) {
      const lijn = await startDeur(deur, 'lijn', { gegevens, nu: NU, certificaten, keten })
      const verzoeken = stops
        .splice(0, PER_RONDE)
        .map(({ bytes }) => verzoek(randomUUID(), volgendMoment(), bytes, GEMEENTE))
      const vooraan = await verstuurd()
      const stand = async () => ({
        ...(await lijn.verbruik()),
        databankMs: cpuDatabank(hoofd),
      })
      const telVoor = await tellers()
      const voor = await stand()
      await belast(verzoeken, IN_VLUCHT, (een) => klopper.lever(lijn.poort, een))
      const aangenomen = await stand()
      while ((await verstuurd()) < vooraan + PER_RONDE) await setTimeout(50)
      const na = await stand()
      const telNa = await tellers()
      await lijn.sluit()
      const per = (verschil: number) => (verschil / PER_RONDE).toFixed(2)
      console.log(
        `${ronde === 0 ? 'warm ' : ''}deur ${i}, per bericht:`,
        `Node ${per(na.cpuMs - voor.cpuMs)} ms (tot de bevestiging ${per(aangenomen.cpuMs - voor.cpuMs)}),`,
        `PostgreSQL ${per(na.databankMs - voor.databankMs)} ms (${per(aangenomen.databankMs - voor.databankMs)}),`,
        `opdrachten ${per(na.opdrachten - voor.opdrachten)},`,
        `transacties ${per(telNa.transacties - telVoor.transacties)},`,
        `fsyncs ${per(telNa.fsyncs - telVoor.fsyncs)}`,
      )
    }
  }
} finally {
  klopper.sluit()
  await dienst.sluit()
  await standin.sluit()
  certificaten.ruimOp()
  rmSync(gegevens, { recursive: true, force: true })
}
