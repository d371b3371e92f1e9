// SPDX-License-Identifier: EUPL-1.2
/** Kinds of settings of the line to VECOZO. */
import {
  type Contextregel,
  type Stroom,
  UITGAAND,
  type Uitgaandsoort,
} from '../transport/vsp/configuratie.ts'
import { type Soort, soort } from './soorten.ts'

export const agbcodes: Soort<readonly string[]> = soort(
  'AGB-codes, met komma’s',
  'Schrijf codes van acht cijfers met komma’s ertussen, zoals 65656055.',
  (waarde) => {
    const delen = waarde.split(/[\s,]+/).filter((deel) => deel !== '')
    return delen.every((deel) => /^[0-9]{8}$/.test(deel)) ? [...new Set(delen)] : null
  },
)

/** Base of a service: the paths of the contract come after it. */
export const dienstadres: Soort<URL> = soort(
  'adres dat met https:// begint, zonder `/berichten` erachter',
  'Schrijf het adres uit de beschrijving van VECOZO, met https:// ervoor en zonder /berichten of /berichtstatussen erachter.',
  (waarde) => {
    const adres = URL.canParse(waarde) ? new URL(waarde) : null
    const goed =
      adres?.protocol === 'https:' &&
      `${adres.username}${adres.search}${adres.hash}` === '' &&
      !/\/bericht(en|statussen)\/?$/.test(adres.pathname)
    return goed ? adres : null
  },
)

const STROOM =
  /^(JW30[257])=([^|]{1,60})\|([^|]{0,60})\|([0-9]{1,3})\.([0-9]{1,3})\|([^|]{1,60})\|(geen|enkel)$/

/** One line per kind of message; the same kind twice would be a guess. */
export const stromen: Soort<Readonly<Partial<Record<Uitgaandsoort, Stroom>>>> = soort(
  '`soort=type|subtype|versie|actie|zip`, met komma’s',
  `Schrijf per soort (${UITGAAND.join(', ')}) wat VECOZO ervoor afsprak: JW305=type|subtype|3.2|actie|geen. Het subtype mag leeg zijn. Het laatste deel is geen (XML) of enkel (een zip met één bestand).`,
  (waarde) => {
    const delen = regels(waarde).map((deel) => STROOM.exec(deel))
    const namen = delen.map((deel) => deel?.[1])
    if (namen.includes(undefined) || new Set(namen).size < namen.length) return null
    return Object.fromEntries(
      delen.map((deel) => {
        const [, naam, berichttype, subtype, versie, subversie, actie, zip] = deel!
        const een: Stroom = {
          berichttype: berichttype!,
          berichtsubtype: subtype === '' ? null : subtype!,
          ...{ berichtversie: Number(versie), berichtsubversie: Number(subversie) },
          ...{ actie: actie!, zip: zip as Stroom['zip'] },
        }
        return [naam, een]
      }),
    )
  },
)

export const context: Soort<readonly Contextregel[]> = soort(
  '`sleutel=waarde`, met komma’s',
  'Schrijf paren zoals Applicatie=Stopwijzer, Referentienummer={traceerId}. Tussen accolades mag traceerId of conversatieId.',
  (waarde) => {
    const paren = regels(waarde).map((deel) => /^([^={}]{1,100})=(.{1,200})$/.exec(deel))
    if (paren.some((paar) => paar === null)) return null
    const uit = paren.map((paar) => ({ sleutel: paar![1]!.trim(), waarde: paar![2]!.trim() }))
    const goed = uit.every(({ sleutel, waarde: tekst }) => {
      const los = tekst.replace(/\{(traceerId|conversatieId)\}/g, '')
      return sleutel !== '' && tekst !== '' && !/[{}]/.test(los)
    })
    return goed ? uit : null
  },
)

function regels(waarde: string): readonly string[] {
  return waarde
    .split(/[,\n]/)
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')
}
