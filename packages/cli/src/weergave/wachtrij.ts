// SPDX-License-Identifier: EUPL-1.2
/** The queue and the outcome of an action, for a person. */
import type { Actieuitkomst, Wachtrijregel } from '@stopwijzer/dienst'
import { maskeer, zichtbaar } from '@stopwijzer/ijw'
import { toonMoment } from '../uitvoer/datum.ts'
import { maakVerf, type Verf } from '../uitvoer/kleur.ts'
import { aantal, getal, opsomming, vouw } from '../uitvoer/tekst.ts'
import { metTermijn } from '../uitvoer/termijn.ts'
import { bevindingsregels } from './bevindingen.ts'
import type { Scherm } from './scherm.ts'
import { STAAT } from './woorden.ts'

const KLEUR: Readonly<Partial<Record<Wachtrijregel['staat'], keyof Verf>>> = {
  dood: 'fout',
  afgekeurd: 'fout',
  mislukt: 'letOp',
}

export function toonWachtrij(regels: readonly Wachtrijregel[], scherm: Scherm): string {
  const { organisatie, breedte } = scherm
  if (regels.length === 0) return `Niets wacht bij ${organisatie}. Alles is weg en verwerkt.\n`
  const dood = regels.filter(({ staat }) => staat === 'dood').length
  const wat = aantal(regels.length, 'bericht', 'berichten')
  const kop =
    dood === 0
      ? `${wat} in de wachtrij van ${organisatie}. Niets wacht op u.`
      : `${wat} in de wachtrij van ${organisatie}, ${getal(dood)} ${dood === 1 ? 'wacht' : 'wachten'} op u.`
  const slot = 'Kies met: stopwijzer wachtrij opnieuw ID (of opnieuw-als-nieuw, opgeven)'
  return `${[vouw(kop, breedte, ''), ...regels.map((regel) => blok(regel, scherm)), '', vouw(slot, breedte, '')].join('\n')}\n`
}

const RICHTING = {
  uit: 'naar de ander',
  in: 'van de ander',
  eigen: 'van uw eigen software',
} as const

function blok(regel: Wachtrijregel, { breedte, vandaag, kleur }: Scherm): string {
  const verf = maakVerf(kleur)
  const { staat, berichtsoort, identificatie, richting } = regel
  const soort = [berichtsoort ?? 'bestand', identificatie ?? ''].filter((deel) => deel !== '')
  const kop = `${soort.join(' ')}, ${RICHTING[richting]}: ${STAAT[staat]}`
  const verven = verf[KLEUR[staat] ?? 'vet']
  const lijnen = [...feiten(regel, vandaag), ...keuzes(regel)]
  return [
    '',
    ...vouw(zichtbaar(maskeer(kop)), breedte, '', '  ')
      .split('\n')
      .map(verven),
    `  ${regel.id}`,
    `  ${zichtbaar(maskeer(regel.bestand))}`,
    ...lijnen.map((lijn) => vouw(zichtbaar(maskeer(lijn)), breedte, '  ', '')),
  ].join('\n')
}

function feiten(regel: Wachtrijregel, vandaag: string): string[] {
  const { reden, pogingen, sinds, volgende, vastgehoudenTot, uiterlijk, teLaat } = regel
  const geprobeerd = pogingen === 0 ? '' : `${getal(pogingen)} keer geprobeerd`
  const tijden = [
    geprobeerd,
    sinds === null ? '' : `sinds ${toonMoment(sinds)}`,
    volgende === null ? '' : `opnieuw op ${toonMoment(volgende)}`,
    vastgehoudenTot === null ? '' : `tot ${toonMoment(vastgehoudenTot)}`,
  ].filter((deel) => deel !== '')
  return [
    ...(reden === null ? [] : [`Waarom: ${reden}`]),
    ...(tijden.length === 0 ? [] : [`${hoofdletter(tijden.join(', '))}.`]),
    ...(uiterlijk === null
      ? []
      : [
          `Bij de ontvanger: ${metTermijn(uiterlijk, vandaag)}.${teLaat && uiterlijk >= vandaag ? ' TE LAAT als het tot dan wacht.' : ''}`,
        ]),
  ]
}

const hoofdletter = (zin: string) => zin.charAt(0).toUpperCase() + zin.slice(1)

/** What a person may do, and why not the rest. */
function keuzes({ acties }: Wachtrijregel): string[] {
  const kan = acties.filter((keuze) => keuze.kan).map(({ actie }) => actie)
  const redenen = new Map<string, string[]>()
  for (const { actie, waaromNiet } of acties) {
    if (waaromNiet !== null) {
      redenen.set(waaromNiet, [...(redenen.get(waaromNiet) ?? []), actie])
    }
  }
  return [
    `U kunt: ${kan.length === 0 ? 'niets' : opsomming(kan)}.`,
    ...[...redenen].map(([reden, namen]) => `Niet ${opsomming(namen)}: ${reden}`),
  ]
}

const GEDAAN: Readonly<Record<Actieuitkomst['actie'], string>> = {
  opnieuw: 'Het bericht gaat nog eens',
  'opnieuw-als-nieuw': 'Het bericht gaat weg als nieuw bericht',
  opgeven: 'Het bericht is opgegeven',
}

/** What became of an action. */
export function toonActie(uitkomst: Actieuitkomst, breedte: number): string {
  const { id, actie, gelukt, vervangenDoor, bevindingen } = uitkomst
  const kop = gelukt
    ? `${GEDAAN[actie]} (${id}).`
    : `NIET GELUKT: ${actie} (${id}). Er is niets veranderd.`
  return `${[
    vouw(kop, breedte, ''),
    ...(vervangenDoor === null ? [] : [`Het nieuwe bericht is ${vervangenDoor}.`]),
    ...bevindingsregels(bevindingen, breedte),
  ].join('\n')}\n`
}
