// SPDX-License-Identifier: EUPL-1.2
/** P9: memory of a service process that handles messages without a pause. */
import type { Omvang } from './index.ts'
import { type Meting, vergeleken } from './meting.ts'
import { draaiSamen, eisAlles, metMotor } from './motor/metMotor.ts'
import { zetTerug } from './motor/opstelling.ts'
import { cijfer } from './verslag.ts'

const MB = 1_000_000
/** Part of the time that does not count: code is compiled and the heap finds its size. */
const OPWARMEN = 0.2
/** Part of the time after that whose peak is compared, at the begin and at the end. */
const VENSTER = 0.25
/** Samples between two times that the tables go back to their begin. */
const STUKKEN = 5

export async function meetP9(omvang: Omvang): Promise<Meting> {
  return metMotor(omvang.toewijzingen, async (motor) => {
    const werkers = await motor.start(1)
    const begin = performance.now()
    const duur = omvang.minuten * 60_000
    const monsters: { readonly deel: number; readonly piek: number }[] = []
    let berichten = 0
    // At least one sample in every window, however short the run.
    while (performance.now() - begin < duur || monsters.length < 1 / (OPWARMEN * VENSTER)) {
      await zetTerug(motor.dienst, 'public')
      for (let stuk = 0; stuk < STUKKEN; stuk++) {
        const grens = (n: number) => Math.floor((motor.stops * n) / STUKKEN)
        const [van, tot] = [grens(stuk), grens(stuk + 1)]
        await draaiSamen(werkers, { weg: 'motor', van, tot, inVlucht: 64 })
        const [piek = Number.NaN] = await Promise.all(werkers.map((werker) => werker.geheugen()))
        monsters.push({ deel: performance.now() - begin, piek })
      }
      await eisAlles(motor, motor.stops)
      berichten += motor.stops
    }
    const einde = monsters.at(-1)?.deel ?? 0
    const hoogste = (van: number, tot: number) => {
      const binnen = monsters.filter(({ deel }) => deel > van * einde && deel <= tot * einde)
      return Math.max(...binnen.map(({ piek }) => piek / MB))
    }
    const vroeg = OPWARMEN + VENSTER * (1 - OPWARMEN)
    const laat = 1 - VENSTER * (1 - OPWARMEN)
    return {
      id: 'P9',
      titel: 'Geheugen onder aanhoudende last',
      uitleg: `Eén proces handelt ${cijfer(einde / 60_000)} minuten lang JW307's af zoals in P5, met 64 tegelijk: ${berichten.toLocaleString('nl-NL')} berichten. Het geheugen is elke halve seconde bekeken. De hoogste stand in het laatste deel staat naast de hoogste stand kort na het opwarmen. Het programma dat de berichten aanbiedt draait in hetzelfde proces en telt mee.`,
      vergelijkingen: [
        vergeleken(
          {
            naam: 'hoogste geheugen aan het einde, naast kort na het opwarmen',
            eenheid: 'MB',
            uitkomst: (laatst, eerst) => laatst / eerst,
            doel: { kant: 'hoogstens', grens: 1.2 },
          },
          [hoogste(laat, 1)],
          [hoogste(OPWARMEN, vroeg)],
        ),
      ],
    }
  })
}
