// SPDX-License-Identifier: EUPL-1.2
/** Two parties that exchange messages through the pure core, for tests. */

import type { Heenbericht, Retourbericht } from '@stopwijzer/ijw'
import {
  akkoord,
  type Besluit,
  beoordeel,
  besluitEigen,
  besluitOntvangen,
  besluitRetour,
  type Context,
  type Dossier,
  type EigenBericht,
  type Keuze,
  leidAf,
  standaardInstellingen,
  type Taak,
  type ToewijzingToestand,
} from '@stopwijzer/keten'

export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'
export const BSN = '999900006'

/** One organisation with its dossier of one client. */
export class Partij {
  dossier: Dossier
  #volgnummer = 0
  readonly code: string
  readonly rol: 'gemeente' | 'aanbieder'
  readonly instellingen: Partial<Context['instellingen']>
  readonly extra: Partial<Context>
  readonly verzonden: EigenBericht[] = []

  constructor(
    code: string,
    rol: 'gemeente' | 'aanbieder',
    instellingen: Partial<Context['instellingen']> = {},
    extra: Partial<Context> = {},
    bsn = BSN,
  ) {
    this.code = code
    this.rol = rol
    this.instellingen = instellingen
    this.extra = extra
    this.dossier = { bsn, feiten: [] }
  }

  /** The same party at this moment; what happens to the one the other does not see. */
  kopie(): Partij {
    const uit = new Partij(this.code, this.rol, this.instellingen, this.extra, this.dossier.bsn)
    uit.dossier = this.dossier
    uit.#volgnummer = this.#volgnummer
    uit.verzonden.push(...this.verzonden)
    return uit
  }

  context(nu: string): Context {
    this.#volgnummer++
    const id = `${this.rol.slice(0, 1).toUpperCase()}${String(this.#volgnummer).padStart(5, '0')}`
    return {
      organisatie: { code: this.code, rol: this.rol },
      nu: nu.length === 10 ? `${nu}T09:00:00` : nu,
      berichtId: id,
      nieuweIdentificaties: [`${id}A`, `${id}B`, `${id}C`],
      instellingen: { ...standaardInstellingen, ...this.instellingen },
      identificatieAlGebruikt: false,
      nummersVanAnderen: new Set(),
      gemeenteBestaat: () => true,
      productcodeHoortBij: () => null,
      nummersMetPrestaties: new Set(),
      referentiesUitVerzoek: new Set(),
      voorgangerKanKomen: false,
      ...this.extra,
    }
  }

  ontvang(bericht: Heenbericht, nu: string): Besluit {
    const context = this.context(nu)
    const oordeel = beoordeel(bericht, this.dossier, context)
    const besluit = besluitOntvangen(bericht, oordeel, this.dossier, context)
    this.#leg(besluit)
    for (const uit of besluit.uitgaand) this.verstuur(uit, nu)
    return besluit
  }

  verstuur(bericht: Heenbericht, nu: string): Besluit {
    const context = this.context(nu)
    const oordeel = beoordeel(bericht, this.dossier, context)
    const besluit = besluitEigen(bericht, oordeel, this.dossier, context)
    this.#leg(besluit)
    if (besluit.uitkomst === 'verzonden') {
      this.verzonden.push({ berichtId: context.berichtId, bericht })
    }
    return besluit
  }

  /** Receives the return message on the last own message, or on `eigen`. */
  retour(retour: Retourbericht, nu: string, eigen = this.verzonden.at(-1)): Besluit {
    if (eigen === undefined) throw new Error('geen eigen bericht')
    const besluit = besluitRetour(retour, eigen, this.dossier, this.context(nu))
    this.#leg(besluit)
    return besluit
  }

  keurGoed(taak: Taak, nu: string, keuze: Keuze = {}): Besluit {
    const besluit = akkoord(taak, this.dossier, this.context(nu), keuze)
    this.#leg(besluit)
    return besluit
  }

  toestand(nummer: string | null, dag: string): ToewijzingToestand | undefined {
    return leidAf(this.dossier, dag).find((t) => t.toewijzingNummer === nummer)
  }

  #leg(besluit: Besluit): void {
    this.dossier = { ...this.dossier, feiten: [...this.dossier.feiten, ...besluit.feiten] }
  }
}

/** Sends from one party to the other and brings the return message back. */
export function wissel(
  van: Partij,
  naar: Partij,
  bericht: Heenbericht,
  nu: string,
): { verzenden: Besluit; ontvangst: Besluit; antwoord: Besluit } {
  const verzenden = van.verstuur(bericht, nu)
  if (verzenden.uitkomst !== 'verzonden') {
    throw new Error(`niet verzonden: ${verzenden.bevindingen.map((b) => b.boodschap).join(' ')}`)
  }
  const ontvangst = naar.ontvang(bericht, nu)
  if (ontvangst.retourbericht === null) throw new Error('geen retourbericht')
  const antwoord = van.retour(ontvangst.retourbericht, nu)
  return { verzenden, ontvangst, antwoord }
}
