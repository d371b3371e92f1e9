// SPDX-License-Identifier: EUPL-1.2
/** Reads anchors of the audit log that were kept elsewhere. */
import { readFile } from 'node:fs/promises'
import type { EldersBewaard } from '@stopwijzer/dienst'
import { CliFout } from '../programma/fouten.ts'

/**
 * The anchors in a file with one JSON object per line: the output of `audit anker`, or a log of
 * the service among other lines. @throws CliFout when there are none in it.
 */
export async function leesAnkerbestand(pad: string): Promise<EldersBewaard[]> {
  const tekst = await readFile(pad, 'utf8').catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === 'ENOENT') throw new CliFout('PAD_ONBEKEND', { pad })
    throw new CliFout('PAD_GEEN_TOEGANG', { pad, oorzaak: fout.code ?? '' })
  })
  const ankers = tekst.split('\n').flatMap(alsAnker)
  if (ankers.length > 0) return ankers
  throw new CliFout('LIJST_FOUT', { pad, oorzaak: 'Er staat geen enkel anker in.' })
}

function alsAnker(regel: string): EldersBewaard[] {
  try {
    const { organisatie, volgnummer, hash } = JSON.parse(regel)
    const goed = Number.isInteger(volgnummer) && /^[0-9a-f]{64}$/.test(hash)
    return goed && typeof organisatie === 'string'
      ? [{ organisatie, volgnummer, hash: Buffer.from(hash, 'hex') }]
      : []
  } catch {
    // Some other line of a log.
    return []
  }
}
