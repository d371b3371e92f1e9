// SPDX-License-Identifier: EUPL-1.2
/** Explanations of message kinds; what a kind is comes from list COD002. */
import { codelijst } from '../releases/ijw-3.2/codelijsten/index.ts'
import type { Uitleg, UitlegbareRegel } from './model.ts'

const VERVOLG: Readonly<Record<string, { readonly gevolg: string; readonly actie: string }>> = {
  JW301: {
    gevolg: 'De aanbieder weet welke zorg hij mag geven, en tot wanneer.',
    actie:
      'De aanbieder stuurt binnen drie werkdagen een JW302. Begint de zorg, dan volgt een JW305.',
  },
  JW302: {
    gevolg: 'Pas na een goedgekeurd JW301 gelden de nieuwe toewijzingen voor beide partijen.',
    actie: 'De gemeente leest de codes en herstelt een fout in een nieuw JW301.',
  },
  JW305: {
    gevolg: 'Na goedkeuring loopt de zorg ook voor de gemeente.',
    actie:
      'De aanbieder stuurt het JW305 binnen vijf werkdagen na de start. De gemeente antwoordt binnen drie werkdagen met een JW306.',
  },
  JW306: {
    gevolg: 'Pas na een goedgekeurd JW305 staat de start bij de gemeente.',
    actie: 'De aanbieder leest de codes en herstelt een fout in een nieuw JW305.',
  },
  JW307: {
    gevolg:
      'Na goedkeuring is de zorg ook voor de gemeente gestopt. De toewijzing blijft open tot de gemeente haar sluit of tot de einddatum.',
    actie:
      'De aanbieder stuurt het JW307 binnen vijf werkdagen na het einde. De gemeente antwoordt binnen drie werkdagen met een JW308.',
  },
  JW308: {
    gevolg: 'Pas na een goedgekeurd JW307 staat de stop bij de gemeente.',
    actie: 'De aanbieder leest de codes en herstelt een fout in een nieuw JW307.',
  },
}

export function berichtUitleg(regels: readonly UitlegbareRegel[]): readonly Uitleg[] {
  const lijst = codelijst('COD002')
  return lijst.codes.map((c) => {
    const vervolg = VERVOLG[c.bericht]
    const heen = lijst.codes.find((ander) => ander.retourbericht === c.bericht)?.bericht
    const code = c.bericht
    return {
      code,
      soort: 'bericht',
      titel: c.label,
      betekenis: `${c.betekenis} De ${c.fysiekeVerzender} stuurt dit bericht naar de ${c.fysiekeOntvanger}.`,
      gevolg: vervolg?.gevolg ?? null,
      actie: vervolg?.actie ?? null,
      regels: regels.filter((r) => r.berichten.includes(code)).map((r) => r.code),
      bron: lijst.bron,
      zieOok: [heen, c.retourbericht ?? undefined, `COD002/${c.code}`].filter(
        (x) => x !== undefined,
      ),
    }
  })
}
