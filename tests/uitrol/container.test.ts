// SPDX-License-Identifier: EUPL-1.2
/** The container file: what it copies exists, it needs no shell, and nobody is root in it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types
import { gezondheidVan, leesContainerbestand, woordenVan } from '../../scripts/containerbestand.mjs'
import { WORTEL } from '../architectuur/bronnen.ts'
import { onbekendeNamen, tekstVan, UITROL } from './bestanden.ts'

interface Stap {
  readonly woord: string
  readonly rest: string
}
const fasen = leesContainerbestand() as { van: string; naam: string; stappen: Stap[] }[]
const slot = fasen.at(-1)!
const stap = (woord: string) => slot.stappen.find((gezocht) => gezocht.woord === woord)!

describe('container', () => {
  it('bouwt in een andere fase dan waarin hij draait', () => {
    expect(fasen.map(({ naam }) => naam)).toEqual(['bouw', ''])
    // In the last stage only things are taken away, before anything of ours comes in.
    const woorden = slot.stappen.map(({ woord }) => woord)
    expect(woorden.lastIndexOf('RUN')).toBeLessThan(woorden.indexOf('COPY'))
    const weg = slot.stappen.filter(({ woord }) => woord === 'RUN').map((stap) => woordenVan(stap))
    expect(weg.map(([programma]) => programma)).toEqual(['rm', 'find'])
    expect(weg[1].slice(-5)).toEqual(['-exec', 'chmod', 'a-s', '{}', '+'])
  })

  it('draait als gebruiker 10001, niet als root', () => {
    expect(stap('USER').rest).toBe('10001:10001')
    // All that is copied comes before it: files of root, that the service cannot change.
    const woorden = slot.stappen.map(({ woord }) => woord)
    expect(woorden.lastIndexOf('COPY')).toBeLessThan(woorden.indexOf('USER'))
  })

  it('heeft nergens een shell nodig', () => {
    for (const fase of fasen) {
      for (const gezocht of fase.stappen) {
        if (['RUN', 'CMD', 'ENTRYPOINT'].includes(gezocht.woord)) {
          expect(woordenVan(gezocht).length, gezocht.rest).toBeGreaterThan(0)
        }
      }
    }
    expect(gezondheidVan(stap('HEALTHCHECK'))[0]).toBe('node')
  })

  it('gebruikt opdrachten, bestanden en instellingen die er zijn', () => {
    const { scripts } = JSON.parse(readFileSync(join(WORTEL, 'package.json'), 'utf8'))
    for (const { woord, rest } of fasen[0]!.stappen) {
      if (woord !== 'RUN') continue
      const [programma, eerste, tweede] = woordenVan({ woord, rest })
      if (programma === 'node') expect(existsSync(join(WORTEL, eerste)), rest).toBe(true)
      else if (eerste === 'run') expect(Object.keys(scripts)).toContain(tweede)
      else expect([programma, eerste]).toEqual(['npm', 'ci'])
    }
    const [, programma] = woordenVan(stap('ENTRYPOINT'))
    const pad = programma.replace('/app/node_modules/@stopwijzer/', 'packages/')
    expect(existsSync(join(WORTEL, pad)), pad).toBe(true)
    expect(existsSync(join(UITROL, gezondheidVan(stap('HEALTHCHECK'))[1]))).toBe(true)
    expect(onbekendeNamen(tekstVan('Containerfile'))).toEqual([])
  })

  it('laat buiten wat nooit in een image mag', () => {
    const buiten = tekstVan('Containerfile.dockerignore').split('\n')
    expect(buiten).toEqual(
      expect.arrayContaining(['.git', 'gegevens', 'post', '**/*.sleutel', '**/geheimen']),
    )
    for (const nodig of ['packages', 'scripts', 'uitrol', 'LICENSE', 'package-lock.json']) {
      expect(buiten).not.toContain(nodig)
    }
  })
})

describe('gezond.mjs', () => {
  const servers: ReturnType<typeof createServer>[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  async function uitslag(status: number): Promise<number> {
    const gevraagd: string[] = []
    const server = createServer((vraag, antwoord) => {
      gevraagd.push(vraag.url!)
      antwoord.writeHead(status).end()
    })
    servers.push(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const kind = spawn(process.execPath, [join(UITROL, 'gezond.mjs'), `http://127.0.0.1:${port}`])
    const [code] = await once(kind, 'exit')
    expect(gevraagd).toEqual(['/gezondheid/gereed'])
    return code
  }

  it('is goed als de dienst klaar is, en anders niet', async () => {
    expect(await uitslag(200)).toBe(0)
    expect(await uitslag(503)).toBe(1)
  })

  it('is fout als er niets luistert', () => {
    const kind = spawnSync(process.execPath, [join(UITROL, 'gezond.mjs'), 'http://127.0.0.1:1'])
    expect(kind.status).toBe(1)
    expect(String(kind.stderr)).not.toBe('')
  })
})
