// SPDX-License-Identifier: EUPL-1.2
/**
 * Every column that is encrypted, with how a value is bound to its row. Who adds an
 * encrypted column adds it here: replacing a key goes by this list. A test holds it
 * against the schema.
 */

type Rij = Readonly<Record<string, unknown>>

export interface VersleuteldeKolom {
  readonly tabel: string
  readonly kolom: string
  /** Name of the table in the additional data. */
  readonly doel: string
  /** Columns that name the row, after the organisation. */
  readonly sleutel: readonly string[]
  /** Further columns that `rij` needs. */
  readonly nodig?: readonly string[]
  /** Name of the row in the additional data, from those columns. */
  readonly rij: (rij: Rij) => string
}

const tekst = (naam: string) => (rij: Rij) => String(rij[naam])
const hex = (waarde: unknown) => (waarde as Buffer).toString('hex')

export const VERSLEUTELD: readonly VersleuteldeKolom[] = [
  {
    tabel: 'organisatie',
    kolom: 'sleutelproef',
    doel: 'organisatie',
    sleutel: [],
    rij: tekst('organisatie'),
  },
  {
    tabel: 'dossier',
    kolom: 'bsn',
    doel: 'dossier',
    sleutel: ['dossier'],
    rij: ({ dossier }) => hex(dossier),
  },
  {
    tabel: 'bericht',
    kolom: 'inhoud',
    doel: 'bericht.inhoud',
    sleutel: ['id'],
    rij: tekst('id'),
  },
  {
    tabel: 'bericht',
    kolom: 'antwoord',
    doel: 'bericht.antwoord',
    sleutel: ['id'],
    rij: tekst('id'),
  },
  {
    tabel: 'feit',
    kolom: 'feiten',
    doel: 'feit',
    sleutel: ['dossier', 'volgnummer'],
    nodig: ['bericht'],
    rij: ({ dossier, bericht }) => `${hex(dossier)}|${bericht ?? ''}`,
  },
  {
    tabel: 'taak',
    kolom: 'inhoud',
    doel: 'taak',
    sleutel: ['id'],
    nodig: ['sleutel'],
    rij: tekst('sleutel'),
  },
  { tabel: 'mislukt', kolom: 'inhoud', doel: 'mislukt', sleutel: ['id'], rij: tekst('id') },
  {
    tabel: 'herhaling',
    kolom: 'antwoord',
    doel: 'herhaling',
    sleutel: ['sleutel'],
    rij: ({ sleutel }) => hex(sleutel),
  },
  {
    tabel: 'overleg',
    kolom: 'inhoud',
    doel: 'overleg',
    sleutel: ['gevolg', 'volgnummer'],
    rij: tekst('gevolg'),
  },
]

/** Columns of bytes that are no secrets: keyed hashes and hashes of what is encrypted. */
export const NIET_VERSLEUTELD: readonly string[] = [
  'audit.hash',
  'audit.inhoud_hash',
  'audit_kop.hash',
  'bericht.dossier',
  'bericht.item',
  'dossier.dossier',
  'feit.dossier',
  'mislukt.item',
  'overleg.dossier',
  'taak.dossier',
  'toestand.dossier',
]
