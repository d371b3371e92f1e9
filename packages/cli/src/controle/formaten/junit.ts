// SPDX-License-Identifier: EUPL-1.2
/** JUnit XML for build servers: a file is a test suite, a layer is a test. */
import type { Bevinding, LaagUitkomst, Rapport } from '@stopwijzer/ijw'
import { xml } from '../../uitvoer/xml.ts'
import { codeVan, type Formaat, laagnaam } from './formaat.ts'

export function junit(): Formaat {
  return {
    begin: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stopwijzer controleer">\n',
    bestand: ({ rapport }) => suite(rapport),
    einde: () => '</testsuites>\n',
  }
}

function suite(rapport: Rapport): string {
  const { lagen, bevindingen } = rapport
  const telling = (uitkomst: LaagUitkomst['uitkomst']) =>
    lagen.filter((laag) => laag.uitkomst === uitkomst).length
  const tijd = ((rapport.duurMs ?? 0) / 1000).toFixed(6)
  const naam = xml(rapport.bestand ?? '')
  const kop = `<testsuite name="${naam}" tests="${lagen.length}" failures="${telling('fout')}" errors="0" skipped="${telling('overgeslagen')}" time="${tijd}">`
  const tests = lagen.map((laag) =>
    test(
      laag,
      rapport,
      bevindingen.filter((b) => b.laag === laag.laag),
    ),
  )
  return `  ${kop}\n${tests.join('')}  </testsuite>\n`
}

function test(laag: LaagUitkomst, rapport: Rapport, bevindingen: readonly Bevinding[]): string {
  const kop = `    <testcase classname="${xml(rapport.bestand ?? '')}" name="${laagnaam(rapport, laag.laag)}"`
  if (laag.uitkomst === 'overgeslagen') {
    return `${kop}>\n      <skipped message="${xml(laag.reden ?? '')}"/>\n    </testcase>\n`
  }
  const fouten = bevindingen.filter((b) => b.ernst === 'fout')
  if (laag.uitkomst === 'fout') {
    // One failure per test is all the format allows; its text lists every finding.
    const eerste = fouten[0]
    const meer = fouten.length > 1 ? ` (en nog ${fouten.length - 1})` : ''
    const bericht = `${eerste?.boodschap ?? ''}${meer}`
    const regels = bevindingen.map(regel).join('\n')
    return `${kop}>\n      <failure message="${xml(bericht)}" type="${xml(eerste?.regel ?? '')}">${xml(regels)}</failure>\n    </testcase>\n`
  }
  if (bevindingen.length === 0) return `${kop}/>\n`
  return `${kop}>\n      <system-out>${xml(bevindingen.map(regel).join('\n'))}</system-out>\n    </testcase>\n`
}

function regel(bevinding: Bevinding): string {
  const { boodschap, actie, locatie } = bevinding
  const plek = locatie?.regel == null ? '' : `regel ${locatie.regel}: `
  return `${plek}${codeVan(bevinding)}: ${boodschap} ${actie}`
}
