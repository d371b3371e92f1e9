// SPDX-License-Identifier: EUPL-1.2
/** Lists and reports as a file for a spreadsheet: CSV and Excel of each. */
import Type, { type TProperties } from 'typebox'
import { route } from '../route.ts'
import { CSV, EXCEL, object } from '../soorten/index.ts'
import { BERICHTROUTES } from './berichten.ts'
import { MELDINGROUTES } from './meldingen.ts'
import { RAPPORTAGES } from './rapportages.ts'
import { TAAKROUTES } from './taken.ts'
import { TOEWIJZINGROUTES } from './toewijzingen.ts'

const DOEL = Type.String({
  minLength: 5,
  maxLength: 200,
  description: 'Waarvoor u de lijst nodig hebt. Dit komt in het logboek.',
})
const MEESTE = 'Het zijn hoogstens 10.000 regels. Zijn het er meer? Kies dan een filter.'

/** The filters of a list, and why it is taken out. */
function uitvoervraag<P extends TProperties>({ properties }: { readonly properties: P }) {
  const { na: _, paginaGrootte: __, ...filters } = properties
  return object({ ...filters, doel: DOEL } as Omit<P, 'na' | 'paginaGrootte'> & {
    doel: typeof DOEL
  })
}

const alsCsv = {
  methode: 'GET',
  antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
} as const
const alsExcel = { methode: 'GET', antwoord: { status: 200, mediatype: EXCEL } } as const

/** Lists with clients: a right of their own, and a purpose. */
function lijst<P extends TProperties>(wat: string, query: { readonly properties: P }) {
  const zin = `Dezelfde lijst en dezelfde filters, in één bestand. ${MEESTE} Elke cliënt in het bestand staat met uw doel in het logboek.`
  return {
    csv: {
      ...alsCsv,
      samenvatting: `Geeft ${wat} als CSV`,
      uitleg: `${zin} Met puntkomma's en in UTF-8 met BOM, zodat Excel het goed opent.`,
    },
    excel: { ...alsExcel, samenvatting: `Geeft ${wat} als Excelbestand`, uitleg: zin },
    beide: {
      recht: 'rapportages.uitvoeren',
      query: uitvoervraag(query),
      problemen: ['TE_VEEL_REGELS'],
      perMinuut: 10,
      voorbeeld: { query: { doel: 'overleg over lopende zorg' } },
    },
  } as const
}

const TAKEN = lijst('de open taken', TAAKROUTES['taken.lijst'].query)
const TOEWIJZINGEN = lijst('toewijzingen', TOEWIJZINGROUTES['toewijzingen.lijst'].query)
const STARTS = lijst('de gemelde starts', MELDINGROUTES['startmeldingen.lijst'].query)
const STOPS = lijst('de gemelde stops', MELDINGROUTES['stopmeldingen.lijst'].query)
const BERICHTEN = lijst('berichten', BERICHTROUTES['berichten.lijst'].query)

/** Counts: the same question, the same right, no clients. */
const RAPPORT = {
  label: 'Rapportages',
  uitleg:
    'Dezelfde aantallen, in één bestand. Wat u niet mag zien omdat het er te weinig zijn, heet "minder dan 5".',
  problemen: [],
  perMinuut: 20,
} as const
const { 'rapportages.tijdigheid': TIJDIGHEID, 'rapportages.redenen': REDENEN } = RAPPORTAGES
const { 'rapportages.in-zorg': IN_ZORG, 'rapportages.retourcodes': RETOURCODES } = RAPPORTAGES
const GEVOLGEN = RAPPORTAGES['rapportages.gevolgen']
const PERIODE = { query: { van: '2026-07', tot: '2026-07' } }

export const UITVOERROUTES = {
  'taken.csv': route({
    id: 'taken.csv',
    pad: '/taken/_csv',
    label: 'Taken',
    ...TAKEN.beide,
    ...TAKEN.csv,
  }),
  'taken.excel': route({
    id: 'taken.excel',
    pad: '/taken/_excel',
    label: 'Taken',
    ...TAKEN.beide,
    ...TAKEN.excel,
  }),
  'toewijzingen.csv': route({
    id: 'toewijzingen.csv',
    pad: '/toewijzingen/_csv',
    label: 'Toewijzingen',
    ...TOEWIJZINGEN.beide,
    ...TOEWIJZINGEN.csv,
  }),
  'toewijzingen.excel': route({
    id: 'toewijzingen.excel',
    pad: '/toewijzingen/_excel',
    label: 'Toewijzingen',
    ...TOEWIJZINGEN.beide,
    ...TOEWIJZINGEN.excel,
  }),
  'startmeldingen.csv': route({
    id: 'startmeldingen.csv',
    pad: '/startmeldingen/_csv',
    label: 'Meldingen',
    ...STARTS.beide,
    ...STARTS.csv,
  }),
  'startmeldingen.excel': route({
    id: 'startmeldingen.excel',
    pad: '/startmeldingen/_excel',
    label: 'Meldingen',
    ...STARTS.beide,
    ...STARTS.excel,
  }),
  'stopmeldingen.csv': route({
    id: 'stopmeldingen.csv',
    pad: '/stopmeldingen/_csv',
    label: 'Meldingen',
    ...STOPS.beide,
    ...STOPS.csv,
  }),
  'stopmeldingen.excel': route({
    id: 'stopmeldingen.excel',
    pad: '/stopmeldingen/_excel',
    label: 'Meldingen',
    ...STOPS.beide,
    ...STOPS.excel,
  }),
  'berichten.csv': route({
    id: 'berichten.csv',
    pad: '/berichten/_csv',
    label: 'Berichten',
    ...BERICHTEN.beide,
    ...BERICHTEN.csv,
  }),
  'berichten.excel': route({
    id: 'berichten.excel',
    pad: '/berichten/_excel',
    label: 'Berichten',
    ...BERICHTEN.beide,
    ...BERICHTEN.excel,
  }),
  'rapportages.tijdigheid.csv': route({
    ...RAPPORT,
    ...alsCsv,
    id: 'rapportages.tijdigheid.csv',
    pad: '/rapportages/tijdigheid/_csv',
    recht: TIJDIGHEID.recht,
    query: TIJDIGHEID.query,
    samenvatting: 'Geeft hoeveel meldingen op tijd waren als CSV',
    voorbeeld: { query: { ...PERIODE.query, soort: 'stop' } },
  }),
  'rapportages.tijdigheid.excel': route({
    ...RAPPORT,
    ...alsExcel,
    id: 'rapportages.tijdigheid.excel',
    pad: '/rapportages/tijdigheid/_excel',
    recht: TIJDIGHEID.recht,
    query: TIJDIGHEID.query,
    samenvatting: 'Geeft hoeveel meldingen op tijd waren als Excelbestand',
    voorbeeld: { query: { ...PERIODE.query, soort: 'stop' } },
  }),
  'rapportages.redenen.csv': route({
    ...RAPPORT,
    ...alsCsv,
    id: 'rapportages.redenen.csv',
    pad: '/rapportages/redenen/_csv',
    recht: REDENEN.recht,
    query: REDENEN.query,
    samenvatting: 'Geeft de redenen van stops als CSV',
    voorbeeld: PERIODE,
  }),
  'rapportages.redenen.excel': route({
    ...RAPPORT,
    ...alsExcel,
    id: 'rapportages.redenen.excel',
    pad: '/rapportages/redenen/_excel',
    recht: REDENEN.recht,
    query: REDENEN.query,
    samenvatting: 'Geeft de redenen van stops als Excelbestand',
    voorbeeld: PERIODE,
  }),
  'rapportages.in-zorg.csv': route({
    ...RAPPORT,
    ...alsCsv,
    id: 'rapportages.in-zorg.csv',
    pad: '/rapportages/in-zorg/_csv',
    recht: IN_ZORG.recht,
    query: IN_ZORG.query,
    samenvatting: 'Geeft toewijzingen per toestand als CSV',
    voorbeeld: { query: {} },
  }),
  'rapportages.in-zorg.excel': route({
    ...RAPPORT,
    ...alsExcel,
    id: 'rapportages.in-zorg.excel',
    pad: '/rapportages/in-zorg/_excel',
    recht: IN_ZORG.recht,
    query: IN_ZORG.query,
    samenvatting: 'Geeft toewijzingen per toestand als Excelbestand',
    voorbeeld: { query: {} },
  }),
  'rapportages.retourcodes.csv': route({
    ...RAPPORT,
    ...alsCsv,
    id: 'rapportages.retourcodes.csv',
    pad: '/rapportages/retourcodes/_csv',
    recht: RETOURCODES.recht,
    query: RETOURCODES.query,
    samenvatting: 'Geeft de retourcodes als CSV',
    voorbeeld: PERIODE,
  }),
  'rapportages.retourcodes.excel': route({
    ...RAPPORT,
    ...alsExcel,
    id: 'rapportages.retourcodes.excel',
    pad: '/rapportages/retourcodes/_excel',
    recht: RETOURCODES.recht,
    query: RETOURCODES.query,
    samenvatting: 'Geeft de retourcodes als Excelbestand',
    voorbeeld: PERIODE,
  }),
  'rapportages.gevolgen.csv': route({
    ...RAPPORT,
    ...alsCsv,
    id: 'rapportages.gevolgen.csv',
    pad: '/rapportages/gevolgen/_csv',
    recht: GEVOLGEN.recht,
    query: GEVOLGEN.query,
    samenvatting: 'Geeft gevolgen en bedragen als CSV',
    voorbeeld: PERIODE,
  }),
  'rapportages.gevolgen.excel': route({
    ...RAPPORT,
    ...alsExcel,
    id: 'rapportages.gevolgen.excel',
    pad: '/rapportages/gevolgen/_excel',
    recht: GEVOLGEN.recht,
    query: GEVOLGEN.query,
    samenvatting: 'Geeft gevolgen en bedragen als Excelbestand',
    voorbeeld: PERIODE,
  }),
} as const
