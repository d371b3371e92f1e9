// SPDX-License-Identifier: EUPL-1.2
/** Correcting and removing what was approved, field by field. */
import { codelijst, datumPlusDagen, isDatum } from '@stopwijzer/ijw'
import { weigering } from '../besluit/weigeren.ts'
import type { Gewenst } from '../correctie/gewenst.ts'
import { isStartVan, zelfdeProduct } from '../correctie/waarden.ts'
import type { Product, StartFeit, StopFeit } from '../dossier/feiten.ts'
import { alleRedenen, isTijdelijk } from '../sluiten/redenen.ts'
import { type Blik, laatste, type Poging, probeer, proefdag, vroegste } from './blik.ts'
import { kan, kanNiet, type Ruimte, type Zet, type Zetkop, type Zetonderwerp } from './zet.ts'

/** Everything that can be done to one approved start or stop. */
export function verbeterzetten(feit: StartFeit | StopFeit, blik: Blik): Zet[] {
  const over = onderwerp(feit)
  const kop = (veld: Zetkop['veld']): Zetkop => ({ soort: `${feit.soort}-verbeteren`, over, veld })
  const vanStop =
    feit.soort === 'stop'
      ? [reden(feit, kop('redenBeeindiging'), blik), einddatum(feit, kop('einddatum'), blik)]
      : []
  return [
    ...vanStop,
    begindatum(feit, kop('begindatum'), blik),
    ingangsdatum(feit, kop('toewijzingIngangsdatum'), blik),
    nummer(feit, kop('toewijzingNummer'), blik),
    product(feit, kop('product'), blik),
    alsGeheel(feit, kop('client'), { andereClient: true }, blik),
    alsGeheel(feit, { soort: `${feit.soort}-verwijderen`, over, veld: null }, { weg: true }, blik),
  ]
}

function onderwerp(feit: StartFeit | StopFeit): Zetonderwerp {
  const { begindatum } = feit
  if (feit.soort === 'start') return { wat: 'start', begindatum }
  const { einddatum, redenBeeindiging } = feit
  return { wat: 'stop', begindatum, einddatum, redenBeeindiging }
}

function zet(kop: Zetkop, poging: Poging, ruimte: Ruimte = {}): Zet {
  return poging.mag ? kan(kop, { ...poging, ruimte }) : kanNiet(kop, poging.bevindingen)
}

function alsGeheel(feit: StartFeit | StopFeit, kop: Zetkop, gewenst: Gewenst, blik: Blik): Zet {
  return zet(kop, probeer(feit, gewenst, blik))
}

/** Tries each of `keuzes`: those that are accepted, and what came of the first accepted or else the first. */
function uitKeuzes<K>(keuzes: readonly K[], proef: (keuze: K) => Poging) {
  const pogingen = keuzes.map((keuze) => ({ keuze, poging: proef(keuze) }))
  const goed = pogingen.filter(({ poging }) => poging.mag)
  return { goed: goed.map(({ keuze }) => keuze), poging: (goed[0] ?? pogingen[0])?.poging ?? null }
}

function reden(stop: StopFeit, kop: Zetkop, blik: Blik): Zet {
  const keuzes = alleRedenen.filter((een) => een !== stop.redenBeeindiging)
  const { goed, poging } = uitKeuzes(keuzes, (redenBeeindiging) =>
    probeer(stop, { redenBeeindiging }, blik),
  )
  return zet(kop, poging!, { redenen: goed })
}

/** Between what came before on the same start and what came after it. */
function einddatum(stop: StopFeit, kop: Zetkop, blik: Blik): Zet {
  const andere = blik.toestand.stops.filter((s) => s.begindatum === stop.begindatum && s !== stop)
  const ervoor = isTijdelijk(stop) ? [] : andere.filter(isTijdelijk)
  const erna = isTijdelijk(stop) ? andere.filter((s) => !isTijdelijk(s)) : []
  const vanaf = laatste(stop.begindatum, ...ervoor.map((s) => s.einddatum))
  const tot = vroegste(blik.vandaag, ...erna.map((s) => s.einddatum))
  const behalve = [stop.einddatum]
  const dag = proefdag(vanaf, tot, behalve) ?? volgendeDag(tot)
  return zet(kop, probeer(stop, { einddatum: dag }, blik), { datum: { vanaf, tot, behalve } })
}

/** The start moves with its stops, or a stop moves to another start that is there. */
function begindatum(feit: StartFeit | StopFeit, kop: Zetkop, blik: Blik): Zet {
  const { starts, stops } = blik.toestand
  const bezet = [...new Set([feit.begindatum, ...starts.map((start) => start.begindatum)])]
  const meegaand = stops.filter((stop) => isStartVan(stop, feit)).map((stop) => stop.einddatum)
  const tot = vroegste(blik.vandaag, ...meegaand)
  const proef = (dag: string) => probeer(feit, { begindatum: dag }, blik)
  const dagen = bezet.filter((dag) => dag !== feit.begindatum && proef(dag).mag)
  const poging = proef(proefdag(null, tot, bezet) ?? volgendeDag(tot))
  if (poging.mag) return zet(kop, poging, { datum: { vanaf: null, tot, behalve: bezet }, dagen })
  return dagen.length > 0 ? zet(kop, proef(dagen[0]!), { dagen }) : zet(kop, poging)
}

/** No rule looks at its value; it has to differ, or there is nothing to correct. */
function ingangsdatum(feit: StartFeit | StopFeit, kop: Zetkop, blik: Blik): Zet {
  const { toewijzingIngangsdatum: nu, toewijzingNummer } = feit
  if (toewijzingNummer === null) {
    const waarom = 'Bij taakgericht werken is er geen toewijzing, en dus geen ingang.'
    return kanNiet(kop, [weigering('IV096', waarom, 'Laat het veld leeg.')])
  }
  const juist = blik.toestand.huidigeVersie?.ingangsdatum ?? blik.vandaag
  const dag = juist === nu ? volgendeDag(juist) : juist
  const behalve = nu === null ? [] : [nu]
  return zet(kop, probeer(feit, { toewijzingIngangsdatum: dag }, blik), {
    datum: { vanaf: null, tot: null, behalve },
  })
}

/** To another toewijzing of the same municipality and provider. */
function nummer(feit: StartFeit | StopFeit, kop: Zetkop, blik: Blik): Zet {
  const { gemeente, aanbieder, toewijzingNummer } = feit
  const andere = blik.alle.flatMap((t) =>
    t.gemeente === gemeente &&
    t.aanbieder === aanbieder &&
    t.huidigeVersie !== null &&
    t.toewijzingNummer !== null &&
    t.toewijzingNummer !== toewijzingNummer
      ? [t.toewijzingNummer]
      : [],
  )
  const { goed, poging } = uitKeuzes(andere, (naar) =>
    probeer(feit, { toewijzingNummer: naar }, blik),
  )
  if (poging === null) {
    const waarom = 'Deze gemeente heeft u bij deze cliënt geen andere toewijzing gegeven.'
    return kanNiet(kop, [weigering('TR019', waarom, 'Verwerk eerst het JW301 van de gemeente.')])
  }
  return zet(kop, poging, { nummers: goed })
}

/** A start and its stops name the product of the toewijzing (IV075); taakgericht: any product. */
function product(feit: StartFeit | StopFeit, kop: Zetkop, blik: Blik): Zet {
  const versie = blik.toestand.huidigeVersie
  if (feit.toewijzingNummer === null) {
    const ander = codelijst('JZ020').codes.find(
      ({ code }) => code !== feit.product?.categorie,
    )!.code
    return zet(kop, probeer(feit, { product: { categorie: ander } }, blik), { producten: null })
  }
  const juist: Product | null = versie?.product ?? null
  if (versie === null || zelfdeProduct(juist, feit.product)) {
    const waarom = 'Het product is dat van de toewijzing.'
    return kanNiet(kop, [weigering('IV075', waarom, 'Hoort er een ander nummer bij? Kies dat.')])
  }
  return zet(kop, probeer(feit, { product: juist }, blik), { producten: [juist] })
}

/** The first day past a bound: trying it tells which rule sets that bound. */
function volgendeDag(dag: string): string {
  return isDatum(dag) && dag < '9999-12-31' ? datumPlusDagen(dag, 1) : dag
}
