// SPDX-License-Identifier: EUPL-1.2
/** Messages and their thread: in a browser, and what the service keeps of it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leesXml } from '../../packages/dienst/src/berichten/draad.ts'
import { inZicht } from '../../packages/dienst/src/opslag/transactie.ts'
import { leesZip } from '../../packages/web/src/zip/leesZip.ts'
import { berichtenproef, tabel } from './hulp/berichtenproef.ts'
import { goed, SMAL } from './hulp/paginaproef.ts'
import { rustig } from './hulp/rust.ts'
import { AANBIEDER, bsn, GEMEENTE, nummer } from './hulp/verhaal.ts'

const proef = berichtenproef()

describe('berichten', () => {
  it('zoekt met vrij te combineren filters die in het adres staan', async () => {
    const { page } = await proef.open(GEMEENTE, '/berichten?berichtsoort=JW307&status=afgekeurd')
    const lijst = tabel(page, 'Berichten')
    await lijst.getByText(nummer('inZorg'), { exact: true }).waitFor()
    await lijst.getByText(nummer('afgekeurd'), { exact: true }).waitFor()
    expect(await lijst.getByRole('row').count()).toBe(3)
    await goed(page)
    await page.getByRole('searchbox', { name: 'Toewijzingnummer' }).fill(nummer('inZorg'))
    await page.waitForURL(/toewijzingNummer=300201/)
    await lijst.getByText(nummer('afgekeurd'), { exact: true }).waitFor({ state: 'detached' })
    await expect.poll(() => lijst.getByRole('row').count()).toBe(2)
    await page.getByRole('button', { name: 'Filters wissen' }).click()
    await page.getByText('Bladzijde 1').waitFor()
    await page.getByRole('button', { name: 'Volgende' }).click()
    await page.getByText('Bladzijde 2').waitFor()
    expect(page.url()).toContain('na=')
  })

  it('vindt een cliënt op BSN zonder dat het BSN in een adres komt', async () => {
    const { page } = await proef.open(AANBIEDER, '/berichten', SMAL)
    const adressen: string[] = []
    page.on('request', (verzoek) => adressen.push(verzoek.url()))
    const veld = page.getByRole('textbox', { name: 'BSN van een cliënt' })
    await veld.fill('123')
    await page.keyboard.press('Enter')
    await page.getByText('Een BSN heeft negen cijfers.').first().waitFor()
    await veld.fill(bsn('tijdelijk'))
    await page.keyboard.press('Enter')
    await page.getByText('U ziet alleen de berichten van één cliënt.').waitFor()
    await rustig(page)
    const nummers = await tabel(page, 'Berichten').locator('[data-kop=Toewijzing]').allInnerTexts()
    expect(nummers.length).toBeGreaterThan(2)
    expect(new Set(nummers.map((tekst) => /\d{6}/.exec(tekst)?.[0]))).toEqual(
      new Set([nummer('tijdelijk')]),
    )
    expect(page.url()).toContain('clientSleutel=')
    expect([...adressen, page.url()].join(' ')).not.toContain(bsn('tijdelijk'))
    await goed(page)
  })

  it('toont met het toetsenbord een afgekeurde stop naast zijn XML, met heen en retour', async () => {
    const { page } = await proef.open(
      GEMEENTE,
      '/berichten?status=afgekeurd&toewijzingNummer=300201',
    )
    const rij = page.getByRole('link', { name: 'JW307 Stop' })
    await rij.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'JW307 Stop', level: 1 }).waitFor()
    await page.getByRole('region', { name: 'In woorden' }).getByText('25-07-2026').waitFor()
    await goed(page)
    const draad = page.getByRole('list', { name: 'Heen en retour' })
    await draad.getByText(/antwoord op JW307/).waitFor()
    await draad.getByRole('link', { name: /^JW308 Stop retour/ }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(bsn('inZorg'))

    const bevinding = page.locator('.bevinding').first()
    const plek = (await bevinding.getByRole('button', { name: /^regel / }).innerText()).trim()
    await bevinding.getByRole('button', { name: /^regel / }).focus()
    await page.keyboard.press('Enter')
    const regel = page.locator(`[data-regel="${/regel (\d+)/.exec(plek)![1]}"]`)
    await regel.waitFor()
    expect(await regel.innerText()).toContain('2026-07-25')
    await goed(page)
    const id = new URL(page.url()).pathname.split('/').pop()
    // Who looked at the whole message is in the audit log.
    const gezien = await proef.rijen(
      `SELECT 1 FROM audit WHERE organisatie = $1 AND soort = 'bekijk_xml' AND object_id = $2`,
      [GEMEENTE, id],
    )
    expect(gezien).toHaveLength(1)
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
  })

  it('laat wie meekijkt de woorden zien, en de XML en de wachtrij niet', async () => {
    const pad = '/berichten?status=afgekeurd&toewijzingNummer=300201'
    const { page } = await proef.open(GEMEENTE, pad, {}, ['lezer'])
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByRole('link', { name: 'JW307 Stop' }).click()
    await page.getByRole('region', { name: 'In woorden' }).getByText('25-07-2026').waitFor()
    expect(await page.getByRole('region', { name: 'XML' }).count()).toBe(0)
    await page.goto(`${proef.dienst().adres}/wachtrij`)
    await page.getByRole('heading', { name: 'U mag dit niet zien', level: 1 }).waitFor()
  })

  it('haalt de gekozen berichten op als zip, byte voor byte', async () => {
    const { page } = await proef.open(GEMEENTE, '/berichten?status=afgekeurd&berichtsoort=JW307')
    await page.getByRole('checkbox', { name: /alle regels/i }).check({ force: true })
    const ophalen = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download 2 berichten als zip' }).click()
    const delen = await leesZip(Uint8Array.from(readFileSync(await (await ophalen).path())))
    expect(delen.map(({ naam }) => naam)).toEqual([
      expect.stringMatching(/^JW307-\w+\.xml$/),
      expect.stringMatching(/^JW307-\w+\.xml$/),
    ])
    const eigen = proef.verkeer().toegang[GEMEENTE]!
    for (const deel of delen) {
      const id = /-(\w+)\.xml/.exec(deel.naam)![1]!
      const bewaard = await inZicht(eigen, (client) => leesXml(client, eigen, id))
      expect(Buffer.from(await deel.lees()).equals(Buffer.from(bewaard!))).toBe(true)
    }
  })
})
