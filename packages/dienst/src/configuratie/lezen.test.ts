// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROBLEMEN } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DIENSTFOUTEN, type DienstFout } from '../fout.ts'
import type { Instelling } from './instelling.ts'
import { leesOmgeving, onderzoekOmgeving, zoekInstelling } from './lezen.ts'
import { SCHEMA } from './schema.ts'

let basis: string
beforeAll(() => {
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-configuratie-'))
})
afterAll(() => rmSync(basis, { recursive: true, force: true }))

function fout(env: Record<string, string>): DienstFout {
  const { fouten } = onderzoekOmgeving(env)
  expect(fouten).toHaveLength(1)
  expect(() => leesOmgeving(env)).toThrow(fouten[0]!.message)
  return fouten[0]!
}

test('an empty environment gives the defaults, and an empty value counts as absent', () => {
  const leeg = leesOmgeving({})
  expect(leeg).toMatchObject({
    gegevens: 'gegevens',
    poort: 8307,
    adres: '127.0.0.1',
    proxies: [],
    proef: false,
    logniveau: 'info',
    sessieStilteMinuten: 30,
    webhookHosts: [],
  })
  expect(leeg.databaseUrl).toBeUndefined()
  expect(leeg.oidcRollen).toContainEqual({ naam: 'auditor', organisatie: null, rol: 'auditor' })
  const namen = Object.values(SCHEMA).map(({ naam }) => [naam, ''])
  expect(leesOmgeving(Object.fromEntries(namen))).toEqual(leeg)
})

describe('a wrong value stops the start, with a sentence that names the variable and not the value', () => {
  const FOUT: Readonly<Record<string, readonly string[]>> = {
    DATABASE_URL: ['mysql://x', 'localhost'],
    STOPWIJZER_INSTANTIE: ['a b', 'x'.repeat(61)],
    STOPWIJZER_PUBLIEK_ADRES: [
      ...['stopwijzer.nl', 'ftp://a.nl', 'https://a.nl/pad', 'https://u:w@a.nl', 'https://a.nl/?x'],
    ],
    STOPWIJZER_ADRES: ['example.nl', '256.1.1.1', '0.0.0.0:80'],
    STOPWIJZER_POORT: ['65536', '-1', '80a', ' '],
    STOPWIJZER_PROXY: ['0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy', '10.0.0.1/8/8', '999.1.1.1'],
    STOPWIJZER_PER_MINUUT: ['0', 'veel'],
    STOPWIJZER_PER_MINUUT_PER_ADRES: ['0'],
    STOPWIJZER_THEMA_MAP: ['/bestaat/niet'],
    STOPWIJZER_TLS_CERTIFICAAT: ['geen pem', '-----BEGIN CERTIFICATE-----\nAAAA\n'],
    STOPWIJZER_TLS_SLEUTEL: ['geen pem', '-----BEGIN PRIVATE KEY-----\nAAAA\n'],
    STOPWIJZER_SESSIE_STILTE_MINUTEN: ['4', '61'],
    STOPWIJZER_SESSIE_DUUR_UREN: ['0', '25'],
    STOPWIJZER_LINK_UREN: ['0', '-1', '5.5', 'vijf', '169'],
    STOPWIJZER_TOKEN_MINUTEN: ['0', '61'],
    STOPWIJZER_OIDC_UITGEVER: ['http://login.example.nl', 'login.example.nl'],
    STOPWIJZER_OIDC_CLIENT_ID: ['a b'],
    STOPWIJZER_OIDC_ROLLEN_PAD: ['a..b', 'a b', '.a'],
    STOPWIJZER_OIDC_ROLLEN: ['lezer', 'a=', '=lezer', 'a=B', 'a=baas', 'a=36:lezer', 'a=koppeling'],
    STOPWIJZER_OIDC_NAAM: ['x'.repeat(61)],
    STOPWIJZER_TOKEN_UITGEVER: ['http://login.example.nl'],
    STOPWIJZER_TOKEN_SLEUTELS: ['http://login.example.nl/certs'],
    STOPWIJZER_TOKEN_DOELGROEP: ['a b'],
    STOPWIJZER_TOKEN_CLIENT_VELD: ['a.b', 'a b'],
    STOPWIJZER_WEBHOOK_HOSTS: ['*', '*.example.nl', 'https://a.nl', 'a.nl/x', 'localhost'],
    STOPWIJZER_WEBHOOK_INTERN: ['ja', '2'],
    STOPWIJZER_GGK_ORGANISATIES: ['65656055', '036', '0363;0384'],
    STOPWIJZER_GGK_KETEN: ['http://a.nl/ggk', 'a.nl', 'https://u:w@a.nl/'],
    STOPWIJZER_GGK_ADRES: ['hier'],
    STOPWIJZER_GGK_POORT: ['65536'],
    STOPWIJZER_GGK_CERTIFICAAT: ['geen pem'],
    STOPWIJZER_GGK_SLEUTEL: ['geen pem'],
    STOPWIJZER_GGK_CA: ['geen pem'],
    STOPWIJZER_GGK_CRL: ['geen pem', '-----BEGIN X509 CRL-----\nAAAA\n'],
    STOPWIJZER_GGK_AFZENDERS: ['00000001', '00000001=', '00000001=**', '0001=IB', '00000001=a b'],
    STOPWIJZER_GGK_DAI_DIENST: ['a b'],
    STOPWIJZER_GGK_BEVESTIGING: ['bv04'],
    STOPWIJZER_GGK_HORIZON_UREN: ['0', '121'],
    STOPWIJZER_GGK_OPLOPEND: ['ja'],
    STOPWIJZER_VSP: ['1', 'Aan'],
    STOPWIJZER_VSP_ORGANISATIES: ['0363', '65656055;11111111'],
    STOPWIJZER_VSP_VERSTUREN: ['http://a.nl/push', 'a.nl', 'https://a.nl/push/berichten'],
    STOPWIJZER_VSP_OPHALEN: ['https://u:w@a.nl/', 'https://a.nl/pull?x=1'],
    STOPWIJZER_VSP_STATUS: ['https://a.nl/v3/berichtstatussen/'],
    STOPWIJZER_VSP_CERTIFICAAT: ['geen pem'],
    STOPWIJZER_VSP_SLEUTEL: ['geen pem'],
    STOPWIJZER_VSP_CA: ['geen pem'],
    STOPWIJZER_VSP_CRL: ['geen pem'],
    STOPWIJZER_VSP_ROL: [' ', 'a'.repeat(101)],
    STOPWIJZER_VSP_ROL_GEMEENTE: ['=x'],
    STOPWIJZER_VSP_STROMEN: [
      ...['JW305', 'JW305=JW|JW305|3.2|Doe', 'JW305=JW|JW305|3|Doe|geen', 'JW301=J||3.2|Doe|geen'],
      ...['JW305=J||3.2||geen', 'JW305=J||3.2|Doe|ja', 'JW305=J||3.2|A|geen, JW305=J||3.2|B|geen'],
    ],
    STOPWIJZER_VSP_CONTEXT: ['Los', '=x', 'a={bsn}', 'a={traceerId'],
    STOPWIJZER_VSP_KIJK_SECONDEN: ['4', '3601'],
    STOPWIJZER_VSP_HORIZON_UREN: ['0', '121'],
    STOPWIJZER_METING_POORT: ['x'],
    STOPWIJZER_METING_ADRES: ['hier'],
    STOPWIJZER_LOGNIVEAU: ['debug'],
    STOPWIJZER_SPOOR: ['ja', 'true'],
    STOPWIJZER_PROEF: ['2', 'ja'],
    STOPWIJZER_VALLEN: ['overal'],
    STOPWIJZER_TEST: ['nee'],
  }
  const ALLES_GOED = [
    // Any text is a secret, a path or a list of words.
    ...['STOPWIJZER_SLEUTEL', 'STOPWIJZER_OIDC_CLIENT_GEHEIM', 'STOPWIJZER_GEGEVENS'],
    'STOPWIJZER_OIDC_TWEEDE_FACTOR',
  ]

  test('every setting is tried', () => {
    const namen = Object.values(SCHEMA).map(({ naam }) => naam)
    expect([...Object.keys(FOUT), ...ALLES_GOED].sort()).toEqual(namen.sort())
  })

  test.each(Object.entries(FOUT).flatMap(([naam, lijst]) => lijst.map((een) => [naam, een])))(
    '%s=%j',
    (naam, waarde) => {
      const { code, message, remedie } = fout({ [naam!]: waarde! })
      expect(code).toBe('INSTELLING_FOUT')
      expect(message).toContain(naam)
      expect(remedie).toMatch(/^[A-Z].*[.]$/)
      if (waarde!.length > 8) expect(`${message} ${remedie}`).not.toContain(waarde)
    },
  )

  test.each([
    ['STOPWIJZER_PROXY', '10.0.0.4, 10.1.0.0/16 fd00::/8', ['10.0.0.4', '10.1.0.0/16', 'fd00::/8']],
    ['STOPWIJZER_WEBHOOK_HOSTS', 'Zaak.example.nl,a.nl:8443', ['zaak.example.nl', 'a.nl:8443']],
    [
      'STOPWIJZER_OIDC_ROLLEN',
      'Mijn Lezers=lezer, x=0363:auditor',
      [
        { naam: 'Mijn Lezers', organisatie: null, rol: 'lezer' },
        { naam: 'x', organisatie: '0363', rol: 'auditor' },
      ],
    ],
    ['STOPWIJZER_ADRES', '::', '::'],
    ['STOPWIJZER_POORT', '0', 0],
  ])('%s=%j is good', (naam, waarde, verwacht) => {
    const [sleutel] = Object.entries(SCHEMA).find(([, een]) => een.naam === naam)!
    expect(leesOmgeving({ [naam]: waarde })[sleutel as keyof typeof SCHEMA]).toEqual(verwacht)
  })
})

describe('names', () => {
  test.each([
    ['STOPWIJZER_POORTT', 'STOPWIJZER_POORT?'],
    ['STOPWIJZER_SLEUTELBESTAND', ''],
    ['STOPWIJZER_SLEUTEL_FIEL', 'STOPWIJZER_SLEUTEL_FILE?'],
    ['STOPWIJZER_LOG_NIVEAU', 'STOPWIJZER_LOGNIVEAU?'],
    // Only secrets and certificates come from files.
    ['STOPWIJZER_POORT_FILE', ''],
  ])('%s is refused', (naam, bedoeld) => {
    const { code, message, remedie } = fout({ [naam]: 'x' })
    expect(code).toBe('INSTELLING_ONBEKEND')
    expect(message).toContain(naam)
    if (bedoeld !== '') expect(remedie).toContain(`Bedoelt u ${bedoeld}`)
  })

  test('what the platform sets by itself for a service with this name may stay', () => {
    const env = {
      STOPWIJZER_SERVICE_HOST: '10.0.0.1',
      STOPWIJZER_SERVICE_PORT: '80',
      STOPWIJZER_SERVICE_PORT_HTTP: '80',
      STOPWIJZER_PORT: 'tcp://10.0.0.1:80',
      STOPWIJZER_PORT_80_TCP: 'tcp://10.0.0.1:80',
      STOPWIJZER_PORT_80_TCP_ADDR: '10.0.0.1',
      STOPWIJZER_WEB_SERVICE_HOST: '10.0.0.1',
      STOPWIJZER_WEB_PORT_80_TCP_PROTO: 'tcp',
      ANDERS_DAN_ANDERE: 'x',
    }
    expect(onderzoekOmgeving(env).fouten).toEqual([])
  })

  test('names are Dutch words after the prefix, each once, with sentences for every column; every code in them exists', () => {
    const alle: readonly Instelling[] = Object.values(SCHEMA)
    expect(new Set(alle.map(({ naam }) => naam)).size).toBe(alle.length)
    const codes = new Set<string>([...Object.keys(DIENSTFOUTEN), ...Object.keys(PROBLEMEN)])
    const namen = new Set(alle.map(({ naam }) => naam))
    for (const { naam, uitleg, alsFout, ziet, doe, soort } of alle) {
      expect(naam).toMatch(/^(DATABASE_URL|STOPWIJZER_[A-Z]+(_[A-Z]+)*)$/)
      for (const zin of [uitleg, alsFout, ziet, doe]) {
        expect(zin, naam).toMatch(/^[A-ZÉ`…].{10,}[.]$/)
        for (const [, code] of zin.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)) {
          expect(codes.has(code!) || namen.has(code!), `${naam}: ${code}`).toBe(true)
        }
      }
      // Who reads the row must not have to guess: something to notice, and something to do.
      expect(new Set([alsFout, ziet, doe]).size, naam).toBe(3)
      expect(soort.omschrijving).not.toBe('')
    }
  })
})

test('one setting is found by its name or that of its file; another gets a hint', () => {
  expect(zoekInstelling('STOPWIJZER_SLEUTEL_FILE').naam).toBe('STOPWIJZER_SLEUTEL')
  expect(() => zoekInstelling('STOPWIJZER_PROXI')).toThrow(
    expect.objectContaining({
      code: 'INSTELLING_ONBEKEND',
      remedie: expect.stringContaining('STOPWIJZER_PROXY'),
    }),
  )
})

describe('secrets', () => {
  test('come from a file too, without its last line end; never from both places', () => {
    const pad = join(basis, 'geheim')
    writeFileSync(pad, 'abc\n')
    const naam = 'STOPWIJZER_OIDC_CLIENT_GEHEIM'
    expect(leesOmgeving({ [`${naam}_FILE`]: pad }).oidcClientGeheim).toBe('abc')
    const { message, remedie } = fout({ [`${naam}_FILE`]: pad, [naam]: 'abc' })
    expect(`${message} ${remedie}`).toContain(`${naam}_FILE`)
    expect(`${message} ${remedie}`).not.toContain('abc')
  })

  test('a file that is missing, empty or wrong stops the start and is named', () => {
    const leeg = join(basis, 'leeg')
    writeFileSync(leeg, '\n')
    for (const pad of [join(basis, 'weg'), leeg, basis]) {
      const { code, message } = fout({ STOPWIJZER_SLEUTEL_FILE: pad })
      expect(code).toBe('INSTELLING_BESTAND')
      expect(message).toContain('STOPWIJZER_SLEUTEL_FILE')
    }
    const { message } = fout({ STOPWIJZER_TLS_SLEUTEL_FILE: join(basis, 'geheim') })
    expect(message).toContain('STOPWIJZER_TLS_SLEUTEL_FILE')
    expect(message).not.toContain('abc')
  })

  test('all faults are found at once', () => {
    const env = { STOPWIJZER_POORT: 'x', STOPWIJZER_PROEF: 'x', STOPWIJZER_POORTJE: '1' }
    expect(
      onderzoekOmgeving(env)
        .fouten.map(({ code }) => code)
        .sort(),
    ).toEqual([...['INSTELLING_FOUT', 'INSTELLING_FOUT', 'INSTELLING_ONBEKEND']])
  })
})
