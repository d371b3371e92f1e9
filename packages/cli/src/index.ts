// SPDX-License-Identifier: EUPL-1.2
/** The command line of Stopwijzer. */
import { echteOmgeving } from './programma/omgeving.ts'
import { voerUit } from './programma/programma.ts'

/** Runs `stopwijzer` with the words after the program name; resolves to the exit code. */
export function hoofd(argv: readonly string[]): Promise<number> {
  return voerUit(argv, echteOmgeving())
}
