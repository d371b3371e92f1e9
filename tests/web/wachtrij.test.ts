// SPDX-License-Identifier: EUPL-1.2
/** The queue and replaying: in a browser, and what the service made of it. */
import { describe, expect, it } from 'vitest'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { draaiHerspeelopdrachten } from '../../packages/dienst/src/verwerking/herspeelopdrachten.ts'
import { berichtenproef, tabel } from './hulp/berichtenproef.ts'
import { goed, SMAL } from './hulp/paginaproef.ts'
import { rustig } from './hulp/rust.ts'
import { AANBIEDER, GEMEENTE, nummer } from './hulp/verhaal.ts'

const proef = berichtenproef()

describe('de wachtrij', () => {
  it('laat zien wat niet lukt, en geeft op met een reden', async () => {
    const { page } = await proef.open(AANBIEDER, '/wachtrij')
    await page.getByText('1 bericht lukt niet vanzelf.').waitFor()
    const lijst = tabel(page, 'Wachtrij')
    await lijst.getByText('Wacht op u').waitFor()
    await goed(page)
    await page.getByText('Ook verzonden zonder goedkeuring').click()
    await lijst.getByText('Nog geen antwoord').first().waitFor()
    expect(page.url()).toContain('alles=true')
    // What waits for a person is one press away, and another one away from the rest.
    await page.getByRole('button', { name: 'Toon alleen deze' }).press('Enter')
    await lijst.getByText('Nog geen antwoord').first().waitFor({ state: 'detached' })
    await lijst.getByRole('rowheader').first().waitFor()
    expect(await lijst.getByRole('rowheader').count()).toBe(1)
    expect(page.url()).toContain('staat=dood')
    await page.getByRole('button', { name: 'Filters wissen' }).press('Enter')
    await lijst.getByText('Gaat zo weg').or(lijst.getByText('Wacht op u')).first().waitFor()

    await lijst
      .getByRole('row', { name: /Wacht op u/ })
      .getByRole('button')
      .focus()
    await page.keyboard.press('Enter')
    const opgeven = page.getByRole('menuitem', { name: /^Geef op/ })
    await opgeven.focus()
    await page.keyboard.press('Enter')
    const vraag = page.getByRole('alertdialog', { name: 'Bericht opgeven?' })
    await vraag.getByRole('button', { name: 'Geef op' }).click()
    await vraag.getByText('Zeg in een paar woorden waarom u ermee stopt.').first().waitFor()
    await goed(page)
    await vraag.getByLabel('Waarom geeft u het op?').fill('De gemeente weet het al.')
    await vraag.getByRole('button', { name: 'Geef op' }).click()
    await page
      .getByText(/is opgegeven/)
      .first()
      .waitFor()
    await lijst.getByText('Wacht op u').waitFor({ state: 'detached' })
    const rijen = await proef.rijen<{ staat: string; reden: string }>(
      `SELECT staat, reden FROM uitgaand WHERE organisatie = $1 AND staat = 'opgegeven'`,
      [AANBIEDER],
    )
    expect(rijen).toEqual([{ staat: 'opgegeven', reden: 'De gemeente weet het al.' }])
  })

  it('toont een beheerder de wachtrij zonder weg naar de gegevens van cliënten', async () => {
    const { page } = await proef.open(AANBIEDER, '/wachtrij?alles=true', {}, ['beheerder'])
    await tabel(page, 'Wachtrij').getByText('JW307 Stop').first().waitFor()
    expect(await tabel(page, 'Wachtrij').getByRole('link').count()).toBe(0)
  })

  it('stuurt vanaf een bericht opnieuw, en zegt waarom iets niet kan', async () => {
    const pad = `/berichten?toewijzingNummer=${nummer('wacht')}&berichtsoort=JW307`
    const { page } = await proef.open(AANBIEDER, pad, SMAL)
    await page.getByRole('link', { name: 'JW307 Stop' }).click()
    const vak = page.getByRole('region', { name: 'Verzending' })
    await vak.getByText('er is nog geen retourbericht').waitFor()
    await vak.getByRole('button', { name: /^Acties voor JW307/ }).click()
    await page.getByText('Het bericht is al verzonden.').waitFor()
    await page.getByRole('menuitem', { name: /^Probeer opnieuw/ }).click()
    const vraag = page.getByRole('dialog', { name: 'Opnieuw proberen?' })
    await vraag.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await vak.getByText('Gaat zo weg').waitFor()
    await page
      .getByText(/gaat opnieuw weg/)
      .first()
      .waitFor()
    await goed(page)
    const id = new URL(page.url()).pathname.split('/').pop()
    const [rij] = await proef.rijen<{ gepubliceerd: Date | null }>(
      'SELECT gepubliceerd FROM uitgaand WHERE organisatie = $1 AND bericht = $2',
      [AANBIEDER, id],
    )
    expect(rij).toEqual({ gepubliceerd: null })
  })
})

describe('herspelen', () => {
  const draai = () =>
    draaiHerspeelopdrachten(
      proef.verkeer().toegang[GEMEENTE]!,
      proef.dienst().proef.dienst.omgeving,
      new AbortController().signal,
    )

  it('begint bij een bericht, volgt het werk en toont wat nu anders zou zijn', async () => {
    await inTransactie(proef.dienst().proef.db.pool, GEMEENTE, (client) =>
      zetInstelling(client, GEMEENTE, 'tr134OpBeginEnEind', false),
    )
    const { page } = await proef.open(
      GEMEENTE,
      '/berichten?status=afgekeurd&toewijzingNummer=300201',
    )
    await page.getByRole('link', { name: 'JW307 Stop' }).click()
    await page.getByRole('link', { name: 'Beoordeel opnieuw' }).click()
    await page.getByRole('heading', { name: 'Herspelen', level: 1 }).waitFor()
    expect(await page.getByRole('textbox', { name: /^Toewijzingnummer/ }).inputValue()).toBe(
      '300201',
    )
    await rustig(page)
    await goed(page)
    await page.getByRole('button', { name: 'Start' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Herspeelopdracht', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Stop deze opdracht' }).waitFor()
    await goed(page)
    expect(await draai()).toBe(1)
    const verschil = tabel(page, 'Wat nu anders zou zijn')
    await verschil.getByRole('link', { name: /^JW307 Stop/ }).waitFor()
    expect(await verschil.innerText()).toMatch(/afgekeurd[\s\S]*goedgekeurd/)
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
  })

  it('stopt een opdracht voordat zij klaar is', async () => {
    const { page } = await proef.open(GEMEENTE, '/herspelen', SMAL)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Stop deze opdracht' }).click()
    await page.getByText('Gestopt').waitFor()
    expect(await draai()).toBe(0)
    await page.getByRole('link', { name: 'Herspelen' }).click()
    await tabel(page, 'Opdrachten').getByText('Gestopt').waitFor()
    await goed(page)
  })
})
