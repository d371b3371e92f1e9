// SPDX-License-Identifier: EUPL-1.2
/** Rows of the ledger and answers of the engine, in the shapes of the contract. */
import { type Bevinding, maskeer } from '@stopwijzer/ijw'
import type { Antwoord as Uitgaand } from '@stopwijzer/koppelvlak'
import type { Berichtregel } from '../../berichten/zoeken.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import type { Antwoord } from '../../verwerking/antwoord.ts'

export function alsBericht(
  { organisatie }: Toegang,
  rij: Berichtregel,
): Uitgaand<'berichten.lijst'>['resultaten'][number] {
  const { afzender, ontvanger } = rij
  return {
    id: rij.id,
    richting: rij.herkomst === 'in' ? 'in' : 'uit',
    hierGemaakt: rij.herkomst === 'gemaakt',
    berichtsoort: rij.berichtsoort,
    identificatie: rij.identificatie,
    tegenpartij: afzender === organisatie ? ontvanger : afzender,
    dagtekening: rij.dagtekening,
    moment: rij.moment.slice(0, 19),
    status: rij.status as Uitgaand<'berichten.lijst'>['resultaten'][number]['status'],
    toewijzingNummers: rij.nummers,
    retourcodes: rij.codes,
    clientSleutel: rij.dossier && clientSleutel(rij.dossier),
    antwoordOp: rij.overBericht,
  }
}

/** The name of a client towards the outside: the beginning of the keyed hash. */
export function clientSleutel(dossier: Buffer): string {
  return dossier.toString('hex').slice(0, 16)
}

/** Whose data is in these rows, for the audit log. */
export function clientenVan(rijen: readonly Pick<Berichtregel, 'dossier' | 'nummers'>[]) {
  return rijen.flatMap(({ dossier, nummers }) =>
    dossier === null ? [] : [{ client: dossier, toewijzing: nummers[0] ?? null }],
  )
}

/** The stored answer; sentences without a BSN. */
export function alsVerwerkt(antwoord: Antwoord): Uitgaand<'berichten.maak'>['resultaten'][number] {
  return {
    bestand: maskeer(antwoord.bestand),
    map: antwoord.map,
    berichtsoort: antwoord.berichtsoort,
    identificatie: antwoord.identificatie,
    oordeel: antwoord.oordeel,
    retourbericht: antwoord.retourbericht,
    codes: antwoord.codes,
    toestanden: antwoord.toestanden,
    bevindingen: antwoord.bevindingen.map(alsBevinding),
    taken: antwoord.taken,
  }
}

export function alsBevinding(bevinding: Bevinding) {
  const { locatie, mogelijk, ...rest } = bevinding
  return {
    ...rest,
    boodschap: maskeer(bevinding.boodschap),
    actie: maskeer(bevinding.actie),
    locatie: locatie && {
      regel: locatie.regel ?? null,
      kolom: locatie.kolom ?? null,
      pad: locatie.pad ?? null,
    },
    ...(mogelijk === undefined ? {} : { mogelijk }),
  }
}

/**
 * A finding about what somebody filled in, not about a file: dates as people write them. In a file
 * `'2026-12-05'` is what to look for; on a form nobody wrote that.
 */
export function alsInvoerbevinding(bevinding: Bevinding) {
  const vorm = alsBevinding(bevinding)
  return { ...vorm, boodschap: metDatums(vorm.boodschap), actie: metDatums(vorm.actie) }
}

const metDatums = (zin: string) => zin.replace(/'(\d{4})-(\d{2})-(\d{2})'/g, '$3-$2-$1')
