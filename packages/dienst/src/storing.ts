// SPDX-License-Identifier: EUPL-1.2
/** Which faults come from the surroundings and pass, so that the same work can be done later. */

/**
 * Database: connection gone (08), out of space or connections (53), cut off or starting
 * up (57), input or output (58), a standby that became of the primary (25006), no rights.
 * File system and network: the codes of Node (`ENOSPC`, `ECONNREFUSED`, ...).
 */
const CODE = /^(08...|53...|57...|58...|25006|42501|E[A-Z]+)$/
/** The database driver gives no code when it ends a connection itself. */
const ZIN = /connection|timeout/i

/** Nothing is wrong with the message in hand: the surroundings failed. */
export function isStoring(fout: unknown): boolean {
  const { code, message } = fout as { code?: unknown; message?: unknown }
  if (typeof code === 'string') return CODE.test(code)
  return typeof message === 'string' && ZIN.test(message)
}
