// SPDX-License-Identifier: EUPL-1.2
/**
 * The definitions as XML Schema, for other software. One schema per message and
 * one basis schema per release, because elements live in two namespaces; save
 * them side by side as `JW307.xsd` and `basisschema.xsd`.
 */
import type {
  BerichtDefinitie,
  Element,
  EnkelvoudigType,
  SamengesteldType,
} from '../definitie/model.ts'
import { WORTELNAAM } from '../definitie/wortel.ts'
import { definitieVan, RELEASES } from '../releases/index.ts'

/** File name under which a message schema expects the basis schema. */
export const BASISSCHEMA = 'basisschema.xsd'

/** Thrown when there is no such message or release; `code` is `XSD_ONBEKEND`. */
export class XsdFout extends Error {
  override readonly name = 'XsdFout'
  readonly code = 'XSD_ONBEKEND'
}

/**
 * The schema of a message, e.g. `xsd('JW307', 'ijw-3.2')`. It imports `basisschema.xsd`.
 * @throws XsdFout when the release has no such message.
 */
export function xsd(berichtsoort: string, release: string): string {
  const definitie = definitieVan(berichtsoort, release)
  if (definitie === undefined) throw new XsdFout('Dit bericht is niet bekend.')
  const { wortel, naamruimte, prefix } = definitie
  const typen = typenVan([definitie], 'bericht')
  return schema(definitie, naamruimte, [
    `  <xs:import namespace="${definitie.basisruimte}" schemaLocation="${BASISSCHEMA}"/>`,
    `  <xs:element name="${WORTELNAAM}" type="${prefix}:${wortel.naam}"/>`,
    ...[...typen.values()].flatMap((type) => typeregels(type, definitie)),
  ])
}

/**
 * The basis schema of a release: the datatypes that its messages share.
 * @throws XsdFout when there is no such release.
 */
export function basisXsd(release: string): string {
  const berichten = Object.values(RELEASES.find(({ id }) => id === release)?.berichten ?? {})
  const eerste = berichten[0]
  if (eerste === undefined) throw new XsdFout('Deze release is niet bekend.')
  const typen = [...typenVan(berichten, 'basis').values()]
  typen.sort((a, b) => (a.naam < b.naam ? -1 : 1))
  return schema(
    eerste,
    eerste.basisruimte,
    typen.flatMap((type) => typeregels(type, eerste)),
  )
}

type Type = EnkelvoudigType | SamengesteldType

/** The named types of one namespace that messages use, each once. */
function typenVan(
  definities: readonly BerichtDefinitie[],
  ruimte: SamengesteldType['ruimte'],
): Map<string, Type> {
  const gevonden = new Map<string, Type>()
  const gezien = new Set<Type>()
  const bezoek = (type: Type): void => {
    if (gezien.has(type)) return
    gezien.add(type)
    // Named simple types all live in the basis schema.
    const eigen = type.soort === 'enkelvoudig' ? 'basis' : type.ruimte
    if (type.soort === 'enkelvoudig' && type.beperktVan !== undefined) bezoek(type.beperktVan)
    else if (eigen === ruimte) gevonden.set(type.naam, type)
    if (type.soort === 'samengesteld') for (const element of type.elementen) bezoek(element.type)
  }
  for (const { wortel } of definities) bezoek(wortel)
  return gevonden
}

function schema(
  { prefix, naamruimte, basisprefix, basisruimte }: BerichtDefinitie,
  doel: string,
  regels: readonly string[],
): string {
  const eigen = doel === basisruimte ? '' : ` xmlns:${prefix}="${naamruimte}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:${basisprefix}="${basisruimte}"${eigen} targetNamespace="${doel}" elementFormDefault="qualified">`,
    ...regels,
    '</xs:schema>',
    '',
  ].join('\n')
}

function typeregels(type: Type, definitie: BerichtDefinitie): string[] {
  if (type.soort === 'enkelvoudig') {
    return [
      `  <xs:simpleType name="${type.naam}">`,
      ...beperking(`xs:${type.basis}`, type, type.patronen ?? [], '    '),
      '  </xs:simpleType>',
    ]
  }
  return [
    `  <xs:complexType name="${type.naam}">`,
    '    <xs:sequence>',
    ...type.elementen.flatMap((element) => elementregels(element, definitie)),
    '    </xs:sequence>',
    '  </xs:complexType>',
  ]
}

function elementregels(element: Element, definitie: BerichtDefinitie): string[] {
  const { naam, type, min, max } = element
  const keren = `${min === 0 ? ' minOccurs="0"' : ''}${max === 1 ? '' : ' maxOccurs="unbounded"'}`
  if (type.soort === 'enkelvoudig' && type.beperktVan !== undefined) {
    const erbij = (type.patronen ?? []).slice(type.beperktVan.patronen?.length ?? 0)
    return [
      `      <xs:element name="${naam}"${keren}>`,
      '        <xs:simpleType>',
      ...beperking(`${definitie.basisprefix}:${type.naam}`, {}, erbij, '          '),
      '        </xs:simpleType>',
      '      </xs:element>',
    ]
  }
  const uitBasis = type.soort === 'enkelvoudig' || type.ruimte === 'basis'
  const prefix = uitBasis ? definitie.basisprefix : definitie.prefix
  return [`      <xs:element name="${naam}" type="${prefix}:${type.naam}"${keren}/>`]
}

function beperking(
  basis: string,
  facetten: Partial<EnkelvoudigType>,
  patronen: readonly string[],
  inspringing: string,
): string[] {
  const facet = (naam: string, waarde: string | number | undefined): string[] =>
    waarde === undefined ? [] : [`${inspringing}  <xs:${naam} value="${kenmerk(String(waarde))}"/>`]
  return [
    `${inspringing}<xs:restriction base="${basis}">`,
    ...facet('minLength', facetten.minLengte),
    ...facet('maxLength', facetten.maxLengte),
    ...facet('minInclusive', facetten.min),
    ...facet('maxInclusive', facetten.max),
    ...patronen.flatMap((patroon) => facet('pattern', patroon)),
    ...(facetten.waarden ?? []).flatMap((waarde) => facet('enumeration', waarde)),
    `${inspringing}</xs:restriction>`,
  ]
}

const kenmerk = (tekst: string) =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
