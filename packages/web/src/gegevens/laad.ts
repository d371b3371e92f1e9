// SPDX-License-Identifier: EUPL-1.2
/**
 * Loads a part of the program when it is needed. When the connection is gone it waits until it is
 * back, as the questions of a page do: what the user filled in stays on the screen meanwhile, and
 * the frame says that there is no connection. A part that is really gone, because a newer version
 * took its place, is a fault: only fetching the page again helps.
 */
import { type ComponentType, lazy } from 'react'
import { verbinding } from './verbinding.ts'

/** A component that comes when it is first drawn. */
export function luiDeel<E extends object>(
  haal: () => Promise<{ readonly default: ComponentType<E> }>,
): ComponentType<E> {
  return lazy(() => laadDeel(haal)) as unknown as ComponentType<E>
}

export async function laadDeel<T>(haal: () => Promise<T>): Promise<T> {
  bewaakBladen()
  for (let keer = 1; ; keer++) {
    try {
      return await haal()
    } catch (fout) {
      const weg = !(await verbinding.isEr())
      // Once more when the service does answer: the connection may just have come back.
      if (!weg && keer > 1) throw fout
      if (weg) await verbinding.weerTerug()
    }
  }
}

let bewaakt = false

/**
 * A sheet that did not come stays in the head, and the next try would take it for one that did: the
 * part would stand there without its style.
 */
function bewaakBladen(): void {
  if (bewaakt) return
  bewaakt = true
  const laatLos = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.remove()
  }
  // Such an error does not bubble.
  document.addEventListener('error', laatLos, { capture: true })
}
