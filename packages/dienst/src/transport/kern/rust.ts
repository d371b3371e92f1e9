// SPDX-License-Identifier: EUPL-1.2
/** Who knocks goes first: other work waits for a moment of rest, but not for long. */

/** Nobody in hand, and nobody came for so long: a moment of rest. */
const RUST_MS = 20
/** Other work waits no longer than this, however busy it is. */
const HOOGSTENS_MS = 1_000

export interface Rust {
  /** Somebody came in. */
  begint(): void
  /** ... and has an answer, or went away. */
  eindigt(): void
  /** Resolves at a moment of rest, or when it was waited for long enough. */
  afwacht(): Promise<void>
}

export function maakRust(): Rust {
  let bezig = 0
  let laatst = Number.NEGATIVE_INFINITY
  return {
    begint() {
      bezig++
    },
    eindigt() {
      bezig--
      laatst = performance.now()
    },
    async afwacht() {
      const uiterlijk = performance.now() + HOOGSTENS_MS
      for (;;) {
        const nu = performance.now()
        const rust = bezig > 0 ? nu + RUST_MS : laatst + RUST_MS
        const over = Math.min(rust, uiterlijk) - nu
        if (over <= 0) return
        await new Promise<void>((klaar) => setTimeout(klaar, over))
      }
    },
  }
}
