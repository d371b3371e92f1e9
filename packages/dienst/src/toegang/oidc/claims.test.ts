// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { heeftTweedeFactor, lidmaatschappenUit, naamUit, rollenUit } from './claims.ts'

describe('roles in what the provider says', () => {
  const keycloak = { realm_access: { roles: ['lezers', 'offline_access'] } }
  test('at a path: Keycloak, Entra ID, one word', () => {
    expect(rollenUit(keycloak, 'realm_access.roles')).toEqual(['lezers', 'offline_access'])
    expect(rollenUit({ roles: ['Stopwijzer.Lezer'] }, 'roles')).toEqual(['Stopwijzer.Lezer'])
    expect(rollenUit({ rol: 'lezer' }, 'rol')).toEqual(['lezer'])
  })

  test.each([
    'realm_access',
    'realm_access.geen',
    'geen.roles',
    'roles',
    'constructor.name',
    '__proto__',
  ])('nothing at %s', (pad) => {
    expect(rollenUit(keycloak, pad)).toBeNull()
  })

  test('what is no word is no role', () => {
    expect(rollenUit({ roles: ['a', 1, null, { b: 'c' }] }, 'roles')).toEqual(['a'])
  })
})

describe('ASVS 8.3.1 roles per organisation', () => {
  const regel = (naam: string, rol: string, organisatie: string | null = null) => ({
    naam,
    rol,
    organisatie,
  })
  test('without a code only when there is one organisation', () => {
    const vertaling = [regel('lezers', 'lezer')]
    expect(lidmaatschappenUit(['lezers'], vertaling, ['0363'])).toEqual([
      { organisatie: '0363', rollen: ['lezer'] },
    ])
    expect(lidmaatschappenUit(['lezers'], vertaling, ['0363', '0384'])).toEqual([])
  })

  test('of a region: several organisations, several roles, each once', () => {
    const vertaling = [
      regel('regio', 'medewerker', '0384'),
      regel('regio', 'medewerker', '0363'),
      regel('betaling', 'controleur', '0363'),
      regel('betaling2', 'controleur', '0363'),
      regel('elders', 'lezer', '9999'),
    ]
    const rollen = ['regio', 'betaling', 'betaling2', 'elders', 'onbekend']
    expect(lidmaatschappenUit(rollen, vertaling, ['0363', '0384'])).toEqual([
      { organisatie: '0363', rollen: ['medewerker', 'controleur'] },
      { organisatie: '0384', rollen: ['medewerker'] },
    ])
  })

  test('no role, no membership; capitals differ', () => {
    expect(lidmaatschappenUit([], [regel('a', 'lezer')], ['0363'])).toEqual([])
    expect(lidmaatschappenUit(['A'], [regel('a', 'lezer')], ['0363'])).toEqual([])
  })
})

test('ASVS 6.8.4 a second factor by amr or acr, and not by anything else', () => {
  const woorden = ['mfa', 'otp', 'loa3']
  expect(heeftTweedeFactor({ amr: ['pwd', 'otp'] }, woorden)).toBe(true)
  expect(heeftTweedeFactor({ acr: 'loa3' }, woorden)).toBe(true)
  for (const claims of [{}, { amr: ['pwd'] }, { amr: 'mfa' }, { acr: ['mfa'] }, { mfa: true }]) {
    expect(heeftTweedeFactor(claims, woorden)).toBe(false)
  }
})

test('a name that can be shown', () => {
  expect(naamUit({ name: ' M. de Wit ', email: 'x@y.nl' })).toBe('M. de Wit')
  expect(naamUit({ preferred_username: 'mdewit' })).toBe('mdewit')
  expect(naamUit({ name: 1 })).toBe('onbekende naam')
})
