// SPDX-License-Identifier: EUPL-1.2
/** Lists of the administrator, for a person: users, links and shielded clients. */
import type { Afscherming, Afschermingsuitkomst, Opheffingsuitkomst } from '@stopwijzer/dienst'
import type { Lid, Link } from '@stopwijzer/dienst/toegang'
import { maskeer, zichtbaar } from '@stopwijzer/ijw'
import { TAAKNAMEN } from '@stopwijzer/koppelvlak/taaknamen'
import { toonMoment } from '../uitvoer/datum.ts'
import { maakVerf } from '../uitvoer/kleur.ts'
import { tabel } from '../uitvoer/tabel.ts'
import { aantal, getal, vouw } from '../uitvoer/tekst.ts'
import { metTermijn } from '../uitvoer/termijn.ts'
import type { Scherm } from './scherm.ts'
import { woord } from './woorden.ts'

const schoon = (tekst: string) => zichtbaar(maskeer(tekst))

/** Who may log in for an organisation. */
export function toonGebruikers(leden: readonly Lid[], scherm: Scherm): string {
  const { organisatie, breedte } = scherm
  if (leden.length === 0) {
    return `Er zijn geen gebruikers bij ${organisatie}.\nNodig iemand uit met: stopwijzer gebruiker nodig-uit --help\n`
  }
  const rijen = leden.map((lid) => ({
    cellen: [
      schoon(lid.inlognaam ?? lid.naam),
      lid.rollen.join(', '),
      standVan(lid),
      lid.laatst === null ? 'nog nooit' : toonMoment(lid.laatst.toISOString()),
    ],
  }))
  const koppen = ['Gebruiker', 'Rollen', 'Stand', 'Laatst ingelogd']
  return `${aantal(leden.length, 'gebruiker', 'gebruikers')} bij ${organisatie}.\n\n${tabel(koppen, rijen, breedte, maakVerf(scherm.kleur))}`
}

function standVan({ geblokkeerd, actief, tweedeFactor, viaAanmelddienst }: Lid): string {
  if (geblokkeerd !== null) return 'GEBLOKKEERD'
  if (!actief) return 'uitgenodigd'
  if (viaAanmelddienst) return 'via aanmelddienst'
  return tweedeFactor ? 'actief' : 'actief, zonder tweede stap'
}

/** An invitation; the link stands on a line of its own, to copy it whole. */
export function toonLink({ inlognaam, link, geldigTot }: Link): string {
  if (link === null) {
    return `${schoon(inlognaam)} heeft al een account. Dat werkt nu ook hier; er is geen link nodig.\n`
  }
  const tot = geldigTot === null ? '' : `, tot ${toonMoment(geldigTot)}`
  return `Geef deze link zelf aan ${schoon(inlognaam)}. Hij werkt één keer${tot}.\n\n${link}\n`
}

/** About whom nothing goes by message; the reason is for who may read this. */
export function toonAfschermingen(lijst: readonly Afscherming[], scherm: Scherm): string {
  const { organisatie, breedte, vandaag } = scherm
  if (lijst.length === 0) return `Er is bij ${organisatie} niemand afgeschermd.\n`
  const verf = maakVerf(scherm.kleur)
  const blokken = lijst.map((een) => {
    const nummers = een.toewijzingen.length === 0 ? 'geen' : een.toewijzingen.join(', ')
    const zinnen = [
      `Sinds ${toonMoment(een.sinds)}: ${een.reden}`,
      `Toewijzingen: ${nummers}.`,
      `Wacht op u: ${getal(een.vastgehouden)} ontvangen, ${getal(een.wachtrij)} te versturen, ${getal(een.mislukt)} mislukt.`,
      ...een.taken.map(
        ({ id, soort, uiterlijk }) =>
          `Taak ${id}: ${woord(TAAKNAMEN, soort)}, ${metTermijn(uiterlijk, vandaag)}`,
      ),
    ]
    return [
      '',
      verf.vet(`Cliënt ${schoon(een.bsn)} (${een.clientSleutel})`),
      ...zinnen.map((zin) => vouw(schoon(zin), breedte, '  ', '')),
    ].join('\n')
  })
  return `${aantal(lijst.length, 'afgeschermde cliënt', 'afgeschermde cliënten')} bij ${organisatie}.\n${blokken.join('\n')}\n`
}

/** What shielding somebody did; `veranderd` false is told on stderr. */
export function toonAfscherming(
  { clientSleutel, vastgehouden, wachtrij }: Afschermingsuitkomst,
  breedte: number,
): string {
  const zin = `Cliënt ${clientSleutel} is afgeschermd. Er gaat geen bericht over deze cliënt weg. Nu wachten ${getal(vastgehouden)} ontvangen en ${getal(wachtrij)} te versturen berichten.`
  return `${vouw(zin, breedte, '', '')}\n`
}

/** What became of the messages that were held. */
export function toonOpheffing(
  { clientSleutel, berichten, wachtrij }: Opheffingsuitkomst,
  breedte: number,
): string {
  const zin = `Cliënt ${clientSleutel} is niet meer afgeschermd. ${aantal(berichten.length, 'ontvangen bericht is', 'ontvangen berichten zijn')} verwerkt; ${aantal(wachtrij, 'bericht gaat', 'berichten gaan')} alsnog weg.`
  return `${[
    vouw(zin, breedte, '', ''),
    ...berichten.map(({ berichtsoort, identificatie, oordeel, retourbericht }) =>
      schoon(
        `  ${[berichtsoort, identificatie].filter((deel) => deel !== null).join(' ')}: ${oordeel}${retourbericht === null ? '' : `, antwoord ${retourbericht}`}`,
      ),
    ),
  ].join('\n')}\n`
}
