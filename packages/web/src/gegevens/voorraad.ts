// SPDX-License-Identifier: EUPL-1.2
/**
 * What was asked before, so that a page shows at once what is known and then what is new.
 * Nothing is ever shown that the service did not say: no guess of an outcome before its answer.
 */
/** Older than this is asked again when somebody looks. */
const VERS_MS = 3000
/** What nobody looks at is forgotten after this: a shared screen keeps no clients. */
const BEWAAR_MS = 5 * 60_000

export interface Stand<T> {
  readonly gegevens: T | undefined
  readonly etag: string | null
  readonly fout: unknown
  readonly bezig: boolean
}

interface Vak {
  stand: Stand<unknown>
  tijd: number
  /** Counts the times that it was declared old. */
  versie: number
  /** The question whose answer counts; an older one is not listened to any more. */
  vraag: symbol | undefined
  vergeet: ReturnType<typeof setTimeout> | undefined
  readonly luisteraars: Set<() => void>
  /** Who waits until what is old has been asked again. */
  readonly wachters: Set<() => void>
}

export interface Antwoord<T> {
  readonly inhoud: T
  readonly etag: string | null
}
export type Haal<T> = () => Promise<Antwoord<T>>

const LEEG: Stand<never> = { gegevens: undefined, etag: null, fout: undefined, bezig: true }

export function maakVoorraad(nu: () => number = Date.now) {
  const vakken = new Map<string, Vak>()
  const drukte = { gevraagd: 0, onderweg: 0 }

  function vakVan(sleutel: string): Vak {
    const vak = vakken.get(sleutel) ?? {
      stand: LEEG,
      tijd: Number.NEGATIVE_INFINITY,
      versie: 0,
      vraag: undefined,
      vergeet: undefined,
      luisteraars: new Set<() => void>(),
      wachters: new Set<() => void>(),
    }
    vakken.set(sleutel, vak)
    return vak
  }

  function zet(vak: Vak, stand: Stand<unknown>) {
    vak.stand = stand
    for (const luisteraar of vak.luisteraars) luisteraar()
  }

  function laatGaan({ wachters }: Vak) {
    for (const wachter of wachters) wachter()
    wachters.clear()
  }

  /** Asks again, unless the same question is under way or just answered. */
  async function ververs<T>(sleutel: string, haal: Haal<T>, altijd = false): Promise<void> {
    const vak = vakVan(sleutel)
    if (!altijd && (vak.vraag || nu() - vak.tijd < VERS_MS)) return
    const vraag = Symbol(sleutel)
    const { versie } = vak
    vak.vraag = vraag
    zet(vak, { ...vak.stand, bezig: true })
    drukte.gevraagd++
    drukte.onderweg++
    try {
      const { inhoud, etag } = await haal()
      if (vak.vraag !== vraag) return
      vak.tijd = nu()
      vak.vraag = undefined
      zet(vak, { gegevens: inhoud, etag, fout: undefined, bezig: false })
    } catch (fout) {
      // A later question took its place, or nobody waits any more.
      if (vak.vraag !== vraag) return
      vak.vraag = undefined
      zet(vak, { ...vak.stand, fout, bezig: false })
    } finally {
      drukte.onderweg--
      // What was asked before it was declared old says nothing to those who wait for the new.
      if (vak.vraag === undefined && vak.versie === versie) laatGaan(vak)
    }
  }

  return {
    ververs,
    /** How many questions there were, and how many still wait for their answer. */
    drukte: () => drukte,
    lees: <T>(sleutel: string): Stand<T> => (vakken.get(sleutel)?.stand ?? LEEG) as Stand<T>,
    volg(sleutel: string, luisteraar: () => void): () => void {
      const vak = vakVan(sleutel)
      clearTimeout(vak.vergeet)
      vak.luisteraars.add(luisteraar)
      return () => {
        vak.luisteraars.delete(luisteraar)
        if (vak.luisteraars.size > 0) return
        laatGaan(vak)
        vak.vergeet = setTimeout(() => {
          if (vakken.get(sleutel) === vak) vakken.delete(sleutel)
        }, BEWAAR_MS)
      }
    },
    /**
     * After a change: what begins with `begin` is old; who looks at it asks again. Settles when
     * everything that is looked at has its new answer, or nobody looks any more.
     */
    async verouder(begin = ''): Promise<void> {
      const nieuw: Promise<void>[] = []
      for (const [sleutel, vak] of vakken)
        if (sleutel.startsWith(begin)) {
          vak.tijd = Number.NEGATIVE_INFINITY
          vak.versie++
          if (vak.luisteraars.size > 0) nieuw.push(new Promise((klaar) => vak.wachters.add(klaar)))
          for (const luisteraar of vak.luisteraars) luisteraar()
        }
      await Promise.all(nieuw)
    },
    versie: (sleutel: string): number => vakken.get(sleutel)?.versie ?? 0,
    /** Another person or organisation: nothing of before may be seen. */
    wis(): void {
      for (const vak of vakken.values()) {
        vak.vraag = undefined
        vak.tijd = Number.NEGATIVE_INFINITY
        vak.versie++
        laatGaan(vak)
        zet(vak, LEEG)
      }
    },
  }
}

export type Voorraad = ReturnType<typeof maakVoorraad>

/** The one of this page. */
export const voorraad = maakVoorraad()
