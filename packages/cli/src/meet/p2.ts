// SPDX-License-Identifier: EUPL-1.2
/** P2: messages that only the careful path can read, and one that gets a report. */
import { controleer } from '@stopwijzer/ijw'
import { type Proefbericht, stops } from './berichten.ts'
import type { Omvang } from './index.ts'
import type { Meting } from './meting.ts'
import { vergelijkTempo, vergelijkWarm } from './p1.ts'
import { laadReferentie } from './referentie.ts'

/** Enough different messages to be no cache test, few enough to warm up quickly. */
const AANTAL = 32

function metWijziging(van: string | RegExp, wordt: string): readonly Proefbericht[] {
  return stops(AANTAL).map(({ soort, bytes }) => {
    const xml = new TextDecoder().decode(bytes)
    const anders = xml.replace(van, wordt)
    if (anders === xml) throw new Error(`nothing to replace for ${wordt}`)
    return { soort, bytes: new TextEncoder().encode(anders) }
  })
}

export async function meetP2(omvang: Omvang): Promise<Meting> {
  const referentie = await laadReferentie()
  const goed = [
    ['met commentaar', metWijziging('<jw307:Client>', '<!-- cliënt --><jw307:Client>')],
    ['met CDATA', metWijziging('>Tom<', '><![CDATA[Tom]]><')],
    ['met een entiteit', metWijziging('>Tom<', '>Tom &amp; Co<')],
  ] as const
  const vergelijkingen = []
  for (const [naam, berichten] of goed) {
    vergelijkingen.push(await vergelijkTempo(`JW307 ${naam}`, berichten, 1, referentie, omvang))
  }
  const fout = metWijziging('RedenBeeindiging>31<', 'RedenBeeindiging>99<')
  const rapporteer = ({ bytes }: Proefbericht) => {
    const { bevindingen } = controleer(bytes, { peildatum: '2026-07-21' })
    if (bevindingen.length !== 1) throw new Error('one finding expected')
  }
  const weiger = ({ soort, bytes }: Proefbericht) => {
    if (referentie.oordeel(soort, bytes)) throw new Error('the reference must refuse')
  }
  const naam = 'JW307 met een fout, met volledig rapport'
  const wegen = { eigen: rapporteer, verwijzing: weiger }
  vergelijkingen.push(await vergelijkWarm(naam, fout, 1, wegen, omvang))
  return {
    id: 'P2',
    titel: 'Berichten voor de zorgvuldige weg',
    uitleg: `Berichten die niet de gewone vorm hebben, en een bericht met een fout waarover een rapport met regel en kolom komt. Verwijzing: libxml2-wasm leest dezelfde bytes en toetst ze aan ${referentie.schemas}.`,
    vergelijkingen,
  }
}
