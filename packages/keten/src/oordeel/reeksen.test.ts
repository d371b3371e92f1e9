// SPDX-License-Identifier: EUPL-1.2
/** Which sequences of start, temporary stop and definitive stop are allowed, and which code refuses the last. */
import { describe, expect, it } from 'vitest'
import { beginpunt, type Gebeurtenis, na, S, stop, T, verwerk } from '../proef/reeks.ts'

const D = (eind: string, begin?: string) => stop('31', eind, begin)
const B1 = '2026-01-12'
const B2 = '2026-07-01'

/** Sequence, codes on the last one (empty: allowed). */
const REEKSEN: readonly (readonly [string, readonly Gebeurtenis[], readonly string[]])[] = [
  ['S, D', [S(B1), D('2026-06-07')], []],
  ['S, T, S(b2), D on b2', [S(B1), T('2026-06-07'), S(B2), D('2026-08-01', B2)], []],
  ['S, T, D later', [S(B1), T('2026-06-07'), D('2026-06-26')], []],
  ['S, T, D on the same day', [S(B1), T('2026-06-07'), D('2026-06-07')], []],
  ['S, T, D earlier', [S(B1), T('2026-06-07'), D('2026-06-06')], ['9414']],
  ['S, T, T later', [S(B1), T('2026-06-07'), T('2026-06-20')], ['9413']],
  ['S, T, T earlier', [S(B1), T('2026-06-07'), T('2026-06-01')], ['9413', '9414']],
  ['S, T, T identical', [S(B1), T('2026-06-07'), T('2026-06-07')], ['9074', '9413']],
  ['S, D, D later', [S(B1), D('2026-06-07'), D('2026-06-20')], ['9415']],
  ['S, D, D identical', [S(B1), D('2026-06-07'), D('2026-06-07')], ['9074', '9415']],
  ['S, D, D earlier', [S(B1), D('2026-06-07'), D('2026-06-01')], ['9414', '9415']],
  ['S, D, D other reason', [S(B1), D('2026-06-07'), stop('34', '2026-06-07')], ['9415']],
  ['S, D, T', [S(B1), D('2026-06-07'), T('2026-06-20')], ['9415']],
  ['S, D, T earlier', [S(B1), D('2026-06-07'), T('2026-06-01')], ['9414', '9415']],
  ['S, D, S(b2)', [S(B1), D('2026-06-07'), S(B2)], []],
  ['S, S(b2)', [S(B1), S(B2)], ['9326']],
  ['S, S same', [S(B1), S(B1)], ['9074', '9326']],
  ['S, D, S same', [S(B1), D('2026-06-07'), S(B1)], ['9074']],
  ['S, T, S same', [S(B1), T('2026-06-07'), S(B1)], ['9074']],
  ['S, T, S(b2), T on b2', [S(B1), T('2026-06-07'), S(B2), T('2026-08-01', B2)], []],
  ['T without S', [T('2026-06-07')], ['9069']],
  ['D without S', [D('2026-06-07')], ['9069']],
  ['S, T, S(b2), D on b1', [S(B1), T('2026-06-07'), S(B2), D('2026-08-01', B1)], []],
  ['restart before the stop date', [S(B1), D('2026-06-07'), S('2026-05-01')], []],
  ['restart on the stop date', [S(B1), D('2026-06-07'), S('2026-06-07')], []],
  [
    'S, T, D, T: both rules hold',
    [S(B1), T('2026-06-01'), D('2026-06-07'), T('2026-06-20')],
    ['9413', '9415'],
  ],
]

describe('reeksen van start en stop', () => {
  it.each(REEKSEN)('%s', (_naam, reeks, codes) => {
    const voor = na(beginpunt(), reeks.slice(0, -1))
    const { oordeel } = verwerk(voor, reeks.at(-1) as Gebeurtenis)
    expect(oordeel.retour?.client?.producten ?? []).toEqual(codes.length === 0 ? [] : [codes])
    expect(oordeel.uitkomst).toBe(codes.length === 0 ? 'goedgekeurd' : 'afgekeurd')
  })
})
