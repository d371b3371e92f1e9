// SPDX-License-Identifier: EUPL-1.2
/**
 * Every column that is encrypted, with how a value is bound to its row. Who adds a column
 * of bytes adds it here: replacing a key goes by this list, and a value that it does not
 * reach would be lost with its key. `tests/architectuur/sleutelkolommen.test.ts` holds the
 * list against the schema.
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
    tabel: 'organisatie',
    kolom: 'zoeksleutel',
    doel: 'organisatie.zoeksleutel',
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
  { tabel: 'taak', kolom: 'uitstel', doel: 'taak.uitstel', sleutel: ['id'], rij: tekst('id') },
  { tabel: 'concept', kolom: 'inhoud', doel: 'concept', sleutel: ['id'], rij: tekst('id') },
  { tabel: 'mislukt', kolom: 'inhoud', doel: 'mislukt', sleutel: ['id'], rij: tekst('id') },
  { tabel: 'correctie', kolom: 'inhoud', doel: 'correctie', sleutel: ['id'], rij: tekst('id') },
  {
    tabel: 'annotatie',
    kolom: 'inhoud',
    doel: 'annotatie',
    sleutel: ['dossier', 'volgnummer'],
    rij: ({ dossier }) => hex(dossier),
  },
  { tabel: 'aankomst', kolom: 'inhoud', doel: 'aankomst', sleutel: ['id'], rij: tekst('id') },
  {
    tabel: 'herhaling',
    kolom: 'antwoord',
    doel: 'herhaling',
    sleutel: ['sleutel'],
    rij: ({ sleutel }) => hex(sleutel),
  },
  {
    tabel: 'afscherming',
    kolom: 'inhoud',
    doel: 'afscherming',
    sleutel: ['dossier', 'volgnummer'],
    nodig: ['soort'],
    rij: ({ dossier, soort }) => `${hex(dossier)}|${soort}`,
  },
  { tabel: 'webhook', kolom: 'geheim', doel: 'webhook', sleutel: ['id'], rij: tekst('id') },
  {
    tabel: 'overleg',
    kolom: 'inhoud',
    doel: 'overleg',
    sleutel: ['gevolg', 'volgnummer'],
    rij: tekst('gevolg'),
  },
]

/** Columns of bytes that are no secrets: keyed hashes, and hashes of what cannot be guessed. */
export const NIET_VERSLEUTELD: readonly string[] = [
  'aankomst.item',
  'aankomst.sleutel',
  'aankomst.vingerafdruk',
  'aanmeldstroom.sleutel',
  'activering.sleutel',
  'afscherming.dossier',
  'annotatie.dossier',
  'audit.hash',
  'audit.inhoud_hash',
  'audit_anker.hash',
  'audit_client.client',
  'audit_kop.hash',
  'bericht.dossier',
  'bericht.item',
  'concept.dossier',
  'correctie.dossier',
  'dossier.dossier',
  'feit.dossier',
  'gebeurtenis.dossier',
  'gezien_token.sleutel',
  'herhaling.sleutel',
  'herhaling.vraag',
  'herspeelverschil.dossier',
  'herstelcode.code',
  'machine.sleutel',
  'melding.dossier',
  'mislukt.dossier',
  'mislukt.item',
  'overleg.dossier',
  'poging.sleutel',
  'sessie.sleutel',
  'taak.dossier',
  'toestand.dossier',
  'zending.inhoud_hash',
]
