// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads what VECOZO answers. What we need has to be there and of the right kind; fields that
 * we do not know are left alone. Pure.
 */

type Velden = Readonly<Record<string, unknown>>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** A UUID (kept), or eight digits or more with at most two separators between each two. */
const NUMMERS =
  /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f]))|[0-9](?:[\s._/-]{0,2}[0-9]){7,}/gi
/** As the codes that VECOZO publishes (`BRS13`). */
const CODE = /^[A-Za-z]{2,8}[0-9]{0,4}$/

/** `undefined` when it is no JSON. */
export function leesJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** A message that stands ready for us. */
export interface Gereed {
  readonly traceerId: string
  readonly conversatieId: string
  readonly alsAntwoordOp: string | null
  /** UTC. */
  readonly ontvangenOp: string
  readonly afzender: { readonly rol: string; readonly code: string | null }
  /** Codes of the addressees. */
  readonly geadresseerden: readonly string[]
  readonly berichttype: string
  readonly berichtsubtype: string | null
  readonly url: string
  readonly grootte: number
  readonly checksum: { readonly algoritme: string; readonly waarde: string }
}

/** `null`: not a message as the contract describes it. */
export function leesGereed(waarde: unknown): Gereed | null {
  const { basisgegevens, routeringgegevens, referentiegegevens } = velden(waarde)
  const { ontvangenOp, payload } = velden(basisgegevens)
  const { afzender, geadresseerden, berichtstroom } = velden(routeringgegevens)
  const { traceerId, conversatieId, alsAntwoordOp = null } = velden(referentiegegevens)
  const { url, grootte, checksum } = velden(payload)
  const { algoritme, waarde: som } = velden(checksum)
  const { rol, code = null } = velden(afzender)
  const { berichttype, berichtsubtype = null } = velden(berichtstroom)
  const moment = isTekst(ontvangenOp) ? Date.parse(ontvangenOp) : Number.NaN
  if (
    !(isUuid(traceerId) && isUuid(conversatieId)) ||
    !(alsAntwoordOp === null || isUuid(alsAntwoordOp)) ||
    !(isTekst(url) && isTekst(algoritme) && isTekst(som) && isTekst(rol) && isTekst(berichttype)) ||
    !(code === null || isTekst(code)) ||
    !(berichtsubtype === null || isTekst(berichtsubtype)) ||
    !(typeof grootte === 'number' && Number.isSafeInteger(grootte) && grootte > 0) ||
    !(Array.isArray(geadresseerden) && !Number.isNaN(moment))
  ) {
    return null
  }
  return {
    // One spelling, so that the same one is always recognised.
    traceerId: traceerId.toLowerCase(),
    conversatieId,
    alsAntwoordOp: alsAntwoordOp === null ? null : alsAntwoordOp.toLowerCase(),
    ontvangenOp: new Date(moment).toISOString(),
    afzender: { rol, code },
    geadresseerden: geadresseerden.flatMap((een) => {
      const naar = velden(een).code
      return isTekst(naar) ? [naar] : []
    }),
    ...{ berichttype, berichtsubtype, url, grootte },
    checksum: { algoritme, waarde: som },
  }
}

export interface Statusmelding {
  readonly code: string
  readonly omschrijving: string
}

export interface Berichtstatus {
  readonly status: string
  readonly meldingen: readonly Statusmelding[]
}

/** The status of one message out of the answer; `null`: it is not in it. */
export function leesStatus(waarde: unknown, traceerId: string): Berichtstatus | null {
  if (!Array.isArray(waarde)) return null
  for (const een of waarde as unknown[]) {
    const { referentiegegevens, berichtstatus, meldingen } = velden(een)
    const id = velden(referentiegegevens).traceerId
    // The answers on our message come along; they are messages of others.
    if (!isTekst(id) || id.toLowerCase() !== traceerId || !isTekst(berichtstatus)) continue
    const lijst: readonly unknown[] = Array.isArray(meldingen) ? meldingen : []
    return {
      status: zonderNummers(berichtstatus).slice(0, 60),
      meldingen: lijst.flatMap((melding) => {
        const { code, omschrijving, toelichting } = velden(melding)
        if (!isTekst(code)) return []
        // The code goes to the log, so only what looks like one is a code.
        const kort = CODE.test(code)
        const zinnen = [kort ? '' : code, omschrijving, toelichting].filter(isTekst).join(' ')
        return [{ code: kort ? code : 'onbekend', omschrijving: zonderNummers(zinnen) }]
      }),
    }
  }
  return null
}

/** Why a request was refused: every code and every sentence of the problem details. */
export function leesWeigering(bytes: Uint8Array): {
  readonly codes: readonly string[]
  readonly tekst: string
} {
  const { title, detail, errors } = velden(leesJson(bytes))
  const regels = Object.entries(velden(errors)).flatMap(([sleutel, lijst]) =>
    (Array.isArray(lijst) ? lijst : [lijst]).filter(isTekst).map((zin) => `${sleutel}: ${zin}`),
  )
  const zinnen = (regels.length > 0 ? regels : [title, detail]).filter(isTekst)
  const tekst = zinnen.join('; ')
  const codes = [...tekst.matchAll(/\bBRS[0-9]{2,3}\b/g)].map(([code]) => code)
  return { codes: [...new Set(codes)], tekst: zonderNummers(tekst).slice(0, 800) }
}

/**
 * A BSN may stand in what another program writes about a message, in any spelling and glued to
 * anything. A UUID is the only long number that stays: whoever asks VECOZO needs it.
 */
function zonderNummers(tekst: string): string {
  return tekst.replace(NUMMERS, (_, uuid?: string) => uuid ?? '…')
}

function velden(waarde: unknown): Velden {
  return typeof waarde === 'object' && waarde !== null ? (waarde as Velden) : {}
}

function isTekst(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && waarde !== ''
}

function isUuid(waarde: unknown): waarde is string {
  return isTekst(waarde) && UUID.test(waarde)
}
