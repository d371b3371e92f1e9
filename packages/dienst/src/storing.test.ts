// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { isStoring } from './storing.ts'

test.each([
  ['the server stops', { code: '57P01' }],
  ['the disk of the database is full', { code: '53100' }],
  ['the primary became a standby', { code: '25006' }],
  ['nobody listens', { code: 'ECONNREFUSED' }],
  ['the disk of the file drop is full', { code: 'ENOSPC' }],
  ['the driver saw the connection end', new Error('Connection terminated unexpectedly')],
  ['no answer came', new Error('Query read timeout')],
])('passes: %s', (_, fout) => expect(isStoring(fout)).toBe(true))

test.each([
  ['a double key', { code: '23505' }],
  ['a fault in the program', new TypeError('x is undefined')],
  ['a refused own message', new Error('een zelf gemaakt JW301 keurt zichzelf af')],
])('does not pass: %s', (_, fout) => expect(isStoring(fout)).toBe(false))
