// SPDX-License-Identifier: EUPL-1.2
/**
 * Level 2 once more, written from the list of rules of the domain and on nothing else: no
 * walks, no short cuts, numbers instead of text. The real rules are compared with it.
 */
import type { Heenbericht, JW301Bericht } from '@stopwijzer/ijw'

type Client301 = JW301Bericht['Client']
type Contact = Client301['Contactgegevens']['Contact'][number]
type Toewijzing = Client301['ToegewezenProducten']['ToegewezenProduct'][number]
interface Geboren {
  readonly Datum: string
  readonly DatumGebruik?: string | undefined
}
type Naam = Client301['Naam']

const dag = (datum: string): number => Date.parse(datum) / 86_400_000
const dubbel = (lijst: readonly unknown[]): boolean => new Set(lijst).size < lijst.length
const nummer = (getal: string | undefined) => (getal === undefined ? null : Math.abs(Number(getal)))

/** The rules that a message breaks, by code. */
export function overtreden(bericht: Heenbericht): string[] {
  const uit = new Set<string>()
  const als = (code: string, fout: boolean) => {
    if (fout) uit.add(code)
  }
  const dagtekening = bericht.Header.BerichtIdentificatie.Dagtekening
  const { Client } = bericht
  als('CS002', !elfproef(Client.Bsn))
  geboorte(Client.Geboortedatum, dagtekening, als)
  if (bericht.berichtsoort === 'JW301') toewijzing(bericht.Client, dagtekening, als)
  else {
    const delen: readonly Sleuteldrager[] =
      bericht.berichtsoort === 'JW305'
        ? bericht.Client.StartProducten.StartProduct
        : bericht.Client.StopProducten.StopProduct
    als('TR101', dubbel(delen.map(sleutel)))
    for (const deel of delen) {
      als('CS058', deel.StatusAanlevering !== '1' && deel.StatusAanlevering !== '3')
      if (deel.StatusAanlevering === '3') continue
      const einde = dag(deel.Einddatum ?? deel.Begindatum)
      als('TR018', einde < dag(deel.Begindatum))
      als('TR134', Math.max(einde, dag(deel.Begindatum)) > dag(dagtekening))
    }
  }
  return [...uit].sort()
}

type Als = (code: string, fout: boolean) => void

function elfproef(bsn: string): boolean {
  const gewicht = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  return [...bsn].reduce((som, cijfer, i) => som + Number(cijfer) * gewicht[i]!, 0) % 11 === 0
}

function geboorte(geboren: Geboren | undefined, dagtekening: string, als: Als): void {
  if (geboren === undefined) return
  const { Datum, DatumGebruik } = geboren
  const [jaar, maand, dagNr] = Datum.split('-').map(Number) as [number, number, number]
  const [jaarNu, maandNu, dagNu] = dagtekening.split('-').map(Number) as [number, number, number]
  const onbekend = Datum === '1900-01-01' && DatumGebruik === '3'
  const later = maandNu * 100 + dagNu > maand * 100 + dagNr
  als('TR002', !onbekend && (jaarNu - jaar > 120 || (jaarNu - jaar === 120 && later)))
  als('TR134', dag(Datum) > dag(dagtekening))
  als('CS139', DatumGebruik === '3' && Datum !== '1900-01-01')
  als('CS139', DatumGebruik === '2' && (maand !== 1 || dagNr !== 1))
  als('CS139', DatumGebruik === '1' && dagNr !== 1)
}

function toewijzing(client: Client301, dagtekening: string, als: Als): void {
  const relaties = client.Relaties?.Relatie ?? []
  const contacten = client.Contactgegevens.Contact
  const producten = client.ToegewezenProducten.ToegewezenProduct
  for (const relatie of relaties) geboorte(relatie.Geboortedatum, dagtekening, als)
  for (const { Naam } of [client, ...relaties]) naam(Naam, als)
  als('CS318', client.Naam.NaamGebruik === '6')
  const { Communicatie } = client
  als('CD007', Communicatie?.Vorm === '1' && Communicatie.Taal === undefined)
  als('CD007', Communicatie?.Taal !== undefined && Communicatie.Vorm !== '1')
  for (const deel of [...relaties.map((r) => r.Contact), ...contacten]) contact(deel, als)
  als('TR061', !contacten.some(({ Soort }) => ['01', '02', '03'].includes(Soort)))
  als('TR101', dubbel(relaties.map(({ Nummer }) => Nummer)))
  als('TR101', dubbel(contacten.map(({ Soort }) => Soort)))
  als('TR101', dubbel(producten.map(({ ToewijzingNummer }) => nummer(ToewijzingNummer))))
  for (const deel of producten) product(deel, als)
  const tellend = producten.filter(teltMee)
  als(
    'TR302',
    tellend.some((a, i) => tellend.slice(i + 1).some((b) => overlap(a, b))),
  )
}

function naam({ Partnernaam, NaamGebruik }: Naam, als: Als): void {
  const mag = Partnernaam === undefined ? ['1', '6'] : ['1', '2', '3', '4']
  als('CS050', !mag.includes(NaamGebruik))
}

function contact({ Soort, Adres, Telefoon, Periode }: Contact, als: Als): void {
  const heeft = (deel: unknown) => deel !== undefined
  const nederlands = Adres?.LandCode === 'NL'
  const postcode = Adres?.Postcode
  als('CS089', nederlands && heeft(postcode) && !/^[1-9]\d{3}[A-Z]{2}$/i.test(postcode!))
  als('CD025', nederlands && !heeft(Adres?.Huis))
  als('CD005', heeft(Adres) && heeft(postcode) !== heeft(Adres?.LandCode))
  als('CD034', heeft(Adres) && !heeft(postcode) && (Soort === '01' || Soort === '03'))
  als('CD009', heeft(Periode) && Soort !== '04')
  als('CS003', omgekeerd(Periode?.Begindatum, Periode?.Einddatum))
  als('TR006', !heeft(Telefoon) && !(heeft(Adres?.Huis) && heeft(postcode)))
}

function omgekeerd(begin: string | undefined, eind: string | undefined): boolean {
  return begin !== undefined && eind !== undefined && dag(eind) < dag(begin)
}

function product(deel: Toewijzing, als: Als): void {
  const { Omvang, Budget, Einddatum, Ingangsdatum, RedenWijziging, Product } = deel
  const na2020 = Einddatum === undefined || dag(Einddatum) > dag('2020-12-31')
  const perEenheid = ['14', '16', '83', '84'].includes(Omvang?.Eenheid ?? '')
  als('CS003', omgekeerd(Ingangsdatum, Einddatum))
  als('CS338', na2020 && perEenheid && !['2', '4', '6'].includes(Omvang!.Frequentie))
  als('CS335', RedenWijziging === '13' && Einddatum !== Ingangsdatum)
  als('CS336', RedenWijziging === '01')
  als('CD075', Budget !== undefined && Einddatum === undefined)
  als('CD076', Omvang?.Frequentie === '2' && Einddatum === undefined)
  als('CD077', Budget !== undefined && Omvang !== undefined)
  als('CD078', Omvang !== undefined && Budget !== undefined)
  als('CD079', Product === undefined && Budget === undefined)
  als('CD041', Product?.Code !== undefined && Omvang === undefined)
  als('CD080', na2020 && Product?.Code === undefined && Omvang !== undefined)
}

function teltMee({ RedenWijziging, Ingangsdatum, Einddatum }: Toewijzing): boolean {
  if (omgekeerd(Ingangsdatum, Einddatum)) return false
  return Einddatum !== Ingangsdatum || (RedenWijziging !== '13' && RedenWijziging !== '01')
}

function overlap(a: Toewijzing, b: Toewijzing): boolean {
  const eind = ({ Einddatum }: Toewijzing) =>
    Einddatum === undefined ? Number.POSITIVE_INFINITY : dag(Einddatum)
  const zelfde = JSON.stringify(a.Product) === JSON.stringify(b.Product)
  return zelfde && dag(a.Ingangsdatum) <= eind(b) && dag(b.Ingangsdatum) <= eind(a)
}

interface Sleuteldrager {
  readonly ToewijzingNummer?: string | undefined
  readonly Product?: { readonly Categorie: string; readonly Code?: string | undefined } | undefined
  readonly Begindatum: string
  readonly StatusAanlevering: string
  readonly RedenBeeindiging?: string
  readonly Einddatum?: string
}

function sleutel(deel: Sleuteldrager): string {
  const { ToewijzingNummer, Product, Begindatum, RedenBeeindiging, Einddatum } = deel
  const product = [Product?.Categorie ?? null, Product?.Code ?? null]
  return JSON.stringify([
    nummer(ToewijzingNummer),
    product,
    Begindatum,
    RedenBeeindiging,
    Einddatum,
  ])
}
