// SPDX-License-Identifier: EUPL-1.2
/** For tests of reporting: fields by keyboard, and what the service really made and put out. */
import { lees } from '@stopwijzer/ijw'
import type { Locator, Page } from 'playwright-core'
import { leesXml } from '../../../packages/dienst/src/berichten/draad.ts'
import { inZicht } from '../../../packages/dienst/src/opslag/transactie.ts'
import { AANBIEDER, nummer, type Situatie } from './verhaal.ts'
import type { Werkplek } from './werkplek.ts'

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabNaar(page: Page, doel: Locator): Promise<void> {
  await doel.waitFor()
  for (let keer = 0; keer < 80; keer++) {
    if (await doel.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Met Tab is dit niet te bereiken')
}

/** Fills a date field as a person types it: `17072026`. */
export async function typDatum(page: Page, label: string, cijfers: string): Promise<void> {
  const deel = page.getByRole('group', { name: label }).getByRole('spinbutton').first()
  await tabNaar(page, deel)
  await page.keyboard.type(cijfers)
}

/** The id of a toewijzing of the provider, as its address has it. */
export async function toewijzingVan(page: Page, wie: Situatie): Promise<string> {
  const antwoord = await page.evaluate(
    async (pad) => (await fetch(pad)).json(),
    `/v1/toewijzingen?toewijzingNummer=${nummer(wie)}`,
  )
  return (antwoord as { resultaten: { id: string }[] }).resultaten[0]!.id
}

export interface Uitgegaan {
  readonly id: string
  readonly berichtsoort: string
  /** Whether it waits in the outbox. */
  readonly inUit: boolean
  readonly inhoud: unknown
}

/** Own messages about this toewijzing that were made here, oldest first, read back from their bytes. */
export async function uitgegaan(
  { dienst, verkeer }: Pick<Werkplek, 'dienst' | 'verkeer'>,
  wie: Situatie,
): Promise<readonly Uitgegaan[]> {
  const { rows } = await dienst().proef.db.beheer.query<Omit<Uitgegaan, 'inhoud'>>(
    `SELECT b.id, b.berichtsoort, u.bericht IS NOT NULL AND u.gepubliceerd IS NULL AS "inUit"
     FROM bericht b LEFT JOIN uitgaand u ON u.organisatie = b.organisatie AND u.bericht = b.id
     WHERE b.organisatie = $1 AND b.nummers = $2 AND b.herkomst = 'gemaakt'
       AND b.berichtsoort IN ('JW305', 'JW307')
     ORDER BY u.volgnummer`,
    [AANBIEDER, nummer(wie)],
  )
  const eigen = verkeer().toegang[AANBIEDER]!
  return Promise.all(
    rows.map(async (rij) => {
      const bytes = await inZicht(eigen, (client) => leesXml(client, eigen, rij.id))
      const gelezen = lees(bytes!)
      if (!gelezen.goed) throw new Error(`Bericht ${rij.id} is niet te lezen`)
      return { ...rij, inhoud: gelezen.bericht }
    }),
  )
}
