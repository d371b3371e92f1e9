// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { maakVoorraad } from './voorraad.ts'

/** An answer that the test lets come when it wants. */
function uitgesteld<T>() {
  let geef!: (waarde: T) => void
  let weiger!: (fout: unknown) => void
  const belofte = new Promise<T>((ja, nee) => {
    geef = ja
    weiger = nee
  })
  return { belofte, geef, weiger }
}

const antwoord = <T>(inhoud: T) => ({ inhoud, etag: null })

describe('voorraad', () => {
  it('toont wat bekend is terwijl het nieuwe onderweg is', async () => {
    let nu = 0
    const v = maakVoorraad(() => nu)
    await v.ververs('a', async () => antwoord('oud'))
    expect(v.lees('a')).toMatchObject({ gegevens: 'oud', bezig: false })
    nu = 60_000
    const tweede = uitgesteld<{ inhoud: string; etag: null }>()
    const klaar = v.ververs('a', () => tweede.belofte)
    expect(v.lees('a')).toMatchObject({ gegevens: 'oud', bezig: true })
    tweede.geef(antwoord('nieuw'))
    await klaar
    expect(v.lees('a')).toMatchObject({ gegevens: 'nieuw', bezig: false })
  })

  it('stelt dezelfde vraag niet twee keer tegelijk', async () => {
    const v = maakVoorraad(() => 0)
    let keren = 0
    const haal = async () => {
      keren++
      return antwoord(keren)
    }
    await Promise.all([v.ververs('a', haal), v.ververs('a', haal)])
    await v.ververs('a', haal)
    expect(keren).toBe(1)
    v.verouder('a')
    await v.ververs('a', haal)
    expect(keren).toBe(2)
  })

  it('zegt wanneer het nieuwe er is voor wie kijkt', async () => {
    const v = maakVoorraad(() => 0)
    const oud = uitgesteld<{ inhoud: string; etag: null }>()
    const weg = v.volg('a', () => {})
    const vroeg = v.ververs('a', () => oud.belofte)
    let er = false
    const nieuw = v.verouder('a').then(() => {
      er = true
    })
    // Asked before the change: its answer is not the new one.
    oud.geef(antwoord('oud'))
    await vroeg
    expect([er, v.lees('a')]).toEqual([false, expect.objectContaining({ gegevens: 'oud' })])
    await v.ververs('a', async () => antwoord('nieuw'), true)
    await nieuw
    expect(v.lees('a')).toMatchObject({ gegevens: 'nieuw' })

    // A fault is an answer too; and who looks away waits for nothing.
    const mislukt = v.verouder('a')
    await v.ververs('a', () => Promise.reject(new Error('weg')), true)
    await mislukt
    const ergensAnders = v.verouder('a')
    weg()
    await ergensAnders
    await v.verouder('a')
  })

  it('houdt bij een fout wat bekend was, en noemt de fout', async () => {
    const v = maakVoorraad(() => 0)
    await v.ververs('a', async () => antwoord(1))
    const fout = new Error('weg')
    await v.ververs('a', () => Promise.reject(fout), true)
    expect(v.lees('a')).toEqual({ gegevens: 1, etag: null, fout, bezig: false })
  })

  it('laat een laat antwoord nooit een nieuwer overschrijven', async () => {
    const v = maakVoorraad(() => 0)
    const eerste = uitgesteld<{ inhoud: string; etag: null }>()
    const traag = v.ververs('a', () => eerste.belofte)
    await v.ververs('a', async () => antwoord('tweede'), true)
    eerste.geef(antwoord('eerste'))
    await traag
    expect(v.lees('a').gegevens).toBe('tweede')
  })

  it('laat bij een wissel niets staan, ook niet wat nog onderweg was', async () => {
    const v = maakVoorraad(() => 0)
    await v.ververs('a', async () => antwoord('van de een'))
    const later = uitgesteld<{ inhoud: string; etag: null }>()
    const onderweg = v.ververs('b', () => later.belofte)
    v.wis()
    later.geef(antwoord('ook van de een'))
    await onderweg
    expect(v.lees('a').gegevens).toBeUndefined()
    expect(v.lees('b').gegevens).toBeUndefined()
  })
})
