// SPDX-License-Identifier: EUPL-1.2
/**
 * Short tokens of our own for machines: a signed JWT (RFC 9068) for whoever shows the secret
 * of a client. The signing keys stand encrypted in the database, so that every process can
 * sign and check; a new one comes every month.
 */
import { randomUUID } from 'node:crypto'
import { RECHTEN, type Recht } from '@stopwijzer/koppelvlak'
import {
  type CryptoKey,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose'
import { inToegang } from '../../opslag/transactie.ts'
import { MINUUT, nuMs, type Toegangskern, UUR } from '../kern.ts'
import { clientIdVan, leesClientId, type Machine } from './sleutels.ts'

/** The one algorithm we sign with, and the only one we accept on a token of our own. */
const ALG = 'EdDSA'
const TYP = 'at+jwt'
const MAAND = 30 * 24 * UUR
/** Difference between clocks that is forgiven, in seconds. */
const SPELING_S = 5

export interface Token {
  readonly token: string
  readonly seconden: number
  readonly rechten: readonly Recht[]
}

export interface Tokeninhoud {
  readonly machine: Pick<Machine, 'organisatie' | 'id'>
  readonly rechten: readonly Recht[]
}

export interface Tokens {
  /** A token for this client with these rights, at most its own. */
  geef(machine: Machine, rechten: readonly Recht[]): Promise<Token>
  /** What stands in a good token; `null` when it is not ours, changed, too old or too new. */
  lees(token: string): Promise<Tokeninhoud | null>
  /** Is this meant to be a token of our own? Says nothing about whether it is good. */
  readonly uitgever: string
}

interface Tekensleutel {
  readonly kid: string
  readonly aangemaakt: number
  readonly publiek: CryptoKey
  readonly privaat: CryptoKey
}

export function maakTokens(kern: Toegangskern): Tokens {
  const uitgever = kern.regels.publiekAdres.origin
  const doelgroep = `${uitgever}/v1`
  const bekend = new Map<string, Tekensleutel>()

  async function sleutelMet(kid: string): Promise<Tekensleutel> {
    const sleutel = bekend.get(kid) ?? (await laad(kern, kid))
    // A key that is too old signs nothing any more; its last token ended long ago.
    const oud = sleutel !== null && nuMs(kern) - sleutel.aangemaakt > 2 * MAAND
    if (sleutel === null || oud) throw new errors.JWKSNoMatchingKey()
    bekend.set(kid, sleutel)
    return sleutel
  }

  async function tekensleutel(): Promise<Tekensleutel> {
    const vanaf = nuMs(kern) - MAAND
    for (const sleutel of bekend.values()) if (sleutel.aangemaakt > vanaf) return sleutel
    const kid = (await jongste(kern, vanaf)) ?? (await maak(kern))
    return sleutelMet(kid)
  }

  return {
    uitgever,
    async geef(machine, rechten) {
      const { kid, privaat } = await tekensleutel()
      const nu = Math.floor(nuMs(kern) / 1000)
      const seconden = (kern.regels.tokenMinuten * MINUUT) / 1000
      const eigen = rechten.filter((recht) => machine.rechten.includes(recht))
      const clientId = clientIdVan(machine)
      const token = await new SignJWT({ client_id: clientId, scope: eigen.join(' ') })
        .setProtectedHeader({ alg: ALG, typ: TYP, kid })
        .setIssuer(uitgever)
        .setAudience(doelgroep)
        .setSubject(clientId)
        .setIssuedAt(nu)
        .setNotBefore(nu)
        .setExpirationTime(nu + seconden)
        .setJti(randomUUID())
        .sign(privaat)
      return { token, seconden, rechten: eigen }
    },
    async lees(token) {
      try {
        const { payload } = await jwtVerify(
          token,
          async ({ kid }) => (await sleutelMet(kid ?? '')).publiek,
          {
            algorithms: [ALG],
            issuer: uitgever,
            audience: doelgroep,
            typ: TYP,
            requiredClaims: ['sub', 'iat', 'nbf', 'exp', 'jti', 'scope'],
            clockTolerance: SPELING_S,
            currentDate: new Date(nuMs(kern)),
            maxTokenAge: kern.regels.tokenMinuten * 60 + SPELING_S,
          },
        )
        const machine = leesClientId(payload.sub ?? '')
        return machine && { machine, rechten: leesRechten(payload.scope) }
      } catch (fout) {
        if (fout instanceof errors.JOSEError) return null
        throw fout
      }
    },
  }
}

/** The rights in a space-separated list; what is no right is left out. */
export function leesRechten(scope: unknown): readonly Recht[] {
  if (typeof scope !== 'string') return []
  return scope.split(' ').filter((een): een is Recht => Object.hasOwn(RECHTEN, een))
}

interface Rij {
  readonly privaat: Buffer
  readonly publiek: JWK
  readonly aangemaakt: Date
}

async function laad(kern: Toegangskern, kid: string): Promise<Tekensleutel | null> {
  if (!/^[0-9A-Z]{1,40}$/.test(kid)) return null
  const rij = await inToegang(kern.pool, async (client) => {
    const { rows } = await client.query<Rij>(
      'SELECT privaat, publiek, aangemaakt FROM tokensleutel WHERE kid = $1',
      [kid],
    )
    return rows[0]
  })
  if (rij === undefined) return null
  const jwk = kern.geheimen.ontsleutel('tokensleutel', kid, rij.privaat).toString('utf8')
  return {
    kid,
    aangemaakt: rij.aangemaakt.getTime(),
    publiek: (await importJWK(rij.publiek, ALG)) as CryptoKey,
    privaat: (await importJWK(JSON.parse(jwk) as JWK, ALG)) as CryptoKey,
  }
}

/** Newest key that is young enough to sign with. */
function jongste(kern: Toegangskern, vanaf: number): Promise<string | null> {
  return inToegang(kern.pool, async (client) => {
    const { rows } = await client.query<{ kid: string }>(
      'SELECT kid FROM tokensleutel WHERE aangemaakt > $1 ORDER BY aangemaakt DESC, kid LIMIT 1',
      [new Date(vanaf)],
    )
    return rows[0]?.kid ?? null
  })
}

/** A new key. Two processes that make one at once have two good keys. */
async function maak(kern: Toegangskern): Promise<string> {
  const paar = await generateKeyPair(ALG, { extractable: true })
  const kid = kern.omgeving.nieuweId()
  const privaat = Buffer.from(JSON.stringify(await exportJWK(paar.privateKey)))
  await inToegang(kern.pool, async (client) => {
    await client.query(
      'INSERT INTO tokensleutel (kid, privaat, publiek, aangemaakt) VALUES ($1, $2, $3, $4)',
      [
        ...[kid, kern.geheimen.versleutel('tokensleutel', kid, privaat)],
        ...[JSON.stringify(await exportJWK(paar.publicKey)), new Date(nuMs(kern))],
      ],
    )
    await client.query('DELETE FROM tokensleutel WHERE aangemaakt < $1', [
      new Date(nuMs(kern) - 3 * MAAND),
    ])
  })
  return kid
}
