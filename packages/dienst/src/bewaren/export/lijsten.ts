// SPDX-License-Identifier: EUPL-1.2
/** Every table of an organisation as an open list: which columns, under which names, decrypted. */
import type { Versleuteling } from '../../sleutels/versleuteling.ts'

type Cel = string | number | null
export type Rij = Readonly<Record<string, unknown>>

/** A list in CSV: one statement ($1 is the organisation), one line per row. */
export interface Csvlijst {
  readonly naam: string
  readonly tabel: string
  readonly koppen: readonly string[]
  readonly sql: string
  /** Default: the columns in the order of the statement. */
  readonly cellen?: (rij: Rij, versleuteling: Versleuteling) => readonly Cel[]
}

/** A list of JSON, one object per line, for what does not fit in columns. */
export interface Jsonlijst {
  readonly naam: string
  readonly tabel: string
  readonly sql: string
  readonly regel: (rij: Rij, versleuteling: Versleuteling) => unknown
}

const hex = (waarde: unknown) => (waarde as Buffer).toString('hex')
const tekst = (bytes: Buffer) => bytes.toString('utf8')
const json = (bytes: Buffer): Record<string, unknown> => JSON.parse(tekst(bytes))

/** As text, moments in ISO 8601: with `+00:00` in UTC, without in local time. */
const alsTekst = (kolom: string) => `to_jsonb(${kolom}) #>> '{}'`

/** A list whose columns need no decrypting. */
function gewoon(
  naam: string,
  tabel: string,
  kolommen: Readonly<Record<string, string>>,
  orde: string,
) {
  const velden = Object.entries(kolommen).map(
    ([kop, kolom], i) => `${alsTekst(kolom)} AS "${i}_${kop}"`,
  )
  return {
    naam,
    tabel,
    koppen: Object.keys(kolommen),
    sql: `SELECT ${velden.join(', ')} FROM ${tabel} WHERE organisatie = $1 ORDER BY ${orde}`,
  }
}

const CLIENT = `encode(dossier, 'hex')`
const zelf = (...namen: string[]) => Object.fromEntries(namen.map((naam) => [naam, naam]))

export const CSVLIJSTEN: readonly Csvlijst[] = [
  {
    naam: 'clienten',
    tabel: 'dossier',
    koppen: ['client', 'bsn', 'aangemaakt', 'afgeschermd'],
    sql: `SELECT dossier, bsn, ${alsTekst('aangemaakt')} AS aangemaakt, afgeschermd FROM dossier
      WHERE organisatie = $1 ORDER BY dossier`,
    cellen: (rij, v) => [
      hex(rij.dossier),
      tekst(v.ontsleutel('dossier', hex(rij.dossier), rij.bsn as Buffer)),
      String(rij.aangemaakt),
      rij.afgeschermd ? 'ja' : 'nee',
    ],
  },
  gewoon(
    'toewijzingen',
    'toestand',
    {
      client: CLIENT,
      ...zelf('gemeente', 'aanbieder', 'toewijzing_nummer', 'product', 'levering', 'toewijzing'),
      ...zelf('ingangsdatum', 'einddatum'),
    },
    'gemeente, aanbieder, toewijzing_nummer, dossier, product',
  ),
  gewoon(
    'meldingen',
    'melding',
    {
      client: CLIENT,
      ...zelf('id', 'soort', 'gemeente', 'aanbieder', 'toewijzing_nummer', 'product_categorie'),
      ...zelf('product_code', 'begindatum', 'einddatum', 'reden', 'gemeld_op', 'basis', 'bericht'),
    },
    'id',
  ),
  gewoon(
    'taken',
    'taak',
    {
      client: CLIENT,
      ...zelf(
        'id',
        'soort',
        'toewijzing_nummer',
        'uiterlijk',
        'status',
        'aangemaakt',
        'afgehandeld',
      ),
    },
    'aangemaakt, id',
  ),
  gewoon(
    'uitgaand',
    'uitgaand',
    {
      ...zelf('volgnummer', 'bericht', 'bestandsnaam', 'gepubliceerd'),
      staat: `CASE WHEN gepubliceerd IS NOT NULL AND staat = 'wacht' THEN 'verstuurd' ELSE staat END`,
      ...zelf('pogingen', 'fout', 'reden'),
    },
    'volgnummer',
  ),
  gewoon(
    'identificaties',
    'identificatie',
    zelf('berichtsoort', 'afzender', 'identificatie', 'bericht'),
    'berichtsoort, afzender, identificatie',
  ),
  gewoon('retourcodes', 'retourcode', zelf('code', 'moment', 'bericht'), 'bericht, code'),
  gewoon(
    'gebeurtenissen',
    'gebeurtenis',
    { ...zelf('volgnummer', 'tijdstip', 'soort', 'object'), client: CLIENT },
    'volgnummer',
  ),
  gewoon('prijzen', 'prijs', zelf('product', 'vanaf', 'centen'), 'product, vanaf'),
  {
    naam: 'overleg',
    tabel: 'overleg',
    koppen: ['client', 'gevolg', 'moment', 'percentage', 'reden'],
    sql: `SELECT dossier, gevolg, ${alsTekst('moment')} AS moment, inhoud FROM overleg
      WHERE organisatie = $1 ORDER BY gevolg, volgnummer`,
    cellen: (rij, v) => {
      const inhoud = json(v.ontsleutel('overleg', String(rij.gevolg), rij.inhoud as Buffer))
      const { percentage, reden } = inhoud as { percentage: number; reden: string }
      return [hex(rij.dossier), String(rij.gevolg), String(rij.moment), percentage, reden]
    },
  },
  {
    naam: 'notities',
    tabel: 'annotatie',
    koppen: ['client', 'moment', 'door', 'tekst'],
    sql: `SELECT dossier, ${alsTekst('moment')} AS moment, inhoud FROM annotatie
      WHERE organisatie = $1 ORDER BY volgnummer`,
    cellen: (rij, v) => {
      const inhoud = json(v.ontsleutel('annotatie', hex(rij.dossier), rij.inhoud as Buffer))
      return [hex(rij.dossier), String(rij.moment), String(inhoud.door), String(inhoud.tekst)]
    },
  },
  {
    naam: 'afscherming',
    tabel: 'afscherming',
    koppen: ['client', 'moment', 'soort', 'reden'],
    sql: `SELECT dossier, soort, ${alsTekst('moment')} AS moment, inhoud FROM afscherming
      WHERE organisatie = $1 ORDER BY volgnummer`,
    cellen: (rij, v) => {
      const plek = `${hex(rij.dossier)}|${rij.soort}`
      const { reden } = json(v.ontsleutel('afscherming', plek, rij.inhoud as Buffer))
      return [hex(rij.dossier), String(rij.moment), String(rij.soort), String(reden)]
    },
  },
  gewoon(
    'bewaarplannen',
    'bewaarplan',
    zelf(
      'id',
      'peildatum',
      'staat',
      'gemaakt_naam',
      'gemaakt',
      'akkoord_naam',
      'akkoord',
      'uitkomst',
    ),
    'gemaakt, id',
  ),
  gewoon(
    'logboek',
    'audit',
    {
      ...zelf('volgnummer', 'tijdstip', 'verwerking', 'soort', 'actie', 'uitkomst', 'gebruiker'),
      ...zelf('gebruiker_iss', 'gebruiker_sub', 'is_aanvrager', 'rol', 'doel', 'client', 'ip'),
      ...zelf('object_soort', 'object_id', 'veldgroepen', 'recht', 'relatie', 'toewijzing', 'bron'),
      ...zelf('component', 'versie', 'client_id', 'trace_id', 'span_id', 'bijzonderheden'),
      hash: `encode(hash, 'hex')`,
    },
    'volgnummer',
  ),
  gewoon(
    'logboekclienten',
    'audit_client',
    { volgnummer: 'volgnummer', client: `encode(client, 'hex')`, toewijzing: 'toewijzing' },
    'volgnummer, client',
  ),
  gewoon(
    'logboekankers',
    'audit_anker',
    { ...zelf('volgnummer', 'soort', 'tijdstip'), hash: `encode(hash, 'hex')` },
    'volgnummer, soort',
  ),
]

export const JSONLIJSTEN: readonly Jsonlijst[] = [
  {
    naam: 'instellingen',
    tabel: 'instelling',
    sql: 'SELECT naam, waarde FROM instelling WHERE organisatie = $1 ORDER BY naam',
    regel: (rij) => rij,
  },
  // Under which number and with which acknowledgement a message went or came over a line.
  {
    naam: 'zendingen',
    tabel: 'zending',
    sql: `SELECT id, kanaal, soort, bericht, aankomst, referentienummer, tijdstip, kruisverwijzing,
        gegevens, staat, bezorgstatus, code, plek, ${alsTekst('gemaakt')} AS gemaakt,
        ${alsTekst('aanvaard')} AS aanvaard, bevestiging
      FROM zending WHERE organisatie = $1 ORDER BY id`,
    regel: (rij) => rij,
  },
  {
    naam: 'aankomsten',
    tabel: 'aankomst',
    sql: `SELECT id, kanaal, soort, afzender, tijdstip, stuurgegevens, staat, fout,
        ${alsTekst('ontvangen')} AS ontvangen, bevestiging
      FROM aankomst WHERE organisatie = $1 ORDER BY id`,
    regel: (rij) => rij,
  },
  {
    naam: 'feiten',
    tabel: 'feit',
    sql: 'SELECT dossier, bericht, feiten FROM feit WHERE organisatie = $1 ORDER BY dossier, volgnummer',
    regel: ({ dossier, bericht, feiten }, v) => ({
      client: hex(dossier),
      bericht,
      feiten: json(v.ontsleutel('feit', `${hex(dossier)}|${bericht ?? ''}`, feiten as Buffer)),
    }),
  },
  {
    naam: 'taken',
    tabel: 'taak',
    sql: 'SELECT id, sleutel, status, inhoud FROM taak WHERE organisatie = $1 ORDER BY id',
    regel: ({ id, sleutel, status, inhoud }, v) => ({
      ...{ id, status },
      ...json(v.ontsleutel('taak', String(sleutel), inhoud as Buffer)),
    }),
  },
  {
    naam: 'correcties',
    tabel: 'correctie',
    sql: 'SELECT id, dossier, staat, inhoud FROM correctie WHERE organisatie = $1 ORDER BY id',
    regel: ({ id, dossier, staat, inhoud }, v) => ({
      ...{ id, client: hex(dossier), staat },
      ...json(v.ontsleutel('correctie', String(id), inhoud as Buffer)),
    }),
  },
  {
    naam: 'concepten',
    tabel: 'concept',
    sql: `SELECT id, dossier, soort, door, ${alsTekst('gewijzigd')} AS gewijzigd, inhoud FROM concept
      WHERE organisatie = $1 ORDER BY id`,
    regel: ({ dossier, inhoud, ...rij }, v) => ({
      ...rij,
      client: hex(dossier),
      ...json(v.ontsleutel('concept', String(rij.id), inhoud as Buffer)),
    }),
  },
  {
    naam: 'antwoorden',
    tabel: 'bericht',
    sql: 'SELECT id, antwoord FROM bericht WHERE organisatie = $1 ORDER BY id',
    regel: ({ id, antwoord }, v) => ({
      bericht: id,
      antwoord: json(v.ontsleutel('bericht.antwoord', String(id), antwoord as Buffer)),
    }),
  },
  {
    naam: 'mislukt',
    tabel: 'mislukt',
    sql: `SELECT id, berichtsoort, staat, pogingen, fout, ${alsTekst('sinds')} AS sinds, reden, inhoud
      FROM mislukt WHERE organisatie = $1 ORDER BY id`,
    regel: ({ inhoud, ...rij }, v) => ({
      ...rij,
      ...json(v.ontsleutel('mislukt', String(rij.id), inhoud as Buffer)),
    }),
  },
]
