// SPDX-License-Identifier: EUPL-1.2
/**
 * The audit log as a file, line by line while it is read. First the export itself is in the log,
 * with everybody about whom the file tells something; only then its first line leaves. The log
 * only grows, so the second reading gives the lines that the first one counted.
 */
import { Readable } from 'node:stream'
import { csvRij } from '@stopwijzer/koppelvlak/csv'
import { csvkop, csvregel } from '../../bestanden/lijst.ts'
import { exportregels } from '../../opslag/auditexport.ts'
import { type Auditfilter, type AuditGebeurtenis, auditIn } from '../../opslag/auditlezen.ts'
import { inZicht } from '../../opslag/transactie.ts'
import { Probleem } from '../probleem.ts'
import { LOGBOEKKOLOMMEN } from '../uitvoerkolommen.ts'
import type { Eigen, Vraag } from '../vraag.ts'
import { clientenVan, filterVan, kijk, toon } from './logboekvorm.ts'

const MEESTE = 20_000
const PER_KEER = 500

type Logvraag = Vraag<'logboek.exporteer'> | Vraag<'logboek.csv'>

export async function logboekjsonl(vraag: Vraag<'logboek.exporteer'>) {
  const { organisatie } = vraag.toegang
  const regels = (een: AuditGebeurtenis) =>
    exportregels(organisatie, een)
      .map((regel) => `${JSON.stringify(regel)}\n`)
      .join('')
  return stroom(vraag, 'jsonl', '', regels)
}

export async function logboekcsv(vraag: Vraag<'logboek.csv'>) {
  return stroom(vraag, 'csv', csvkop(LOGBOEKKOLOMMEN), (een) =>
    csvRij(csvregel(LOGBOEKKOLOMMEN, toon(een))),
  )
}

async function stroom(
  vraag: Logvraag,
  soort: string,
  kop: string,
  regels: (een: AuditGebeurtenis) => string,
) {
  const { toegang } = vraag
  const { filter, tot, hoeveel } = await noteer(vraag)
  async function* lees() {
    yield kop
    let [voor, rest] = [tot, hoeveel]
    while (rest > 0) {
      const bladzijde = { ...filter, voor }
      const { gebeurtenissen } = await inZicht(toegang, (client) =>
        auditIn(client, toegang.organisatie, bladzijde, Math.min(rest, PER_KEER)),
      )
      const laatste = gebeurtenissen.at(-1)
      // What was kept long enough may have gone meanwhile.
      if (laatste === undefined) return
      yield gebeurtenissen.map(regels).join('')
      voor = laatste.volgnummer
      rest -= gebeurtenissen.length
    }
  }
  const bestandsnaam = `logboek-${toegang.organisatie}.${soort}`
  return { inhoud: Readable.from(lees()), bestandsnaam }
}

/** Writes the export in the log; gives what it is about and from where to read. */
async function noteer(vraag: Pick<Eigen<unknown>, 'lees' | 'toegang'> & Pick<Logvraag, 'inhoud'>) {
  const { toegang } = vraag
  const { doel, ...filters } = vraag.inhoud
  return vraag.lees(kijk('exporteer_logboek', doel), async (client) => {
    const filter: Auditfilter = await filterVan(client, toegang, filters)
    // Per client one row: a log of thousands of lines is about far fewer people.
    const gezien = new Map<string, ReturnType<typeof clientenVan>[number]>()
    let hoeveel = 0
    let begin: number | null = null
    for (let voor: number | null = null, verder = true; verder; ) {
      const gelezen = await auditIn(client, toegang.organisatie, { ...filter, voor }, PER_KEER)
      const { gebeurtenissen, volgende } = gelezen
      begin ??= gebeurtenissen[0]?.volgnummer ?? null
      hoeveel += gebeurtenissen.length
      if (hoeveel > MEESTE) {
        throw new Probleem('TE_VEEL_REGELS', [MEESTE.toLocaleString('nl-NL')])
      }
      for (const een of clientenVan(gebeurtenissen, filter)) {
        gezien.set(`${een.client.toString('hex')} ${een.toewijzing ?? ''}`, een)
      }
      voor = volgende
      verder = volgende !== null
    }
    // Up to and including the newest line of now: this export itself came after it.
    const tot = begin === null ? 0 : begin + 1
    return { uit: { filter, tot, hoeveel }, clienten: [...gezien.values()] }
  })
}
