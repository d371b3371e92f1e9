// SPDX-License-Identifier: EUPL-1.2
/** What keeps a client or a message: work in hand. Nothing of it is ever removed. */

/** Why something stays, in the report of a plan. */
const BLIJFREDENEN = {
  afgeschermd: 'de cliënt is afgeschermd (OP003)',
  correctie: 'er loopt een correctie',
  taak: 'er staat een taak open',
  concept: 'er staat een melding klaar die nog niet weg is',
  wacht: 'er wacht een bericht op beoordeling',
  uitgaand: 'er moet nog een bericht weg',
  onbeantwoord: 'een eigen bericht heeft nog geen antwoord',
  loopt: 'de zorg of de toewijzing loopt nog',
  recent: 'er veranderde later nog iets',
} as const

export type Blijfreden = keyof typeof BLIJFREDENEN

/**
 * SQL: why the client `d` (a row of `dossier`) has work in hand, or null. `$dag` is the
 * parameter that holds today, `YYYY-MM-DD`.
 */
export function redenVanDossier(dag: string): string {
  const van = (tabel: string) =>
    `SELECT FROM ${tabel} WHERE organisatie = d.organisatie AND dossier = d.dossier`
  const bericht = `SELECT FROM bericht b WHERE b.organisatie = d.organisatie AND b.dossier = d.dossier`
  return `CASE
    WHEN d.afgeschermd THEN 'afgeschermd'
    WHEN EXISTS (${van('correctie')} AND staat IN ('loopt', 'gestopt')) THEN 'correctie'
    WHEN EXISTS (${van('taak')} AND status = 'open') THEN 'taak'
    WHEN EXISTS (${van('concept')}) THEN 'concept'
    WHEN EXISTS (${bericht} AND b.status IN ('vastgehouden', 'afgeschermd')) THEN 'wacht'
    WHEN EXISTS (${van('mislukt')} AND staat IN ('wacht', 'dood')) THEN 'wacht'
    WHEN EXISTS (SELECT FROM uitgaand u JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
      WHERE u.organisatie = d.organisatie AND b.dossier = d.dossier
        AND u.gepubliceerd IS NULL AND u.staat IN ('wacht', 'dood', 'afgeschermd')) THEN 'uitgaand'
    WHEN EXISTS (${bericht} AND b.status = 'verzonden'
      AND b.berichtsoort IN ('JW301', 'JW305', 'JW307')) THEN 'onbeantwoord'
    WHEN EXISTS (${van('toestand')} AND (levering IN ('GESTART', 'TIJDELIJK_GESTOPT')
      OR (toewijzing = 'OPEN' AND coalesce(einddatum, '9999') >= ${dag}))) THEN 'loopt'
  END`
}

/** SQL: why the message `b` of a client that is not known has work in hand, or null. */
export const REDEN_VAN_BERICHT = `CASE
    WHEN b.status IN ('vastgehouden', 'afgeschermd') THEN 'wacht'
    WHEN EXISTS (SELECT FROM mislukt m WHERE m.organisatie = b.organisatie AND m.item = b.item
      AND m.staat IN ('wacht', 'dood')) THEN 'wacht'
    WHEN EXISTS (SELECT FROM uitgaand u WHERE u.organisatie = b.organisatie AND u.bericht = b.id
      AND u.gepubliceerd IS NULL AND u.staat IN ('wacht', 'dood', 'afgeschermd')) THEN 'uitgaand'
    WHEN b.status = 'verzonden' AND b.berichtsoort IN ('JW301', 'JW305', 'JW307') THEN 'onbeantwoord'
  END`
