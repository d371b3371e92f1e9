// SPDX-License-Identifier: EUPL-1.2
// `npm run lekken`: known weaknesses in what runs at a user, as the registry tells today. Exit
// code 1 for one that is high or critical; 2 when the registry did not answer, which is no "none".
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { WORTEL } from './bouw.mjs'

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const kind = spawnSync(NPM, ['audit', '--omit=dev', '--json'], { cwd: WORTEL, encoding: 'utf8' })

/** What npm said, or null when it said nothing that can be read. */
function leesAntwoord() {
  try {
    const antwoord = JSON.parse(kind.stdout)
    return antwoord.metadata ? antwoord : null
  } catch {
    return null
  }
}

const antwoord = leesAntwoord()
if (antwoord === null) {
  console.error(
    'Het register gaf geen antwoord. Er is dus niets bekend. Probeer het later nog eens.',
  )
  console.error((kind.stderr || kind.stdout || String(kind.error)).slice(0, 2000))
  process.exitCode = 2
} else {
  for (const { name, severity, via } of Object.values(antwoord.vulnerabilities)) {
    const titels = via.flatMap((bron) => (typeof bron === 'string' ? [] : [bron.title]))
    console.log(`${severity.padEnd(9)} ${name}  ${titels.join('; ')}`)
  }
  const { high, critical, total } = antwoord.metadata.vulnerabilities
  console.log(`${total} bekende lekken, waarvan ${high + critical} ernstig`)
  process.exitCode = high + critical > 0 ? 1 : 0
}
