// SPDX-License-Identifier: EUPL-1.2
/** From the outbox over a line: one message at a time, in order, until the other side has it. */
import type pg from 'pg'
import type { Logboek } from '../../logboek.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { publiceerWachtende, type TePubliceren } from '../../opslag/uitgaand.ts'
import { proefpunt } from '../../proefpunten.ts'
import { zoekFout } from '../fouten/zoek.ts'
import { volgensPlan } from './plan.ts'
import { VerzendFout, type Verzenduitkomst } from './uitkomst.ts'
import type { Zekering } from './zekering.ts'
import {
  beginZending,
  type Lijnvorm,
  laatTwijfel,
  noteerUitkomst,
  schrijfUitkomst,
  type Zending,
} from './zendingen.ts'

export interface Lijnvervoer<G, S extends string> {
  readonly omgeving: Omgeving
  readonly logboek: Logboek
  readonly zekering: Zekering
  /** From 0 up to 1. */
  readonly toeval: () => number
  readonly horizonUren: number
  readonly vorm: Lijnvorm<G, S>
  /** The other side in a Dutch sentence, and whose codes it gives. */
  readonly wie: string
  readonly partij: string
  /** Largest payload. */
  readonly meesteBytes: number
  /** One attempt; stores nothing. */
  readonly probeer: (zending: Zending<G, S>, bytes: Uint8Array) => Promise<Verzenduitkomst>
}

/** Sends what waits for one organisation. Returns the number that the other side has taken. */
export function verzendOverLijn<G, S extends string>(
  toegang: Toegang,
  vervoer: Lijnvervoer<G, S>,
): Promise<number> {
  const { omgeving, horizonUren, zekering, toeval, vorm } = vervoer
  return publiceerWachtende(toegang, {
    omgeving,
    kanaal: vorm.kanaal,
    // One in hand: whoever sends more at a time may be seen to overtake himself (StUF019). What
    // waits for its next attempt can still be overtaken; see `verwerkUitkomst`.
    hoogstens: 1,
    magDoor: () => zekering.magNu(Date.parse(omgeving.tijdstip())),
    begint: () => zekering.neem(Date.parse(omgeving.tijdstip())),
    plan: (pogingen, sinds, nu) =>
      volgensPlan({ pogingen, sinds, nu, horizonUren, toeval: toeval() }),
    async publiceer(berichten, _, client) {
      for (const bericht of berichten) await verzend(client, toegang, vervoer, bericht)
    },
  })
}

async function verzend<G, S extends string>(
  client: pg.ClientBase,
  toegang: Toegang,
  vervoer: Lijnvervoer<G, S>,
  { bericht, bytes }: TePubliceren,
): Promise<void> {
  const { omgeving, vorm, wie } = vervoer
  if (bytes.length > vervoer.meesteBytes) {
    throw new VerzendFout(`het bericht is te groot voor ${wie}`, true)
  }
  const zending = await beginZending(toegang, omgeving, vorm, bericht, bytes)
  const uitkomst = await vervoer.probeer(zending, bytes)
  proefpunt('na-verzenden')
  // What was taken is written with the mark that it left. Anything else ends that transaction.
  if (uitkomst.soort === 'aanvaard') {
    await schrijfUitkomst(client, toegang, omgeving, zending.id, uitkomst)
  } else await noteerUitkomst(toegang, omgeving, zending.id, uitkomst)
  verwerkUitkomst(vervoer, uitkomst, toegang.organisatie, zending, bericht)
}

/** A moment on an envelope that is not later than the last one of this sender. */
const INGEHAALD = 'StUF019'

/** Tells the fuse and, when it did not get through, the outbox: throws `VerzendFout`. */
function verwerkUitkomst<G, S extends string>(
  { zekering, omgeving, logboek, wie, partij }: Lijnvervoer<G, S>,
  uitkomst: Verzenduitkomst,
  organisatie: string,
  { onzeker }: Pick<Zending, 'onzeker'>,
  bericht: string,
): void {
  meldAanZekering(zekering, uitkomst, Date.parse(omgeving.tijdstip()))
  switch (uitkomst.soort) {
    case 'aanvaard':
      return
    case 'geweigerd': {
      const { code, toelichting } = uitkomst
      const waarom = weigeringInWoorden(wie, partij, code, omgeving.nu().slice(0, 10), toelichting)
      // Its first attempt certainly did not arrive, and meanwhile a message of another client
      // went by. The refusal ended these ids, so the next attempt gets a later moment.
      if (code === INGEHAALD && !onzeker && !laatTwijfel(uitkomst))
        throw new VerzendFout(waarom, false)
      logboek.fout(`${wie} weigert een bericht`, { organisatie, bericht, code })
      throw new VerzendFout(waarom, true)
    }
    case 'wantrouwen':
      logboek.fout(`de lijn naar ${wie} is niet te vertrouwen`, { organisatie })
      throw new VerzendFout(uitkomst.reden, false)
    default:
      if (uitkomst.alarm) logboek.fout(`vreemd antwoord van ${wie}`, { organisatie, bericht })
      throw new VerzendFout(uitkomst.reden, false, uitkomst.naMs)
  }
}

/** `nu` in ms. */
export function meldAanZekering(
  zekering: Zekering,
  { soort }: Pick<Verzenduitkomst, 'soort'>,
  nu: number,
): void {
  if (soort === 'wantrouwen') zekering.vertrouwtNiet(nu)
  else if (soort === 'opnieuw') zekering.mislukt(nu)
  // It answers, also when it refuses, so the line is good.
  else zekering.gelukt(nu)
}

/** For the queue and the task of a person. */
export function weigeringInWoorden(
  wie: string,
  partij: string,
  code: string,
  dag: string,
  toelichting = '',
): string {
  const { zin, remedie } = zoekFout(code, partij, dag)
  const erbij = toelichting === '' ? '' : ` ${wie} schrijft: ${toelichting}`
  return `${wie} weigert het (${code}): ${zin} ${remedie}${erbij}`
}
