// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bevinding } from './bevinding.ts'
import { controleer, controleerMetBericht } from './controleer.ts'
import type { Rapport } from './rapport.ts'

const voorbeeld = (naam: string) =>
  readFileSync(new URL(`../../../../voorbeelden/landelijk/${naam}.xml`, import.meta.url), 'utf8')
const bytes = (tekst: string) => new TextEncoder().encode(tekst)
const stop = voorbeeld('JW307')
const uitkomsten = ({ lagen }: Rapport) => lagen.map(({ laag, uitkomst }) => `${laag} ${uitkomst}`)

const bevinding = (laag: 'samenhang' | 'extern', regel: string): Bevinding => ({
  regel,
  retourcode: '9069',
  laag,
  ernst: 'fout',
  boodschap: 'Er is geen start.',
  actie: 'Stuur eerst een start.',
  gevolg: 'Afgekeurd.',
  locatie: {
    regel: null,
    kolom: null,
    pad: '/Bericht/Client/StopProducten/StopProduct[2]/Begindatum',
  },
})

describe('controleer', () => {
  it('geeft precies de velden van het contract, in vaste volgorde', () => {
    let tijd = 0
    const rapport = controleer(bytes(stop), {
      bestand: 'a.xml',
      sha256: 'ab',
      klok: () => (tijd += 0.4),
    })
    expect(Object.keys(rapport)).toEqual([
      'bestand',
      'sha256',
      'berichtsoort',
      'standaard',
      'oordeel',
      'lagen',
      'bevindingen',
      'duurMs',
    ])
    expect(rapport).toMatchObject({
      bestand: 'a.xml',
      sha256: 'ab',
      berichtsoort: 'JW307',
      standaard: 'iJw 3.2',
      oordeel: 'goed',
      bevindingen: [],
      duurMs: 0.4,
    })
  })

  it('zegt van elke overgeslagen laag waarom', () => {
    const rapport = controleer(bytes(stop))
    expect(rapport.duurMs).toBeNull()
    expect(rapport.lagen).toEqual([
      { laag: 'bestand', uitkomst: 'goed', reden: null },
      { laag: 'xsd', uitkomst: 'goed', reden: null },
      { laag: 'inhoud', uitkomst: 'goed', reden: null },
      {
        laag: 'samenhang',
        uitkomst: 'overgeslagen',
        reden: 'Er zijn geen eerdere berichten om mee te vergelijken.',
      },
      { laag: 'extern', uitkomst: 'overgeslagen', reden: 'Er is geen peildatum gegeven.' },
    ])
  })

  it('stopt na een fout in het bestand of in de opbouw', () => {
    const leeg = controleer(new Uint8Array())
    expect(uitkomsten(leeg)).toEqual([
      'bestand fout',
      'xsd overgeslagen',
      'inhoud overgeslagen',
      'samenhang overgeslagen',
      'extern overgeslagen',
    ])
    expect(leeg.berichtsoort).toBeNull()
    // Both a wrong structure and a wrong content (BSN): the content is not looked at.
    const dubbelFout = stop.replace('>31<', '>99<').replace('999900006', '999900007')
    const opbouw = controleer(bytes(dubbelFout))
    expect(uitkomsten(opbouw).slice(0, 3)).toEqual([
      'bestand goed',
      'xsd fout',
      'inhoud overgeslagen',
    ])
    expect(opbouw.bevindingen.map(({ regel }) => regel)).toEqual(['XSD'])
    expect(opbouw.berichtsoort).toBe('JW307')
    // XML that is broken off is a fault of structure; a DOCTYPE is refused as a file.
    expect(uitkomsten(controleer(bytes(stop.slice(0, -20))))[1]).toBe('xsd fout')
    const doctype = controleer(bytes(stop.replace('<jw307:Bericht', '<!DOCTYPE a><jw307:Bericht')))
    expect(uitkomsten(doctype)[0]).toBe('bestand fout')
  })

  it('geeft een bevinding over de inhoud haar regel en kolom, en stopt daar', () => {
    let gevraagd = 0
    const rapport = controleer(bytes(stop.replace('999900006', '999900007')), {
      extra: () => {
        gevraagd++
        return []
      },
    })
    expect(gevraagd).toBe(0)
    expect(uitkomsten(rapport).slice(2)).toEqual([
      'inhoud fout',
      'samenhang overgeslagen',
      'extern overgeslagen',
    ])
    expect(rapport.bevindingen[0]).toMatchObject({
      regel: 'CS002',
      retourcode: '0001',
      locatie: { regel: 19, kolom: 3, pad: '/Bericht/Client/Bsn' },
    })
    expect(JSON.stringify(rapport)).not.toContain('999900007')
  })

  it('zet bevindingen in volgorde van plaats', () => {
    const fout = stop
      .replace('>2026-04-15<', '>2026-08-15<')
      .replace('999900006', '999900007')
      .replaceAll('StatusAanlevering>1<', 'StatusAanlevering>2<')
    const regels = controleer(bytes(fout)).bevindingen.map(({ locatie }) => locatie?.regel ?? 0)
    expect(regels.length).toBeGreaterThan(3)
    expect(regels).toEqual([...regels].sort((a, b) => a - b))
  })

  it('laat rechters van buiten over samenhang en extern oordelen, in volgorde', () => {
    const rapport = controleer(bytes(stop), {
      extra: () => [
        { laag: 'extern', bevindingen: [bevinding('extern', 'TR135')] },
        { laag: 'samenhang', bevindingen: [bevinding('samenhang', 'TR382')] },
      ],
    })
    expect(uitkomsten(rapport).slice(3)).toEqual(['samenhang fout', 'extern overgeslagen'])
    expect(rapport.bevindingen.map(({ regel }) => regel)).toEqual(['TR382'])
    expect(rapport.bevindingen[0]?.locatie).toMatchObject({ regel: 52, kolom: 5 })
    expect(rapport.oordeel).toBe('fout')
  })

  it('noemt een laag die maar deels getoetst is niet goed', () => {
    const deels = controleer(bytes(stop), {
      peildatum: '2026-07-20',
      extra: () => [{ laag: 'extern', bevindingen: [], reden: 'Alleen TR135 is getoetst.' }],
    })
    expect(deels.lagen[4]).toEqual({
      laag: 'extern',
      uitkomst: 'overgeslagen',
      reden: 'Alleen TR135 is getoetst.',
    })
    const heel = controleer(bytes(stop), { extra: () => [{ laag: 'extern', bevindingen: [] }] })
    expect(heel.lagen[4]?.uitkomst).toBe('goed')
  })

  it('houdt een waarschuwing over het bestand naast een goed oordeel', () => {
    const rapport = controleer(bytes(`\ufeff${stop}`))
    expect(rapport.oordeel).toBe('goed')
    expect(rapport.bevindingen.map(({ ernst }) => ernst)).toEqual(['waarschuwing'])
    expect(uitkomsten(rapport)[0]).toBe('bestand goed')
  })

  it('toetst van een retourbericht alleen vorm en opbouw', () => {
    const retour = stop
      .replaceAll('jw307', 'jw308')
      .replace('>440<', '>441<')
      .replace(
        '</jw308:XsdVersie>',
        '</jw308:XsdVersie><jw308:IdentificatieRetour>1</jw308:IdentificatieRetour><jw308:DagtekeningRetour>2026-07-20</jw308:DagtekeningRetour><jw308:XsdVersieRetour><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></jw308:XsdVersieRetour>',
      )
      .replace(/<jw308:Client>.*<\/jw308:Client>/s, '')
    const rapport = controleer(bytes(retour))
    expect(rapport).toMatchObject({ berichtsoort: 'JW308', oordeel: 'goed' })
    expect(rapport.lagen[2]).toEqual({
      laag: 'inhoud',
      uitkomst: 'overgeslagen',
      reden: 'Voor retourberichten zijn er geen regels voor de inhoud.',
    })
  })

  it('geeft het bericht mee als de opbouw goed is, en anders niet', () => {
    expect(controleerMetBericht(bytes(stop)).bericht?.berichtsoort).toBe('JW307')
    expect(controleerMetBericht(bytes('<a/>')).bericht).toBeNull()
  })

  it('gooit nooit, en een fout oordeel heeft altijd een gefaalde laag en een bevinding', () => {
    const heel = bytes(stop)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(heel.length - 1), fc.integer({ min: 0, max: 255 })), {
          maxLength: 4,
        }),
        fc.nat(heel.length),
        (wijzigingen, lengte) => {
          const stuk = heel.slice(0, lengte % 3 === 0 ? lengte : heel.length)
          for (const [plaats, waarde] of wijzigingen)
            if (plaats < stuk.length) stuk[plaats] = waarde
          const { oordeel, lagen, bevindingen } = controleer(stuk)
          const gefaald = lagen.filter(({ uitkomst }) => uitkomst === 'fout')
          expect(gefaald.length).toBe(oordeel === 'fout' ? 1 : 0)
          const fouten = bevindingen.filter(({ ernst }) => ernst === 'fout')
          expect(fouten.length > 0).toBe(oordeel === 'fout')
          if (gefaald[0]) expect(fouten.map(({ laag }) => laag)).toContain(gefaald[0].laag)
        },
      ),
      { numRuns: 300 },
    )
  })
})
