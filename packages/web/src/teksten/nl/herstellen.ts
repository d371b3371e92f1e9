// SPDX-License-Identifier: EUPL-1.2
/** Texts of mending a rejected message. */
export const herstellen = {
  titel: (soort: string) => `Afgekeurde ${soort || 'melding'} herstellen`,
  gestuurd: 'Het herstelde bericht is verstuurd',
  kruimel: 'Berichten',
  bericht: (identificatie: string) => `Bericht ${identificatie}`,
  afgekeurd: 'afgekeurd',
  inleiding: (dag: string) =>
    `U verstuurde dit bericht op ${dag}. Een afgekeurd bericht telt als nooit verstuurd. U hoeft niets te verwijderen: verbeter het en verstuur het opnieuw.`,
  waarom: 'Waarom het is afgekeurd',
  regel: (n: number, totaal: number) => `Regel ${n} van ${totaal}`,
  code: (code: string) => `Code ${code}`,
  codeMet: (code: string, titel: string) => `${code}: ${titel}`,
  geenFout: 'Deze regel is niet de oorzaak.',

  opnieuw: 'Verbeter en verstuur opnieuw',
  opnieuwUitleg:
    'De velden staan zoals in het afgekeurde bericht. Het krijgt een nieuwe Identificatie.',
  correctie: 'Dit bericht hoort bij een correctie',
  correctieUitleg:
    'Het verwijdert een eerdere melding. Begin de correctie opnieuw vanuit wat de gemeente nu wel heeft goedgekeurd.',
  corrigeer: 'Naar corrigeren',

  nietAfgekeurd: 'Dit bericht is niet afgekeurd',
  nietAfgekeurdUitleg: 'U hoeft er niets aan te herstellen.',
  naarBericht: 'Bekijk het bericht',
}
