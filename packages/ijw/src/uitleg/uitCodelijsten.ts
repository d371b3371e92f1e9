// SPDX-License-Identifier: EUPL-1.2
/** Explanations that come from the code lists: the lists, their entries, return and transport codes. */
import { toonDatum } from '../kalender/tonen.ts'
import { CODELIJST_IDS, codelijst, codeUit } from '../releases/ijw-3.2/codelijsten/index.ts'
import type { Code, Codelijst, RetourcodeCode } from '../releases/ijw-3.2/codelijsten/model.ts'
import type { Uitleg } from './model.ts'

/** `JZ588`: the list with all its entries. */
function lijstUitleg(lijst: Codelijst): Uitleg {
  return {
    code: lijst.id,
    soort: 'codelijst',
    titel: lijst.naam,
    betekenis: lijst.toelichting,
    gevolg: null,
    actie: lijst.id === 'WJ001' ? null : 'Vraag één code op met de lijst ervoor, zoals JZ588/31.',
    berichten: lijst.berichten,
    codes: lijst.codes.map(({ code, label, betekenis }) => ({ code, label, betekenis })),
    bron: bronVan(lijst),
    zieOok: [],
  }
}

/** One entry under the name people use for it: `JZ588/31`, `9414`, `IB014`. */
function codeUitleg(lijst: Codelijst, code: Code): Uitleg {
  if (lijst.id === 'WJ001') return retourcodeUitleg(lijst, code.code)
  const transport = lijst.element === null
  return {
    code: transport ? code.code : `${lijst.id}/${code.code}`,
    soort: transport ? 'meldingscode' : 'code',
    titel: code.label,
    betekenis: code.betekenis ?? eigenNaam(lijst, code),
    gevolg: code.gevolg,
    actie: code.actie,
    ...(lijst.berichten.length > 0 ? { berichten: lijst.berichten } : {}),
    bron: bronVan(lijst) + geldigheid(code),
    zieOok: [lijst.id, ...verwanten(lijst.id, code.code)],
  }
}

function retourcodeUitleg(lijst: Codelijst, code: string): Uitleg {
  const c: RetourcodeCode = codeUit('WJ001', code)!
  const regels = [...new Set(c.gebruik.flatMap((g) => g.regels))]
  return {
    code,
    soort: 'retourcode',
    titel: c.label,
    betekenis: c.betekenis!,
    gevolg: c.gevolg,
    actie: c.actie,
    ...(c.gebruik.length > 0 ? { berichten: c.gebruik.map((g) => g.retourbericht) } : {}),
    ...(regels.length > 0 ? { regels } : {}),
    bron: bronVan(lijst),
    zieOok: ['WJ001', ...regels],
  }
}

/** Every list, then every entry. */
export function uitlegUitCodelijsten(): readonly Uitleg[] {
  return CODELIJST_IDS.map((id) => codelijst(id)).flatMap((lijst: Codelijst) => [
    lijstUitleg(lijst),
    ...lijst.codes.map((code) => codeUitleg(lijst, code)),
  ])
}

/** Lists in which a bare code such as `31` appears, as codes that can be asked for. */
export function lijstenMet(code: string): readonly string[] {
  return CODELIJST_IDS.filter((id) => codeUit(id, code) !== undefined).map((id) => `${id}/${code}`)
}

/** A country or municipality: the name says it all. */
function eigenNaam(lijst: Codelijst, code: Code): string {
  return `In de lijst ${lijst.naam} staat deze code voor ${code.label}.`
}

/** The reasons that belong together across stop (JZ588) and closing toewijzing (JZ002). */
function verwanten(id: string, code: string): readonly string[] {
  if (id === 'JZ588') {
    return (codeUit('JZ588', code)?.redenWijzigingBijSluitend301 ?? []).map((r) => `JZ002/${r}`)
  }
  if (id === 'JZ002') {
    return (codeUit('JZ002', code)?.redenBeeindigingVoorStop ?? []).map((r) => `JZ588/${r}`)
  }
  if (id === 'COD467') return codeUit('COD467', code)?.toegestaan ? [] : ['CS058']
  if (id === 'COD002') return [codeUit('COD002', code)!.bericht]
  return []
}

function bronVan(lijst: Codelijst): string {
  if (lijst.peildatum === null) return lijst.bron
  // A table is dated by a day (`2026-01-01`) or by a month (`2025-11`).
  return `${lijst.bron}, peildatum ${lijst.peildatum.split('-').reverse().join('-')}`
}

function geldigheid({ geldigVan, geldigTot }: Code): string {
  const van = geldigVan === null ? '' : `, geldig vanaf ${toonDatum(geldigVan)}`
  return geldigTot === null ? van : `${van}, geldig tot en met ${toonDatum(geldigTot)}`
}
