// SPDX-License-Identifier: EUPL-1.2
/** A rejected message in a browser: each code at its field, and sent again with the fields filled. */
import { expect, it } from 'vitest'
import { typDatum, uitgegaan } from './hulp/melden.ts'
import { goed, knop, SMAL } from './hulp/paginaproef.ts'
import { AANBIEDER, nummer } from './hulp/verhaal.ts'
import { werkplek } from './hulp/werkplek.ts'

const plek = werkplek()

const idVan = async (waar: string) => {
  const { rows } = await plek
    .dienst()
    .proef.db.beheer.query(
      `SELECT id FROM bericht WHERE organisatie = $1 AND nummers = $2 AND berichtsoort = 'JW307' AND ${waar}`,
      [AANBIEDER, nummer('afgekeurd')],
    )
  return rows[0].id as string
}

it('legt elke code uit bij het veld, en verstuurt het verbeterde bericht', async () => {
  const id = await idVan("status = 'afgekeurd'")
  const { page } = await plek.open(`/berichten/${id}/herstellen`)
  await page.getByRole('heading', { name: 'Afgekeurde JW307 herstellen' }).waitFor()
  await page.getByText(/^9415/).first().waitFor()
  await page.getByText('Wat kunt u doen?').first().waitFor()
  const reden = page.locator('.afkeur-fout', { hasText: 'Reden' })
  await reden.getByText(/^9415/).waitFor()
  await goed(page)
  const vorm = page.getByRole('form', { name: 'Zorg stoppen' })
  await vorm
    .getByText(/31 · Levering is volgens plan/)
    .first()
    .waitFor()
  expect(await vorm.getByRole('spinbutton').allTextContents()).toEqual(['16', '07', '2026'])
  await vorm.getByText('U hebt nog niets veranderd.').waitFor()
  await typDatum(page, 'Laatste dag van de zorg', '17072026')
  await vorm.getByText('U hebt nog niets veranderd.').waitFor({ state: 'detached' })
  await page.getByText('Deze JW307 kan weg').waitFor()
  await goed(page)
  await knop(page, 'Verstuur de stop').click()
  await page.getByRole('heading', { name: 'Het herstelde bericht is verstuurd' }).waitFor()
  await goed(page)
  expect(await uitgegaan(plek, 'afgekeurd')).toMatchObject([
    {
      inUit: true,
      inhoud: {
        Client: {
          StopProducten: {
            StopProduct: [
              { StatusAanlevering: '1', RedenBeeindiging: '31', Einddatum: '2026-07-17' },
            ],
          },
        },
      },
    },
  ])
})

it('zegt op een telefoon dat er niets te herstellen is', async () => {
  const id = await idVan("status <> 'afgekeurd'")
  const { page } = await plek.open(`/berichten/${id}/herstellen`, SMAL)
  await page.getByText('Dit bericht is niet afgekeurd').waitFor()
  await goed(page)
})
