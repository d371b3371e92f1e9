// SPDX-License-Identifier: EUPL-1.2
/** Texts around what is shown once. */
export const eenmalig = {
  kopieer: 'Kopieer',
  gekopieerd: 'Gekopieerd.',
  nietGekopieerd: 'Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer die zelf.',
  eenKeer: 'U ziet dit één keer. Daarna is het nergens meer op te vragen.',
  klaar: 'Klaar',
  nietGelukt: 'Het is niet gelukt. Probeer het over een minuut opnieuw.',
}
