// SPDX-License-Identifier: EUPL-1.2
/** The page about accessibility; docs/toegankelijkheid.md holds the report and the text for a statement. */
export const toegankelijkheid = {
  titel: 'Toegankelijkheid',
  inleiding: 'Iedereen moet met Stopwijzer kunnen werken. Dit mag u verwachten.',
  delen: [
    {
      kop: 'Waaraan wij ons houden',
      punten: [
        'WCAG 2.2, niveau A en AA. Dat is meer dan EN 301 549 vraagt.',
        'Alles werkt met alleen het toetsenbord.',
        'Alles werkt op een scherm van 320 pixels breed en bij vergroten tot 400%.',
        'Kleur zegt nooit iets alleen: er staat altijd een woord bij.',
        'De kleuren, het contrast en de rust die u op uw computer kiest, gelden ook hier.',
      ],
    },
    {
      kop: 'Wat wordt getest',
      punten: [
        'Elk onderdeel en elke pagina bij elke wijziging, met axe-core in een echte browser.',
        'Toetsenbord, focus, foutmeldingen, maten, overlap en ruimte voor tekst.',
        'Licht, donker en de kleuren van de gebruiker.',
      ],
    },
    {
      kop: 'Wat nog niet is gedaan',
      punten: [
        'Er is nog geen onderzoek gedaan door een onafhankelijk bureau.',
        'Er is nog niet getest met mensen die elke dag een schermlezer gebruiken.',
      ],
    },
    {
      kop: 'Loopt u ergens tegenaan?',
      punten: [
        'Vertel het aan de beheerder van uw organisatie. Zeg op welke pagina u was en wat u wilde doen.',
        'Uw beheerder kan het melden bij de makers. Een fout in de toegankelijkheid is een fout.',
      ],
    },
  ],
}
