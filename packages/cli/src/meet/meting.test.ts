// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { perSeconde, spreiding, vergeleken, vergelijk } from './meting.ts'

test('the spread of rounds is the middle with lowest and highest', () => {
  expect(spreiding([5, 1, 3])).toEqual({ mediaan: 3, laagste: 1, hoogste: 5 })
  expect(spreiding([4, 1, 2, 3])).toEqual({ mediaan: 2.5, laagste: 1, hoogste: 4 })
})

test('both sides run in turns and the first one changes per round', async () => {
  const volgorde: string[] = []
  const kant = (naam: string, waarde: number) => () => {
    volgorde.push(naam)
    return waarde
  }
  const uitkomst = await vergelijk({
    naam: 'x',
    eenheid: 's',
    rondes: 3,
    eigen: kant('eigen', 6),
    verwijzing: kant('verwijzing', 3),
    uitkomst: (ons, hun) => ons / hun,
    doel: { kant: 'minstens', grens: 2 },
  })
  expect(volgorde.join(' ')).toBe('eigen verwijzing verwijzing eigen eigen verwijzing')
  expect(uitkomst.uitkomst).toEqual({ mediaan: 2, laagste: 2, hoogste: 2 })
  expect(uitkomst.gehaald).toBe(true)
})

test('the outcome is made per round, and the median is held against the target', () => {
  const opzet = { naam: 'x', eenheid: 's', uitkomst: (a: number, b: number) => a - b }
  const onder = { kant: 'hoogstens', grens: 10 } as const
  const goed = vergeleken({ ...opzet, doel: onder }, [20, 30, 90], [10, 25, 10])
  expect(goed.uitkomst).toEqual({ mediaan: 10, laagste: 5, hoogste: 80 })
  expect(goed.gehaald).toBe(true)
  expect(vergeleken({ ...opzet, doel: onder }, [21, 40, 90], [10, 25, 10]).gehaald).toBe(false)
})

test('work is repeated over all items until the time is full', () => {
  const gezien = new Map<string, number>()
  const tempo = perSeconde(['a', 'b'], 1, (item) => {
    gezien.set(item, (gezien.get(item) ?? 0) + 1)
  })
  expect(tempo).toBeGreaterThan(0)
  expect(gezien.get('a')).toBe(gezien.get('b'))
})
