// SPDX-License-Identifier: EUPL-1.2
/** Texts of the page of users. */
import { ROLLEN } from '@stopwijzer/koppelvlak'

export const gebruikers = {
  inleiding:
    'Wie voor uw organisatie werkt, en wat diegene mag. Elke wijziging staat in het logboek.',
  uitnodigen: 'Iemand uitnodigen',
  zoek: 'Zoek op naam of e-mailadres',
  niemand: 'Niemand heeft deze naam of dit e-mailadres.',
  kop: {
    naam: 'Naam',
    rollen: 'Rollen',
    staat: 'Toegang',
    tweedeStap: 'Tweede stap',
    laatst: 'Laatst ingelogd',
    wijzig: 'Wijzigen',
  },
  staat: { actief: 'actief', uitgenodigd: 'nog niet ingelogd', geblokkeerd: 'geblokkeerd' },
  sinds: (moment: string) => `sinds ${moment}`,
  ingesteld: 'ingesteld',
  nietIngesteld: 'niet ingesteld',
  viaDienst: 'via de inlogdienst',
  nooit: 'nooit',
  uzelf: 'uzelf',
  wijzigVan: (naam: string) => `Wijzig de toegang van ${naam}`,

  veld: {
    naam: 'Naam',
    naamUitleg: 'Zo staat de persoon in het logboek.',
    inlognaam: 'E-mailadres',
    inlognaamUitleg: 'Hiermee logt de persoon in.',
    rollen: 'Rollen',
    reden: 'Waarom?',
    redenUitleg: 'Dit staat in het logboek. Schrijf niets over cliënten.',
  },
  vul: {
    naam: 'Vul de naam in',
    inlognaam: 'Vul een geldig e-mailadres in',
    rollen: 'Kies minstens één rol',
    reden: 'Vul de reden in, in minstens 5 tekens',
  },

  nodigUit: 'Maak de link',
  uitgenodigd: (naam: string) => `${naam} kan nu toegang krijgen`,
  linkUitleg: (tot: string) =>
    `Geef deze link zelf, langs een weg die u vertrouwt. Stopwijzer verstuurt geen e-mail. De link werkt één keer, tot ${tot}.`,
  link: 'Link om een wachtwoord te kiezen',
  alAccount: 'Deze persoon heeft al een account en kan meteen inloggen. Een link is niet nodig.',
  linkWeg:
    'De link is gemaakt, maar kan niet nog eens worden getoond. Maak een nieuwe link voor deze persoon.',

  rollenWijzig: 'Rollen wijzigen',
  rollenVan: (naam: string) => `Rollen van ${naam}`,
  rollenUitleg: 'De nieuwe rollen gelden meteen, ook voor wie nu is ingelogd.',
  bewaar: 'Bewaar rollen',
  rollenGewijzigd: (naam: string) => `De rollen van ${naam} zijn gewijzigd.`,

  nieuweLink: 'Nieuwe link maken',
  nieuweLinkVan: (naam: string) => `Nieuwe link voor ${naam}`,
  nieuweLinkUitleg:
    'Voor wie het wachtwoord vergat. Het oude wachtwoord werkt meteen niet meer en de persoon wordt overal uitgelogd.',
  zonderStap: 'Wis ook de tweede stap',
  zonderStapUitleg: 'Alleen als telefoon én herstelcodes weg zijn. Controleer eerst wie het is.',

  uitloggen: 'Overal uitloggen',
  uitloggenVraag: (naam: string) => `${naam} overal uitloggen?`,
  uitloggenUitleg:
    'Alle sessies voor uw organisatie eindigen meteen. De persoon kan daarna gewoon weer inloggen.',
  uitgelogd: (naam: string) => `${naam} is overal uitgelogd.`,

  blokkeer: 'Blokkeren',
  blokkeerVraag: (naam: string) => `${naam} blokkeren?`,
  blokkeerUitleg:
    'De persoon kan niet meer voor uw organisatie werken en wordt meteen uitgelogd. Het account blijft bestaan, zodat het logboek blijft kloppen.',
  geblokkeerd: (naam: string) => `${naam} is geblokkeerd.`,
  vrij: 'Weer toelaten',
  vrijVraag: (naam: string) => `${naam} weer toelaten?`,
  vrijUitleg: (rollen: string) => `De persoon krijgt de rollen terug: ${rollen}.`,
  vrijgegeven: (naam: string) => `${naam} mag weer inloggen.`,

  rolTitel: 'Wat mag welke rol?',
  rolInleiding:
    'Iemand met meer rollen mag alles wat een van die rollen mag. Wie gegevens van cliënten ziet, logt in twee stappen in.',
  rollen: { ...ROLLEN },
  rechtenTabel: 'Alle rechten per rol',
  recht: 'Mag',
  ja: 'ja',
  nee: 'nee',
}
