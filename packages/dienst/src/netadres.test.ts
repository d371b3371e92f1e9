// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { netVan } from './netadres.ts'

test.each([
  ['192.0.2.10', '192.0.2.10'],
  ['::ffff:192.0.2.10', '192.0.2.10'],
  ['0:0:0:0:0:FFFF:c000:20a', '192.0.2.10'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['onbekend', 'onbekend'],
])('%s counts as %s', (adres, net) => {
  expect(netVan(adres)).toBe(net)
})
