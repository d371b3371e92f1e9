// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { leesHosts } from './verbinding.ts'

test('an ordinary address stays as it is', () => {
  for (const url of [
    'postgres://u:p@127.0.0.1:5432/db?sslmode=require',
    'postgresql://u@/db?host=/var/run/postgresql',
    'postgres://u:p,q@server/db',
  ]) {
    expect(leesHosts(url)).toEqual({ url, hosts: [] })
  }
})

test('a primary and its standbys become a list of hosts', () => {
  expect(
    leesHosts('postgres://u:p@een:6000,twee,[::1]:7000/db?target_session_attrs=read-write&a=b'),
  ).toEqual({
    url: 'postgres://u:p@een:6000/db?a=b',
    hosts: [
      { host: 'een', port: 6000 },
      { host: 'twee', port: 5432 },
      { host: '::1', port: 7000 },
    ],
  })
})
