// SPDX-License-Identifier: EUPL-1.2
/**
 * Judges received messages once more and compares with what was answered. Everything
 * happens in memory: nothing is stored and nothing is sent. Each message is judged against
 * the facts as they stood when it was answered, with the rules and settings of today, so
 * one difference does not make the next.
 */
import { BERICHTEN, type Berichtsoort, type Heenbericht, lees } from '@stopwijzer/ijw'
import { beoordeel, besluitOntvangen } from '@stopwijzer/keten'
import type { Omgeving } from '../omgeving.ts'
import { type Geschiedenis, leesGeschiedenis, telTeHerspelen } from '../opslag/geschiedenis.ts'
import { eigenarenVanNummers } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { alsMotor, inZicht } from '../opslag/transactie.ts'
import { adresfout } from './adres.ts'
import { type Antwoord, type CodesAntwoord, codesUitRetour } from './antwoord.ts'
import { gemeenteVan } from './beoordeling.ts'
import { instellingenVan } from './context.ts'
import { nummersIn, nummersVanAnderen } from './nummers.ts'
import { isHeen } from './werkitem.ts'
import { contextVoor, type Werkset, werksetMet } from './werkset.ts'

export interface Herspeelkeuze {
  /** First and last local day of receipt, `YYYY-MM-DD`. */
  readonly van?: string | undefined
  readonly tot?: string | undefined
  readonly berichtsoort?: string | undefined
  /** ToewijzingNummer: all messages about clients that have it. */
  readonly toewijzing?: string | undefined
}

export interface Uitslag {
  readonly oordeel: string
  readonly codes: CodesAntwoord | null
}

export interface Verschil {
  readonly bericht: string
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly moment: string
  readonly toen: Uitslag
  readonly nu: Uitslag
}

export interface Herspeeluitkomst {
  readonly organisatie: string
  readonly bekeken: number
  readonly gelijk: number
  readonly verschillen: readonly Verschil[]
}

const PARTIJ = 100

/** Part of a replay. */
export interface Herspeelstap {
  readonly bekeken: number
  readonly verschillen: readonly {
    readonly verschil: Verschil
    /** Search hash of the client; `null` when none is known. */
    readonly dossier: Buffer | null
  }[]
  /** Where the next step begins; `null` when this was the last one. */
  readonly na: string | null
}

/**
 * Replays what `keuze` selects; `voortgang` hears how many of how many are done, `gezien` of
 * every client about whom there is a difference.
 */
export async function herspeel(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Herspeelkeuze,
  voortgang: (gedaan: number, totaal: number) => void = () => {},
  gezien: (dossier: Buffer) => void = () => {},
): Promise<Herspeeluitkomst> {
  const totaal = await telHerspelen(toegang, keuze)
  const verschillen: Verschil[] = []
  let bekeken = 0
  for (let na: string | null = ''; na !== null; ) {
    const stap: Herspeelstap = await herspeelStap(toegang, omgeving, keuze, na)
    for (const { verschil, dossier } of stap.verschillen) {
      if (dossier !== null) gezien(dossier)
      verschillen.push(verschil)
    }
    bekeken += stap.bekeken
    voortgang(bekeken, totaal)
    na = stap.na
  }
  const { organisatie } = toegang
  return { organisatie, bekeken, gelijk: bekeken - verschillen.length, verschillen }
}

/** How many messages a replay is about. */
export function telHerspelen(toegang: Toegang, keuze: Herspeelkeuze): Promise<number> {
  return inZicht(toegang, (client) => telTeHerspelen(client, toegang, keuze))
}

/** Replays the messages after `vanaf`, a hundred at most. */
export async function herspeelStap(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Herspeelkeuze,
  vanaf: string,
): Promise<Herspeelstap> {
  const lezen = <T>(werk: Parameters<typeof inZicht<T>>[1]) => inZicht<T>(toegang, werk)
  const opgeslagen = await lezen((client) => leesInstellingen(client, toegang.organisatie))
  const basis = werksetMet(toegang, omgeving, instellingenVan(opgeslagen), new Map())
  const rijen = await lezen((client) => leesGeschiedenis(client, toegang, keuze, vanaf, PARTIJ))
  const nummers = rijen.flatMap(({ bytes }) => {
    const gelezen = lees(bytes)
    return gelezen.goed && isHeen(gelezen.bericht) ? nummersIn(gelezen.bericht) : []
  })
  // Whose a number is decides a verdict, also when that client may not be seen (TR332).
  const eigenaren = await alsMotor(toegang, (client) =>
    eigenarenVanNummers(client, toegang, nummers.map(splits)),
  )
  const werk = { ...basis, nummers: eigenaren }
  const verschillen = rijen.flatMap((rij) => {
    const nu = uitslag(werk, rij)
    const toen = { oordeel: rij.antwoord.oordeel, codes: rij.antwoord.codes }
    if (isGelijk(toen, nu)) return []
    const { id: bericht, moment, dossier } = rij
    const { berichtsoort, identificatie } = rij.antwoord
    const verschil = { bericht, berichtsoort, identificatie, moment, toen, nu }
    return [{ verschil, dossier }]
  })
  const na = rijen.length < PARTIJ ? null : rijen.at(-1)!.id
  return { bekeken: rijen.length, verschillen, na }
}

function splits(nummer: string) {
  const plaats = nummer.indexOf('|')
  return { gemeente: nummer.slice(0, plaats), nummer: nummer.slice(plaats + 1) }
}

const GEWEIGERD: Uitslag = { oordeel: 'geweigerd', codes: null }

function uitslag(werk: Werkset, rij: Geschiedenis): Uitslag {
  const gelezen = lees(rij.bytes)
  if (!gelezen.goed || !isHeen(gelezen.bericht)) return GEWEIGERD
  if (adresfout(gelezen.bericht, 'in', werk.toegang) !== null) return GEWEIGERD
  return oordeelOp(werk, rij, gelezen.bericht)
}

function oordeelOp(basis: Werkset, rij: Geschiedenis, bericht: Heenbericht): Uitslag {
  const sleutel = rij.dossier ?? basis.toegang.versleuteling.pseudoniem(bericht.Client.Bsn)
  // The moment of judging: a message that waited was judged later than it came.
  const werk = { ...basis, nu: rij.beoordeeldOp ?? rij.moment }
  const context = contextVoor(werk, rij.id, {
    identificatieAlGebruikt: rij.identificatieAlGebruikt,
    nummersVanAnderen: nummersVanAnderen(werk, bericht, sleutel),
    voorgangerKanKomen: false,
    gemeente: gemeenteVan(bericht),
    ontvangenOp: rij.moment,
  })
  const dossier = { bsn: bericht.Client.Bsn, feiten: rij.feitenErvoor }
  const besluit = besluitOntvangen(bericht, beoordeel(bericht, dossier, context), dossier, context)
  const retour = besluit.retourbericht
  return { oordeel: besluit.uitkomst, codes: retour === null ? null : codesUitRetour(retour) }
}

function isGelijk(toen: Uitslag, nu: Uitslag): boolean {
  return (
    toen.oordeel === nu.oordeel &&
    JSON.stringify(vorm(toen.codes)) === JSON.stringify(vorm(nu.codes))
  )
}

/** The order of codes within one place means nothing. */
function vorm(codes: Antwoord['codes']): unknown {
  if (codes === null) return null
  const { header, client, producten } = codes
  return {
    header: header.toSorted(),
    client: client?.toSorted() ?? null,
    producten: producten?.map((deel) => deel.toSorted()) ?? null,
  }
}

/** Kinds of messages that are answered, for the option of the command. */
export const HERSPEELSOORTEN = (Object.keys(BERICHTEN) as Berichtsoort[]).filter(
  (soort) => BERICHTEN[soort].heen === null,
)
