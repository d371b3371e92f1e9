// SPDX-License-Identifier: EUPL-1.2
// A reporter of vitest for `test.mjs`: errors outside any test, which fail a run and which the
// JSON report does not hold. Each with the file that was running.
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { WORTEL } from './bouw.mjs'

export const LOSSE_FOUTEN = join(WORTEL, 'node_modules', '.stopwijzer', 'losse-fouten.json')

export default class LosseFouten {
  onTestRunEnd(_modules, fouten) {
    const regels = fouten.map((fout) => {
      const bestand = fout.VITEST_TEST_PATH
      const waar = bestand === undefined ? 'onbekend bestand' : relative(WORTEL, bestand)
      const tijdens = fout.VITEST_TEST_NAME ? `, tijdens "${fout.VITEST_TEST_NAME}"` : ''
      const [wat = ''] = String(fout.message ?? fout).split('\n')
      return `${waar}${tijdens}: fout buiten een test: ${fout.name ?? 'Error'}: ${wat}`
    })
    writeFileSync(LOSSE_FOUTEN, JSON.stringify(regels))
  }
}
