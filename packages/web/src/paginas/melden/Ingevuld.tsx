// SPDX-License-Identifier: EUPL-1.2
/** What the message takes from the JW301 and the JW305: to look at, not to type over. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Bsn } from '../../delen/Bsn.tsx'
import { type Kenmerk, Kenmerken } from '../../delen/Kenmerken.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { type Standaard, useStandaard } from '../../gegevens/standaard.ts'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'

export type Detail = Antwoord<'toewijzingen.lees'>

export interface IngevuldEigenschappen {
  readonly detail: Detail
  /** There is nothing to fill in: it shows how things stand. */
  readonly stand?: boolean
}

export function Ingevuld({ detail, stand = false }: IngevuldEigenschappen) {
  const t = melden
  const standaard = useStandaard()
  const { client, gemeente, toewijzingNummer, product } = detail.toewijzing
  const versie = detail.versies.at(-1)
  const start = detail.starts.at(-1)
  const stop = detail.stops.findLast((een) => een.begindatum === start?.begindatum)
  const van301: Kenmerk[] = [
    { naam: t.ingevuld.nummer, waarde: toewijzingNummer },
    { naam: t.ingevuld.gemeente, waarde: metLabel(standaard, 'CBS', gemeente) },
    { naam: t.ingevuld.product, waarde: productTekst(standaard, product) },
    { naam: t.ingevuld.ingang, waarde: versie && datum(versie.ingangsdatum) },
    { naam: t.ingevuld.einde, waarde: versie && eindeVan(t, versie) },
    { naam: t.ingevuld.omvang, waarde: omvangTekst(standaard, versie?.omvang) },
  ]
  const van305: Kenmerk[] = start
    ? [
        { naam: t.ingevuld.begindatum, waarde: datum(start.begindatum) },
        { naam: t.ingevuld.gemeld, waarde: datum(start.gemeldOp) },
      ]
    : [{ naam: t.ingevuld.begindatum, waarde: t.ingevuld.geenStart }]
  if (stop)
    van305.push({
      naam: t.ingevuld.stop,
      waarde: t.ingevuld.stopTekst(
        datum(stop.einddatum),
        metLabel(standaard, 'JZ588', stop.redenBeeindiging),
      ),
    })
  return (
    <Paneel titel={stand ? t.ingevuld.stand : t.ingevuld.titel}>
      {stand ? null : <p className="zacht">{t.ingevuld.uitleg}</p>}
      <Groep kop={t.ingevuld.client}>
        <Kenmerken
          lijst={[
            { naam: t.ingevuld.naam, waarde: client.naam },
            {
              naam: t.ingevuld.geboren,
              waarde: client.geboortedatum === null ? null : datum(client.geboortedatum),
            },
            { naam: t.ingevuld.bsn, waarde: <Bsn einde={client.bsn.slice(-4)} /> },
          ]}
        />
      </Groep>
      <Groep kop={t.ingevuld.van301}>
        <Kenmerken lijst={van301} />
        {stand ? null : <p className="veld-uitleg">{t.ingevuld.omvangUitleg}</p>}
      </Groep>
      <Groep kop={t.ingevuld.van305}>
        <Kenmerken lijst={van305} />
      </Groep>
    </Paneel>
  )
}

function Groep(props: { readonly kop: string; readonly children: React.ReactNode }) {
  return (
    <div className="controle-deel">
      <h3>{props.kop}</h3>
      {props.children}
    </div>
  )
}

/** `31` becomes `31 · Levering is volgens plan beëindigd`, as soon as the labels are there. */
export function metLabel(
  standaard: Standaard | undefined,
  lijst: 'CBS' | 'JZ588' | 'JZ020' | 'JZ002',
  code: string,
): string {
  const label = standaard?.codeUit(lijst, code)?.label
  return label === undefined ? code : `${code} · ${label}`
}

export function productTekst(standaard: Standaard | undefined, product: string | null): string {
  if (product === null) return ''
  const [categorie = '', code] = product.split('/')
  const soort = metLabel(standaard, 'JZ020', categorie)
  return code === undefined ? soort : `${soort} · ${code}`
}

const eindeVan = (t: typeof melden, { einddatum }: Detail['versies'][number]): string =>
  einddatum === null ? t.ingevuld.geenEinde : datum(einddatum)

function omvangTekst(
  standaard: Standaard | undefined,
  omvang: Detail['versies'][number]['omvang'] | undefined,
): string {
  if (!omvang) return ''
  const eenheid = standaard?.codeUit('WJ756', omvang.eenheid)?.label ?? omvang.eenheid
  const frequentie = standaard?.codeUit('WMO757', omvang.frequentie)?.label ?? omvang.frequentie
  return `${omvang.volume} ${eenheid.toLowerCase()}, ${frequentie.toLowerCase()}`
}
