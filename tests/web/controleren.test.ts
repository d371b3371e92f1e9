// SPDX-License-Identifier: EUPL-1.2
/** Checking files in the browser: the verdict of the library, and nothing leaves the computer. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { controleer } from '../../packages/ijw/src/index.ts'
import { WORTEL } from '../architectuur/bronnen.ts'
import { maakZip, vijandigeZips } from '../hulp/zipmaker.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'

const lees = (pad: string) => readFileSync(join(WORTEL, 'voorbeelden', pad))
const FOUT = lees('fout/stop-met-fouten.xml')
const GOED = lees('keten/JW307.xml')
const xml = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/xml', buffer })
const zip = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer })

const proef = paginaproef()

/** The page, and everything that it asks from now on. */
async function open(opties: Openopties = {}) {
  const { page } = await proef.open('/controleren', opties)
  const verzoeken: string[] = []
  page.context().on('request', (verzoek) => {
    if (!verzoek.url().startsWith('blob:')) verzoeken.push(verzoek.url())
  })
  return { page, verzoeken }
}
const kies = (page: Page, bestanden: Parameters<Page['setInputFiles']>[1]) =>
  page.locator('input[type=file]').setInputFiles(bestanden)

describe('berichten controleren in de browser', () => {
  it('wijst met het toetsenbord van een bestand naar de regel die fout is', async () => {
    const { page, verzoeken } = await open()
    await goed(page)
    const kiezer = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Kies bestanden' }).focus()
    await page.keyboard.press('Enter')
    await (await kiezer).setFiles([xml('stop 999900006.xml', FOUT)])

    const rapport = controleer(FOUT)
    const eerste = rapport.bevindingen[0]!
    const { regel, kolom } = eerste.locatie!
    const lijst = page.getByRole('tabpanel', { name: /Bevindingen/ })
    await lijst.getByText(eerste.boodschap).waitFor()
    expect(await lijst.locator('.bevinding').count()).toBe(rapport.bevindingen.length)
    await lijst.getByText(eerste.gevolg).first().waitFor()
    await lijst.getByText(eerste.actie).first().waitFor()
    // A file named after a person does not show the number.
    await page.getByRole('heading', { name: 'stop ****0006.xml' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('999900006')
    await goed(page)

    await page.getByRole('button', { name: `regel ${regel}, kolom ${kolom}` }).focus()
    await page.keyboard.press('Enter')
    const inXml = page.locator(`[data-regel="${regel}"]`)
    await inXml.waitFor()
    await expect.poll(() => inXml.evaluate((vak) => vak === document.activeElement)).toBe(true)
    expect(await inXml.innerText()).toContain(eerste.boodschap)
    expect(await page.locator('body').innerText()).not.toContain('999900006')
    await goed(page)
    expect(verzoeken).toEqual([])
  })

  it('werkt zonder netwerk, met veel bestanden en zips, ook met vijandige', async () => {
    const { page, verzoeken } = await open({ viewport: { width: 320, height: 640 } })
    await page.context().setOffline(true)
    const bom = vijandigeZips().find(({ code }) => code === 'ZIP_BOM')!
    await kies(page, [
      ...Array.from({ length: 140 }, (_, n) => xml(`goed-${n}.xml`, GOED)),
      zip(
        'bundel.zip',
        maakZip([
          { naam: 'a.xml', inhoud: GOED },
          { naam: 'b.xml', inhoud: FOUT },
        ]),
      ),
      zip('bom.zip', bom.zip),
    ])
    await page.getByText('143 berichten gecontroleerd, 2 met fouten.').waitFor()
    expect(await page.getByRole('list', { name: 'Telling' }).innerText()).toMatch(
      /143\s+berichten\s+141\s+zonder fouten\s+2\s+met fouten/,
    )
    await page.getByRole('button', { name: 'Toon nog 43 berichten' }).click()
    const tabel = page.getByRole('table', { name: 'Uitslag per bericht' })
    await page.getByLabel('Sorteren op').selectOption('oordeel')
    expect(await tabel.getByRole('rowheader').first().innerText()).toMatch(/bom|b\.xml/)
    await page.getByRole('button', { name: 'Filters tonen' }).click()
    await page.getByLabel('Bestand', { exact: true }).fill('bundel')
    await page.getByText('2 van 2 regels').waitFor()
    await page.getByRole('button', { name: 'Filters wissen' }).click()
    await page.getByLabel('Oordeel', { exact: true }).selectOption('fout')
    await page.getByText('2 van 2 regels').waitFor()
    await page.getByRole('button', { name: 'Bekijk bom.zip' }).click()
    await page.getByText('ZIP_BOM', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Bekijk bundel.zip!b.xml' }).click()
    await page.getByText(controleer(FOUT).bevindingen[0]!.boodschap).waitFor()
    await page.getByRole('button', { name: 'Uitleg van XSD' }).first().click()
    await page.getByRole('dialog').getByText('Bron').waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: `Uitleg van ${controleer(FOUT).bevindingen[0]!.soort}` })
      .first()
      .click()
    await page.getByRole('dialog').getByText(/ · /).waitFor()
    await page.keyboard.press('Escape')
    await goed(page)

    const ophalen = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    const csv = readFileSync(await (await ophalen).path(), 'utf8')
    const regels = csv.split('\r\n')
    expect(regels).toHaveLength(1 + 141 + controleer(FOUT).bevindingen.length + 1 + 1)
    expect(csv).toContain('bundel.zip!b.xml;JW307;fout;fout;XSD;')
    expect(csv).not.toContain('999900006')
    expect(verzoeken).toEqual([])

    await page.getByRole('button', { name: 'Lijst leegmaken' }).click()
    await kies(page, [xml('een.xml', GOED)])
    await page.getByRole('tab', { name: 'In woorden' }).click()
    await page.getByText('31 (Levering is volgens plan beëindigd)').first().waitFor()
    await goed(page)
  })

  it('neemt aan wat iemand op de pagina laat vallen, ook een map', async () => {
    const { page, verzoeken } = await open()
    const map = mkdtempSync(join(tmpdir(), 'stopwijzer-slepen-'))
    mkdirSync(join(map, 'stops', 'juli'), { recursive: true })
    writeFileSync(join(map, 'stops', 'juli', 'a.xml'), FOUT)
    writeFileSync(join(map, 'stops', 'lijst.txt'), 'geen bericht')
    writeFileSync(join(map, 'b.xml'), GOED)
    const vak = (await page.locator('.bestand-vak').boundingBox())!
    const browserproces = await page.context().newCDPSession(page)
    const files = [join(map, 'stops'), join(map, 'b.xml')]
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await browserproces.send('Input.dispatchDragEvent', {
        ...{ type, x: vak.x + 20, y: vak.y + 20 },
        data: { items: [], files, dragOperationsMask: 1 },
      })
    await page.getByText('2 berichten gecontroleerd, 1 met fouten.').waitFor()
    await page.getByRole('button', { name: 'Bekijk a.xml' }).waitFor()
    expect(verzoeken).toEqual([])
    rmSync(map, { recursive: true })
  })

  it('weigert een bestand dat te groot is of van een andere soort', async () => {
    const { page } = await open()
    await kies(page, [xml('brief.docx', GOED)])
    await page.getByText('brief.docx heeft de verkeerde soort.').waitFor()
    expect(await page.getByRole('tabpanel').count()).toBe(0)
  })
})
