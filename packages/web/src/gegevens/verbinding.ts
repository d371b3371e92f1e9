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
  function klop() {
    wachter = setTimeout(async () => {
      const antwoord = await fetch('/gezondheid/levend', { cache: 'no-store' }).catch(
        () => undefined,
      )
      if (antwoord) gelukt()
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
    /** For `useSyncExternalStore`. */
    volg(luisteraar: Luisteraar): () => void {
      luisteraars.add(luisteraar)
      return () => luisteraars.delete(luisteraar)
    },
  }
}

export const verbinding = maakVerbinding()
