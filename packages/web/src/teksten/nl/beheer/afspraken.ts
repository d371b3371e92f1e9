// SPDX-License-Identifier: EUPL-1.2
/** Texts of the regional profiles and the release calendar. */
export const afspraken = {
  regio: {
    inleiding:
      'Wat uw regio afsprak over de betaling na een stop. Stopwijzer waarschuwt en legt uit. Een bericht wordt er nooit om afgekeurd.',
    geen: 'Er geldt vandaag geen regionale afspraak voor u.',
    geldtNu: 'geldt nu',
    geldtNiet: 'geldt nu niet voor u',
    vanaf: 'Geldt vanaf',
    gemeenten: 'Gemeenten',
    correctie: 'Een stop verbeteren',
    correctieTwee: 'in twee berichten: eerst intrekken, na het retourbericht opnieuw melden',
    correctieEen: 'in één bericht',
    tijdelijk: 'Tijdelijke stop (reden 20)',
    tijdelijkVanaf: (maanden: number) =>
      maanden === 1
        ? 'als de zorg langer dan 1 maand stilligt'
        : `als de zorg langer dan ${maanden} maanden stilligt`,
    verwisseld:
      'De factsheet verwisselt de labels van reden 38 en 39. Wij tonen de landelijke labels.',
    tabel: (naam: string) => `Gevolg per reden: ${naam}`,
    reden: 'Reden',
    label: 'Betekenis',
    gevolg: 'Gevolg voor de betaling',
    volledig: 'De hele trajectprijs is te betalen.',
    gedeeltelijk: (deel: string) => `${deel} van de trajectprijs blijft te betalen.`,
    verrekenbaar: 'De gemeente kan dit later verrekenen.',
    tijdelijkGeen: 'Tijdens de onderbreking betaalt de gemeente niet.',
    inOverleg:
      'Gemeente en aanbieder bepalen samen wat te betalen is. Het hangt af van de oorzaak.',
    nietGeregeld: 'Hierover is regionaal niets afgesproken.',
  },
  kalender: {
    inleiding:
      'Bij een landelijke overgang mag een tijd niets worden verzonden. Wat binnenkomt, wordt wel verwerkt. Na afloop gaat alles alsnog weg, op volgorde.',
    nu: (tot: string) => `Er wordt nu niets verzonden, tot ${tot}.`,
    open: 'Er wordt nu gewoon verzonden.',
    wachtend: (n: string) => `${n} berichten wachten om weg te gaan.`,
    perioden: 'Perioden zonder verzending',
    leeg: 'Er zijn geen perioden. Alles wordt meteen verzonden.',
    van: 'Vanaf',
    tot: 'Tot',
    weg: 'Verwijderen',
    wegVan: (van: string) => `Verwijder de periode vanaf ${van}`,
    wegVraag: 'Deze periode verwijderen?',
    wegUitleg: (van: string, tot: string) =>
      `De periode van ${van} tot ${tot}. Wat nu wacht, kan dan meteen weggaan.`,
    verwijderd: 'De periode is verwijderd.',
    nieuw: 'Periode toevoegen',
    vanDag: 'Eerste dag',
    vanTijd: 'Vanaf (uu:mm)',
    totDag: 'Laatste dag',
    totTijd: 'Tot (uu:mm)',
    tijdUitleg: 'Nederlandse tijd',
    voegToe: 'Voeg de periode toe',
    toegevoegd: 'De periode staat in de kalender.',
    vulDag: 'Kies een dag',
    vulTijd: 'Vul een tijd in, zoals 08:00',
  },
}
