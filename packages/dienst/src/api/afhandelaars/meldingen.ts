// SPDX-License-Identifier: EUPL-1.2
/** Reports of starts and stops: lists, the check beforehand, sending. */
import type { MELDINGROUTES } from '@stopwijzer/koppelvlak'
import { werkdagenOver } from '../../dossiers/werkdagen.ts'
import { maakMeldsignalen } from '../../meldingen/signalen.ts'
import {
  clientenBij,
  type Meldingregel,
  maakOordeelOverTijd,
  zoekMeldingen,
} from '../../meldingen/zoeken.ts'
import { noteerBekendIn } from '../../verwerking/bekend.ts'
import { maakMeldingenIn } from '../../verwerking/maken.ts'
import type { Meldopdracht } from '../../verwerking/melding.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'
import { alsPersoon } from './dossiervorm.ts'
import { alsMelduitkomst } from './meldvorm.ts'

/** As many dossiers as a page of a list reads. */
const GETELD = 100

export const meldingen: AfhandelaarsVan<typeof MELDINGROUTES> = {
  'startmeldingen.lijst': async (vraag) => {
    const { rijen, volgende } = await lijst(vraag, 'start', undefined)
    return { inhoud: { resultaten: rijen.map(({ basis }) => basis), volgende } }
  },
  'startmeldingen.toets': (vraag) => toets(vraag, { soort: 'start', ...vraag.inhoud }),
  'startmeldingen.maak': (vraag) => maak(vraag, { soort: 'start', ...vraag.inhoud }),

  'stopmeldingen.lijst': async (vraag) => {
    const { rijen, volgende } = await lijst(vraag, 'stop', vraag.query.reden)
    const resultaten = rijen.map(({ basis, regel }) => ({
      ...basis,
      einddatum: regel.einddatum!,
      redenBeeindiging: regel.redenBeeindiging!,
    }))
    return { inhoud: { resultaten, volgende } }
  },
  'stopmeldingen.tellingen': async (vraag) => {
    const { toegang, omgeving } = vraag
    const gebeurtenis = { soort: 'tel_stops', actie: 'R', objectSoort: 'melding' } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const nieuwste = await zoekMeldingen(client, toegang, { soort: 'stop' }, null, GETELD + 1)
      const bekeken = nieuwste.slice(0, GETELD)
      const clienten = await clientenBij(client, toegang, bekeken)
      const signalen = maakMeldsignalen(clienten, omgeving.nu().slice(0, 10))
      const opvallend = bekeken.filter((regel) => signalen(regel).length > 0).length
      const volledig = nieuwste.length <= GETELD
      // A number tells of nobody.
      return { uit: { inhoud: { bekeken: bekeken.length, opvallend, volledig } }, clienten: [] }
    })
  },
  'stopmeldingen.toets': (vraag) => toets(vraag, { soort: 'stop', ...vraag.inhoud }),
  'stopmeldingen.maak': (vraag) => maak(vraag, { soort: 'stop', ...vraag.inhoud }),

  'stopmeldingen.bekend': async (vraag) => {
    const { bekendOp, ...onderwerp } = vraag.inhoud
    const { toewijzingNummer } = onderwerp
    const soort = bekendOp === null ? 'trek_bekend_in' : 'leg_bekend_vast'
    const gebeurtenis = { soort, actie: 'C', objectSoort: 'toewijzing' } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const { toegang, omgeving } = vraag
      const { weigering, dossier } = await noteerBekendIn(
        client,
        toegang,
        omgeving,
        onderwerp,
        bekendOp,
      )
      if (weigering !== null) throw new Probleem('TOESTAND_BOTST', [weigering.boodschap])
      return {
        uit: { inhoud: { toewijzingNummer, bekendOp } },
        clienten: dossier === null ? [] : [{ client: dossier, toewijzing: toewijzingNummer }],
      }
    })
  },
}

type Maakvraag = Vraag<'startmeldingen.maak'> | Vraag<'stopmeldingen.maak'>
type Toetsvraag = Vraag<'startmeldingen.toets'> | Vraag<'stopmeldingen.toets'>

/** The same work as sending; nothing is written but who looked. */
async function toets(vraag: Toetsvraag, opdracht: Meldopdracht) {
  const { toegang, omgeving } = vraag
  const gebeurtenis = {
    soort: 'toets_melding',
    actie: 'R',
    objectSoort: 'toewijzing',
    veldgroepen: ['toestand', 'bericht'],
  } as const
  return vraag.lees(gebeurtenis, async (client) => {
    const gemaakt = await maakMeldingenIn(client, toegang, omgeving, [opdracht], 'proef')
    const { melding } = gemaakt.uit[0]!
    const inhoud = alsMelduitkomst(melding, null, omgeving.nu().slice(0, 10))
    return { uit: { inhoud }, clienten: gezien(gemaakt.clienten, opdracht) }
  })
}

/** A report that may not go is an answer too: nothing was sent, and the findings say why. */
async function maak(vraag: Maakvraag, opdracht: Meldopdracht) {
  const { toegang, omgeving } = vraag
  const gebeurtenis = {
    soort: `meld_${opdracht.soort}`,
    actie: 'C',
    objectSoort: 'bericht',
  } as const
  return vraag.schrijf(gebeurtenis, async (client) => {
    const gemaakt = await maakMeldingenIn(client, toegang, omgeving, [opdracht], 'alles')
    const { melding, berichtId } = gemaakt.uit[0]!
    const inhoud = alsMelduitkomst(melding, berichtId, omgeving.nu().slice(0, 10))
    return {
      uit: { inhoud },
      clienten: gezien(gemaakt.clienten, opdracht),
      bij: berichtId === null ? { bijzonderheden: 'niet verstuurd' } : { objectId: berichtId },
    }
  })
}

export function gezien(clienten: readonly Buffer[], { toewijzingNummer }: Meldopdracht) {
  return clienten.map((client) => ({ client, toewijzing: toewijzingNummer }))
}

type Lijstvraag = Vraag<'startmeldingen.lijst'> | Vraag<'stopmeldingen.lijst'>

async function lijst(
  vraag: Lijstvraag,
  soort: 'start' | 'stop',
  redenen: readonly string[] | undefined,
) {
  const bladzijde = bladzijdeVan(vraag, `${soort}meldingen.lijst`)
  const { toegang } = vraag
  const { tijdigheid, signaal, van, tot, gemeente, aanbieder, clientSleutel, volgorde } =
    vraag.query
  const filter = { soort, van, tot, gemeente, aanbieder, clientSleutel, redenen, volgorde }
  const kalender = vraag.query.kalender ?? (toegang.rol === 'aanbieder' ? 'strikt' : 'atw')
  const tijd = maakOordeelOverTijd(kalender)
  const gebeurtenis = {
    soort: `bekijk_${soort}meldingen`,
    actie: 'R',
    objectSoort: 'melding',
    veldgroepen: ['persoon', 'bericht'],
  } as const
  return vraag.lees(gebeurtenis, async (client) => {
    const [gemeldOp, id] = (bladzijde.na ?? []) as readonly string[]
    const na = gemeldOp === undefined ? null : { gemeldOp, id: id! }
    const gevonden = await zoekMeldingen(client, toegang, filter, na, bladzijde.grootte + 1)
    const blad = bladzijde.maak(
      gevonden,
      (regel) => [regel.gemeldOp, regel.id],
      (regel) => regel,
    )
    const opTijd = blad.rijen.filter(
      (regel) => tijdigheid === undefined || tijd(regel).tijdigheid === tijdigheid,
    )
    const clienten = await clientenBij(client, toegang, opTijd)
    const signalen = maakMeldsignalen(clienten, vraag.omgeving.nu().slice(0, 10))
    const getoond = opTijd.filter(
      (regel) =>
        signaal === undefined ||
        signalen(regel).some(({ code }) => signaal === 'elk' || code === signaal),
    )
    const rijen = getoond.map((regel) => {
      const { dossier, basis: _, einddatum: __, redenBeeindiging: ___, ...rest } = regel
      const persoon = alsPersoon(clienten.get(dossier.toString('hex'))!)
      const oordeel = tijd(regel)
      const over = werkdagenOver(regel.gemeldOp, oordeel.uiterlijk, kalender === 'atw')
      const erbij = { werkdagenOver: over, signalen: signalen(regel), client: persoon }
      return { regel, basis: { ...rest, ...oordeel, ...erbij } }
    })
    return {
      uit: { rijen, volgende: blad.inhoud.volgende },
      clienten: getoond.map(alsGezien),
    }
  })
}

function alsGezien({ dossier, toewijzingNummer }: Meldingregel) {
  return { client: dossier, toewijzing: toewijzingNummer }
}
