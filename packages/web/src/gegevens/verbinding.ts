// SPDX-License-Identifier: EUPL-1.2
/** Whether the service can be reached. Lost: it knocks until there is an answer. */

/** Between two knocks. */
const KLOP_MS = 4000

type Luisteraar = () => void

function maakVerbinding() {
  let weg = false
  let wachter: ReturnType<typeof setTimeout> | undefined
  const luisteraars = new Set<Luisteraar>()

  function zet(nieuw: boolean) {
    if (weg === nieuw) return
    weg = nieuw
    for (const luisteraar of luisteraars) luisteraar()
  }
  const vraag = () => fetch('/gezondheid/levend', { cache: 'no-store' }).catch(() => undefined)
  function klop() {
    wachter = setTimeout(async () => {
      if (await vraag()) gelukt()
      else klop()
    }, KLOP_MS)
  }
  function gelukt() {
    clearTimeout(wachter)
    wachter = undefined
    zet(false)
  }
  function mislukt() {
    zet(true)
    if (wachter === undefined) klop()
  }
  return {
    gelukt,
    mislukt,
    isWeg: () => weg,
    /** Asks now, and remembers the answer. */
    async isEr(): Promise<boolean> {
      const antwoord = await vraag()
      if (antwoord) gelukt()
      else mislukt()
      return antwoord !== undefined
    },
    /** Settles as soon as the service answers again; at once when it does. */
    weerTerug: () =>
      new Promise<void>((klaar) => {
        if (!weg) return klaar()
        const luisteraar = () => {
          if (weg) return
          luisteraars.delete(luisteraar)
          klaar()
        }
        luisteraars.add(luisteraar)
      }),
    /** For `useSyncExternalStore`. */
    volg(luisteraar: Luisteraar): () => void {
      luisteraars.add(luisteraar)
      return () => luisteraars.delete(luisteraar)
    },
  }
}

export const verbinding = maakVerbinding()
