// SPDX-License-Identifier: EUPL-1.2
/**
 * What follows from a message about a shielded client: one about whom nothing is exchanged by
 * message, because a professional finds that dangerous for the client (OP003).
 */
import { BERICHTEN, type Bericht, type Bevinding, toonDatum } from '@stopwijzer/ijw'
import { ontvangst } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import { uiterlijkRetour } from '../termijnen/termijnen.ts'
import { antwoordSleutel } from './antwoord.ts'
import { type Besluit, LEEG_BESLUIT, type Taak } from './besluit.ts'
import { geweigerd, weigering } from './weigeren.ts'

/**
 * A received message, of either direction: nothing is judged, recorded or answered. A person
 * decides whether it is handled after all. The last day for an answer counts from receipt.
 */
export function besluitAfgeschermd(bericht: Bericht, context: Context): Besluit {
  return {
    ...LEEG_BESLUIT,
    uitkomst: 'vastgehouden',
    taken: [beoordelen(bericht, context)],
    // Of a message that was waiting for its predecessor when the mark came.
    afgehandeldeTaken: [antwoordSleutel(context)],
  }
}

/**
 * A message that our own side wants to send. The finding goes to whoever made the message,
 * so it does not tell why; the task goes to those who may know.
 */
export function besluitTegengehouden({ berichtsoort }: Bericht, context: Context): Besluit {
  return {
    ...geweigerd([vraagCollega()]),
    taken: [
      {
        sleutel: `afgeschermd-tegengehouden/${context.berichtId}`,
        soort: 'afgeschermd-tegengehouden',
        toewijzingNummer: null,
        uiterlijk: null,
        voorstel: null,
        toelichting: `Er lag een ${berichtsoort} over deze cliënt klaar om te versturen. Dat is niet verzonden, want over deze cliënt gaan geen berichten (OP003). Regel het met de andere partij, buiten het berichtenverkeer om.`,
      },
    ],
  }
}

function beoordelen(bericht: Bericht, context: Context): Taak {
  const { berichtsoort } = bericht
  const basis = {
    sleutel: `afgeschermd-beoordelen/${context.berichtId}`,
    soort: 'afgeschermd-beoordelen',
    toewijzingNummer: null,
    voorstel: null,
  } as const
  const begin = `Over deze cliënt gaan geen berichten (OP003). Dit ${berichtsoort} is bewaard en niet verwerkt.`
  if (BERICHTEN[berichtsoort].heen !== null) {
    return {
      ...basis,
      uiterlijk: null,
      toelichting: `${begin} Het is het antwoord op een bericht van ons. Keur deze taak goed om het te verwerken: er gaat dan niets weg. Wijs haar af om het te laten liggen.`,
    }
  }
  const dag = ontvangst(context).slice(0, 10)
  const partijen = { gemeente: '', aanbieder: '', berichtId: context.berichtId }
  const uiterlijk = uiterlijkRetour(dag, dag, partijen)?.uiterlijk ?? null
  const wanneer =
    uiterlijk === null ? '' : ` De afzender verwacht uiterlijk op ${toonDatum(uiterlijk)} antwoord.`
  return {
    ...basis,
    uiterlijk,
    toelichting: `${begin} De afzender kreeg geen antwoord. Is een antwoord veilig? Keur deze taak goed: het bericht wordt verwerkt en de afzender krijgt een retourbericht. Anders: wijs haar af en regel het buiten het berichtenverkeer om.${wanneer}`,
  }
}

/** For those who may not know why. */
function vraagCollega(): Bevinding {
  return weigering(
    'HANDMATIG',
    'Dit bericht gaat niet weg. Een collega met meer rechten moet er eerst naar kijken.',
    'Vraag uw leidinggevende wie dat is. Verstuur het bericht niet langs een andere weg.',
  )
}

/** For those who may know: they asked for what is shielded. */
export function isAfgeschermd(): Bevinding {
  return weigering(
    'OP003',
    'Deze cliënt is afgeschermd. Over deze cliënt gaan geen berichten.',
    'Regel het met de andere partij, buiten het berichtenverkeer om.',
  )
}
