// SPDX-License-Identifier: EUPL-1.2
/** All codes explained: found without a network, with the sentences and examples of the rules. */
import { join } from 'node:path'
import { REGELS, type UitlegbareRegel } from '@stopwijzer/ijw'
import { KETENREGELS } from '@stopwijzer/keten'
import { describe, expect, it } from 'vitest'
import { leesRegelpaginas } from '../../packages/web/regelpaginas.ts'
import { WORTEL } from '../architectuur/bronnen.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'

const PAGINAS = leesRegelpaginas(
  ['ijw', 'keten'].map((pakket) => join(WORTEL, 'packages', pakket, 'src/regels')),
)

describe('de bladen van de regels', () => {
  it('zeggen in de browser wat de regels zelf zeggen', () => {
    const kern = ({
      code,
      titel,
      niveau,
      retourcode,
      berichten,
      bron,
      uitleg,
    }: UitlegbareRegel) => ({
      ...{ code, titel, niveau, retourcode, berichten: [...berichten], bron, uitleg },
    })
    const regels = [...REGELS, ...KETENREGELS].map(kern).sort((a, b) => (a.code < b.code ? -1 : 1))
    expect(PAGINAS.map(kern)).toEqual(regels)
  })

  it('hebben allemaal een goed en een fout voorbeeld, en bij elke fout de melding', () => {
    for (const { code, goed, fout } of PAGINAS) {
      expect(goed.length, code).toBeGreaterThan(0)
      expect(fout.length, code).toBeGreaterThan(0)
      for (const { melding, xml } of fout) expect(melding && xml, code).toBeTruthy()
      for (const { melding } of goed) expect(melding, code).toBeNull()
    }
  })
})

describe('uitleg van codes', () => {
  const proef = paginaproef()
  const open = async (pad: string, opties: Openopties = {}) => (await proef.open(pad, opties)).page

  it('vindt met het toetsenbord, zonder netwerk en zonder inloggen, wat u moet doen', async () => {
    const page = await open('/uitleg')
    await goed(page)
    await page.context().setOffline(true)
    await page.getByRole('searchbox', { name: 'Zoek op code of woord' }).focus()
    await page.keyboard.type('9415')
    const rij = page.getByRole('link', { name: '9415', exact: true })
    await page.waitForURL(/zoek=9415/)
    await rij.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^9415 /, level: 1 }).waitFor()
    await page.getByText('Klopt de eerdere stop? Doe dan niets.').waitFor()
    await page.getByText('<RetourCode>9415</RetourCode>').waitFor()
    // The example of the rule that gives it, which only the service can judge.
    const tr415 = PAGINAS.find(({ code }) => code === 'TR415')!
    await page.getByText(tr415.fout[0]!.melding!).first().waitFor()
    await goed(page)
    await page.getByRole('link', { name: 'TR415', exact: true }).click()
    await page.getByRole('heading', { name: /^TR415 /, level: 1 }).waitFor()
    await page.getByText(tr415.uitleg.actie).waitFor()
  })

  it('vindt een reden op een woord, en een lange lijst op zijn code', async () => {
    const page = await open('/uitleg?zoek=eenzijdig+client', {
      viewport: { width: 320, height: 640 },
    })
    const lijst = page.getByRole('table', { name: 'Uitleg van codes' })
    await lijst.getByRole('link', { name: 'JZ588/32' }).click()
    await page.getByRole('heading', { name: /^JZ588\/32 /, level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/uitleg/JZ588/32')
    await page.getByText('<RedenBeeindiging>32</RedenBeeindiging>').waitFor()
    await goed(page)
    await page.goto(`${proef.dienst().adres}/uitleg?zoek=CBS/0363`)
    await lijst.getByRole('link', { name: 'CBS/0363' }).waitFor()
    await page.goto(`${proef.dienst().adres}/uitleg`)
    await page.getByRole('heading', { name: 'Standen van een bericht' }).waitFor()
    await goed(page)
  })

  it('zegt bij een onbekende code wat u misschien bedoelt, ook in het kader', async () => {
    const page = await open('/uitleg/TR4155', await proef.dienst().alsof('0363'))
    await page.getByRole('navigation', { name: 'Hoofdnavigatie' }).waitFor()
    await goed(page)
    await page.getByRole('link', { name: 'TR415', exact: true }).click()
    await page.getByRole('heading', { name: /^TR415 /, level: 1 }).waitFor()
  })
})
