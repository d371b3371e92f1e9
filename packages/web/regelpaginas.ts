// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages of the rules as data, for the page that explains codes. Their sentences are held
 * equal to the sources and their examples are run, both by tests, so what is read here is true.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Regelpagina, Regelvoorbeeld } from './src/gegevens/regelpagina.ts'

/** Every page of a rule in these folders, by code. */
export function leesRegelpaginas(mappen: readonly string[]): readonly Regelpagina[] {
  return mappen
    .flatMap((map) =>
      readdirSync(map, { recursive: true, encoding: 'utf8' })
        .filter((naam) => /[\\/][A-Z]{2}\d{3}\.md$/.test(naam))
        .map((naam) => alsPagina(readFileSync(join(map, naam), 'utf8'))),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** @throws Error when a page has another form than a rule may have */
export function alsPagina(tekst: string): Regelpagina {
  const kop = (naam: string) => eis(tekst, new RegExp(`^${naam}: (.+)$`, 'm'), naam)
  const deel = (naam: string) =>
    eis(tekst, new RegExp(`^## ${naam}\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm'), naam).trim()
  return {
    code: kop('code'),
    titel: kop('titel'),
    niveau: Number(kop('niveau')) as Regelpagina['niveau'],
    retourcode: kop('retourcode'),
    berichten: kop('berichten').split(', '),
    bron: kop('bron'),
    uitleg: {
      betekenis: deel('Wat de regel vraagt'),
      gevolg: deel('Gevolg'),
      actie: deel('Wat te doen'),
    },
    goed: voorbeelden(deel('Goed')),
    fout: voorbeelden(deel('Fout')),
  }
}

function voorbeelden(tekst: string): readonly Regelvoorbeeld[] {
  const vorm =
    /([^\n]+)\n\n```xml \w+ bericht=(\w+)[^\n]*\n([\s\S]*?)\n```(?:\n\n((?:> ?.+\n?)+))?/g
  return [...tekst.matchAll(vorm)].map(([, uitleg, bericht, xml, citaat]) => ({
    uitleg: uitleg!.replace(/:$/, ''),
    bericht: bericht!,
    xml: xml!,
    melding: citaat?.replace(/^> ?/gm, '').trim() ?? null,
  }))
}

function eis(tekst: string, vorm: RegExp, naam: string): string {
  const gevonden = vorm.exec(tekst)?.[1]
  if (gevonden === undefined) throw new Error(`A page of a rule has no ${naam}`)
  return gevonden
}
