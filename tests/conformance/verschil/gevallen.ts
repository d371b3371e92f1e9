// SPDX-License-Identifier: EUPL-1.2
/**
 * Cases that once divided the readers, or that sit on a spot where they easily
 * could. Each is a change to the official sample JW307; the verdict is libxml2's.
 */
export interface Geval {
  readonly naam: string
  readonly van: string
  readonly wordt: string
  readonly geldig: boolean
}

const geval = (naam: string, van: string, wordt: string, geldig: boolean): Geval => ({
  naam,
  van,
  wordt,
  geldig,
})

const HEADER = '<jw307:Header>'
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const opHeader = (naam: string, kenmerk: string, geldig: boolean) =>
  geval(naam, HEADER, `<jw307:Header ${kenmerk}>`, geldig)
const inHeader = (naam: string, stuk: string, geldig: boolean) =>
  geval(naam, HEADER, `${HEADER}${stuk}`, geldig)
const datum = (naam: string, waarde: string, geldig: boolean) =>
  geval(naam, '>2026-07-17<', `>${waarde}<`, geldig)
const nummer = (naam: string, waarde: string, geldig: boolean) =>
  geval(naam, '>300201<', `>${waarde}<`, geldig)
const achternaam = (naam: string, waarde: string, geldig: boolean) =>
  geval(naam, '>Wit<', `>${waarde}<`, geldig)

export const GEVALLEN: readonly Geval[] = [
  // Found by the fuzz.
  inHeader('a question mark right after the name of a processing instruction', '<?pi??>', false),
  inHeader('a question mark and text right after that name', '<?pi?x?>', false),
  inHeader('a question mark after a space in a processing instruction', '<?pi ??>', true),
  inHeader('a processing instruction that quotes another', '<!-- <?pi??> --><?pi <?pi??>', true),
  geval('a capital in the XML declaration', ' encoding=', ' Encoding=', false),
  geval('the name of the encoding in small letters', '"UTF-8"', '"utf-8"', true),
  geval('the XML declaration in capitals', '<?xml version', '<?XML version', false),
  opHeader('a namespace name that is only a colon', 'xmlns:a=":"', false),
  opHeader('a namespace name with letters for a port', 'xmlns:a="http://a:b/"', false),
  opHeader('a namespace name with two fragments', 'xmlns:a="a#b#c"', false),
  opHeader('a namespace name whose scheme starts with a digit', 'xmlns:a="1a:b"', false),
  opHeader('a namespace name with a space', 'xmlns:a="a b"', false),
  opHeader('a relative namespace name', 'xmlns:a="rel/pad?x#y"', true),
  opHeader('a namespace name with an IPv6 host', 'xmlns:a="http://[::1]/"', true),
  // White space and markup between elements.
  inHeader('white space by reference between elements', '&#32;&#9;', true),
  inHeader('an empty CDATA section between elements', '<![CDATA[]]>', false),
  inHeader('white space in CDATA between elements', '<![CDATA[ ]]>', false),
  inHeader('a no-break space between elements', '\u00a0', false),
  inHeader('a comment between elements', '<!-- x -->', true),
  inHeader('a colon in the name of a processing instruction', '<?a:b c?>', false),
  // Attributes.
  opHeader('xsi:nil, even when false', `${XSI} xsi:nil="false"`, false),
  opHeader('xsi:schemaLocation, even half a pair', `${XSI} xsi:schemaLocation="a"`, true),
  opHeader('xsi:type with the own type', `${XSI} xsi:type="jw307:Header"`, true),
  opHeader('xsi:type with white space around it', `${XSI} xsi:type=" jw307:Header"`, false),
  opHeader('xsi:type with another type', `${XSI} xsi:type="jw307:Client"`, false),
  opHeader('another attribute of that namespace', `${XSI} xsi:foo="1"`, false),
  opHeader('xml:lang', 'xml:lang="nl"', false),
  geval(
    'xsi:type on an element whose type has no name',
    '<jw307:BerichtCode>',
    `<jw307:BerichtCode ${XSI} xsi:type="ijw:LDT_BerichtCode">`,
    false,
  ),
  // Whole numbers.
  nummer('a plus sign', '+5', true),
  nummer('minus zero', '-0', true),
  nummer('any number of leading zeros', `${'0'.repeat(40)}5`, true),
  nummer('white space around a number', '&#10; 5\t', true),
  nummer('a no-break space around a number', '5\u00a0', false),
  nummer('digits of another script', '٣', false),
  geval('a pattern sees the number as written', '>3</jw307:BerichtV', '>03</jw307:BerichtV', false),
  geval(
    'a pattern sees the number without its spaces',
    '>3</jw307:BerichtV',
    '> 3 </jw307:BerichtV',
    true,
  ),
  // Dates.
  datum('a year of five digits', '12026-07-17', true),
  datum('a year before the count', '-0001-01-01', true),
  datum('year zero', '0000-01-01', false),
  datum('a padded year of five digits', '02026-01-01', false),
  datum('the last year libxml2 can hold', '2147483647-01-01', true),
  datum('one year more', '2147483648-01-01', false),
  datum('a leap day before the count', '-0004-02-29', true),
  datum('no leap day in 1900', '1900-02-29', false),
  datum('a time zone', '2026-07-17Z', false),
  // Text.
  achternaam('length counts characters, not units', '\u{1f600}'.repeat(200), true),
  achternaam('one character too many', '\u{1f600}'.repeat(201), false),
  achternaam('a line separator is no line end to a pattern', '\u2028', true),
  achternaam('a line feed in a name', 'Wit\nx', false),
  achternaam('a carriage return by reference in a name', 'Wit&#13;', false),
  achternaam('only spaces', '   ', false),
  achternaam('a name that the language of the parser knows', '&constructor;', false),
  achternaam('a value in pieces', '<![CDATA[W]]><!-- x -->&#105;<?x y?>t', true),
]
