// SPDX-License-Identifier: EUPL-1.2
/** Texts of the states a page can be in: every one says what happened and what to do. */
export const toestanden = {
  laden: 'Ogenblik, de gegevens worden opgehaald.',
  traag: 'Het duurt langer dan normaal. U hoeft niets te doen.',
  opnieuw: 'Opnieuw proberen',
  naarStart: 'Naar de startpagina',
  vernieuwen: 'Pagina opnieuw laden',

  fout: {
    titel: 'Er ging iets mis',
    tekst: 'Het ligt niet aan u. Uw gegevens zijn niet veranderd.',
    doen: 'Probeer het over een minuut opnieuw. Blijft het misgaan? Geef dan het kenmerk door aan uw beheerder.',
    kenmerk: (kenmerk: string) => `Kenmerk: ${kenmerk}`,
  },
  druk: {
    titel: 'Te veel verzoeken',
    tekst: 'U vroeg in korte tijd te veel. Wacht een minuut en probeer het opnieuw.',
  },
  geenRecht: {
    titel: 'U mag dit niet zien',
    tekst: 'Deze pagina hoort niet bij uw rol in deze organisatie.',
    doen: 'Hebt u de pagina nodig voor uw werk? Vraag uw beheerder om het recht.',
  },
  nietGevonden: {
    titel: 'Deze pagina bestaat niet',
    tekst: 'De pagina is verplaatst, of u hebt geen toegang in deze organisatie.',
    doen: 'Controleer het adres, of kies een andere organisatie boven in het scherm.',
  },
  andereOrganisatie: {
    titel: 'U werkt nu voor een andere organisatie',
    kop: (eigen: string) => `Deze pagina hoort bij ${eigen}`,
    tekst:
      'In een ander tabblad koos u een andere organisatie. Wij tonen hier niets meer, zodat gegevens van twee organisaties niet door elkaar raken.',
    doen: (eigen: string) =>
      `Laad de pagina opnieuw om verder te gaan met uw nieuwe keuze. Of ga terug naar ${eigen}: wat u invulde, staat er dan nog.`,
    terug: (eigen: string) => `Terug naar ${eigen}`,
  },
  conflict: {
    titel: 'Iemand anders was u voor',
    tekst: 'Deze gegevens zijn veranderd nadat u ze opende. Uw wijziging is niet bewaard.',
    doen: 'Haal de nieuwe gegevens op. Wat u invulde, blijft staan.',
    ophalen: 'Nieuwe gegevens ophalen',
  },
  geenVerbinding: {
    titel: 'Geen verbinding',
    tekst: 'Stopwijzer is niet bereikbaar. Wat u invulde, blijft staan.',
    balk: 'Geen verbinding met Stopwijzer. Wij proberen het steeds opnieuw.',
    hersteld: 'De verbinding is er weer.',
  },
  sessieVoorbij: {
    titel: 'Log opnieuw in',
    tekst: 'U was te lang weg, daarom bent u uitgelogd. Wat u invulde, blijft staan.',
  },
  kapot: {
    titel: 'De pagina kan niet worden getoond',
    tekst: 'Er zit een fout in de pagina zelf. Uw gegevens zijn niet veranderd.',
    doen: 'Laad de pagina opnieuw. Blijft het misgaan? Meld het aan uw beheerder.',
  },
  nieuweVersie: {
    titel: 'Er is een nieuwe versie',
    tekst: 'Stopwijzer is bijgewerkt. Laad de pagina opnieuw om verder te gaan.',
  },
}
