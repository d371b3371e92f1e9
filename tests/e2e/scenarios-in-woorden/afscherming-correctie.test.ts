// SPDX-License-Identifier: EUPL-1.2
/** OP003 while a correction of more than one message is under way. */
import { expect, test } from 'vitest'
import { gaCorrectieVerder } from '../../../packages/dienst/src/verwerking/correctieacties.ts'
import { leesCorrecties } from '../../../packages/dienst/src/verwerking/correctielijst.ts'
import { beslis, hefOp, metRecht, schermAf, takenMetRecht } from './afschermen.ts'
import { correctie, DAG, maakCorrectietoneel, omgeving } from './correctietoneel.ts'
import { bezorg, toestand, uit } from './toneel.ts'

const { toneel, deEne, lijst, maak, verder, heenEnWeer, boekenKloppen } = maakCorrectietoneel()

/** The first message is answered; the client is shielded before the answer comes in. */
async function antwoordNaHetMerk(): Promise<void> {
  const { aanbieder, gemeente } = toneel
  await maak(correctie({ einddatum: '2026-07-10' }))
  await bezorg(aanbieder, gemeente, DAG)
  await schermAf(aanbieder, `${DAG}T09:30:00`)
  const [antwoord] = await bezorg(gemeente, aanbieder, `${DAG}T10:00:00`)
  expect(antwoord).toMatchObject({ berichtsoort: 'JW308', oordeel: 'vastgehouden' })
}

const stops = () => toneel.aanbieder.bestanden('uit').filter((naam) => naam.startsWith('JW307'))

test('het volgende bericht gaat niet weg, ook niet als het antwoord alsnog wordt verwerkt', async () => {
  await antwoordNaHetMerk()
  const { aanbieder } = toneel
  expect(stops()).toEqual([])
  expect(await lijst(true)).toEqual([])
  await expect(verder('65656055-ONBEKEND')).rejects.toMatchObject({ code: 'CORRECTIE_ONBEKEND' })

  const [taak] = await takenMetRecht(aanbieder)
  const uitkomst = await beslis(aanbieder, taak!.id, 'akkoord', `${DAG}T11:00:00`)
  expect(uitkomst).toMatchObject({ oordeel: 'goedgekeurd', verzonden: [] })
  expect(stops()).toEqual([])
  const [gestopt] = await takenMetRecht(aanbieder)
  expect(gestopt).toMatchObject({ soort: 'correctie-gestopt' })
  // Nor when somebody who may know asks for it.
  const akkoord = await beslis(aanbieder, gestopt!.id, 'akkoord', `${DAG}T11:30:00`)
  expect(akkoord).toMatchObject({ status: 'open', verzonden: [] })
  expect(stops()).toEqual([])

  await hefOp(aanbieder, `${DAG}T12:00:00`)
  const { id } = await deEne()
  expect(await verder(id)).toMatchObject({ gelukt: true, staat: 'loopt' })
  await heenEnWeer()
  expect((await deEne()).staat).toBe('klaar')
  expect(await toestand(toneel.gemeente, '300201', DAG)).toBe('DEFINITIEF_GESTOPT OPEN')
  await boekenKloppen()
})

test('gaat de afscherming eraf, dan gaat de correctie vanzelf verder', async () => {
  await antwoordNaHetMerk()
  const { aanbieder } = toneel
  const [{ id } = { id: '' }] = await leesCorrecties(await metRecht(aanbieder))
  await expect(gaCorrectieVerder(aanbieder.toegang, omgeving(), id)).rejects.toMatchObject({
    code: 'CORRECTIE_ONBEKEND',
  })
  const { berichten } = await hefOp(aanbieder, `${DAG}T12:00:00`)
  expect(berichten).toMatchObject([{ berichtsoort: 'JW308', oordeel: 'goedgekeurd' }])
  const { StopProduct } = uit(aanbieder, 'JW307').Client.StopProducten
  expect(StopProduct).toMatchObject([{ StatusAanlevering: '1', Einddatum: '2026-07-10' }])
  await heenEnWeer()
  expect((await deEne()).staat).toBe('klaar')
  await boekenKloppen()
})
