// SPDX-License-Identifier: EUPL-1.2
/**
 * Lists and reports as a file for a spreadsheet: CSV and Excel of each. A list is asked for with
 * a POST: its purpose is written by a person, and what a person writes never stands in an address.
 */
import Type, { type TObject, type TProperties } from 'typebox'
import type { Recht } from '../rechten/index.ts'
import { type Label, type RouteMet, route } from '../route.ts'
import { CSV, doel, EXCEL, object } from '../soorten/index.ts'
import { BERICHTROUTES } from './berichten.ts'
import { Gebruikerstaat } from './gebruikers.ts'
import { GEVOLGFILTERS } from './gevolgen.ts'
import { MELDINGROUTES } from './meldingen.ts'
import { RAPPORTAGES } from './rapportages.ts'
import { TAAKROUTES } from './taken.ts'
import { TOEWIJZINGROUTES } from './toewijzingen.ts'
import { LOGBOEKFILTERS } from './verantwoording.ts'
import { WACHTRIJROUTES } from './wachtrij.ts'

const DOEL = doel('Waarvoor u de lijst nodig hebt. Dit komt in het logboek.')

interface Lijst<N extends string, R extends Recht, P extends TProperties> {
  readonly naam: N
  readonly pad: string
  readonly recht: R
  readonly label: Label
  /** After "Geeft", before "als CSV". */
  readonly wat: string
  readonly filters: P
  /** How many lines a file holds at most, when it is not 10.000. */
  readonly meeste?: string
}

/** What takes a list out: its filters, and why. */
type Uitvoer<R extends Recht, P extends TProperties> = RouteMet<{
  readonly id: string
  readonly recht: R
  readonly inhoud: { readonly schema: TObject<Omit<P, 'na' | 'paginaGrootte'> & Doelveld> }
  readonly antwoord: { readonly status: 200; readonly mediatype: string }
}>
type Doelveld = { readonly doel: typeof DOEL }
type Paar<N extends string, U> = { readonly [K in `${N}.csv` | `${N}.excel`]: U }

function lijst<const N extends string, R extends Recht, P extends TProperties>(
  een: Lijst<N, R, P>,
): Paar<N, Uitvoer<R, P>> {
  const { naam, pad, recht, label, wat, meeste = '10.000' } = een
  const { na: _, paginaGrootte: __, ...filters } = een.filters
  const zin = `Dezelfde lijst en dezelfde filters, in één bestand. Het zijn hoogstens ${meeste} regels. Zijn het er meer? Kies dan een filter. Wie wat waarvoor meenam, staat in het logboek, met elke cliënt in het bestand.`
  const beide = {
    methode: 'POST',
    recht,
    label,
    inhoud: { schema: object({ ...filters, doel: DOEL }) },
    problemen: ['TE_VEEL_REGELS'],
    perMinuut: 20,
    voorbeeld: { inhoud: { doel: 'overleg over lopende zorg' } },
  } as const
  return {
    [`${naam}.csv`]: route({
      ...beide,
      id: `${naam}.csv`,
      pad: `${pad}/_csv`,
      samenvatting: `Geeft ${wat} als CSV`,
      uitleg: `${zin} Met puntkomma's en in UTF-8 met BOM, zodat Excel het goed opent.`,
      antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
    }),
    [`${naam}.excel`]: route({
      ...beide,
      id: `${naam}.excel`,
      pad: `${pad}/_excel`,
      samenvatting: `Geeft ${wat} als Excelbestand`,
      uitleg: zin,
      antwoord: { status: 200, mediatype: EXCEL },
    }),
  } as unknown as Paar<N, Uitvoer<R, P>>
}

interface Rapport<N extends string, R extends Recht, Q extends TObject> {
  readonly naam: N
  readonly wat: string
  /** The report itself: the same question, the same right. */
  readonly van: { readonly recht: R; readonly query: Q }
  readonly voorbeeld: object
}
type Telling<R extends Recht, Q> = RouteMet<{
  readonly id: string
  readonly recht: R
  readonly query: Q
  readonly antwoord: { readonly status: 200; readonly mediatype: string }
}>

/** Counts: no clients, so no purpose. */
function rapport<const N extends string, R extends Recht, Q extends TObject>(
  een: Rapport<N, R, Q>,
): Paar<`rapportages.${N}`, Telling<R, Q>> {
  const { naam, wat, van, voorbeeld } = een
  const beide = {
    methode: 'GET',
    recht: van.recht,
    label: 'Rapportages',
    query: van.query,
    uitleg:
      'Dezelfde aantallen, in één bestand. Wat u niet mag zien omdat het er te weinig zijn, heet "minder dan 5".',
    problemen: [],
    perMinuut: 20,
    voorbeeld: { query: { ...voorbeeld } },
  } as const
  return {
    [`rapportages.${naam}.csv`]: route({
      ...beide,
      id: `rapportages.${naam}.csv`,
      pad: `/rapportages/${naam}/_csv`,
      samenvatting: `Geeft ${wat} als CSV`,
      antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
    }),
    [`rapportages.${naam}.excel`]: route({
      ...beide,
      id: `rapportages.${naam}.excel`,
      pad: `/rapportages/${naam}/_excel`,
      samenvatting: `Geeft ${wat} als Excelbestand`,
      antwoord: { status: 200, mediatype: EXCEL },
    }),
  } as unknown as Paar<`rapportages.${N}`, Telling<R, Q>>
}

const CLIENTEN = 'rapportages.uitvoeren'
const PERIODE = { van: '2026-07', tot: '2026-07' }

export const UITVOERROUTES = {
  ...lijst({
    ...{ naam: 'taken', pad: '/taken', recht: CLIENTEN, label: 'Taken', wat: 'de open taken' },
    filters: TAAKROUTES['taken.lijst'].query.properties,
  }),
  ...lijst({
    ...{ naam: 'toewijzingen', pad: '/toewijzingen', recht: CLIENTEN, label: 'Toewijzingen' },
    wat: 'toewijzingen',
    filters: TOEWIJZINGROUTES['toewijzingen.lijst'].query.properties,
  }),
  ...lijst({
    ...{ naam: 'startmeldingen', pad: '/startmeldingen', recht: CLIENTEN, label: 'Meldingen' },
    wat: 'de gemelde starts',
    filters: MELDINGROUTES['startmeldingen.lijst'].query.properties,
  }),
  ...lijst({
    ...{ naam: 'stopmeldingen', pad: '/stopmeldingen', recht: CLIENTEN, label: 'Meldingen' },
    wat: 'de gemelde stops',
    filters: MELDINGROUTES['stopmeldingen.lijst'].query.properties,
  }),
  ...lijst({
    ...{ naam: 'berichten', pad: '/berichten', recht: CLIENTEN, label: 'Berichten' },
    wat: 'berichten',
    filters: BERICHTROUTES['berichten.lijst'].query.properties,
  }),
  ...lijst({
    ...{ naam: 'gevolgen', pad: '/gevolgen', recht: 'betaling.lezen', label: 'Gevolgen' },
    wat: 'de gevolgen',
    filters: GEVOLGFILTERS,
    meeste: '100.000',
  }),
  ...lijst({
    ...{ naam: 'wachtrij', pad: '/wachtrij', recht: 'wachtrij.lezen', label: 'Berichten' },
    wat: 'de wachtrij',
    filters: WACHTRIJROUTES['wachtrij.lijst'].query.properties,
  }),
  ...lijst({
    ...{ naam: 'gebruikers', pad: '/beheer/gebruikers', recht: 'beheer.gebruikers' },
    label: 'Toegang',
    wat: 'de gebruikers',
    filters: {
      staat: Type.Optional(Gebruikerstaat),
      zoek: Type.Optional(
        Type.String({ maxLength: 100, description: 'Een deel van de naam of de inlognaam.' }),
      ),
    },
  }),
  ...lijst({
    ...{ naam: 'sleutels', pad: '/beheer/sleutels', recht: 'beheer.gebruikers', label: 'Toegang' },
    wat: 'de sleutels',
    filters: {},
  }),
  ...lijst({
    ...{ naam: 'webhooks', pad: '/beheer/webhooks', recht: 'beheer.lezen' },
    label: 'Gebeurtenissen',
    wat: 'de webhooks',
    filters: {},
  }),
  ...lijst({
    ...{ naam: 'logboek', pad: '/verantwoording/logboek', recht: 'verantwoording.lezen' },
    label: 'Verantwoording',
    wat: 'het logboek',
    filters: LOGBOEKFILTERS,
    meeste: '20.000',
  }),
  ...rapport({
    naam: 'tijdigheid',
    wat: 'hoeveel meldingen op tijd waren',
    van: RAPPORTAGES['rapportages.tijdigheid'],
    voorbeeld: { ...PERIODE, soort: 'stop' },
  }),
  ...rapport({
    naam: 'redenen',
    wat: 'de redenen van stops',
    van: RAPPORTAGES['rapportages.redenen'],
    voorbeeld: PERIODE,
  }),
  ...rapport({
    naam: 'in-zorg',
    wat: 'toewijzingen per toestand',
    van: RAPPORTAGES['rapportages.in-zorg'],
    voorbeeld: {},
  }),
  ...rapport({
    naam: 'retourcodes',
    wat: 'de retourcodes',
    van: RAPPORTAGES['rapportages.retourcodes'],
    voorbeeld: PERIODE,
  }),
  ...rapport({
    naam: 'gevolgen',
    wat: 'gevolgen en bedragen',
    van: RAPPORTAGES['rapportages.gevolgen'],
    voorbeeld: PERIODE,
  }),
} as const
