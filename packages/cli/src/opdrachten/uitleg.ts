// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer uitleg CODE`: what a rule, return code, code list or code means. Offline. */
import { maakUitleg, REGELS, type Uitleg } from '@stopwijzer/ijw'
import { KETENREGELS } from '@stopwijzer/keten'
import { ZIPFOUTEN } from '@stopwijzer/koppelvlak/zip'
import { CliFout } from '../programma/fouten.ts'
import { bedoelde } from '../programma/gelijkend.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakVerf, type Verf } from '../uitvoer/kleur.ts'
import { opsomming, vouw } from '../uitvoer/tekst.ts'

const maak: MaakOpdracht = (omgeving) => {
  const opdracht = new Opdracht('uitleg')
    .description(
      'Legt een code uit: een regel (TR414), retourcode (9414), codelijst (JZ588), code uit een lijst (JZ588/31), meldingscode (IB014), fout in de opbouw (ELEMENT_ONTBREEKT) of berichtsoort (JW307). Werkt zonder netwerk. Een onbekende code geeft afsluitcode 2.',
    )
    .argument('<code>', 'De code; hoofdletters maken niet uit')
    .kiesFormaat('tekst', 'json')
    .action((code: string, { formaat }: { formaat: 'tekst' | 'json' }) => {
      const uitlegger = maakUitleg([...REGELS, ...KETENREGELS])
      const uitleg = uitlegger.uitleg(code) ?? zipUitleg(code)
      if (uitleg === undefined) {
        throw new CliFout('CODE_ONBEKEND', { naam: code }, bedoelde(uitlegger.bedoelt(code)))
      }
      omgeving.uit(
        formaat === 'json'
          ? `${JSON.stringify(uitleg, null, 2)}\n`
          : alsTekst(uitleg, omgeving.breedte, maakVerf(omgeving.kleur)),
      )
    }) as Opdracht
  return opdracht.voorbeeld('stopwijzer uitleg TR414', 'stopwijzer uitleg JZ588/31 --formaat json')
}

export default maak

/** Why a zip is refused; those codes are not of the standard, so the library does not know them. */
function zipUitleg(vraag: string): Uitleg | undefined {
  const code = vraag.trim().toUpperCase()
  const fout = Object.entries(ZIPFOUTEN).find(([naam]) => naam === code)?.[1]
  if (fout === undefined) return undefined
  return {
    code,
    soort: 'structuurfout',
    titel: fout.zin.replace(/\.$/, ''),
    betekenis: 'Een zip wordt als geheel aangenomen of geweigerd. Deze is geweigerd.',
    gevolg: 'Geen enkel bericht uit de zip is gelezen.',
    actie: fout.remedie,
    bron: 'Stopwijzer, controleniveau 0',
    zieOok: ['BESTAND'],
  }
}

const SOORT: Readonly<Record<Uitleg['soort'], string>> = {
  regel: 'regel',
  retourcode: 'retourcode',
  codelijst: 'codelijst',
  code: 'code',
  meldingscode: 'meldingscode',
  bericht: 'bericht',
  element: 'onderdeel van een bericht',
  laag: 'laag van de controle',
  structuurfout: 'fout in de opbouw',
}

function alsTekst(u: Uitleg, breedte: number, verf: Verf): string {
  const regels = [verf.vet(vouw(`${u.code}  ${u.titel}`, breedte, '')), SOORT[u.soort], '']
  const alinea = (kop: string, tekst: string | null) => {
    if (tekst) regels.push(vouw(kop === '' ? tekst : `${kop}: ${tekst}`, breedte, '', ''), '')
  }
  alinea('', u.betekenis)
  alinea('Gevolg', u.gevolg)
  alinea('Wat te doen', u.actie)
  if (u.codes && u.codes.length > 0) {
    const kolom = Math.max(...u.codes.map(({ code }) => code.length)) + 2
    for (const { code, label } of u.codes) {
      regels.push(
        vouw(
          `${code.padEnd(kolom).replaceAll(' ', '\u00a0')}${label}`,
          breedte,
          '  ',
          ' '.repeat(kolom),
        ).replaceAll('\u00a0', ' '),
      )
    }
    regels.push('')
  }
  const feiten: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['Retourcode', u.retourcode === undefined ? undefined : [u.retourcode]],
    ['Berichten', u.berichten],
    ['Regels', u.regels],
    ['Bron', [u.bron]],
    ['Zie ook', u.zieOok],
  ]
  for (const [kop, waarden] of feiten) {
    if (waarden && waarden.length > 0)
      regels.push(vouw(`${kop}: ${opsomming(waarden)}`, breedte, ''))
  }
  return `${regels.join('\n')}\n`
}
