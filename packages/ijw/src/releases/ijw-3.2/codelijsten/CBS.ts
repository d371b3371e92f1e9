// SPDX-License-Identifier: EUPL-1.2
/**
 * CBS: Gemeentecodes on one day. The source dates no single code and has no older grouping,
 * so a code outside this table may still have existed on another day (see `gemeenteBestaat`).
 * Kept as text and read on first use: a line `province/youth region`, then codes with names.
 */
import type { Codelijst, GemeenteCode } from './model.ts'

const GEMEENTEN = `
Drenthe/Drenthe
1680Aa en Hunze|0106Assen|1681Borger-Odoorn|0109Coevorden|0114Emmen|0118Hoogeveen|0119Meppel|
1731Midden-Drenthe|1699Noordenveld|1730Tynaarlo|1701Westerveld|1690De Wolden

Flevoland/Flevoland
0034Almere|0303Dronten|0995Lelystad|0171Noordoostpolder|0184Urk|0050Zeewolde

Fryslân/Friesland
0059Achtkarspelen|0060Ameland|1891Dantumadiel|1940De Fryske Marren|0072Harlingen|0074Heerenveen|
0080Leeuwarden|1970Noardeast-Fryslân|0085Ooststellingwerf|0086Opsterland|0088Schiermonnikoog|
0090Smallingerland|1900Súdwest-Fryslân|0093Terschelling|0737Tytsjerksteradiel|0096Vlieland|
1949Waadhoeke|0098Weststellingwerf

Gelderland/Achterhoek
0197Aalten|1859Berkelland|1876Bronckhorst|0222Doetinchem|1955Montferland|1586Oost Gelre|
1509Oude IJsselstreek|0294Winterswijk

Gelderland/Arnhem
0202Arnhem|0221Doesburg|0226Duiven|1705Lingewaard|1734Overbetuwe|0274Renkum|0275Rheden|
0277Rozendaal|0289Wageningen|0293Westervoort|0299Zevenaar

Gelderland/Food Valley
0203Barneveld|0228Ede|0267Nijkerk|0279Scherpenzeel

Gelderland/Midden IJssel-Oost Veluwe
0200Apeldoorn|0213Brummen|0232Epe|0244Hattem|0246Heerde|0262Lochem|0285Voorst|0301Zutphen

Gelderland/Noord Veluwe
0230Elburg|0233Ermelo|0243Harderwijk|0302Nunspeet|0269Oldebroek|0273Putten

Gelderland/Rijk van Nijmegen
1945Berg en Dal|0209Beuningen|0225Druten|0252Heumen|0268Nijmegen|0296Wijchen

Gelderland/Rivierenland
0214Buren|0216Culemborg|0263Maasdriel|1740Neder-Betuwe|0281Tiel|1960West Betuwe|
0668West Maas en Waal|0297Zaltbommel

Groningen/Groningen
1979Eemsdelta|0014Groningen|1966Het Hogeland|1952Midden-Groningen|1895Oldambt|0765Pekela|
0037Stadskanaal|0047Veendam|1969Westerkwartier|1950Westerwolde

Limburg/Midden Limburg Oost
1711Echt-Susteren|1641Maasgouw|1669Roerdalen|0957Roermond

Limburg/Midden Limburg West
1640Leudal|0946Nederweert|0988Weert

Limburg/Noord Limburg
0889Beesel|0893Bergen (L.)|0907Gennep|1507Horst aan de Maas|1894Peel en Maas|0983Venlo|
0984Venray

Limburg/Rijk van Nijmegen
0944Mook en Middelaar

Limburg/Zuid-Limburg
0888Beek (L.)|1954Beekdaelen|0899Brunssum|1903Eijsden-Margraten|1729Gulpen-Wittem|0917Heerlen|
0928Kerkrade|0882Landgraaf|0935Maastricht|0938Meerssen|0965Simpelveld|1883Sittard-Geleen|
0971Stein (L.)|0981Vaals|0994Valkenburg aan de Geul|0986Voerendaal

Noord-Brabant/Midden Brabant
0766Dongen|0784Gilze en Rijen|0785Goirle|0797Heusden|0798Hilvarenbeek|0809Loon op Zand|
0824Oisterwijk|0855Tilburg|0867Waalwijk

Noord-Brabant/Noord-Oost Brabant
1721Bernheze|0755Boekel|0757Boxtel|0796's-Hertogenbosch|1982Land van Cuijk|1991Maashorst|
1948Meierijstad|0828Oss|0845Sint-Michielsgestel|0865Vught

Noord-Brabant/West-Brabant-Oost
1723Alphen-Chaam|1959Altena|0744Baarle-Nassau|0758Breda|1719Drimmelen|0779Geertruidenberg|
0826Oosterhout

Noord-Brabant/West-Brabant-West
0748Bergen op Zoom|0777Etten-Leur|1655Halderberge|1709Moerdijk|1674Roosendaal|0840Rucphen|
0851Steenbergen|0873Woensdrecht|0879Zundert

Noord-Brabant/Zuid-Oost Brabant
0743Asten|1724Bergeijk|0753Best|1728Bladel|1706Cranendonck|0762Deurne|0770Eersel|0772Eindhoven|
1771Geldrop-Mierlo|1652Gemert-Bakel|1658Heeze-Leende|0794Helmond|1659Laarbeek|
0820Nuenen, Gerwen en Nederwetten|0823Oirschot|1667Reusel-De Mierden|0847Someren|
0848Son en Breugel|0858Valkenswaard|0861Veldhoven|0866Waalre

Noord-Holland/Amsterdam-Amstelland
0358Aalsmeer|0362Amstelveen|0363Amsterdam|0384Diemen|0437Ouder-Amstel|0451Uithoorn

Noord-Holland/Gooi-en Vechtstreek
0376Blaricum|1942Gooise Meren|0402Hilversum|0406Huizen|0417Laren (NH.)

Noord-Holland/Haarlemmermeer
0394Haarlemmermeer

Noord-Holland/Kop van Noord-Holland
0400Den Helder|1911Hollands Kroon|0441Schagen|0448Texel

Noord-Holland/Midden Kennemerland
0375Beverwijk|0396Heemskerk|0453Velsen

Noord-Holland/Noord-Kennemerland
0361Alkmaar|0373Bergen (NH.)|0383Castricum|1980Dijk en Waard|0399Heiloo|0450Uitgeest

Noord-Holland/Utrecht-West
1696Wijdemeren

Noord-Holland/West-Friesland
0498Drechterland|0388Enkhuizen|0405Hoorn|1598Koggenland|0420Medemblik|0432Opmeer|0532Stede Broec

Noord-Holland/Zaanstreek-Waterland
0385Edam-Volendam|0415Landsmeer|0431Oostzaan|0439Purmerend|0852Waterland|0880Wormerland|
0479Zaanstad

Noord-Holland/Zuid-Kennemerland
0377Bloemendaal|0392Haarlem|0397Heemstede|0473Zandvoort

Overijssel/IJsselland
0148Dalfsen|0150Deventer|0160Hardenberg|0166Kampen|1773Olst-Wijhe|0175Ommen|0177Raalte|
0180Staphorst|1708Steenwijkerland|1896Zwartewaterland|0193Zwolle

Overijssel/Twente
0141Almelo|0147Borne|1774Dinkelland|0153Enschede|0158Haaksbergen|0163Hellendoorn|
0164Hengelo (O.)|1735Hof van Twente|0168Losser|0173Oldenzaal|1742Rijssen-Holten|0183Tubbergen|
1700Twenterand|0189Wierden

Utrecht/Eemland
0307Amersfoort|0308Baarn|0313Bunschoten|0317Eemnes|0327Leusden|0342Soest|0351Woudenberg

Utrecht/Food Valley
0339Renswoude|0340Rhenen|0345Veenendaal

Utrecht/Lekstroom
0321Houten|0353IJsselstein|0331Lopik|0356Nieuwegein|1961Vijfheerenlanden

Utrecht/Utrecht stad
0344Utrecht

Utrecht/Utrecht-West
0335Montfoort|0589Oudewater|0736De Ronde Venen|1904Stichtse Vecht|0632Woerden

Utrecht/Zuid-Oost Utrecht
0310De Bilt|0312Bunnik|1581Utrechtse Heuvelrug|0352Wijk bij Duurstede|0355Zeist

Zeeland/Zeeland
0654Borsele|0664Goes|0677Hulst|0678Kapelle|0687Middelburg (Z.)|1695Noord-Beveland|
0703Reimerswaal|1676Schouwen-Duiveland|1714Sluis|0715Terneuzen|0716Tholen|0717Veere|
0718Vlissingen

Zuid-Holland/Haaglanden
0503Delft|0518's-Gravenhage|1916Leidschendam-Voorburg|1842Midden-Delfland|1926Pijnacker-Nootdorp|
0603Rijswijk (ZH.)|0626Voorschoten|0629Wassenaar|1783Westland|0637Zoetermeer

Zuid-Holland/Holland-Rijnland
0484Alphen aan den Rijn|0534Hillegom|1884Kaag en Braassem|0537Katwijk|0546Leiden|0547Leiderdorp|
0553Lisse|0569Nieuwkoop|0575Noordwijk|0579Oegstgeest|1525Teylingen|0638Zoeterwoude

Zuid-Holland/Midden Holland
1901Bodegraven-Reeuwijk|0513Gouda|1931Krimpenerwaard|0627Waddinxveen|1892Zuidplas

Zuid-Holland/Rijnmond
0613Albrandswaard|0489Barendrecht|0502Capelle aan den IJssel|1924Goeree-Overflakkee|
0542Krimpen aan den IJssel|1621Lansingerland|0556Maassluis|1930Nissewaard|0597Ridderkerk|
0599Rotterdam|0606Schiedam|0622Vlaardingen|1992Voorne aan Zee

Zuid-Holland/Zuid-Holland Zuid
0482Alblasserdam|0505Dordrecht|0512Gorinchem|0523Hardinxveld-Giessendam|0531Hendrik-Ido-Ambacht|
1963Hoeksche Waard|1978Molenlanden|0590Papendrecht|0610Sliedrecht|0642Zwijndrecht
`

/** Builds the list, in order of code; `codelijst('CBS')` does so once. */
export function leesCBS(): Codelijst<GemeenteCode> {
  return {
    id: 'CBS',
    naam: 'Gemeentecodes',
    element: 'LDT_Gemeente',
    berichten: ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308'],
    peildatum: '2026-01-01',
    bron: 'CBS, gemeentelijke indeling op 1 januari 2026',
    toelichting: 'Deze lijst noemt alle gemeenten met hun code van vier cijfers.',
    codes: GEMEENTEN.trim()
      .split('\n\n')
      .flatMap((blok) => {
        const [kop = '', ...regels] = blok.split('\n')
        const [provincie = '', jeugdregio = ''] = kop.split('/')
        const namen = regels.join('').split('|')
        return namen.map((regel) => gemeente(regel, provincie, jeugdregio))
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}

function gemeente(regel: string, provincie: string, jeugdregio: string): GemeenteCode {
  return {
    code: regel.slice(0, 4),
    label: regel.slice(4),
    betekenis: null,
    gevolg: null,
    actie: null,
    geldigVan: null,
    geldigTot: null,
    provincie,
    jeugdregio,
  }
}
