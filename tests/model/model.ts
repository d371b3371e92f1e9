// SPDX-License-Identifier: EUPL-1.2
/**
 * A small model of a delivery, written from the tables of the domain (allowed
 * sequences, state machine, corrections) and on nothing else: no facts, no rules,
 * no code of the packages. The real judge is compared with it.
 */

export interface Item {
  readonly nummer: string
  readonly product: string
  readonly begin: string
  readonly verwijderen: boolean
  /** Only for a stop. */
  readonly stop?: { readonly tijdelijk: boolean; readonly reden: string; readonly eind: string }
}

interface Periode {
  readonly product: string
  readonly begin: string
  readonly stops: readonly { readonly reden: string; readonly eind: string }[]
}

/** Per known ToewijzingNummer the periods that count. */
export type Model = ReadonlyMap<string, readonly Periode[]>

export function leegModel(nummers: readonly string[]): Model {
  return new Map(nummers.map((nummer) => [nummer, []]))
}

export type Toestand = 'TOEGEWEZEN' | 'GESTART' | 'TIJDELIJK_GESTOPT' | 'DEFINITIEF_GESTOPT'

export function toestandIn(model: Model, nummer: string): Toestand {
  const periodes = model.get(nummer) ?? []
  if (periodes.length === 0) return 'TOEGEWEZEN'
  if (periodes.some(isOpen)) return 'GESTART'
  const laatste = periodes.reduce((a, b) => (b.begin > a.begin ? b : a))
  return laatste.stops.some(isDefinitief) ? 'DEFINITIEF_GESTOPT' : 'TIJDELIJK_GESTOPT'
}

const isOpen = (periode: Periode): boolean => periode.stops.length === 0
const isDefinitief = (stop: { readonly reden: string }): boolean => stop.reden !== '20'

/** `null`: approved. `inhoud`: refused on level 2. Otherwise the codes per item. */
export type Antwoord = null | 'inhoud' | readonly (readonly string[])[]

/** Judges one message and gives the model after it: all or nothing. */
export function ontvang(model: Model, items: readonly Item[]): { antwoord: Antwoord; na: Model } {
  const sleutels = items.map((i) =>
    JSON.stringify([i.nummer, i.product, i.begin, i.stop?.reden, i.stop?.eind]),
  )
  const dubbel = new Set(sleutels).size < sleutels.length
  // A removal knows no check on dates.
  const omgekeerd = items.some((i) => !i.verwijderen && i.stop && i.stop.eind < i.begin)
  if (dubbel || omgekeerd) return { antwoord: 'inhoud', na: model }

  let werk = model
  const codes: string[][] = items.map(() => [])
  const mislukt = new Set<string>()
  const doe = (i: number, item: Item) => {
    const gevonden = item.verwijderen ? bijVerwijderen(werk, item) : bijNieuw(werk, item)
    codes[i] = [...gevonden].sort()
    if (gevonden.length === 0) werk = doorgevoerd(werk, item)
    else if (item.verwijderen) mislukt.add(item.nummer)
  }
  items.forEach((item, i) => {
    if (item.verwijderen) doe(i, item)
  })
  items.forEach((item, i) => {
    if (item.verwijderen) return
    if (mislukt.has(item.nummer)) codes[i] = ['0233']
    else doe(i, item)
  })
  const goed = codes.every((lijst) => lijst.length === 0)
  if (goed) return { antwoord: null, na: werk }
  return { antwoord: codes.map((c) => (c.length === 0 ? ['0200'] : c)), na: model }
}

function bijVerwijderen(model: Model, item: Item): string[] {
  const periode = vind(model, item)
  if (periode === undefined) return ['9063']
  if (item.stop === undefined) return isOpen(periode) ? [] : ['9071']
  return zelfdeStop(periode, item) ? [] : ['9063']
}

/** The rows of the state machine for a new start and a new stop. */
function bijNieuw(model: Model, item: Item): string[] {
  const periodes = model.get(item.nummer)
  if (periodes === undefined) return ['9019']
  const periode = vind(model, item)
  if (item.stop === undefined) {
    const codes = periode === undefined ? [] : ['9074']
    return periodes.some(isOpen) ? [...codes, '9326'] : codes
  }
  if (periode === undefined) return ['9069']
  const codes = zelfdeStop(periode, item) ? ['9074'] : []
  if (item.stop.tijdelijk && periode.stops.some((s) => !isDefinitief(s))) codes.push('9413')
  if (periode.stops.some((s) => s.eind > (item.stop?.eind ?? ''))) codes.push('9414')
  if (periode.stops.some(isDefinitief)) codes.push('9415')
  return codes
}

function vind(model: Model, { nummer, product, begin }: Item): Periode | undefined {
  return model.get(nummer)?.find((p) => p.product === product && p.begin === begin)
}

function zelfdeStop(periode: Periode, { stop }: Item): boolean {
  return periode.stops.some((s) => s.reden === stop?.reden && s.eind === stop.eind)
}

function doorgevoerd(model: Model, item: Item): Model {
  const oud = model.get(item.nummer) ?? []
  const { product, begin, stop } = item
  const raakt = (p: Periode) => p.product === product && p.begin === begin
  let nieuw: readonly Periode[]
  if (stop === undefined) {
    nieuw = item.verwijderen
      ? oud.filter((p) => !raakt(p))
      : [...oud, { product, begin, stops: [] }]
  } else {
    const andere = (p: Periode) =>
      p.stops.filter((s) => s.reden !== stop.reden || s.eind !== stop.eind)
    nieuw = oud.map((p) =>
      raakt(p) ? { ...p, stops: item.verwijderen ? andere(p) : [...p.stops, stop] } : p,
    )
  }
  return new Map(model).set(item.nummer, nieuw)
}
