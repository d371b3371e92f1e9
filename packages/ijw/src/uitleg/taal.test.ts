// SPDX-License-Identifier: EUPL-1.2
/** The texts that people read are plain Dutch: short sentences, active, no officialese, no English. */
import { describe, expect, it } from 'vitest'
import { REGELS } from '../regels/index.ts'
import { maakUitleg } from './index.ts'

const MEESTE_WOORDEN = 25
const AMBTELIJK =
  /\b(u dient|dient te|dienen te|middels|conform|teneinde|indien|desbetreffende|reeds|tevens|derhalve|ingevolge|krachtens|aangaande|inzake|alsmede|wederom|zodoende|gelieve|te allen tijde)\b/i
const ENGELS =
  /\b(the|and|is not|must|should|error|file|message|value|invalid|missing|please|retry|update|check|upload|download|default)\b/i
/** "worden" with a participle hides who acts. */
const LIJDEND = /\b(wordt|worden|werd|werden)\s+(\S+\s+){0,4}(ge|be|ver|her|ont)\S+(d|t|en)\b/i

const uitlegger = maakUitleg(REGELS)
const teksten = uitlegger.codes.flatMap((code) => {
  const { betekenis, gevolg, actie } = uitlegger.uitleg(code)!
  return Object.entries({ betekenis, gevolg, actie }).flatMap(([naam, tekst]) =>
    tekst === null ? [] : [{ plaats: `${code} ${naam}`, tekst }],
  )
})

/** Sentences of a text; a dot between digits or in a file name ends none. */
const zinnen = (tekst: string) => tekst.split(/(?<=[.?!])\s+/)

describe('plain Dutch', () => {
  it('reads hundreds of texts', () => {
    expect(teksten.length).toBeGreaterThan(500)
  })

  it.each([
    ['officialese', AMBTELIJK],
    ['English', ENGELS],
    ['the passive voice', LIJDEND],
    ['double or stray spaces', /\s{2}|^\s|\s$|\s[.,?]/],
  ])('has no %s', (_, patroon) => {
    expect(teksten.filter(({ tekst }) => patroon.test(tekst))).toEqual([])
  })

  it(`has no sentence over ${MEESTE_WOORDEN} words`, () => {
    const lang = teksten.flatMap(({ plaats, tekst }) =>
      zinnen(tekst)
        .filter((zin) => zin.split(/\s+/).length > MEESTE_WOORDEN)
        .map((zin) => `${plaats}: ${zin}`),
    )
    expect(lang).toEqual([])
  })

  it('has whole sentences: a capital or code first, a full stop or question mark last', () => {
    const los = teksten.filter(({ tekst }) => !/^[\p{Lu}\d'`][\s\S]*[.?!]$/u.test(tekst))
    expect(los).toEqual([])
  })

  it('the lint itself sees what it must see', () => {
    expect('U dient dit te doen.').toMatch(AMBTELIJK)
    expect('The value is wrong.').toMatch(ENGELS)
    expect('Het bericht wordt door de gemeente verwerkt.').toMatch(LIJDEND)
    expect(zinnen('Een. Twee? Drie.')).toHaveLength(3)
  })
})
