// SPDX-License-Identifier: EUPL-1.2
/** Closing toewijzingen after a stop, by keyboard; what comes out is read in the outbox. */
import { type JW301Bericht, lees } from '@stopwijzer/ijw'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { publiceerWachtende } from '../../packages/dienst/src/opslag/uitgaand.ts'
import type { Verkeer } from '../../packages/dienst/src/proef/verkeer.ts'
import { proefBsn } from '../../packages/dienst/src/proef/vulling.ts'
import { keurTaakGoed } from '../../packages/dienst/src/verwerking/taken.ts'
import { jw301, jw305, jw307, start, stop, twA } from '../keten/berichten.ts'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'
import { druk, kiesUit, tabTot } from './hulp/toetsenbord.ts'
import { AANBIEDER, GEMEENTE, NU, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let verkeer: Verkeer
let medewerker: Awaited<ReturnType<EchteDienst['alsof']>>

/** Beside the story: a stop of every kind that asks something else of the municipality. */
const MEER = [
  ['310001', '35'],
  ['310002', '36'],
  ['310003', '38'],
  ['310004', '31'],
  ['310005', '33'],
  ['310006', '31'],
] as const

const proef = paginaproef({ nu: NU }, async (echt) => {
  dienst = echt
  verkeer = await vertelVerhaal(dienst.proef)
  for (const [n, [ToewijzingNummer, reden]] of MEER.entries()) {
    const kop = { bsn: proefBsn(50 + n) }
    const eigen = { ToewijzingNummer }
    await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [twA(eigen)], kop), '2026-01-02')
    const begin = start('2026-01-12', eigen)
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], kop), '2026-01-13')
    const einde = stop('2026-01-12', reden, '2026-07-16', eigen)
    await verkeer.stuur(AANBIEDER, jw307('2026-07-17', [einde], kop), '2026-07-17')
  }
  medewerker = await dienst.alsof(GEMEENTE)
})

const open = (pad: string, opties: Openopties = medewerker) => proef.open(pad, opties)
const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam })

/** The JW301s that wait in the outbox of the municipality, taken out of it. */
async function uitbak() {
  const uit: JW301Bericht['Client']['ToegewezenProducten']['ToegewezenProduct'][number][] = []
  await publiceerWachtende(verkeer.toegang[GEMEENTE]!, {
    omgeving: dienst.proef.dienst.omgeving,
    publiceer: async (berichten) => {
      for (const { bytes } of berichten) {
        const gelezen = lees(bytes)
        if (!gelezen.goed || gelezen.bericht.berichtsoort !== 'JW301') continue
        uit.push(...gelezen.bericht.Client.ToegewezenProducten.ToegewezenProduct)
      }
    },
  })
  return uit
    .map((een) => [een.ToewijzingNummer, een.Einddatum, een.RedenWijziging])
    .sort(([a], [b]) => String(a).localeCompare(String(b)))
}
const naarDetail = async (page: Page, nr: string) => {
  await druk(page.getByRole('link', { name: nr }))
  await page.getByRole('heading', { level: 1, name: `Toewijzing ${nr} sluiten` }).waitFor()
}

/** Empty when the focus is lost. */
const focus = (page: Page) =>
  page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
  )

describe('sluitende toewijzingen', () => {
  it('toont de stop, het voorstel en waarom, en verstuurt na akkoord het juiste JW301', async () => {
    const { page } = await open('/sluitende-toewijzingen')
    const nr = nummer('gestopt')
    const rij = page.getByRole('row', { name: new RegExp(nr) })
    await rij.getByText('Finn Modelkind').waitFor()
    await rij.getByText('Levering is volgens plan beëindigd').waitFor()
    await goed(page)
    await naarDetail(page, nr)
    await page.getByText(/koppelt stopreden 31 aan geen enkele reden/).waitFor()
    await page.locator('dd').filter({ hasText: 'Jeugdhulp ambulant · 45A04' }).waitFor()
    await page.getByText(/vraag de aanbieder om zijn stop te corrigeren/i).waitFor()
    // The message in words, before it is made.
    await page.getByRole('row', { name: /^Einddatum 16-07-2026$/ }).waitFor()
    await goed(page)
    await druk(page.getByRole('tab', { name: 'In woorden' }), 'ArrowRight')
    await page.getByRole('region', { name: 'XML van Het bericht' }).waitFor()
    expect(await page.content()).not.toMatch(/9999\d{5}/)
    await tabTot(knop(page, 'Keur goed en verstuur'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Het JW301 staat klaar om te versturen.').waitFor()
    await page.getByText(/M\. de Wit keurde dit voorstel goed op 20-07-2026/).waitFor()
    // The button is gone: the keyboard goes on from the outcome.
    await expect.poll(() => focus(page)).toContain('Het JW301 staat klaar om te versturen.')
    await page.getByRole('link', { name: 'Naar het volgende voorstel' }).waitFor()
    await goed(page)
    expect(await uitbak()).toEqual([[nr, '2026-07-16', '14']])
  })

  it('keurt er veel tegelijk goed, en vraagt een reden waar die er niet vanzelf is', async () => {
    const { page } = await open('/sluitende-toewijzingen')
    for (const nr of ['310001', '310002', '310003']) {
      await druk(page.getByRole('checkbox', { name: `Kies Toewijzing ${nr}` }), 'Space')
    }
    await page.getByText('3 voorstellen gekozen').waitFor()
    await tabTot(knop(page, 'Keur gekozen goed'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    const venster = page.getByRole('dialog', { name: '3 voorstellen goedkeuren?' })
    await venster
      .getByText('Er gaan 3 JW301-berichten naar 1 aanbieder.', { exact: false })
      .waitFor()
    await goed(page)
    const bevestig = venster.getByRole('button', { name: 'Keur 3 voorstellen goed en verstuur' })
    await druk(bevestig)
    await venster.getByRole('button', { name: 'Kies een reden voor toewijzing 310002' }).waitFor()
    await kiesUit(page, /Reden wijziging voor toewijzing 310001/, /^14/)
    await kiesUit(page, /Reden wijziging voor toewijzing 310002/, /^05/)
    await druk(bevestig)
    await page.getByText('3 JW301-berichten staan klaar om te versturen.').waitFor()
    await expect.poll(() => focus(page)).toContain('3 JW301-berichten staan klaar')
    await page.getByRole('link', { name: '310001' }).waitFor({ state: 'detached' })
    await goed(page)
    expect(await uitbak()).toEqual([
      ['310001', '2026-07-16', '14'],
      ['310002', '2026-07-16', '05'],
      ['310003', '2026-07-16', '09'],
    ])
  })

  it('wijst af met een reden en heropent; er gaat niets weg', async () => {
    const { page } = await open('/sluitende-toewijzingen')
    await naarDetail(page, '310004')
    await druk(knop(page, 'Wijs af'))
    const venster = page.getByRole('dialog', { name: 'Voorstel afwijzen' })
    await druk(venster.getByRole('button', { name: 'Wijs af' }))
    await venster.getByRole('button', { name: 'Schrijf in een paar woorden waarom' }).waitFor()
    await goed(page)
    await tabTot(venster.getByLabel('Waarom wijst u af?'))
    await page.keyboard.type('De zorg gaat toch verder.')
    await druk(venster.getByRole('button', { name: 'Wijs af' }))
    await page.getByText('Reden: De zorg gaat toch verder.').waitFor()
    const { rows } = await dienst.proef.db.beheer.query(
      `SELECT gebruiker, bijzonderheden FROM audit WHERE soort = 'taak_afgewezen'`,
    )
    expect(rows).toEqual([{ gebruiker: 'M. de Wit', bijzonderheden: 'De zorg gaat toch verder.' }])
    await druk(knop(page, 'Heropen'))
    const weer = page.getByRole('dialog', { name: 'Voorstel heropenen' })
    await tabTot(weer.getByLabel('Waarom heropent u het?'))
    await page.keyboard.type('Vergissing.')
    await druk(weer.getByRole('button', { name: 'Heropen' }))
    await knop(page, 'Keur goed en verstuur').waitFor()
    expect(await uitbak()).toEqual([])
  })

  it('zegt het als een ander u voor was, bij een en bij veel', async () => {
    const een = await open('/sluitende-toewijzingen')
    const { page } = een
    await druk(page.getByRole('checkbox', { name: 'Kies Toewijzing 310006' }), 'Space')
    await druk(page.getByRole('checkbox', { name: 'Kies Toewijzing 310004' }), 'Shift+Tab')
    const twee = await open('/sluitende-toewijzingen')
    await naarDetail(twee.page, '310005')
    for (const nr of ['310005', '310006']) await collega(nr)
    twee.verwacht(/status of 409/)
    await druk(knop(twee.page, 'Keur goed en verstuur'))
    await twee.page.getByText('Iemand anders was u voor').waitFor()
    await twee.page.getByText(/C\. de Boer keurde dit voorstel goed.*niet verwerkt/).waitFor()
    await goed(twee.page)
    await tabTot(knop(page, 'Keur gekozen goed'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await druk(page.getByRole('dialog').getByRole('button', { name: /Keur 1 voorstel goed/ }))
    await page.getByText(/0 van 1 goedgekeurd/).waitFor()
    await page.getByText(/iemand anders was u voor/).waitFor()
    expect((await uitbak()).map(([nr]) => nr)).toEqual(['310005', '310006'])
  })

  it('past op een smal scherm; wie alleen kijkt, besluit niet; een aanbieder komt er niet', async () => {
    const lezer = await dienst.alsof(GEMEENTE, { rollen: ['lezer'] })
    const smal = await open('/sluitende-toewijzingen', {
      ...lezer,
      viewport: { width: 320, height: 700 },
    })
    await naarDetail(smal.page, '310004')
    await smal.page.getByText('Goedkeuren doet een medewerker.', { exact: false }).waitFor()
    await smal.page.getByRole('row', { name: /^Einddatum 16-07-2026$/ }).waitFor()
    expect(await knop(smal.page, 'Keur goed en verstuur').count()).toBe(0)
    await goed(smal.page)
    await smal.page.goBack()
    await smal.page.getByRole('link', { name: '310004' }).waitFor()
    await goed(smal.page)
    const aanbieder = await open('/sluitende-toewijzingen', await dienst.alsof(AANBIEDER))
    await aanbieder.page.getByRole('heading', { name: 'U mag dit niet zien' }).first().waitFor()
  })
})

/** Somebody else of the same municipality approves meanwhile. */
async function collega(nr: string) {
  const { rows } = await dienst.proef.db.beheer.query<{ id: string }>(
    `SELECT id FROM taak WHERE organisatie = $1 AND toewijzing_nummer = $2
       AND soort = 'sluiten-toewijzing' AND status = 'open'`,
    [GEMEENTE, nr],
  )
  const wie = { iss: 'proef', sub: 'collega', naam: 'C. de Boer', isAanvrager: true }
  const toegang = {
    ...verkeer.toegang[GEMEENTE]!,
    wie: { ...verkeer.toegang[GEMEENTE]!.wie, ...wie },
  }
  await keurTaakGoed(toegang, dienst.proef.dienst.omgeving, rows[0]!.id)
}
