// SPDX-License-Identifier: EUPL-1.2
/** P12: retention on a large database: finding, removing, cleaning, and the engine meanwhile. */
import type { Dienst } from '@stopwijzer/dienst'
import type { Omvang } from './index.ts'
import { type Meting, spreiding, vergeleken } from './meting.ts'
import { belast, tempo } from './motor/belasting.ts'
import {
  kaalVerwijderen,
  kaleTelling,
  maakGoedgekeurdPlan,
  type Plan,
  ruimOpEnTel,
  type Stuk,
  sluitTaken,
  verwijder,
} from './motor/bewaarwerk.ts'
import { groei } from './motor/groei.ts'
import { type Motor, metMotor } from './motor/metMotor.ts'
import { maakAanbieder } from './motor/opstelling.ts'
import { metVerwijderaar } from './motor/verwijderaar.ts'
import { maakZaad, PER_CLIENT } from './motor/zaad.ts'
import { bewaardeMap, leesbaar } from './p7.ts'
import { cijfer } from './verslag.ts'

/** One in so many clients may go, and at most this many: what a plan of every year finds. */
const DEEL = 20
const MEESTE = 20_000
/** Clients whose traffic the engine gets in one round, each five messages. */
const PER_RONDE = 100
/** Part of the clients of the database that a round is at most. */
const RONDEDEEL = 20
const TABELLEN = ['bericht', 'uitgaand', 'retourcode'] as const

export async function meetP12(omvang: Omvang): Promise<Meting> {
  const { dossiers, toewijzingen, bewaar } = omvang
  const map = bewaar === undefined ? undefined : bewaardeMap(bewaar, dossiers)
  // More rounds would take clients that the test range does not have.
  const rondes = Math.min(omvang.rondes, 5)
  return metMotor(
    toewijzingen,
    async (motor) => {
      const { dienst, zaad, eenmalig } = motor
      // The same database as that of P7.
      await eenmalig(async () => {
        await belast(
          zaad.stops.slice(0, leesbaar(zaad.stops.length)),
          64,
          await maakAanbieder(dienst),
        )
        await groei(dienst, dossiers * PER_CLIENT, toewijzingen / PER_CLIENT, true)
      })
      const aantal = Math.min(MEESTE, Math.max(2, Math.ceil(dossiers / DEEL)))
      const stuk = await sluitTaken(dienst, dossiers, aantal)
      const telling = await kaleTelling(dienst)
      const plan = await maakGoedgekeurdPlan(dienst)
      // Half of it alone, then the rest while messages come in.
      const alleen = await verwijder(dienst, plan, 0.5)
      const perRonde = Math.min(PER_RONDE, Math.ceil(toewijzingen / RONDEDEEL))
      const samen = await metOfZonder(motor, plan, rondes, perRonde)
      const kaal = await kaalVerwijderen(dienst, stuk)
      const schoon = await ruimOpEnTel(dienst, TABELLEN)
      return verslag(omvang, { aantal, stuk, telling, plan, alleen, samen, kaal, schoon })
    },
    map,
  )
}

/** Messages per second of the engine in each round, with and without the command that removes. */
async function metOfZonder(
  { dienst, gegevens, zaad: { stops } }: Motor,
  plan: Plan,
  rondes: number,
  perRonde: number,
): Promise<{ met: number[]; zonder: number[]; verwijderd: number }> {
  const biedAan = await maakAanbieder(dienst)
  let volgende = await eersteVrije(dienst, stops.length / 2 + 1)
  const ronde = async () => {
    const { toewijzingen, antwoorden, starts, stops } = maakZaad(perRonde * PER_CLIENT, volgende)
    volgende += perRonde
    const lopen = []
    // In this order, each client's messages one after the other.
    const delen = [stops.slice(0, perRonde), stops.slice(perRonde)]
    for (const deel of [toewijzingen, antwoorden, starts, ...delen]) {
      lopen.push(await belast(deel, 64, biedAan))
    }
    return tempo(lopen)
  }
  await ronde()
  const met: number[] = []
  const zonder: number[] = []
  let verwijderd = 0
  for (let i = 0; i < rondes; i++) {
    zonder.push(await ronde())
    verwijderd += await metVerwijderaar(dienst, gegevens, plan, async () => {
      met.push(await ronde())
    })
  }
  return { met, zonder, verwijderd }
}

/** The first client after those of the database whose traffic was not offered before. */
async function eersteVrije({ pool }: Dienst, na: number): Promise<number> {
  for (let n = Math.ceil(na); ; n++) {
    const { rowCount } = await pool.query(
      `SELECT FROM identificatie WHERE organisatie = '0363' AND berichtsoort = 'JW301'
         AND afzender = '0363' AND identificatie = $1`,
      [`T${n}`],
    )
    if (rowCount === 0) return n
  }
}

interface Gemeten {
  readonly aantal: number
  readonly stuk: Stuk
  readonly telling: { readonly berichten: number; readonly seconden: number }
  readonly plan: Plan
  readonly alleen: { readonly berichten: number; readonly seconden: number }
  readonly samen: { readonly met: number[]; readonly zonder: number[]; readonly verwijderd: number }
  readonly kaal: { readonly berichten: number; readonly seconden: number }
  readonly schoon: { readonly dood: number; readonly vuil: number; readonly schoon: number }
}

function verslag(omvang: Omvang, gemeten: Gemeten): Meting {
  const { aantal, telling, plan, alleen, samen, kaal, schoon } = gemeten
  const per = (wat: { readonly berichten: number; readonly seconden: number }) => [
    wat.berichten / wat.seconden,
  ]
  const deel = (eigen: number, hun: number) => eigen / hun
  const getal = (n: number) => n.toLocaleString('nl-NL')
  return {
    id: 'P12',
    titel: 'Bewaren en verwijderen op een grote databank',
    uitleg: `De databank van P7 met ${getal(omvang.dossiers)} dossiers, acht jaar later. Van ${getal(aantal)} cliënten is alles afgehandeld; van de andere staat nog een taak open. Zoeken: alles wat een bewaarplan bekijkt, met wat er nog openstaat. Verwijzing: dezelfde berichten alleen tellen. Verwijderen: met sloten, opnieuw toetsen en logboek, per 50 cliënten een transactie. Verwijzing: dezelfde rijen kaal verwijderen, per 50 cliënten. De motor: alle berichten van nieuwe cliënten, 64 tegelijk, terwijl \`stopwijzer bewaren uitvoeren\` als los proces loopt, en zonder. Alles met fsync.`,
    vergelijkingen: [
      vergeleken(
        {
          naam: 'zoeken wat weg mag, naast alleen tellen',
          eenheid: 'berichten/s',
          uitkomst: deel,
          doel: { kant: 'minstens', grens: 0.05 },
        },
        per({ berichten: plan.bekeken, seconden: plan.seconden }),
        per(telling),
      ),
      vergeleken(
        {
          naam: 'verwijderen, naast kaal verwijderen',
          eenheid: 'berichten/s',
          uitkomst: deel,
          doel: { kant: 'minstens', grens: 0.25 },
        },
        per(alleen),
        per(kaal),
      ),
      vergeleken(
        {
          naam: 'de motor terwijl er verwijderd wordt, naast zonder',
          eenheid: 'berichten/s',
          uitkomst: deel,
          doel: { kant: 'minstens', grens: 0.5 },
        },
        samen.met,
        samen.zonder,
      ),
    ],
    tabel: {
      kop: ['wat', 'uitkomst'],
      rijen: [
        ['berichten bekeken', getal(plan.bekeken)],
        ['tijd daarvoor (s)', cijfer(plan.seconden)],
        ['waarvan lopend werk lezen (s)', cijfer(plan.inHanden)],
        ['berichten in het plan', getal(plan.weg)],
        ['verwijderd zonder andere last (berichten/s)', cijfer(alleen.berichten / alleen.seconden)],
        ['verwijderd tijdens de rondes van de motor', getal(samen.verwijderd)],
        [
          'motor, mediaan met en zonder (berichten/s)',
          `${cijfer(spreiding(samen.met).mediaan)} en ${cijfer(spreiding(samen.zonder).mediaan)}`,
        ],
        ['dode rijen daarna in bericht, uitgaand en retourcode', getal(schoon.dood)],
        ['VACUUM (ANALYZE) van deze tabellen (s)', cijfer(schoon.vuil)],
        ['nog eens, zonder dode rijen (s)', cijfer(schoon.schoon)],
      ],
    },
  }
}
