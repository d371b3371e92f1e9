// SPDX-License-Identifier: EUPL-1.2
/** Changes to the text of a message. Each may leave it valid, or not: the oracle decides. */
import { element, tags, waarde } from './boomstukken.ts'
import { INVOEGSELS } from './stukken/invoegsels.ts'
import { KENMERKEN } from './stukken/kenmerken.ts'
import { VERKLARINGEN } from './stukken/verklaringen.ts'
import { WAARDEN } from './stukken/waarden.ts'
import type { Toeval } from './toeval.ts'

export type Mutatie = (tekst: string, toeval: Toeval, ander: string) => string

const vervang = (tekst: string, [a, b]: readonly [number, number], door: string) =>
  tekst.slice(0, a) + door + tekst.slice(b)

/** A place where markup meets text, or any place at all. */
function plek(tekst: string, toeval: Toeval): number {
  const alle = tags(tekst)
  if (alle.length === 0 || toeval.kans(0.2)) return toeval.geheel(tekst.length + 1)
  const tag = toeval.kies(alle)
  return toeval.kies([tag.begin, tag.einde, tag.begin + 1, tag.einde - 1])
}

const veld: Mutatie = (tekst, toeval) => {
  const bereik = waarde(tekst, toeval)
  return bereik === undefined ? tekst : vervang(tekst, bereik, toeval.kies(WAARDEN))
}

const veldVanAnder: Mutatie = (tekst, toeval, ander) => {
  const bereik = waarde(tekst, toeval)
  const bron = waarde(ander, toeval)
  if (bereik === undefined || bron === undefined) return tekst
  return vervang(tekst, bereik, ander.slice(...bron))
}

const veldBijgewerkt: Mutatie = (tekst, toeval) => {
  const bereik = waarde(tekst, toeval)
  if (bereik === undefined) return tekst
  const oud = [...tekst.slice(...bereik)]
  const plaats = toeval.geheel(oud.length + 1)
  const teken = toeval.kies(['0', '9', '-', '.', ' ', 'a', 'é', ':', '\n', toeval.kies(INVOEGSELS)])
  if (toeval.kans(0.4)) oud.splice(plaats, 1)
  else oud.splice(plaats, toeval.geheel(2), teken)
  return vervang(tekst, bereik, oud.join(''))
}

const weg: Mutatie = (tekst, toeval) => {
  const bereik = element(tekst, toeval)
  return bereik === undefined ? tekst : vervang(tekst, bereik, '')
}

const dubbel: Mutatie = (tekst, toeval) => {
  const bereik = element(tekst, toeval)
  if (bereik === undefined) return tekst
  const stuk = tekst.slice(...bereik)
  return vervang(tekst, bereik, stuk + toeval.kies(['', '\r\n', ' ']) + stuk)
}

const verplaats: Mutatie = (tekst, toeval) => {
  const bereik = element(tekst, toeval)
  if (bereik === undefined) return tekst
  const rest = vervang(tekst, bereik, '')
  const naar = tags(rest)
  if (naar.length === 0) return tekst
  const tag = toeval.kies(naar)
  return vervang(rest, [tag.einde, tag.einde], tekst.slice(...bereik))
}

const ruil: Mutatie = (tekst, toeval, ander) => {
  const bereik = element(tekst, toeval)
  const bron = element(ander, toeval)
  return bereik === undefined || bron === undefined
    ? tekst
    : vervang(tekst, bereik, ander.slice(...bron))
}

const regels: Mutatie = (tekst, toeval) => {
  const alle = tekst.split('\n')
  const i = toeval.geheel(alle.length)
  const [regel] = toeval.kans(0.3) ? [alle[i]!] : alle.splice(i, 1)
  if (toeval.kans(0.7)) alle.splice(toeval.geheel(alle.length + 1), 0, regel!)
  return alle.join('\n')
}

const leeg: Mutatie = (tekst, toeval) => {
  const bereik = element(tekst, toeval)
  if (bereik === undefined) return tekst
  const naam = /^<([^\s/<>]+)/.exec(tekst.slice(...bereik))?.[1]
  return vervang(tekst, bereik, toeval.kans(0.5) ? `<${naam}/>` : `<${naam}></${naam}>`)
}

const naam: Mutatie = (tekst, toeval) => {
  const alle = tags(tekst)
  if (alle.length === 0) return tekst
  const oud = toeval.kies(alle).naam
  const [prefix = '', lokaal = ''] = oud.includes(':') ? oud.split(':') : ['', oud]
  const nieuw = toeval.kies([
    `${prefix}:${lokaal.toLowerCase()}`,
    `${prefix}:${lokaal}x`,
    `${prefix}:${toeval.kies(alle).naam.split(':').at(-1)}`,
    `ijw:${lokaal}`,
    lokaal,
    toeval.kies(alle).naam,
  ])
  return toeval.kans(0.5) ? tekst.replaceAll(oud, nieuw) : tekst.replace(oud, nieuw)
}

const naamruimte: Mutatie = (tekst, toeval) => {
  const [, prefix = 'jw307'] = /<(jw[0-9]+):Bericht/.exec(tekst) ?? []
  const keuzes: (() => string)[] = [
    () => tekst.replaceAll(`${prefix}:`, 'a:').replace(`xmlns:${prefix}=`, 'xmlns:a='),
    () => tekst.replaceAll('ijw:', 'é:').replace('xmlns:ijw=', 'xmlns:é='),
    () => tekst.replaceAll(`${prefix}:`, '').replace(`xmlns:${prefix}=`, 'xmlns='),
    () => tekst.replaceAll('<ijw:', '<').replaceAll('</ijw:', '</').replace('xmlns:ijw=', 'xmlns='),
    () => tekst.replaceAll(`<ijw:`, `<${prefix}:`).replaceAll('</ijw:', `</${prefix}:`),
    () => tekst.replace(/ xmlns:ijw="[^"]*"/, ''),
    () => tekst.replace(/( xmlns:ijw="[^"]*")/, '$1$1'),
    () => tekst.replace('/3_2/', toeval.kies(['/3_1/', '/3_2//', '/3_2 ', '/3_3/', '/3&#95;2/'])),
    () =>
      tekst.replace(
        '/schema"',
        toeval.kies(['/Schema"', '/schema "', '"', '/schema/"', "/schema'"]),
      ),
    () => tekst.replace(/xmlns:(\w+)="([^"]*)"/, "xmlns:$1='$2'"),
    () => tekst.replace(/(<ijw:\w+)/, `$1 xmlns:ijw="${toeval.kies(['urn:a', ''])}"`),
    () => tekst.replace(/jw30[0-9]\/schema/, `jw30${toeval.geheel(10)}/schema`),
  ]
  return toeval.kies(keuzes)()
}

const kenmerk: Mutatie = (tekst, toeval) => {
  const open = tags(tekst).filter(({ soort }) => soort !== 'sluit')
  if (open.length === 0) return tekst
  const tag = toeval.kies(open)
  const [prefix = '', lokaal = ''] = tag.naam.split(':')
  const stuk = toeval.kies(KENMERKEN).replace('{p}', prefix).replace('{naam}', lokaal)
  const plaats = toeval.kans(0.95) ? tag.begin + 1 + tag.naam.length : tag.einde - 1
  return vervang(tekst, [plaats, plaats], ` ${stuk}`)
}

const invoegen: Mutatie = (tekst, toeval) => {
  const hier = plek(tekst, toeval)
  return vervang(tekst, [hier, hier], toeval.kies(INVOEGSELS))
}

const inWaarde: Mutatie = (tekst, toeval) => {
  const bereik = waarde(tekst, toeval)
  if (bereik === undefined) return tekst
  const hier = bereik[0] + toeval.geheel(bereik[1] - bereik[0] + 1)
  return vervang(tekst, [hier, hier], toeval.kies(INVOEGSELS))
}

/** A value written another way: references and CDATA that must come out the same. */
const omschrijven: Mutatie = (tekst, toeval) => {
  const bereik = waarde(tekst, toeval)
  if (bereik === undefined || bereik[0] === bereik[1]) return tekst
  const oud = tekst.slice(...bereik)
  if (toeval.kans(0.3)) return vervang(tekst, bereik, `<![CDATA[${oud}]]>`)
  const tekens = [...oud]
  const i = toeval.geheel(tekens.length)
  const code = tekens[i]!.codePointAt(0)!
  tekens[i] = toeval.kans(0.5) ? `&#${code};` : `&#x${code.toString(16)};`
  return vervang(tekst, bereik, tekens.join(''))
}

const wit: Mutatie = (tekst, toeval) => {
  const keuzes: (() => string)[] = [
    () => tekst.replaceAll('\r\n', '\n'),
    () => tekst.replaceAll('\r\n', '\r'),
    () => tekst.replace(/>\s+</g, '><'),
    () => tekst.replaceAll('\t', '    '),
    () => tekst.replaceAll('>', toeval.kies([' >', '\n>', '\t>'])),
    () => tekst.replaceAll('</', '\n</'),
    () =>
      `${tekst}${toeval.kies(['\n', ' ', '<!-- x -->', '<?x?>', 'x', '<a/>', '\u0000', '&#32;'])}`,
  ]
  return toeval.kies(keuzes)()
}

const verklaring: Mutatie = (tekst, toeval) =>
  tekst.replace(/^<\?xml[^>]*>\s*/, () => toeval.kies(VERKLARINGEN))

const afgebroken: Mutatie = (tekst, toeval) =>
  toeval.kans(0.5)
    ? tekst.slice(0, toeval.geheel(tekst.length))
    : vervang(
        tekst,
        ((a) => [a, a + 1 + toeval.geheel(30)] as const)(toeval.geheel(tekst.length)),
        '',
      )

const teken: Mutatie = (tekst, toeval) => {
  const i = toeval.geheel(tekst.length)
  const code = toeval.kies([toeval.geheel(128), toeval.geheel(0x3000), toeval.geheel(0x110000)])
  const nieuw = code >= 0xd800 && code < 0xe000 ? '\ufffd' : String.fromCodePoint(code)
  return vervang(tekst, [i, i + toeval.geheel(2)], nieuw)
}

const diep: Mutatie = (tekst, toeval) => {
  const hier = plek(tekst, toeval)
  const keren = toeval.kies([1, 5, 50, 70, 200])
  return vervang(tekst, [hier, hier], '<d>'.repeat(keren) + '</d>'.repeat(keren))
}

/** By weight: what finds most stands more often. */
export const MUTATIES: readonly Mutatie[] = [
  ...[veld, veld, veld, veld, veldVanAnder, veldBijgewerkt, veldBijgewerkt],
  ...[weg, dubbel, verplaats, ruil, regels, leeg, naam, naamruimte, kenmerk, kenmerk],
  ...[invoegen, invoegen, inWaarde, inWaarde, omschrijven, omschrijven, wit, wit],
  ...[verklaring, afgebroken, teken, diep],
]
