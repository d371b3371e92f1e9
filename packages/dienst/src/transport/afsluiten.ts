// SPDX-License-Identifier: EUPL-1.2
/**
 * A line that is switched off leaves things behind: what was confirmed to the other side and
 * not handled yet, and faults that could not go. What can be handled without the line is; of
 * the rest a person hears, as nobody else will ever look at it.
 */
import type pg from 'pg'
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { alleOrganisaties, type Toegang } from '../opslag/organisatie.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { maakPerOrganisatie } from '../ronde.ts'
import { meldAankomst, sluitDodeBrieven } from '../verwerking/dodebrief.ts'
import { maakOntvangst } from '../verwerking/ontvangst.ts'
import { probeerWachtende } from '../verwerking/tussenwerk.ts'
import { GGKAANKOMST } from './ggk/verwerken.ts'
import { verwerkAankomsten } from './kern/aankomsten.ts'
import { type Lijnrest, leesRest } from './kern/lijnrest.ts'
import { VSPAANKOMST } from './vsp/verwerken.ts'

const SLEUTEL = 'lijn-uit'

/** For every start: the organisations that are over no line now; `overLijn`: those that are. */
export async function rondLijnenAf(
  dienst: Dienst,
  overLijn: readonly string[],
  logboek: Logboek,
  toeval: () => number = Math.random,
): Promise<void> {
  const perOrganisatie = maakPerOrganisatie(logboek, 'wat een lijn achterliet is niet bekeken')
  for (const code of await alleOrganisaties(dienst.pool)) {
    await perOrganisatie(code, async () => {
      const toegang = await dienst.organisatie(code)
      const aan = overLijn.includes(code)
      if (!aan && !(await isLeeg(toegang))) await verwerkRest(dienst, toegang, logboek, toeval)
      await alsMotor(toegang, async (client) => {
        const rest = aan ? GEEN : await leesRest(client, code)
        await meldRest(client, dienst, toegang, rest, logboek)
      })
    })
  }
}

const GEEN: Lijnrest = { aankomsten: 0, fouten: 0 }

async function isLeeg(toegang: Toegang): Promise<boolean> {
  return (
    (await alsMotor(toegang, (client) => leesRest(client, toegang.organisatie))).aankomsten === 0
  )
}

/** One attempt for each. The answers are in the outbox then, and leave as files. */
async function verwerkRest(
  { omgeving }: Dienst,
  toegang: Toegang,
  logboek: Logboek,
  toeval: () => number,
): Promise<void> {
  const { organisatie } = toegang
  const meldFout = (fout: unknown) =>
    logboek.fout('bericht van een lijn die uit staat niet verwerkt', { organisatie, fout })
  const ontvangst = maakOntvangst(toegang, omgeving)
  const binnen = { toegang, omgeving, ontvangst, toeval, meldFout }
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE aankomst SET staat = 'nieuw', volgende = NULL
       WHERE organisatie = $1 AND staat IN ('nieuw', 'dood')`,
      [organisatie],
    ),
  )
  const gedaan =
    (await verwerkAankomsten(binnen, GGKAANKOMST)) + (await verwerkAankomsten(binnen, VSPAANKOMST))
  if (gedaan > 0) await probeerWachtende({ toegang, omgeving, logboek })
}

/** The task is open as long as there is something. */
async function meldRest(
  client: pg.PoolClient,
  { omgeving }: Dienst,
  toegang: Toegang,
  { aankomsten, fouten }: Lijnrest,
  logboek: Logboek,
): Promise<void> {
  const { organisatie } = toegang
  if (aankomsten + fouten === 0) {
    await sluitDodeBrieven(client, toegang, [`aankomst/${SLEUTEL}`], omgeving.nu())
    return
  }
  logboek.fout('een lijn die uit staat liet werk achter', {
    organisatie,
    aantal: aankomsten + fouten,
  })
  await meldAankomst(client, toegang, omgeving, {
    ...{ id: `${SLEUTEL}/taak`, soort: 'handmatig-beoordelen', ontvangen: null },
    toelichting: `De lijn met de keten staat uit, en liet werk achter: ${aankomsten} ontvangen bericht(en) zijn niet verwerkt en ${fouten} foutbericht(en) zijn niet verzonden. De afzender weet dit niet. Zet de lijn weer aan en start de dienst opnieuw, of meld dit aan de beheerder.`,
  })
}
