// SPDX-License-Identifier: EUPL-1.2
/** The dashboard, by keyboard: what it shows is what the service counted. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'
import { druk, kiesUit } from './hulp/toetsenbord.ts'
import { GEMEENTE, NU, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let medewerker: Awaited<ReturnType<EchteDienst['alsof']>>
const PAD = '/dashboard?van=2026-04&tot=2026-07'

const proef = paginaproef({ nu: NU }, async (echt) => {
  dienst = echt
  await vertelVerhaal(dienst.proef)
  medewerker = await dienst.alsof(GEMEENTE)
})

const open = async (pad: string, opties: Openopties = medewerker) =>
  (await proef.open(pad, opties)).page
const grafiek = (page: Page, naam: string) => page.getByRole('figure', { name: naam })
async function tel(vraag: string): Promise<number> {
  const { rows } = await dienst.proef.db.beheer.query<{ n: number }>(vraag, [GEMEENTE])
  return rows[0]!.n
}
/** The cells of a chart read as a table, by row. */
async function alsTabel(page: Page, naam: string): Promise<readonly (readonly string[])[]> {
  const figuur = grafiek(page, naam)
  await druk(figuur.getByRole('button', { name: 'Toon als tabel' }))
  const rijen = await figuur.getByRole('row').all()
  return Promise.all(rijen.slice(1).map((rij) => rij.locator('th, td').allInnerTexts()))
}

describe('dashboard', () => {
  it('telt meldingen, redenen, codes, zorg en werk, en laat elke grafiek als tabel lezen', async () => {
    const page = await open(PAD)
    for (const naam of ['Op tijd gemeld', 'Open werk', 'Redenen van stops', 'Toewijzingen nu'])
      await grafiek(page, naam).getByRole('img').waitFor()
    await grafiek(page, 'Retourcodes die u gaf').getByRole('img').waitFor()
    await page.getByText('In deze periode is er niets te tellen.').waitFor()
    await goed(page)

    const tijd = await alsTabel(page, 'Op tijd gemeld')
    expect(tijd.map(([maand]) => maand)).toEqual(['apr 2026', 'mei 2026', 'jun 2026', 'jul 2026'])
    // No reports in May: that is not the same as none in time.
    expect(tijd[1]).toEqual(['mei 2026', 'geen of minder dan 5', 'geen of minder dan 5'])
    expect(tijd[3]![1]).toBe('100%')

    const werk = await alsTabel(page, 'Open werk')
    const openNu = await tel(
      `SELECT count(*)::int AS n FROM taak WHERE organisatie = $1 AND status = 'open'`,
    )
    expect(Number(werk[3]![1])).toBe(openNu)

    const redenen = await alsTabel(page, 'Redenen van stops')
    const stops = await tel(
      `SELECT count(*)::int AS n FROM melding WHERE organisatie = $1 AND soort = 'stop'`,
    )
    expect(redenen.reduce((som, [, aantal]) => som + Number(aantal), 0)).toBe(stops)

    const zorg = await alsTabel(page, 'Toewijzingen nu')
    const inZorg = await tel(
      `SELECT count(*)::int AS n FROM toestand WHERE organisatie = $1 AND levering = 'GESTART'`,
    )
    expect(zorg.find(([naam]) => naam === 'In zorg')?.[1]).toBe(String(inZorg))
    await page
      .getByRole('list', { name: 'In het kort' })
      .getByRole('link', { name: `${inZorg} toewijzingen in zorg, nu` })
      .waitFor()
    await goed(page)

    const download = page.waitForEvent('download')
    await druk(grafiek(page, 'Open werk').getByRole('button', { name: 'Download CSV' }))
    const tekst = await readFile(await (await download).path(), 'utf8')
    expect(tekst.split('\r\n')[0]).toBe('\uFEFFMaand;Open aan het einde;Nieuw;Klaar')
    expect(tekst).toContain(`jul 2026;${openNu};`)

    const rapport = page.waitForEvent('download')
    await druk(page.getByRole('button', { name: 'Downloaden' }))
    await page
      .getByRole('group', { name: 'CSV' })
      .getByRole('menuitem', { name: 'Redenen' })
      .focus()
    await page.keyboard.press('Enter')
    const redenenbestand = await rapport
    expect(redenenbestand.suggestedFilename()).toBe('redenen.csv')
    const regels = (await readFile(await redenenbestand.path(), 'utf8')).trim().split('\r\n')
    expect(regels[0]).toContain('aantal')
    expect(regels.length - 1).toBeGreaterThanOrEqual(redenen.length)
  })

  it('houdt de periode in het adres, en past op een smal scherm', async () => {
    const page = await open(PAD, { ...medewerker, viewport: { width: 320, height: 700 } })
    await grafiek(page, 'Open werk').getByRole('img').waitFor()
    await goed(page)
    await kiesUit(page, /Tot en met maand/, 'mei 2026')
    await page.waitForURL(/van=2026-04&tot=2026-05/)
    await kiesUit(page, /Tot en met maand/, 'mrt 2026')
    await page.getByText('De laatste maand ligt voor de eerste.', { exact: false }).waitFor()
    await goed(page)
  })

  it('laat een beheerder geen kleine aantallen zien', async () => {
    const beheerder = await dienst.alsof(GEMEENTE, { rollen: ['beheerder'] })
    const page = await open(PAD, beheerder)
    await grafiek(page, 'Redenen van stops').getByRole('img').waitFor()
    const redenen = await alsTabel(page, 'Redenen van stops')
    expect(new Set(redenen.map(([, aantal]) => aantal))).toEqual(new Set(['minder dan 5']))
    // A sum of small counts need not be small, so it is not called that.
    const standen = await alsTabel(page, 'Toewijzingen nu')
    expect(standen.map(([, aantal]) => aantal)).toContain('niet te tonen')
    await page.getByText('Aantallen onder de 5 ziet u niet', { exact: false }).waitFor()
    // No way to lists that a beheerder may not see.
    expect(await page.getByRole('list', { name: 'In het kort' }).getByRole('link').count()).toBe(0)
    await goed(page)
  })
})
