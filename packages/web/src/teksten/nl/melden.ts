// SPDX-License-Identifier: EUPL-1.2
/** Texts of reporting a start or a stop. */
export const melden = {
  kruimel: 'Toewijzingen',
  toewijzing: (nummer: string) => `Toewijzing ${nummer}`,
  voor: (naam: string, rest: string) => `Voor ${naam}. ${rest}`,
  nietGelukt: 'Dit is niet gelukt. Probeer het over een minuut opnieuw.',

  bevinding: { doen: 'Wat kunt u doen?', gevolg: 'Wat betekent dit?', codes: 'Code:' },

  telling: {
    uiterlijk: (dag: string) => `Uiterlijk ${dag}`,
    opTijd: 'op tijd',
    teLaat: 'te laat',
    dagen: (n: number) => `Zo telden wij de ${n} werkdagen`,
    dag: (weekdag: string, datum: string) => `${weekdag} ${datum}`,
    werkdag: (n: number) => `werkdag ${n}`,
    teltNiet: (reden: string) => `telt niet: ${reden}`,
  },

  controle: {
    titel: 'Controle vooraf',
    goed: (soort: string) => `Deze ${soort} kan weg`,
    geenCodes:
      'Wij beoordeelden het bericht met de regels van de gemeente. U kunt een antwoord zonder foutcodes verwachten.',
    fout: 'Zo keurt de gemeente het bericht af',
    bijVelden: 'Bij de velden staat wat er mis is.',
    codes: 'Verwachte codes:',
    letOp: 'Let op',
    termijn: 'Termijn',
    betaling: 'Gevolg voor de betaling',
    percentage: (n: number) => `${n}%`,
    soort: {
      volledig: 'Volledig',
      gedeeltelijk: 'Gedeeltelijk',
      'tijdelijk-geen': 'Tijdelijk geen betaling',
      'in-overleg': 'In overleg met de gemeente',
      'niet-geregeld': 'Niet geregeld',
    },
    profiel: (profiel: string) =>
      `Contractafspraak van ${profiel}. Nooit een reden om af te keuren.`,
    vervolg: 'Wat er daarna gebeurt',
  },

  ingevuld: {
    titel: 'Dit is al ingevuld',
    stand: 'Zo staat het nu',
    uitleg: 'Deze gegevens komen uit de berichten. U hoeft ze niet over te typen.',
    client: 'Cliënt',
    naam: 'Naam',
    geboren: 'Geboortedatum',
    bsn: 'BSN',
    van301: 'Uit de toewijzing (JW301)',
    van305: 'Uit de start (JW305)',
    nummer: 'Toewijzingnummer',
    gemeente: 'Gemeente',
    product: 'Product',
    ingang: 'Ingangsdatum',
    einde: 'Einddatum',
    geenEinde: 'geen einddatum',
    omvang: 'Omvang',
    omvangUitleg: 'De omvang ziet u ter informatie. Die staat niet in het bericht.',
    begindatum: 'Begin van de zorg',
    gemeld: 'Gemeld op',
    geenStart: 'nog niet gemeld',
    stop: 'Laatste stop',
    stopTekst: (dag: string, reden: string) => `${dag}, ${reden}`,
  },

  stop: {
    titel: 'Zorg stoppen',
    gestuurd: 'De stop is verstuurd',
    inleiding: 'U vult de laatste dag en de reden in. De rest weten wij al.',
    kanNiet: 'U kunt nu geen stop melden',
    paneel: 'Stop',
    variant: 'Hoe stopt de zorg?',
    varianten: { voorgoed: 'Voorgoed', tijdelijk: 'Tijdelijk' },
    variantUitleg: {
      voorgoed: 'De zorg op deze toewijzing is klaar.',
      tijdelijk: 'U verwacht dat de zorg later verdergaat. Reden 20.',
      naTijdelijk: 'De zorg lag stil en gaat niet meer verder.',
    },
    magNiet: 'Dit kan nu niet.',
    einddatum: 'Laatste dag van de zorg',
    einddatumUitleg: (vanaf: string | null) =>
      vanaf === null
        ? 'De dag die u met de gemeente afsprak. Niet in de toekomst.'
        : `De dag die u met de gemeente afsprak: ${vanaf} of later, en niet in de toekomst.`,
    reden: 'Reden',
    redenUitleg: 'De landelijke redenen.',
    denkAan: 'Denk hieraan:',
    hervatting: 'Zorg gaat weer verder op',
    hervattingUitleg:
      'De dag die u verwacht. Weet u alleen de maand? Kies dan de eerste dag. De dag staat niet in het bericht.',
    vulEinddatum: 'Vul de laatste dag van de zorg in',
    kiesReden: 'Kies een reden',
    nogLeeg:
      'Vul de laatste dag en de reden in. U ziet hier dan of het bericht goed is, en wat er daarna gebeurt.',
    verstuur: 'Verstuur de stop',
  },

  voorstel: 'Wij vulden een voorstel in. Controleer het: alleen u weet wat er echt gebeurde.',

  onveranderd:
    'U hebt nog niets veranderd. De gemeente keurde precies dit af. Verstuur het alleen zo als de oorzaak ergens anders lag en nu weg is.',

  bekend: {
    label: 'Sinds wanneer weet u dat de zorg niet verdergaat?',
    uitleg: 'Vanaf die dag telt de termijn van vijf werkdagen. De dag staat niet in het bericht.',
    leg: 'Leg deze dag vast',
    vast: (dag: string) => `De termijn telt vanaf ${dag}.`,
    staat: (dag: string) =>
      `Vastgelegd: ${dag}. Klopt die dag niet? Leg een andere vast of trek hem in.`,
    trekIn: 'Trek deze dag in',
    ingetrokken: 'De dag is ingetrokken.',
  },

  start: {
    titel: 'Start melden',
    gestuurd: 'De start is verstuurd',
    inleiding: 'U vult de eerste dag van de zorg in. De rest weten wij al.',
    kanNiet: 'U kunt nu geen start melden',
    paneel: 'Start',
    herstart: 'De zorg gaat weer verder',
    herstartUitleg: (dag: string) =>
      `De vorige start was op ${dag} en is gestopt. Met deze start begint een nieuwe periode op dezelfde toewijzing.`,
    begindatum: 'Eerste dag van de zorg',
    begindatumUitleg: 'De dag waarop de zorg echt begon. Niet in de toekomst.',
    vulBegindatum: 'Vul de eerste dag van de zorg in',
    nogLeeg:
      'Vul de eerste dag in. U ziet hier dan of het bericht goed is, en wat er daarna gebeurt.',
    verstuur: 'Verstuur de start',
  },

  concept: {
    bewaar: 'Bewaar als concept',
    bewaarWeer: 'Bewaar het concept',
    bewaard: 'Bewaard als concept. Er is niets verstuurd.',
    nietBewaard: 'Het concept is niet bewaard. Probeer het over een minuut opnieuw.',
    botsing: (wie: string) => `${wie} wijzigde dit concept`,
    botsingUitleg: 'Wat u invulde, staat nog in het formulier. Dit is de andere versie:',
    mijne: 'Bewaar mijn versie',
    andere: 'Neem de andere versie over',
    eerstKiezen: 'Er is niets verstuurd. Kies eerst welke versie van het concept u wilt.',
  },

  kanNiet: {
    taakgericht:
      'Bij taakgericht werken is er geen toewijzingsnummer. Meld de start en de stop dan met uw eigen software.',
    wacht: (soort: string, dag: string) =>
      `Op de ${soort} van ${dag} is nog geen antwoord. Wacht daarop.`,
    start: 'Start melden',
    stop: 'Zorg stoppen',
    corrigeer: 'Corrigeren',
  },

  bevestiging: {
    bewaard:
      'Het bericht staat klaar en gaat vanzelf naar de gemeente. U vindt het bij uw berichten.',
    laatsteDag: (dag: string) => `laatste dag ${dag}`,
    eersteDag: (dag: string) => `eerste dag ${dag}`,
    reden: (reden: string) => `reden ${reden}`,
    vervolg: 'Wat er nu gebeurt',
    afkeur: 'Keurt de gemeente het bericht af? Dan krijgt u een taak om het te herstellen.',
    taken: 'Naar mijn taken',
    bericht: 'Bekijk het bericht',
    toewijzing: 'Naar de toewijzing',
    correctie: 'Volg de correctie',
  },
}
