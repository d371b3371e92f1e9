// SPDX-License-Identifier: EUPL-1.2
/** Is this message ours to handle? Wrongly delivered messages are refused before they are judged. */
import { BERICHTEN, type Bevinding, type Heenbericht, type Retourbericht } from '@stopwijzer/ijw'
import { bestaat } from './context.ts'

interface Wij {
  readonly organisatie: string
  readonly rol: 'gemeente' | 'aanbieder'
}

/** Why a heenbericht is refused; `null` when it may be judged. */
export function adresfout(bericht: Heenbericht, map: 'in' | 'eigen', wij: Wij): Bevinding | null {
  const { Afzender, Ontvanger, BerichtIdentificatie } = bericht.Header
  const vanOns = BERICHTEN[bericht.berichtsoort].verzender === wij.rol
  if (map === 'eigen') {
    if (!vanOns) return verkeerdeSoort(bericht.berichtsoort, wij)
    return Afzender === wij.organisatie ? null : nietVanOns(Afzender)
  }
  if (Ontvanger === wij.organisatie && !vanOns) return null
  // No such municipality: nobody can be the right receiver, so judge it (TR378, S300).
  const geenGemeente =
    !vanOns && wij.rol === 'gemeente' && !bestaat(Ontvanger, BerichtIdentificatie.Dagtekening)
  return geenGemeente ? null : nietVoorOns(Ontvanger)
}

/** The same for a return message, which keeps the parties of the message it answers (IV028). */
export function retourAdresfout(
  retour: Retourbericht,
  map: 'in' | 'eigen',
  wij: Wij,
): Bevinding | null {
  const { Afzender, Ontvanger } = retour.Header
  const vanOns = BERICHTEN[retour.berichtsoort].verzender === wij.rol
  if (map === 'in') {
    return Afzender === wij.organisatie && !vanOns ? null : nietVoorOns(Afzender)
  }
  if (!vanOns) return verkeerdeSoort(retour.berichtsoort, wij)
  return Ontvanger === wij.organisatie ? null : nietVanOns(Ontvanger)
}

function nietVoorOns(partij: string): Bevinding {
  return bevinding(
    '/Bericht/Header',
    `Dit bericht is voor ${partij}. Het is verkeerd bezorgd.`,
    'Laat de afzender of het knooppunt weten dat het bericht verkeerd is bezorgd. Bewaar het niet langer dan nodig.',
    'Het bericht is niet verwerkt. Er komt geen retourbericht.',
  )
}

function nietVanOns(partij: string): Bevinding {
  return bevinding(
    '/Bericht/Header',
    `Dit bericht is van ${partij}. Dat is niet deze organisatie.`,
    'Zet het bericht in de map van de organisatie die het verstuurt.',
    'Het bericht is niet verzonden.',
  )
}

function verkeerdeSoort(berichtsoort: string, { rol }: Wij): Bevinding {
  const wie = rol === 'gemeente' ? 'Een gemeente' : 'Een aanbieder'
  return bevinding(
    '/Bericht/Header/BerichtCode',
    `${wie} verstuurt geen ${berichtsoort}.`,
    "Hoort dit bericht bij wat er is ontvangen? Zet het dan in de map 'in'.",
    'Het bericht is niet verzonden.',
  )
}

function bevinding(pad: string, boodschap: string, actie: string, gevolg: string): Bevinding {
  return {
    regel: 'ADRES',
    retourcode: null,
    laag: 'samenhang',
    ernst: 'fout',
    boodschap,
    actie,
    gevolg,
    locatie: { regel: null, kolom: null, pad },
  }
}
