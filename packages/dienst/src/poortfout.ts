// SPDX-License-Identifier: EUPL-1.2
/** A port that cannot be opened, as a sentence with a remedy. */
import { DienstFout } from './fout.ts'

const REDENEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'een ander programma gebruikt haar al',
  EACCES: 'het systeem staat het niet toe',
  EADDRNOTAVAIL: 'dat adres is niet van deze computer',
}

/** Throws `POORT_BEZET` for what is wrong with a port, and any other fault as it is. */
export function meldPoortfout(fout: unknown, poort: number, variabele: string): never {
  const reden = REDENEN[(fout as NodeJS.ErrnoException | null)?.code ?? '']
  if (reden === undefined) throw fout
  throw new DienstFout('POORT_BEZET', [String(poort), reden, variabele], fout)
}
