// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { leesConfiguratie } from '../dienst.ts'
import { maakCertificaat } from '../proef/certificaat.ts'
import { leesOmgeving } from './lezen.ts'
import { foutenBijStart } from './start.ts'
import { configuratiepagina, toonConfiguratie } from './tonen.ts'

type Env = Record<string, string>
const bijStart = (env: Env) =>
  foutenBijStart(leesOmgeving(env)).map(({ code, message }) => `${code} ${message}`)
const PUBLIEK = { STOPWIJZER_PUBLIEK_ADRES: 'https://stopwijzer.example.nl' }

let een: { cert: string; key: string }
let ander: { cert: string; key: string }
beforeAll(() => {
  een = maakCertificaat()
  ander = maakCertificaat()
})
const tls = (cert: string, key: string) => ({
  ...{ STOPWIJZER_TLS_CERTIFICAAT: cert, STOPWIJZER_TLS_SLEUTEL: key },
})

describe('outside a trial the service fails closed', () => {
  test('it wants a public address with https', () => {
    expect(bijStart({})).toEqual([expect.stringContaining('STOPWIJZER_PUBLIEK_ADRES ontbreekt')])
    expect(bijStart({ STOPWIJZER_PUBLIEK_ADRES: 'http://stopwijzer.example.nl' })).toEqual([
      expect.stringContaining('STOPWIJZER_PUBLIEK_ADRES'),
    ])
    expect(bijStart({ STOPWIJZER_PUBLIEK_ADRES: 'http://localhost:8307' })).toEqual([])
    expect(bijStart(PUBLIEK)).toEqual([])
  })

  test('it listens to others only behind a proxy or with a certificate', () => {
    const open = { ...PUBLIEK, STOPWIJZER_ADRES: '0.0.0.0' }
    expect(bijStart(open)).toEqual([expect.stringContaining('STOPWIJZER_ADRES')])
    expect(bijStart({ ...open, STOPWIJZER_PROXY: '10.0.0.0/8' })).toEqual([])
    expect(bijStart({ ...open, ...tls(een.cert, een.key) })).toEqual([])
    expect(bijStart({ ...open, STOPWIJZER_ADRES: '::1' })).toEqual([])
  })

  test('a line to the chain has all its parts, and a key that fits, or nothing starts', () => {
    const lijn = {
      ...{ ...PUBLIEK, STOPWIJZER_GGK_ORGANISATIES: '0363' },
      STOPWIJZER_GGK_KETEN: 'https://adapter.example.nl/ggk',
      ...{ STOPWIJZER_GGK_CERTIFICAAT: een.cert, STOPWIJZER_GGK_SLEUTEL: een.key },
      ...{ STOPWIJZER_GGK_CA: ander.cert, STOPWIJZER_GGK_AFZENDERS: '00000001234567890000=*' },
    }
    expect(bijStart(lijn)).toEqual([])
    expect(leesConfiguratie(lijn).ggk?.organisaties).toEqual(['0363'])
    expect(bijStart({ ...lijn, STOPWIJZER_GGK_SLEUTEL: ander.key })).toEqual([
      expect.stringContaining('STOPWIJZER_GGK_SLEUTEL_FILE'),
    ])
    for (const naam of ['KETEN', 'CERTIFICAAT', 'SLEUTEL', 'CA', 'AFZENDERS']) {
      const zonder = { ...lijn, [`STOPWIJZER_GGK_${naam}`]: '' }
      expect(bijStart(zonder)).toEqual([expect.stringContaining(`STOPWIJZER_GGK_${naam}`)])
      expect(leesConfiguratie(zonder).ggk).toBeNull()
    }
    expect(leesConfiguratie(PUBLIEK).ggk).toBeNull()
  })

  test('a line to VECOZO guesses nothing: each unpublished value has to be there', () => {
    const stromen = 'JW302=T|S|3.2|A|geen, JW305=T||3.2|B|enkel, JW307=T|S|3.2|C|geen'
    const lijn = {
      ...{ ...PUBLIEK, STOPWIJZER_VSP: 'aan', STOPWIJZER_VSP_ORGANISATIES: '65656055' },
      STOPWIJZER_VSP_VERSTUREN: 'https://api.example.nl/push/v1',
      STOPWIJZER_VSP_OPHALEN: 'https://api.example.nl/pull/v1',
      STOPWIJZER_VSP_STATUS: 'https://api.example.nl/status/v3',
      ...{ STOPWIJZER_VSP_CERTIFICAAT: een.cert, STOPWIJZER_VSP_SLEUTEL: een.key },
      ...{ STOPWIJZER_VSP_CA: ander.cert, STOPWIJZER_VSP_STROMEN: stromen },
      ...{ STOPWIJZER_VSP_ROL: 'R', STOPWIJZER_VSP_ROL_GEMEENTE: 'G' },
      STOPWIJZER_VSP_CONTEXT: 'Applicatie=x, Nummer={traceerId}',
    }
    expect(bijStart(lijn)).toEqual([])
    expect(leesConfiguratie(lijn).vsp).toMatchObject({
      stromen: {
        JW302: { berichttype: 'T', berichtsubtype: 'S', berichtversie: 3, actie: 'A', zip: 'geen' },
        JW305: { berichtsubtype: null, berichtsubversie: 2, zip: 'enkel' },
      },
      context: [{ sleutel: 'Applicatie' }, { sleutel: 'Nummer', waarde: '{traceerId}' }],
    })
    for (const naam of Object.keys(lijn).filter((een) => /VSP_(?!CONTEXT)/.test(een))) {
      const zonder = { ...lijn, [naam]: '' }
      expect(bijStart(zonder)).toEqual([expect.stringContaining(naam)])
      expect(leesConfiguratie(zonder).vsp).toBeNull()
    }
    // Also when only one kind of message has no actie.
    const half = { ...lijn, STOPWIJZER_VSP_STROMEN: stromen.slice(0, stromen.indexOf(', JW307')) }
    const [fout] = foutenBijStart(leesOmgeving(half))
    expect(fout?.remedie).toContain('JW307')
    expect(bijStart({ ...PUBLIEK, STOPWIJZER_VSP_STROMEN: stromen })).toEqual([])
    expect(leesConfiguratie({ ...lijn, STOPWIJZER_VSP: 'uit' }).vsp).toBeNull()
  })

  test.each([
    'postgres://stopwijzer:stopwijzer@db/stopwijzer',
    'postgres://postgres:Postgres@db:5432,db2:5432/x?target_session_attrs=read-write',
    'postgresql://a:changeme@db/x',
  ])('ASVS 13.2.3 it refuses a password that everybody tries first: %s', (url) => {
    expect(() => leesConfiguratie({ DATABASE_URL: url })).toThrow('DATABASE_URL')
    expect(leesConfiguratie({ DATABASE_URL: url, STOPWIJZER_PROEF: '1' }).databaseUrl).toBe(url)
  })

  test('a password of its own, and none at all, are fine; a trap is not', () => {
    for (const url of ['postgres://a:Xk29-lang@db/x', 'postgres://a@db/x', 'postgres:///x']) {
      expect(leesConfiguratie({ DATABASE_URL: url }).databaseUrl).toBe(url)
    }
    expect(() => leesConfiguratie({ STOPWIJZER_VALLEN: 'na-commit:1' })).toThrow(
      'STOPWIJZER_VALLEN',
    )
    expect(() => leesConfiguratie({ STOPWIJZER_OIDC_CLIENT_GEHEIM: 'changeme' })).toThrow(
      'STOPWIJZER_OIDC_CLIENT_GEHEIM',
    )
  })
})

describe('what belongs together', () => {
  test('a certificate has its own key', () => {
    const { cert, key } = een
    const proef = { STOPWIJZER_PROEF: '1' }
    expect(bijStart({ ...proef, ...tls(cert, key) })).toEqual([])
    expect(bijStart({ ...proef, ...tls(cert, '') })).toEqual([
      expect.stringContaining('STOPWIJZER_TLS_SLEUTEL_FILE ontbreekt'),
    ])
    expect(bijStart({ ...proef, ...tls('', key) })).toEqual([
      expect.stringContaining('STOPWIJZER_TLS_CERTIFICAAT_FILE ontbreekt'),
    ])
    expect(bijStart({ ...proef, ...tls(cert, ander.key) })).toHaveLength(1)
  })

  test('an issuer comes with a client and a secret; measurements have a port of their own', () => {
    const oidc = { STOPWIJZER_PROEF: '1', STOPWIJZER_OIDC_UITGEVER: 'https://login.example.nl/r' }
    expect(bijStart(oidc)).toHaveLength(2)
    const heel = { STOPWIJZER_OIDC_CLIENT_ID: 'x', STOPWIJZER_OIDC_CLIENT_GEHEIM: 'y' }
    expect(bijStart({ ...oidc, ...heel })).toEqual([])
    expect(bijStart({ STOPWIJZER_PROEF: '1', STOPWIJZER_METING_POORT: '8307' })).toHaveLength(1)
    expect(bijStart({ STOPWIJZER_PROEF: '1', STOPWIJZER_METING_POORT: '9307' })).toEqual([])
  })
})

describe('showing', () => {
  test('ASVS 13.3.1 the effective configuration holds no secret', () => {
    const env = {
      DATABASE_URL: 'postgres://jan:hemelsblauw@db1:5432,db2:5433/stop?sslpassword=hemelsblauw',
      STOPWIJZER_SLEUTEL: 'hemelsblauw',
      STOPWIJZER_OIDC_CLIENT_GEHEIM: 'hemelsblauw',
      STOPWIJZER_POORT: '9000',
      STOPWIJZER_LOGNIVEAU: 'hemelsblauw',
      ...tls(een.cert, een.key),
    }
    const { instellingen, fouten } = toonConfiguratie(env)
    const waarde = (naam: string) => instellingen.find((een) => een.naam === naam)
    expect(JSON.stringify([instellingen, fouten.map(String)])).not.toMatch(
      /hemelsblauw|PRIVATE|jan/,
    )
    expect(waarde('DATABASE_URL')).toMatchObject({
      ...{ waarde: 'postgres://db1:5432,db2:5433/stop', herkomst: 'omgeving' },
    })
    expect(waarde('STOPWIJZER_SLEUTEL')).toMatchObject({ waarde: '(geheim)' })
    expect(waarde('STOPWIJZER_POORT')).toMatchObject({ waarde: '9000' })
    expect(waarde('STOPWIJZER_ADRES')).toMatchObject({ waarde: '127.0.0.1', herkomst: 'standaard' })
    expect(fouten.map(({ message }) => message)).toEqual([
      expect.stringContaining('STOPWIJZER_LOGNIVEAU'),
    ])
  })

  test('docs/configuratie.md is what the schema says; `vitest -u` writes it anew', async () => {
    const pagina = join(import.meta.dirname, '../../../../docs/configuratie.md')
    await expect(configuratiepagina()).toMatchFileSnapshot(pagina)
  })
})
