// SPDX-License-Identifier: EUPL-1.2
/**
 * The entrance of the engine for everything that hands over one message and waits
 * for the answer: API and transports. What waits is handled together in adaptive
 * batches: one message goes alone and at once, a queue shares transactions.
 */
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import type { Antwoord } from './antwoord.ts'
import type { Parkeren } from './beoordeling.ts'
import { verwerkPartij } from './partij.ts'
import { type Binnengekomen, maakWerkitem, type Werkitem } from './werkitem.ts'

/** Messages that go into one transaction at most; more gain little and hold locks longer. */
export const PARTIJ = 50
/** And at most this many bytes, so that large messages do not fill the memory together. */
const PARTIJBYTES = 32 * 1024 * 1024
/** Batches at the same time: one is being written while the next one is judged. */
const TEGELIJK = 2

const PARKEREN: Parkeren = { voorgangerKanKomen: true, wachten: 'werkdagen' }

export interface Ontvangst {
  /**
   * Stores, judges and answers one message. Resolves after the commit; the return
   * message then stands in the outbox. Rejects with the fault that kept it from being
   * handled: nothing is stored then and it can be handed over again. Messages about
   * one client are handled in the order in which they were handed over.
   */
  dienAan(binnen: Binnengekomen): Promise<Antwoord>
  /** Resolves when nothing waits and nothing is in hand. */
  leeg(): Promise<void>
}

interface Wachtend {
  readonly item: Werkitem
  /** Search hash in hex, or the hash of the item itself when the message names no client. */
  readonly client: string
  readonly klaar: (antwoord: Antwoord) => void
  readonly mis: (fout: unknown) => void
}

/** An entrance for one organisation. */
export function maakOntvangst(toegang: Toegang, omgeving: Omgeving): Ontvangst {
  let wachtrij: Wachtend[] = []
  /** Clients in a batch in hand: their next message waits, so that order holds. */
  const clienten = new Set<string>()
  const wachtOpLeeg: (() => void)[] = []
  let bezig = 0
  let inBehandeling = 0
  let gewekt = false

  /** After the events of this moment, so that what arrives together goes together. */
  function wek(): void {
    if (gewekt || bezig >= TEGELIJK) return
    gewekt = true
    setImmediate(() => {
      gewekt = false
      while (bezig < TEGELIJK) {
        // Shared out over the batches: one of them is judged while the other is written. All
        // in one would leave either this process or the database waiting.
        const deel = Math.ceil((wachtrij.length + inBehandeling) / TEGELIJK)
        const { partij, rest } = neem(wachtrij, clienten, Math.min(deel, PARTIJ))
        if (partij.length === 0) break
        wachtrij = rest
        void handelAf(partij)
      }
    })
  }

  async function handelAf(partij: readonly Wachtend[]): Promise<void> {
    bezig++
    inBehandeling += partij.length
    for (const { client } of partij) clienten.add(client)
    try {
      const items = partij.map(({ item }) => item)
      const uit = await verwerkPartij(toegang, omgeving, items, PARKEREN)
      const perItem = new Map(uit.map((een) => [een.item, een]))
      for (const { item, klaar, mis } of partij) {
        const een = perItem.get(item)!
        if ('antwoord' in een) klaar(een.antwoord)
        else mis(een.fout)
      }
    } catch (fout) {
      for (const { mis } of partij) mis(fout)
    } finally {
      bezig--
      inBehandeling -= partij.length
      for (const { client } of partij) clienten.delete(client)
      if (bezig === 0 && wachtrij.length === 0) for (const meld of wachtOpLeeg.splice(0)) meld()
      wek()
    }
  }

  return {
    dienAan: (binnen) =>
      new Promise((klaar, mis) => {
        const item = maakWerkitem(binnen, toegang.versleuteling, omgeving)
        wachtrij.push({ item, client: (item.dossier ?? item.item).toString('hex'), klaar, mis })
        wek()
      }),
    leeg: () =>
      bezig === 0 && wachtrij.length === 0
        ? Promise.resolve()
        : new Promise((klaar) => wachtOpLeeg.push(klaar)),
  }
}

/** The next batch: from the front, leaving clients that are in hand and what does not fit. */
function neem(
  wachtrij: readonly Wachtend[],
  clienten: ReadonlySet<string>,
  hoogstens: number,
): { partij: Wachtend[]; rest: Wachtend[] } {
  const partij: Wachtend[] = []
  const rest: Wachtend[] = []
  let bytes = 0
  for (const [i, een] of wachtrij.entries()) {
    if (clienten.has(een.client)) {
      rest.push(een)
      continue
    }
    bytes += een.item.bytes.length
    if (partij.length === hoogstens || (partij.length > 0 && bytes > PARTIJBYTES)) {
      rest.push(...wachtrij.slice(i))
      break
    }
    partij.push(een)
  }
  return { partij, rest }
}
