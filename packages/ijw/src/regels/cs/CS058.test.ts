// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS058 } from './CS058.ts'

describe('CS058', () => {
  it.each([
    ['1', false],
    ['2', true],
    ['3', false],
    ['9', true],
  ] as const)('status %s: fout is %s', (status, fout) => {
    const start = voorbeeld('JW305', (b) => {
      b.Client.StartProducten.StartProduct[1]!.StatusAanlevering = status
    })
    expect(paden(CS058, start)).toEqual(
      fout ? ['/Bericht/Client/StartProducten/StartProduct[2]/StatusAanlevering'] : [],
    )
    const stop = voorbeeld('JW307', (b) => {
      b.Client.StopProducten.StopProduct[0]!.StatusAanlevering = status
    })
    expect(paden(CS058, stop)).toEqual(
      fout ? ['/Bericht/Client/StopProducten/StopProduct[1]/StatusAanlevering'] : [],
    )
  })
})
