// SPDX-License-Identifier: EUPL-1.2
/** Shapes that many routes share. One with a `title` becomes a component of the document. */
import Type, { type Static, type TProperties, type TSchema } from 'typebox'
import { GEEN_BSN, KORTSTE_DOEL, LANGSTE_DOEL } from '../doel.ts'

/** An object with exactly these fields. A title makes it a component of the document. */
export function object<P extends TProperties>(
  velden: P,
  opties: { readonly title?: string; readonly description?: string } = {},
) {
  return Type.Object(velden, { ...opties, additionalProperties: false })
}

/** One of these words. */
export function keuze<const W extends string>(
  woorden: readonly W[],
  opties: { readonly title?: string; readonly description?: string; readonly default?: W } = {},
) {
  return Type.Unsafe<W>({ type: 'string', enum: [...woorden], ...opties })
}

/** The value, or `null` when there is none. */
export function ofNiets<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()])
}

/** A field that only those with this right get; for others it is left out. */
export function metRecht<S extends TSchema>(recht: string, schema: S) {
  return Type.Optional(Type.Unsafe<Static<S>>({ ...schema, 'x-recht': recht }))
}

/** Why somebody looks or takes out. It goes into the audit log, which holds no BSN. */
export function doel(description: string) {
  return Type.String({
    minLength: KORTSTE_DOEL,
    maxLength: LANGSTE_DOEL,
    pattern: GEEN_BSN,
    description,
  })
}

export const Datum = Type.String({
  title: 'Datum',
  format: 'date',
  description: 'Datum zonder tijd, jaar-maand-dag.',
  examples: ['2026-07-17'],
})

export const Tijdstip = Type.String({
  title: 'Tijdstip',
  format: 'date-time',
  description: 'Moment in UTC.',
  examples: ['2026-07-17T08:30:00.000Z'],
})

export const Id = Type.String({
  title: 'Id',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'Kenmerk van dit ding. Zegt niets over een cliënt.',
  examples: ['0MBQ4K2VZ0001A7K3M9X2P'],
})

export const Organisatiecode = Type.String({
  title: 'Organisatiecode',
  pattern: '^([0-9]{4}|[0-9]{8})$',
  description: 'Gemeentecode (4 cijfers) of AGB-code (8 cijfers).',
  examples: ['0363'],
})

export const ToewijzingNummer = Type.String({
  title: 'ToewijzingNummer',
  pattern: '^[1-9][0-9]{0,8}$',
  description: 'Nummer dat de gemeente aan de toewijzing gaf.',
  examples: ['300201'],
})

export const Berichtsoort = keuze(['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308'], {
  title: 'Berichtsoort',
  description: 'Soort bericht van iJw.',
})

export const AfgeschermdBsn = Type.String({
  title: 'AfgeschermdBsn',
  pattern: '^\\*{4}.{0,4}$',
  description: 'BSN waarvan alleen de laatste vier tekens te zien zijn.',
  examples: ['****0006'],
})

export const Bsn = Type.String({
  title: 'Bsn',
  pattern: '^[0-9]{9}$',
  description: 'Burgerservicenummer. Alleen in de inhoud van een verzoek, nooit in een adres.',
  examples: ['999900006'],
})

export const ClientSleutel = Type.String({
  title: 'ClientSleutel',
  pattern: '^[0-9a-f]{16}$',
  description: 'Wijst een cliënt aan zonder te zeggen wie het is.',
  examples: ['9f2c41d07ab3e655'],
})
