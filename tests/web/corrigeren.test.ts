// SPDX-License-Identifier: EUPL-1.2
/** Correcting in a browser: only legal moves, the plan in words, and how far a correction is. */
import { describe, expect, it } from 'vitest'
import { jw307, stop as stopregel } from '../keten/berichten.ts'
import { tabNaar, typDatum, uitgegaan } from './hulp/melden.ts'
import { goed, knop, SMAL } from './hulp/paginaproef.ts'
import { AANBIEDER, bsn, GEMEENTE, NU, nummer } from './hulp/verhaal.ts'
import { werkplek } from './hulp/werkplek.ts'

const plek = werkplek()

const stop = (anders: object) => ({
  inUit: true,
  berichtsoort: 'JW307',
  inhoud: { Client: { StopProducten: { StopProduct: [anders] } } },
})

describe('corrigeren', () => {
  it('gaat met het toetsenbord van een foute reden naar het eerste bericht, en dan vanzelf verder', async () => {
    const { page } = await plek.naar('gestopt', 'corrigeren')
    await goed(page)
    await tabNaar(page, page.getByRole('radio', { name: /^Stop per 16-07-2026, reden 31/ }))
    await page.keyboard.press('Space')
    const reden = page.getByRole('radio', { name: /^Een andere reden/ })
    await reden.waitFor()
    // The region wants two messages for every correction.
    await page.getByText('2 berichten: JW307, dan JW307.').first().waitFor()
    await tabNaar(
      page,
      page.getByRole('radiogroup', { name: 'Wat moet er anders?' }).getByRole('radio').first(),
    )
    await page.keyboard.press('Space')
    expect(await reden.isChecked()).toBe(true)
    await tabNaar(page, page.getByRole('button', { name: /Reden/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /^34/ }).waitFor()
    await page.keyboard.type('34')
    await page.keyboard.press('Enter')
    const plan = page.getByRole('region', { name: 'Wat er gebeurt' })
    await plan.getByText(/Verwijdert: stop per 16-07-2026, reden 31/).waitFor()
    await plan.getByText('Wachten op antwoord').waitFor()
    await plan.getByText(/Meldt: stop per 16-07-2026, reden 34/).waitFor()
    await goed(page)
    await tabNaar(page, knop(page, 'Verstuur het eerste bericht'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'De correctie is begonnen' }).waitFor()
    await goed(page)
    expect(await uitgegaan(plek, 'gestopt')).toMatchObject([
      stop({ StatusAanlevering: '3', RedenBeeindiging: '31', Einddatum: '2026-07-16' }),
    ])

    await page.getByRole('link', { name: 'Volg de correctie' }).click()
    await page.getByText('Wij wachten op de JW308 van de gemeente.').waitFor()
    await goed(page)
    await plek.verkeer().bezorg(NU)
    await page.reload()
    await page.getByText('De correctie is klaar.').waitFor()
    const [, tweede] = await uitgegaan(plek, 'gestopt')
    expect(tweede).toMatchObject({
      inhoud: {
        Client: {
          StopProducten: { StopProduct: [{ StatusAanlevering: '1', RedenBeeindiging: '34' }] },
        },
      },
    })
  })

  it('biedt alleen aan wat mag, en zegt waarom de rest niet kan', async () => {
    const { page } = await plek.naar('inZorg', 'corrigeren', SMAL)
    await page.getByText('Een andere eerste dag').waitFor()
    await page.getByText('Wat nu niet kan, en waarom').click()
    await page.getByText('Het product is dat van de toewijzing.').waitFor()
    expect(await page.getByRole('radio', { name: /Een ander product/ }).count()).toBe(0)
    await page.getByText('Een andere eerste dag').click()
    await typDatum(page, 'Juiste eerste dag van de zorg', '13012026')
    await page.getByText(/Meldt: start op 13-01-2026/).waitFor()
    await goed(page)
    await knop(page, 'Verstuur de correctie').click()
    await page.getByRole('heading', { name: 'De correctie is begonnen' }).waitFor()
    expect(await uitgegaan(plek, 'inZorg')).toMatchObject([
      {
        berichtsoort: 'JW305',
        inhoud: {
          Client: {
            StartProducten: {
              StartProduct: [
                { StatusAanlevering: '3', Begindatum: '2026-01-12' },
                { StatusAanlevering: '1', Begindatum: '2026-01-13' },
              ],
            },
          },
        },
      },
    ])
  })

  it('breekt een correctie af met een reden, en toont haar daarna alleen als u erom vraagt', async () => {
    const { page } = await plek.naar('overleg', 'corrigeren')
    await page.getByText(/^Stop per 10-07-2026/).click()
    await page.getByText('Een andere laatste dag').click()
    await typDatum(page, 'Juiste laatste dag van de zorg', '09072026')
    await knop(page, 'Verstuur het eerste bericht').click()
    await page.getByRole('heading', { name: 'De correctie is begonnen' }).waitFor()

    await page.goto(`${plek.dienst().adres}/correcties`)
    const tabel = page.getByRole('table', { name: 'Correcties' })
    await tabel.getByRole('link', { name: 'Giulia Specimen' }).waitFor()
    const rij = tabel.getByRole('row', { name: /Giulia Specimen/ })
    await rij.getByText('bericht 1 van 2').waitFor()
    await rij.getByText('JW308').waitFor()
    await goed(page)
    await tabel.getByRole('link', { name: 'Giulia Specimen' }).click()
    await knop(page, 'Breek af').click()
    const venster = page.getByRole('alertdialog', { name: 'Correctie afbreken?' })
    await venster.getByRole('button', { name: 'Breek af' }).click()
    await venster.getByText('Schrijf in een paar woorden waarom').first().waitFor()
    await goed(page)
    await venster.getByLabel('Waarom breekt u af?').fill('De dag klopte toch.')
    await venster.getByRole('button', { name: 'Breek af' }).click()
    await page.getByText('Wat al was goedgekeurd, is gebleven.').waitFor()
    const { rows } = await plek
      .dienst()
      .proef.db.beheer.query(
        "SELECT staat FROM correctie WHERE organisatie = $1 AND staat = 'afgebroken'",
        [AANBIEDER],
      )
    expect(rows).toHaveLength(1)
    await page.goto(`${plek.dienst().adres}/correcties`)
    await page.getByText('Er lopen geen correcties.').waitFor()
    await page.getByText('Toon ook wat klaar of afgebroken is').click()
    await tabel.getByText('afgebroken').waitFor()
  })

  it('staat stil na een afkeuring, zegt waarom, en gaat verder als u dat zegt', async () => {
    // Through other software the municipality has a definitive stop as well: after that it
    // takes no other.
    const voorgoed = stopregel('2026-01-12', '31', '2026-04-20', {
      ToewijzingNummer: nummer('tijdelijk'),
    })
    const bericht = jw307('2026-07-20', [voorgoed], { bsn: bsn('tijdelijk') })
    await plek.verkeer().alleen(GEMEENTE, 'in', bericht, NU)
    const { page } = await plek.naar('tijdelijk', 'corrigeren')
    await page.getByText(/^Stop per 15-04-2026/).click()
    await page.getByText('Een andere laatste dag').click()
    await typDatum(page, 'Juiste laatste dag van de zorg', '14042026')
    await knop(page, 'Verstuur het eerste bericht').click()
    await page.getByRole('link', { name: 'Volg de correctie' }).click()
    await page.getByText('Wij wachten op de JW308').waitFor()
    await plek.verkeer().bezorg(NU)
    await page.reload()
    await page.getByText('De correctie staat stil en wacht op u.').waitFor()
    await page.getByText('Waarom zij stilstaat').waitFor()
    await goed(page)
    await knop(page, 'Ga verder').click()
    await page.getByText('De correctie gaat verder.').waitFor()
    await page.getByText('Wij wachten op de JW308').waitFor()
    expect(await uitgegaan(plek, 'tijdelijk')).toMatchObject([
      { inUit: false },
      { inUit: false },
      stop({ StatusAanlevering: '1', RedenBeeindiging: '20', Einddatum: '2026-04-14' }),
    ])
  })
})
