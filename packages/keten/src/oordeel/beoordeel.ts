// SPDX-License-Identifier: EUPL-1.2
/**
 * Judges a heenbericht on levels 2, 3 and 4 against a dossier (IV028, IV032). Pure.
 * The same function serves the receiver and the sender that checks before sending,
 * so both run the same rules.
 */
import {
  afgekeurdOpProduct,
  BERICHTEN,
  type Bevinding,
  GOEDGEKEURD,
  type Heenbericht,
  type Retouroordeel,
  TECHNISCH_AFGEKEURD,
  toetsInhoud,
} from '@stopwijzer/ijw'
import { ontvangst } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { BerichtFeit, Dossier, Herkomst } from '../dossier/feiten.ts'
import { feitenUit, partijen } from '../dossier/feitenUit.ts'
import { type GeldigeFeiten, geldigeFeiten, isBerichtFeit } from '../dossier/geldig.ts'
import { huidigeVersie, leveringId } from '../dossier/levering.ts'
import { HEADERREGELS } from '../regels/index.ts'
import type { Voorganger } from '../regels/regel.ts'
import { bevindingVan } from './bevinding.ts'
import type { Oordeel } from './oordeel.ts'
import { beoordeelProducten } from './producten.ts'
import { signalenBijBericht } from './signalen.ts'

/**
 * The verdict on `bericht`. Judging stops at the first level with a fault: level 2
 * gives 0001, a fault in the header gives its codes, both with the header only; a
 * fault in a class of the client returns all classes. What can be cured by a message
 * that is still under way is held as long as `context.voorgangerKanKomen` (OP080).
 */
export function beoordeel(bericht: Heenbericht, dossier: Dossier, context: Context): Oordeel {
  const inhoud = toetsInhoud(bericht, {
    peildatum: context.nu.slice(0, 10),
    // Own messages are always held to the strict reading; the setting is for the receiver.
    tr134OpBeginEnEind: isEigen(bericht, context) || context.instellingen.tr134OpBeginEnEind,
  })
  if (inhoud.length > 0) return afgekeurd(2, alleenHeader([TECHNISCH_AFGEKEURD]), inhoud)

  const feiten = feitenUit(bericht, herkomstVan(bericht, context)).filter(isBerichtFeit)
  const geldig = geldigeFeiten(dossier.feiten, 'verwacht', new Set(feiten.map(leveringId)))
  const header = beoordeelHeader(bericht, feiten, geldig, context)
  if (header !== null) return header

  const producten = beoordeelProducten(
    bericht.berichtsoort,
    feiten,
    geldig,
    context,
    isTaakgericht(bericht, context),
  )
  if (producten.niveau === null) {
    const signalen = signalenBijBericht(bericht, feiten, producten.leveringen, dossier, context)
    return { uitkomst: 'goedgekeurd', niveau: null, retour: GOEDGEKEURD, bevindingen: [], signalen }
  }
  if (kanNogKomen(producten.voorganger, context)) {
    const { niveau, bevindingen } = producten
    return { uitkomst: 'vastgehouden', niveau, retour: null, bevindingen, signalen: [] }
  }
  const retour = afgekeurdOpProduct(bericht, producten.codes)
  return afgekeurd(producten.niveau, retour, producten.bevindingen)
}

function kanNogKomen(voorganger: Voorganger | null, context: Context): boolean {
  const { voorgangerKanKomen } = context
  if (voorganger === null) return false
  return voorgangerKanKomen === true || voorgangerKanKomen === voorganger
}

function afgekeurd(
  niveau: 2 | 3 | 4,
  retour: Retouroordeel,
  bevindingen: readonly Bevinding[],
): Oordeel {
  return { uitkomst: 'afgekeurd', niveau, retour, bevindingen, signalen: [] }
}

function alleenHeader(header: readonly string[]): Retouroordeel {
  return { header, client: null }
}

/** All header rules; `null` when the header is good. Several codes can stand together. */
function beoordeelHeader(
  bericht: Heenbericht,
  feiten: readonly BerichtFeit[],
  geldig: GeldigeFeiten,
  context: Context,
): Oordeel | null {
  const blik = { context, ingangsdatums: () => ingangsdatumsVan(feiten, geldig) }
  const fout = HEADERREGELS.flatMap((regel) => {
    const boodschap = regel.toets(bericht, blik)
    return boodschap === null ? [] : [{ regel, boodschap }]
  })
  if (fout.length === 0) return null
  return afgekeurd(
    fout.some(({ regel }) => regel.niveau === 3) ? 3 : 4,
    alleenHeader(fout.map(({ regel }) => regel.retourcode).sort()),
    fout.map(({ regel, boodschap }) =>
      bevindingVan(regel, boodschap, regel.pad(bericht.berichtsoort)),
    ),
  )
}

/** From the JW301 itself; for a start or stop from the known toewijzing, else as the sender says. */
function ingangsdatumsVan(feiten: readonly BerichtFeit[], geldig: GeldigeFeiten): string[] {
  return feiten.flatMap((feit) => {
    if (feit.soort === 'toewijzing') return feit.ingangsdatum
    const levering = geldig.get(leveringId(feit))
    const bekend = levering && huidigeVersie(levering)?.ingangsdatum
    const gezegd = feit.soort === 'verwijdering' ? null : feit.toewijzingIngangsdatum
    return bekend ?? gezegd ?? []
  })
}

function isEigen({ berichtsoort }: Heenbericht, { organisatie }: Context): boolean {
  return BERICHTEN[berichtsoort].verzender === organisatie.rol
}

function isTaakgericht(bericht: Heenbericht, { organisatie, instellingen }: Context): boolean {
  const { gemeente, aanbieder } = partijen(bericht)
  return instellingen.taakgericht.includes(organisatie.rol === 'gemeente' ? aanbieder : gemeente)
}

function herkomstVan(bericht: Heenbericht, context: Context): Herkomst {
  const { Identificatie, Dagtekening } = bericht.Header.BerichtIdentificatie
  return {
    berichtId: context.berichtId,
    berichtsoort: bericht.berichtsoort,
    identificatie: Identificatie,
    dagtekening: Dagtekening,
    moment: ontvangst(context),
    richting: isEigen(bericht, context) ? 'verzonden' : 'ontvangen',
  }
}
