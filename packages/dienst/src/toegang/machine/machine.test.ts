// SPDX-License-Identifier: EUPL-1.2
import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Recht } from '@stopwijzer/koppelvlak'
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { magRecht } from '../../api/poort.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { nuMs, UUR } from '../kern.ts'
import {
  AANBIEDER,
  BUUR,
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Toegangproef,
} from '../proef/toegangproef.ts'
import { type ExterneTokens, maakExterneTokens } from './extern.ts'
import { maakHerkenMachine } from './herken.ts'
import {
  clientIdVan,
  leesMachines,
  type Machinesoort,
  maakMachine,
  machinerechten,
  type NieuweMachine,
  trekIn,
} from './sleutels.ts'
import { maakTokens, type Tokens } from './tokens.ts'
import { geefToken } from './uitgifte.ts'

const DAG = 24 * UUR
const LEZEN: readonly Recht[] = ['toewijzingen.lezen', 'berichten.lezen']
const UITGEVER = 'https://aanmelden.example.nl/realms/gemeente'

let p: Toegangproef
let tokens: Tokens
let extern: ExterneTokens
let server: Server
let externPaar: Awaited<ReturnType<typeof generateKeyPair>>

beforeAll(async () => {
  p = await maakToegangproef()
  tokens = maakTokens(p.kern)
  externPaar = await generateKeyPair('RS256', { extractable: true })
  const publiek = {
    ...(await exportJWK(externPaar.publicKey)),
    kid: 'een',
    alg: 'RS256',
    use: 'sig',
  }
  server = createServer((_vraag, antwoord) => {
    antwoord.setHeader('content-type', 'application/json')
    antwoord.end(JSON.stringify({ keys: [publiek] }))
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  extern = maakExterneTokens(p.kern, {
    uitgever: UITGEVER,
    doelgroep: 'stopwijzer',
    jwks: new URL(`http://127.0.0.1:${port}/certs`),
    claim: 'azp',
  })
})
afterAll(async () => {
  server.close()
  await p.sluit()
})
beforeEach(() => p.later(3 * UUR))

const herken = (bewijs: string, metExtern = true) =>
  maakHerkenMachine(p.kern, tokens, metExtern ? extern : null)(bewijs, HERKOMST)

function maak(soort: Machinesoort, wens: Partial<NieuweMachine> = {}, organisatie = GEMEENTE) {
  const nieuw = {
    naam: 'ECD Voorbeeld',
    soort,
    rechten: LEZEN,
    verloopt: new Date(nuMs(p.kern) + 90 * DAG),
    ...wens,
  }
  return inTransactie(p.db.pool, organisatie, (client) =>
    maakMachine(client, p.kern, organisatie, nieuw, 'beheerder-1'),
  )
}
async function gemaakt(...wat: Parameters<typeof maak>) {
  const uit = await maak(...wat)
  if (uit.soort !== 'gemaakt') throw new Error(uit.soort)
  return { id: uit.id, geheim: uit.geheim ?? '' }
}
const trek = (id: string) =>
  inTransactie(p.db.pool, GEMEENTE, (c) => trekIn(c, p.kern, GEMEENTE, id))

describe('API keys', () => {
  test('ASVS 13.3.1 256 random bits, shown once, stored as SHA-256', async () => {
    const { geheim, id } = await gemaakt('sleutel')
    expect(geheim).toMatch(new RegExp(`^swk_0363_${id}_[A-Za-z0-9_-]{43}$`))
    const { rows } = await p.db.beheer.query('SELECT * FROM machine WHERE id = $1', [id])
    expect(rows[0].sleutel).toHaveLength(32)
    expect(JSON.stringify(rows)).not.toContain(geheim.slice(-43))
    const lijst = await inTransactie(p.db.pool, GEMEENTE, (c) => leesMachines(c, GEMEENTE))
    expect(JSON.stringify(lijst)).not.toContain(geheim.slice(-43))
  })

  test('ASVS 8.3.1 gives the rights on the key and no others', async () => {
    const { geheim, id } = await gemaakt('sleutel')
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
    expect(await maak('sleutel', { rechten: ['berichten.lezen', 'meldingen.maken'] })).toEqual({
      soort: 'teveel',
      rechten: ['meldingen.maken'],
    })
    for (const recht of ['beheer.gebruikers', 'verantwoording.lezen', 'clienten.bsn'] as const) {
      expect((await maak('sleutel', { rechten: [recht] })).soort).toBe('teveel')
    }
  })

  test('ASVS 8.3.1 a right that was written into the row by hand still needs the role', async () => {
    const { geheim, id } = await gemaakt('sleutel')
    await p.db.beheer.query(`UPDATE machine SET rechten = '{beheer.gebruikers}' WHERE id = '${id}'`)
    expect(magRecht((await herken(geheim))!, 'beheer.gebruikers')).toBe(false)
  })

  test('expires, and never lasts longer than thirteen months', async () => {
    const { geheim } = await gemaakt('sleutel', { verloopt: new Date(nuMs(p.kern) + DAG) })
    expect(await herken(geheim)).not.toBeNull()
    p.later(DAG)
    expect(await herken(geheim)).toBeNull()
    for (const dagen of [-1, 0, 401, Number.NaN]) {
      const verloopt = new Date(nuMs(p.kern) + dagen * DAG)
      expect((await maak('sleutel', { verloopt })).soort).toBe('datum')
    }
  })

  test('ASVS 7.4.2 a key that is withdrawn is refused from that moment', async () => {
    const { geheim, id } = await gemaakt('sleutel')
    expect(await herken(geheim)).not.toBeNull()
    expect(await trek(id)).toBe(true)
    expect(await herken(geheim)).toBeNull()
    expect(await trek(id)).toBe(false)
  })

  test('shows when it was last used, to the minute', async () => {
    const { geheim, id } = await gemaakt('sleutel')
    const laatst = async () =>
      (await inTransactie(p.db.pool, GEMEENTE, (c) => leesMachines(c, GEMEENTE)))
        .find((een) => een.id === id)!
        .laatst_gebruikt?.getTime()
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
    const { geheim } = await gemaakt('sleutel')
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
    const client = await gemaakt('client')
    expect(await herken(`swk_0363_${client.id}_${client.geheim}`)).toBeNull()
    const sleutel = await gemaakt('sleutel')
    const vraag = { clientId: `0363.${sleutel.id}`, geheim: sleutel.geheim.slice(-43) }
    expect((await geefToken(p.kern, tokens, vraag, HERKOMST)).soort).toBe('geweigerd')
  })

  test('ASVS 16.3.1 a refused key stands in the audit log with the reason, and nobody can fill that log', async () => {
    const { geheim, id } = await gemaakt('sleutel')
    const mis = `${geheim.slice(0, -43)}${'A'.repeat(43)}`
    await p.audit()
    await herken(mis)
    await trek(id)
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

describe('tokens of our own', () => {
  async function vraag(wens: { scope?: string; geheim?: string } = {}) {
    const { id, geheim } = await gemaakt('client')
    const clientId = clientIdVan({ organisatie: GEMEENTE, id })
    const uit = await geefToken(p.kern, tokens, { clientId, geheim, ...wens }, HERKOMST)
    return { id, uit, token: uit.soort === 'gegeven' ? uit.token.token : '' }
  }
  const delen = (token: string) =>
    token
      .split('.')
      .slice(0, 2)
      .map((deel) => JSON.parse(Buffer.from(deel, 'base64url').toString()))

  test('ASVS 9.2.1 say who made them, for whom, for what, and for how long', async () => {
    const { id, token } = await vraag()
    const [kop, inhoud] = delen(token)
    const nu = Math.floor(nuMs(p.kern) / 1000)
    expect(kop).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) })
    expect(inhoud).toEqual({
      iss: 'https://stopwijzer.example.nl',
      aud: 'https://stopwijzer.example.nl/v1',
      sub: `0363.${id}`,
      client_id: `0363.${id}`,
      scope: LEZEN.join(' '),
      iat: nu,
      nbf: nu,
      exp: nu + 300,
      jti: expect.any(String),
    })
    expect(await herken(token)).toMatchObject({
      organisatie: GEMEENTE,
      sleutel: id,
      rechten: LEZEN,
    })
  })

  test('ASVS 9.2.4 a narrower scope gives fewer rights, a wider one nothing', async () => {
    const smal = await vraag({ scope: 'berichten.lezen' })
    expect((await herken(smal.token))!.rechten).toEqual(['berichten.lezen'])
    for (const scope of ['berichten.indienen', 'berichten.lezen beheer.lezen', 'onzin', '']) {
      expect((await vraag({ scope })).uit.soort, scope).toBe('scope')
    }
  })

  test('ASVS 10.4.1 a wrong secret, an unknown client, a withdrawn one: no token, and no reason', async () => {
    expect((await vraag({ geheim: 'A'.repeat(43) })).uit).toEqual({ soort: 'geweigerd' })
    const { id, geheim } = await gemaakt('client')
    await trek(id)
    for (const clientId of [`0363.${id}`, '0363.ONBEKEND', 'onzin', '0384.A']) {
      expect(await geefToken(p.kern, tokens, { clientId, geheim }, HERKOMST)).toEqual({
        soort: 'geweigerd',
      })
    }
  })

  test('ASVS 9.2.2 an expired one is refused, and so is one that is not valid yet', async () => {
    const { token } = await vraag()
    p.later(5 * 60_000 - 1000)
    expect(await herken(token)).not.toBeNull()
    p.later(7000)
    expect(await herken(token)).toBeNull()
    const { token: later } = await vraag()
    p.later(-UUR)
    expect(await herken(later)).toBeNull()
  })

  test('ASVS 7.4.2 of a client that is withdrawn it is refused at once', async () => {
    const { id, token } = await vraag()
    await trek(id)
    expect(await herken(token)).toBeNull()
  })

  test('ASVS 8.3.1 rights taken from the client are gone from its tokens', async () => {
    const { id, token } = await vraag()
    await p.db.beheer.query(`UPDATE machine SET rechten = '{berichten.lezen}' WHERE id = '${id}'`)
    expect((await herken(token))!.rechten).toEqual(['berichten.lezen'])
  })

  const b64 = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url')

  test('ASVS 9.1.1 a token that was changed, or signed by nobody, is refused', async () => {
    const { token } = await vraag()
    const [kop, inhoud, teken] = token.split('.') as [string, string, string]
    const [gelezenKop, gelezen] = delen(token)
    const meer = b64({ ...gelezen, scope: 'berichten.indienen' })
    const publiek = (await p.db.beheer.query('SELECT publiek FROM tokensleutel')).rows[0].publiek
    const mac = (tekst: string) =>
      createHmac('sha256', JSON.stringify(publiek)).update(tekst).digest('base64url')
    const hs = `${b64({ ...gelezenKop, alg: 'HS256' })}.${inhoud}`
    const vervalst = [
      `${kop}.${meer}.${teken}`,
      `${kop}.${inhoud}.`,
      `${kop}.${inhoud}.${'A'.repeat(86)}`,
      `${b64({ ...gelezenKop, alg: 'none' })}.${inhoud}.`,
      `${b64({ ...gelezenKop, alg: 'none' })}.${meer}.${teken}`,
      `${b64({ ...gelezenKop, alg: 'nOnE' })}.${inhoud}.`,
      `${hs}.${mac(hs)}`,
      `${b64({ ...gelezenKop, kid: 'ONBEKEND' })}.${inhoud}.${teken}`,
      `${b64({ ...gelezenKop, kid: "' OR 1=1 --" })}.${inhoud}.${teken}`,
      'a.b.c',
      '..',
    ]
    for (const bewijs of vervalst) expect(await herken(bewijs), bewijs).toBeNull()
    expect(await herken(token)).not.toBeNull()
  })

  test('ASVS 9.1.2 a key that comes along in the token itself is never used', async () => {
    const { token } = await vraag()
    const [, inhoud] = delen(token)
    const eigen = await generateKeyPair('EdDSA', { extractable: true })
    const jwk = await exportJWK(eigen.publicKey)
    const vals = (kop: Record<string, unknown>) =>
      new SignJWT(inhoud as JWTPayload)
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...kop })
        .sign(eigen.privateKey)
    const kid = delen(token)[0].kid
    expect(await herken(await vals({ jwk }))).toBeNull()
    expect(await herken(await vals({ jwk, kid }))).toBeNull()
    expect(await herken(await vals({ jku: 'https://example.com/jwks', kid }))).toBeNull()
  })

  test('ASVS 9.2.3 with the right key but for another audience, of another issuer or kind it is refused', async () => {
    const { token } = await vraag()
    const [kop, inhoud] = delen(token)
    const { rows } = await p.db.beheer.query('SELECT privaat FROM tokensleutel WHERE kid = $1', [
      kop.kid,
    ])
    const jwk = JSON.parse(
      p.kern.geheimen.ontsleutel('tokensleutel', kop.kid, rows[0].privaat).toString(),
    ) as JWK
    const sleutel = await importJWK(jwk, 'EdDSA')
    const teken = (anders: JWTPayload, kopAnders = {}) =>
      new SignJWT({ ...inhoud, ...anders })
        .setProtectedHeader({ ...kop, ...kopAnders })
        .sign(sleutel)
    expect(await herken(await teken({}))).not.toBeNull()
    expect(await herken(await teken({ aud: 'https://stopwijzer.example.nl' }))).toBeNull()
    expect(await herken(await teken({ aud: [] }))).toBeNull()
    expect(await herken(await teken({ iss: 'https://stopwijzer.example.org' }))).toBeNull()
    expect(await herken(await teken({ exp: inhoud.exp + 3600, iat: inhoud.iat - 600 }))).toBeNull()
    expect(await herken(await teken({ jti: undefined }))).toBeNull()
    expect(await herken(await teken({ sub: '0384.A' }))).toBeNull()
    expect(await herken(await teken({}, { typ: 'JWT' }))).toBeNull()
  })

  test('ASVS 13.3.1 the signing key stands encrypted in the database and is renewed every month', async () => {
    const oud = await vraag()
    const { rows } = await p.db.beheer.query('SELECT * FROM tokensleutel')
    expect(rows[0].privaat.toString('latin1')).not.toContain('"d"')
    expect(rows[0].publiek).not.toHaveProperty('d')
    p.later(31 * DAG)
    const nieuw = await vraag()
    expect(delen(nieuw.token)[0].kid).not.toBe(delen(oud.token)[0].kid)
    expect(await herken(nieuw.token)).not.toBeNull()
  })

  test('another process signs with the same key and accepts what this one signed', async () => {
    const { token } = await vraag()
    const ander = maakTokens(p.kern)
    expect(await ander.lees(token)).toMatchObject({ rechten: LEZEN })
    const { id } = await gemaakt('client')
    const machine = (
      await inTransactie(p.db.pool, GEMEENTE, (c) => leesMachines(c, GEMEENTE))
    ).find((een) => een.id === id)!
    const eigen = await ander.geef(machine, LEZEN)
    expect(delen(eigen.token)[0].kid).toBe(delen(token)[0].kid)
  })

  test('ASVS 16.3.1 a token that is given stands in the audit log, by client and without the token', async () => {
    await p.audit()
    const { id, token } = await vraag()
    expect(await p.audit()).toMatchObject([
      { soort: 'geef_token', uitkomst: 'geslaagd', rol: 'koppeling', object_id: id },
    ])
    const { rows } = await p.db.beheer.query("SELECT string_agg(a::text, '') AS alles FROM audit a")
    expect(rows[0].alles).not.toContain(token.slice(-40))
  })
})

describe('tokens of another issuer', () => {
  const KLANT = 'ecd-leverancier'
  async function geef(anders: JWTPayload = {}, kop = {}) {
    const nu = Math.floor(nuMs(p.kern) / 1000)
    const inhoud = {
      azp: KLANT,
      jti: randomUUID(),
      iat: nu,
      exp: nu + 300,
      iss: UITGEVER,
      aud: 'stopwijzer',
    }
    return new SignJWT({ ...inhoud, ...anders })
      .setProtectedHeader({ alg: 'RS256', kid: 'een', ...kop })
      .sign(externPaar.privateKey)
  }
  const bekend = (organisatie = GEMEENTE) =>
    maak('extern', { uitgever: UITGEVER, onderwerp: KLANT }, organisatie)

  test('ASVS 10.3.1 of a client that was registered here it is accepted, with the rights given here', async () => {
    expect(await herken(await geef())).toBeNull()
    expect(await bekend()).toMatchObject({ soort: 'gemaakt', geheim: null })
    expect(
      await herken(await geef({ scope: 'beheer.gebruikers', roles: ['beheerder'] })),
    ).toMatchObject({
      iss: UITGEVER,
      sub: KLANT,
      organisatie: GEMEENTE,
      rechten: LEZEN,
    })
  })

  test('one client belongs to one organisation', async () => {
    expect((await bekend(BUUR)).soort).toBe('bezet')
  })

  test('ASVS 9.2.3 refused: another audience, issuer or client, expired, too long, no client', async () => {
    const nu = Math.floor(nuMs(p.kern) / 1000)
    const mis: readonly JWTPayload[] = [
      { aud: 'iets-anders' },
      { iss: 'https://aanmelden.example.nl/realms/ander' },
      { azp: 'onbekend' },
      { azp: undefined },
      { exp: nu - 31 },
      { exp: undefined },
      { iat: undefined },
      { iat: nu - 2 * 86_400, exp: nu + 300 },
      { exp: nu + 2 * 86_400 },
      { nbf: nu + 3600 },
    ]
    for (const anders of mis) {
      expect(await herken(await geef(anders)), JSON.stringify(anders)).toBeNull()
    }
    expect(await herken(await geef())).not.toBeNull()
    expect(await herken(await geef(), false)).toBeNull()
  })

  test('ASVS 9.1.2 refused: none, a shared secret, another key', async () => {
    const [kop, inhoud] = (await geef()).split('.') as [string, string]
    const b64 = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url')
    const hs = `${b64({ alg: 'HS256', kid: 'een' })}.${inhoud}`
    const publiek = JSON.stringify(await exportJWK(externPaar.publicKey))
    const ander = await generateKeyPair('RS256')
    const vals = [
      `${b64({ alg: 'none', kid: 'een' })}.${inhoud}.`,
      `${hs}.${createHmac('sha256', publiek).update(hs).digest('base64url')}`,
      `${kop}.${inhoud}.${'A'.repeat(342)}`,
      await new SignJWT({ azp: KLANT })
        .setProtectedHeader({ alg: 'RS256', kid: 'een' })
        .setIssuer(UITGEVER)
        .setAudience('stopwijzer')
        .setIssuedAt(Math.floor(nuMs(p.kern) / 1000))
        .setExpirationTime(Math.floor(nuMs(p.kern) / 1000) + 300)
        .sign(ander.privateKey),
    ]
    for (const bewijs of vals) expect(await herken(bewijs)).toBeNull()
  })

  test('when its keys cannot be fetched nobody gets in', async () => {
    const dood = maakExterneTokens(p.kern, {
      uitgever: UITGEVER,
      doelgroep: 'stopwijzer',
      jwks: new URL('http://127.0.0.1:1/certs'),
      claim: 'azp',
    })
    p.log.length = 0
    expect(await dood.lees(await geef())).toBeNull()
    expect(p.log.join('')).toContain('JWKS')
  })
})
