// SPDX-License-Identifier: EUPL-1.2
/** The columns of lists and reports in a file. No BSN, also not masked. */
import { codelijst } from '@stopwijzer/ijw'
import type { Antwoord } from '@stopwijzer/koppelvlak'
import type { Excelkolom, Excelwaarde } from '../bestanden/excelschrijven.ts'
import type { Lijstkolom } from '../bestanden/lijst.ts'

type Lijstroute =
  | 'taken.lijst'
  | 'toewijzingen.lijst'
  | 'startmeldingen.lijst'
  | 'stopmeldingen.lijst'
  | 'berichten.lijst'
  | 'wachtrij.lijst'
  | 'logboek.zoek'
type Rij<Id extends Lijstroute> = Antwoord<Id>['resultaten'][number]

type Waarde<R> = (rij: R) => Excelwaarde
const kolom =
  (soort: Excelkolom['soort']) =>
  <R>(naam: string, waarde: Waarde<R>): Lijstkolom<R> => ({ naam, soort, waarde })
const tekst = kolom('tekst')
const datum = kolom('datum')
const getal = kolom('getal')
const bedrag = kolom('bedrag')

const jaNee = (waar: boolean) => (waar ? 'ja' : 'nee')
/** A moment as the list shows it: day and time, local. */
const moment = (waarde: string) => waarde.replace('T', ' ')

interface MetClient {
  readonly client: { readonly clientSleutel: string; readonly naam: string | null } | null
}
const CLIENT: readonly Lijstkolom<MetClient>[] = [
  tekst('client', ({ client }) => client?.clientSleutel),
  tekst('naam', ({ client }) => client?.naam),
]

export const TAAKKOLOMMEN: readonly Lijstkolom<Rij<'taken.lijst'>>[] = [
  tekst('id', ({ id }) => id),
  tekst('soort', ({ soort }) => soort),
  datum('uiterlijk', ({ uiterlijk }) => uiterlijk),
  tekst('te laat', ({ teLaat }) => jaNee(teLaat)),
  tekst('gemeente', ({ gemeente }) => gemeente),
  tekst('aanbieder', ({ aanbieder }) => aanbieder),
  tekst('toewijzing', ({ toewijzingNummer }) => toewijzingNummer),
  ...CLIENT,
  tekst('toelichting', ({ toelichting }) => toelichting),
  tekst('van', ({ toegewezenAan }) => toegewezenAan?.naam),
  datum('uitgesteld tot', ({ uitgesteldTot }) => uitgesteldTot),
  tekst('aangemaakt', ({ aangemaakt }) => moment(aangemaakt)),
]

export const TOEWIJZINGKOLOMMEN: readonly Lijstkolom<Rij<'toewijzingen.lijst'>>[] = [
  tekst('id', ({ id }) => id),
  tekst('gemeente', ({ gemeente }) => gemeente),
  tekst('aanbieder', ({ aanbieder }) => aanbieder),
  tekst('toewijzing', ({ toewijzingNummer }) => toewijzingNummer),
  tekst('product', ({ product }) => product),
  ...CLIENT,
  tekst('levering', ({ levering }) => levering),
  tekst('status', ({ toewijzing }) => toewijzing),
  datum('ingangsdatum', ({ ingangsdatum }) => ingangsdatum),
  datum('einddatum', ({ einddatum }) => einddatum),
  datum('in zorg sinds', ({ inZorgSinds }) => inZorgSinds),
  datum('uiterlijk', ({ uiterlijk }) => uiterlijk),
  tekst('te laat', ({ teLaat }) => jaNee(teLaat)),
  tekst('signalen', ({ signalen }) => signalen.map(({ boodschap }) => boodschap).join(' ')),
]

type Melding = Rij<'startmeldingen.lijst'>
const MELDING: readonly Lijstkolom<Melding>[] = [
  tekst('id', ({ id }) => id),
  tekst('gemeente', ({ gemeente }) => gemeente),
  tekst('aanbieder', ({ aanbieder }) => aanbieder),
  tekst('toewijzing', ({ toewijzingNummer }) => toewijzingNummer),
  tekst('product', ({ product }) => product),
  ...CLIENT,
  datum('begindatum', ({ begindatum }) => begindatum),
]
const TIJD: readonly Lijstkolom<Melding>[] = [
  datum('gemeld op', ({ gemeldOp }) => gemeldOp),
  datum('uiterlijk', ({ uiterlijk }) => uiterlijk),
  tekst('tijdigheid', ({ tijdigheid }) => tijdigheid),
]
export const STARTKOLOMMEN: readonly Lijstkolom<Melding>[] = [...MELDING, ...TIJD]

const REDENEN = codelijst('JZ588')
const reden = (gezocht: string) => REDENEN.codes.find(({ code }) => code === gezocht)?.label

export const STOPKOLOMMEN: readonly Lijstkolom<Rij<'stopmeldingen.lijst'>>[] = [
  ...MELDING,
  datum('einddatum', ({ einddatum }) => einddatum),
  tekst('reden', ({ redenBeeindiging }) => redenBeeindiging),
  tekst('betekenis', ({ redenBeeindiging }) => reden(redenBeeindiging)),
  ...TIJD,
]

export const BERICHTKOLOMMEN: readonly Lijstkolom<Rij<'berichten.lijst'>>[] = [
  tekst('id', ({ id }) => id),
  tekst('moment', (bericht) => moment(bericht.moment)),
  tekst('richting', ({ richting }) => richting),
  tekst('berichtsoort', ({ berichtsoort }) => berichtsoort),
  tekst('identificatie', ({ identificatie }) => identificatie),
  tekst('tegenpartij', ({ tegenpartij }) => tegenpartij),
  tekst('dagtekening', ({ dagtekening }) => dagtekening),
  tekst('status', ({ status }) => status),
  tekst('toewijzingen', ({ toewijzingNummers }) => toewijzingNummers.join(' ')),
  tekst('retourcodes', ({ retourcodes }) => retourcodes.join(' ')),
  tekst('client', ({ clientSleutel }) => clientSleutel),
  tekst('antwoord op', ({ antwoordOp }) => antwoordOp),
]

export const WACHTRIJKOLOMMEN: readonly Lijstkolom<Rij<'wachtrij.lijst'>>[] = [
  tekst('id', ({ id }) => id),
  tekst('richting', ({ richting }) => richting),
  tekst('berichtsoort', ({ berichtsoort }) => berichtsoort),
  tekst('identificatie', ({ identificatie }) => identificatie),
  tekst('staat', ({ staat }) => staat),
  tekst('reden', (regel) => regel.reden),
  getal('pogingen', ({ pogingen }) => pogingen),
  tekst('sinds', ({ sinds }) => alsMoment(sinds)),
  tekst('volgende poging', ({ volgende }) => alsMoment(volgende)),
  tekst('vastgehouden tot', ({ vastgehoudenTot }) => alsMoment(vastgehoudenTot)),
  datum('uiterlijk', ({ uiterlijk }) => uiterlijk),
  tekst('te laat', ({ teLaat }) => jaNee(teLaat)),
]

/** A moment in UTC, when there is one; the zone stays, for it is not that of the clock. */
const alsMoment = (waarde: string | null) => (waarde === null ? null : moment(waarde))

export const GEBRUIKERKOLOMMEN: readonly Lijstkolom<
  Antwoord<'gebruikers.lijst'>['gebruikers'][number]
>[] = [
  tekst('id', ({ id }) => id),
  tekst('naam', ({ naam }) => naam),
  tekst('inlognaam', ({ inlognaam }) => inlognaam),
  tekst('rollen', ({ rollen }) => rollen.join(' ')),
  tekst('staat', ({ staat }) => staat),
  tekst('tweede stap', ({ tweedeStap }) => jaNee(tweedeStap)),
  tekst('via inlogdienst', ({ viaAanmelddienst }) => jaNee(viaAanmelddienst)),
  tekst('geblokkeerd', ({ geblokkeerd }) => alsMoment(geblokkeerd)),
  tekst('laatst ingelogd', ({ laatstAangemeld }) => alsMoment(laatstAangemeld)),
]

export const SLEUTELKOLOMMEN: readonly Lijstkolom<
  Antwoord<'sleutels.lijst'>['sleutels'][number]
>[] = [
  tekst('id', ({ id }) => id),
  tekst('naam', ({ naam }) => naam),
  tekst('soort', ({ soort }) => soort),
  tekst('client-id', ({ clientId }) => clientId),
  tekst('rechten', ({ rechten }) => rechten.join(' ')),
  tekst('gemaakt door', ({ gemaaktDoor }) => gemaaktDoor),
  tekst('aangemaakt', ({ aangemaakt }) => moment(aangemaakt)),
  tekst('verloopt', ({ verloopt }) => moment(verloopt)),
  tekst('laatst gebruikt', ({ laatstGebruikt }) => alsMoment(laatstGebruikt)),
  tekst('ingetrokken', ({ ingetrokken }) => alsMoment(ingetrokken)),
]

export const WEBHOOKKOLOMMEN: readonly Lijstkolom<
  Antwoord<'webhooks.lijst'>['webhooks'][number]
>[] = [
  tekst('id', ({ id }) => id),
  tekst('adres', ({ url }) => url),
  tekst('soorten', ({ soorten }) => soorten?.join(' ') ?? 'alle'),
  tekst('staat', ({ staat }) => staat),
  tekst('mislukt sinds', ({ mislukSinds }) => alsMoment(mislukSinds)),
  tekst('laatste fout', ({ laatsteFout }) => laatsteFout),
  tekst('aangemaakt', ({ aangemaakt }) => moment(aangemaakt)),
]

export const LOGBOEKKOLOMMEN: readonly Lijstkolom<Rij<'logboek.zoek'>>[] = [
  getal('volgnummer', ({ volgnummer }) => volgnummer),
  tekst('tijdstip', ({ tijdstip }) => moment(tijdstip)),
  tekst('wie', ({ gebruiker }) => gebruiker.naam),
  tekst('rol', ({ gebruiker }) => gebruiker.rol),
  tekst('vroeg zelf', ({ gebruiker }) => jaNee(gebruiker.zelf)),
  tekst('wat', ({ soort }) => soort),
  tekst('actie', ({ actie }) => actie),
  tekst('uitkomst', ({ uitkomst }) => uitkomst),
  tekst('doel', (regel) => regel.doel),
  tekst('clienten', ({ clienten }) => clienten.map((een) => een.clientSleutel).join(' ')),
  tekst('toewijzingen', ({ clienten }) =>
    clienten.flatMap(({ toewijzingNummer }) => toewijzingNummer ?? []).join(' '),
  ),
  tekst('recht', ({ recht }) => recht),
  tekst('relatie', ({ relatie }) => relatie),
  tekst('over', ({ objectSoort, objectId }) => [objectSoort, objectId].filter(Boolean).join(' ')),
  tekst('velden', ({ veldgroepen }) => veldgroepen.join(' ')),
  tekst('bijzonderheden', ({ bijzonderheden }) => bijzonderheden),
  tekst('ip-adres', ({ ip }) => ip),
  tekst('bron', ({ bron, component }) => [bron, component].filter(Boolean).join(' ')),
  tekst('hash', ({ hash }) => hash),
]

/** A count that somebody may not see because it is small. */
const aantal = (waarde: number | null) => waarde ?? 'minder dan 5'

type Maand = Antwoord<'rapportages.tijdigheid'>['maanden'][number]
export const TIJDIGHEIDKOLOMMEN: readonly Lijstkolom<Maand>[] = [
  tekst('maand', ({ maand }) => maand),
  getal('totaal', ({ totaal }) => aantal(totaal)),
  getal('op tijd', ({ opTijd }) => aantal(opTijd)),
  getal('te laat', ({ teLaat }) => aantal(teLaat)),
  getal('onbekend', ({ onbekend }) => aantal(onbekend)),
]

type Regel<Id extends 'redenen' | 'in-zorg' | 'retourcodes' | 'gevolgen'> =
  Antwoord<`rapportages.${Id}`>['regels'][number]
export const REDENKOLOMMEN: readonly Lijstkolom<Regel<'redenen'>>[] = [
  tekst('maand', ({ maand }) => maand),
  tekst('reden', ({ redenBeeindiging }) => redenBeeindiging),
  tekst('betekenis', ({ betekenis }) => betekenis),
  getal('aantal', (regel) => aantal(regel.aantal)),
]
export const INZORGKOLOMMEN: readonly Lijstkolom<Regel<'in-zorg'>>[] = [
  tekst('levering', ({ levering }) => levering),
  tekst('toewijzing', ({ toewijzing }) => toewijzing),
  getal('aantal', (regel) => aantal(regel.aantal)),
]
export const RETOURCODEKOLOMMEN: readonly Lijstkolom<Regel<'retourcodes'>>[] = [
  tekst('maand', ({ maand }) => maand),
  tekst('richting', ({ richting }) => richting),
  tekst('tegenpartij', ({ tegenpartij }) => tegenpartij),
  tekst('berichtsoort', ({ berichtsoort }) => berichtsoort),
  tekst('retourcode', ({ retourcode }) => retourcode),
  tekst('betekenis', ({ betekenis }) => betekenis),
  getal('aantal', (regel) => aantal(regel.aantal)),
]
export const GEVOLGSOMKOLOMMEN: readonly Lijstkolom<Regel<'gevolgen'>>[] = [
  tekst('maand', ({ maand }) => maand),
  tekst('gemeente', ({ gemeente }) => gemeente),
  tekst('aanbieder', ({ aanbieder }) => aanbieder),
  tekst('reden', ({ redenBeeindiging }) => redenBeeindiging),
  getal('aantal', (regel) => regel.aantal),
  getal('zonder bedrag', ({ zonderBedrag }) => zonderBedrag),
  bedrag('prijs', ({ prijs }) => prijs),
  bedrag('te betalen', ({ betaalbaar }) => betaalbaar),
  bedrag('rest', ({ rest }) => rest),
]
