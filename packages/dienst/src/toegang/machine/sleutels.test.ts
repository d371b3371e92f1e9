// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { magRecht } from '../../api/poort.ts'
import { nuMs, UUR } from '../kern.ts'
import { DAG, LEZEN, maakMachineproef } from '../proef/machineproef.ts'
import {
  AANBIEDER,
  BUUR,
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Toegangproef,
} from '../proef/toegangproef.ts'
import { maakHerkenMachine } from './herken.ts'
import { machinerechten } from './sleutels.ts'
import { maakTokens, type Tokens } from './tokens.ts'
import { geefToken } from './uitgifte.ts'

let p: Toegangproef
let m: ReturnType<typeof maakMachineproef>
let tokens: Tokens

beforeAll(async () => {
  p = await maakToegangproef()
  m = maakMachineproef(p)
  tokens = maakTokens(p.kern)
})
afterAll(() => p.sluit())
beforeEach(() => p.later(3 * UUR))

const herken = (bewijs: string) => maakHerkenMachine(p.kern, tokens, null)(bewijs, HERKOMST)

describe('API keys', () => {
  test('ASVS 13.3.1 256 random bits, shown once, stored as SHA-256', async () => {
    const { geheim, id } = await m.gemaakt('sleutel')
    expect(geheim).toMatch(new RegExp(`^swk_0363_${id}_[A-Za-z0-9_-]{43}$`))
    const { rows } = await p.db.beheer.query('SELECT * FROM machine WHERE id = $1', [id])
    expect(rows[0].sleutel).toHaveLength(32)
    expect(JSON.stringify(rows)).not.toContain(geheim.slice(-43))
    const lijst = await m.lijst()
    expect(JSON.stringify(lijst)).not.toContain(geheim.slice(-43))
  })

  test('ASVS 8.3.1 gives the rights on the key and no others', async () => {
    const { geheim, id } = await m.gemaakt('sleutel')
    const wie = (await herken(geheim))!
    expect(wie).toMatchObject({
      organisatie: GEMEENTE,
      soort: 'machine',
      sleutel: id,
      rollen: ['koppeling'],
      rechten: LEZEN,
      mfa: false,
    })
    expect(magRecht(wie, 'berichten.lezen')).toBe(true)
    expect(magRecht(wie, 'berichten.indienen')).toBe(false)
    expect(magRecht(wie, 'beheer.gebruikers')).toBe(false)
  })

  test('ASVS 8.2.1 a key never gets more than the organisation has', async () => {
    expect(machinerechten(AANBIEDER)).toContain('meldingen.maken')
    expect(machinerechten(GEMEENTE)).not.toContain('meldingen.maken')
    expect(await m.maak('sleutel', { rechten: ['berichten.lezen', 'meldingen.maken'] })).toEqual({
      soort: 'teveel',
      rechten: ['meldingen.maken'],
    })
    for (const recht of ['beheer.gebruikers', 'verantwoording.lezen', 'clienten.bsn'] as const) {
      expect((await m.maak('sleutel', { rechten: [recht] })).soort).toBe('teveel')
    }
  })

  test('ASVS 8.3.1 a right that was written into the row by hand still needs the role', async () => {
    const { geheim, id } = await m.gemaakt('sleutel')
    await p.db.beheer.query(`UPDATE machine SET rechten = '{beheer.gebruikers}' WHERE id = '${id}'`)
    expect(magRecht((await herken(geheim))!, 'beheer.gebruikers')).toBe(false)
  })

  test('expires, and never lasts longer than thirteen months', async () => {
    const { geheim } = await m.gemaakt('sleutel', { verloopt: new Date(nuMs(p.kern) + DAG) })
    expect(await herken(geheim)).not.toBeNull()
    p.later(DAG)
    expect(await herken(geheim)).toBeNull()
    for (const dagen of [-1, 0, 401, Number.NaN]) {
      const verloopt = new Date(nuMs(p.kern) + dagen * DAG)
      expect((await m.maak('sleutel', { verloopt })).soort).toBe('datum')
    }
  })

  test('ASVS 7.4.2 a key that is withdrawn is refused from that moment', async () => {
    const { geheim, id } = await m.gemaakt('sleutel')
    expect(await herken(geheim)).not.toBeNull()
    expect(await m.trek(id)).toBe(true)
    expect(await herken(geheim)).toBeNull()
    expect(await m.trek(id)).toBe(false)
  })

  test('shows when it was last used, to the minute', async () => {
    const { geheim, id } = await m.gemaakt('sleutel')
    const laatst = async () =>
      (await m.lijst()).find((een) => een.id === id)!.laatst_gebruikt?.getTime()
    expect(await laatst()).toBeUndefined()
    await herken(geheim)
    const eerst = nuMs(p.kern)
    p.later(30_000)
    await herken(geheim)
    expect(await laatst()).toBe(eerst)
    p.later(30_000)
    await herken(geheim)
    expect(await laatst()).toBe(eerst + 60_000)
  })

  test('ASVS 8.4.1 a key of one organisation, made into a key of another, is refused', async () => {
    const { geheim } = await m.gemaakt('sleutel')
    expect(await herken(geheim.replace('_0363_', `_${BUUR}_`))).toBeNull()
    expect(await herken(geheim.replace('_0363_', '_9999_'))).toBeNull()
  })

  test.each(['', 'swk', 'swk_0363_A_kort', 'swk_0363_A_B_C', `swk_0363_'_${'A'.repeat(43)}`])(
    'what is no key is refused without a question: %j',
    async (tekst) => {
      expect(await herken(tekst)).toBeNull()
    },
  )

  test('a client secret is no API key, and an API key no client secret', async () => {
    const client = await m.gemaakt('client')
    expect(await herken(`swk_0363_${client.id}_${client.geheim}`)).toBeNull()
    const sleutel = await m.gemaakt('sleutel')
    const vraag = { clientId: `0363.${sleutel.id}`, geheim: sleutel.geheim.slice(-43) }
    expect((await geefToken(p.kern, tokens, vraag, HERKOMST)).soort).toBe('geweigerd')
  })

  test('ASVS 16.3.1 a refused key stands in the audit log with the reason, and nobody can fill that log', async () => {
    const { geheim, id } = await m.gemaakt('sleutel')
    const mis = `${geheim.slice(0, -43)}${'A'.repeat(43)}`
    await p.audit()
    await herken(mis)
    await m.trek(id)
    await herken(geheim)
    expect(await p.audit()).toMatchObject([
      { soort: 'gebruik_sleutel', uitkomst: 'geweigerd', bijzonderheden: 'onjuist', object_id: id },
      { soort: 'gebruik_sleutel', uitkomst: 'geweigerd', bijzonderheden: 'ingetrokken' },
    ])
    for (let i = 0; i < 40; i++) await herken(mis)
    expect(await p.audit()).toHaveLength(18)
    p.log.length = 0
    await herken(mis)
    expect(p.log.join('')).toMatch(/sleutel geweigerd/)
    expect(p.log.join('')).not.toContain(mis)
  })
})
