// SPDX-License-Identifier: EUPL-1.2
/** Namespace names must be URI references (RFC 3986), as libxml2 demands of every declaration. */

const TEKEN = "[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2}"
const PAD = `(?:${TEKEN}|:)`
const SEGMENTEN = `(?:/${PAD}*)*`
const GASTHEER = `(?:\\[[^\\]]*\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)`
const GEBRUIKER = `(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?`
const NETWERK = `//${GEBRUIKER}${GASTHEER}(?::[0-9]+)?${SEGMENTEN}`
const ABSOLUUT = `/(?:${PAD}+${SEGMENTEN})?`
const EINDE = `(?:\\?(?:${PAD}|[/?])*)?(?:#(?:${PAD}|[/?[\\]])*)?`

const URI = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:${NETWERK}|${ABSOLUUT}|${PAD}+${SEGMENTEN})?` +
    `|(?:${NETWERK}|${ABSOLUUT}|(?:${TEKEN})+${SEGMENTEN})?)${EINDE}$`,
)

/** No real name comes near; beyond it the expression could exhaust its stack. */
const LANGSTE = 100_000

/** May this be the name of a namespace? Relative and empty references may. */
export function isNaamruimte(naam: string): boolean {
  return naam.length <= LANGSTE && URI.test(naam)
}
