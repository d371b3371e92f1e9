// SPDX-License-Identifier: EUPL-1.2
/** The task of a request, as the asker saw it. */
import type pg from 'pg'
import { DienstFout } from '../../fout.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { type Identiteit, leesTaak, type Taakregel } from '../../taken/zoeken.ts'
import { Probleem } from '../probleem.ts'
import { type Blik, clientenVan } from './taakvorm.ts'

interface Blikvraag {
  readonly toegang: Toegang
  readonly wie: Identiteit
  readonly omgeving: Omgeving
}

export async function blikOp(
  { toegang, wie, omgeving }: Blikvraag,
  client: pg.ClientBase,
  rij: Taakregel,
): Promise<Blik> {
  const clienten = await clientenVan(client, toegang, [rij])
  return { clienten, wie, vandaag: omgeving.nu().slice(0, 10) }
}

export async function eisTaak(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<Taakregel> {
  const rij = await leesTaak(client, toegang, id)
  if (rij === null) throw new Probleem('NIET_GEVONDEN')
  return rij
}

interface Versievraag {
  readonly toegang: Toegang
  readonly params: { readonly id: string }
  eisVersie(etag: string): void
}

/**
 * The task of this request as the asker saw it, open, and locked for a change to the task
 * alone. A decision locks the client first, so it must not lock the task before.
 */
export async function eisOpenTaak(
  client: pg.ClientBase,
  vraag: Versievraag,
  vast = false,
): Promise<Taakregel> {
  const rij = await leesTaak(client, vraag.toegang, vraag.params.id, vast)
  if (rij === null) throw new Probleem('NIET_GEVONDEN')
  if (rij.status !== 'open') throw new Probleem('TOESTAND_BOTST', ['Deze taak is al klaar.'])
  vraag.eisVersie(rij.versie)
  return rij
}

/** A decision on a task that was read a moment ago: gone now means that somebody else decided. */
export async function metBotsing<T>(werk: Promise<T>): Promise<T> {
  try {
    return await werk
  } catch (fout) {
    if (fout instanceof DienstFout && fout.code === 'TAAK_ONBEKEND') {
      throw new Probleem('TOESTAND_BOTST', ['Deze taak is al klaar.'])
    }
    throw fout
  }
}
