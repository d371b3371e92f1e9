// SPDX-License-Identifier: EUPL-1.2
/** Tasks that a person decided about. */
import type { Taak } from '@stopwijzer/keten'

interface Beslist {
  /** `client (hex)|key` */
  readonly beslisteTaken: ReadonlySet<string>
}

/** Without what a person refused or settled before: that stays decided (as `schrijfTaken` has it). */
export function nogTeBeslissen(
  { beslisteTaken }: Beslist,
  taken: readonly Taak[],
  sleutel: Buffer | null,
): readonly Taak[] {
  if (beslisteTaken.size === 0 || taken.length === 0) return taken
  const hex = sleutel?.toString('hex') ?? ''
  return taken.filter((taak) => !beslisteTaken.has(`${hex}|${taak.sleutel}`))
}

/** The same for the core: the tasks of one client, by key. */
export function beslotenOver({ beslisteTaken }: Beslist, sleutel: Buffer): ReadonlySet<string> {
  const begin = `${sleutel.toString('hex')}|`
  return new Set(
    [...beslisteTaken]
      .filter((naam) => naam.startsWith(begin))
      .map((naam) => naam.slice(begin.length)),
  )
}
