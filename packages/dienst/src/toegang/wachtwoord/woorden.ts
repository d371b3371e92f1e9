// SPDX-License-Identifier: EUPL-1.2
/**
 * Words that many passwords are made of, written down by ourselves: words of leaked lists
 * that everybody knows, Dutch words of the workplace, names, seasons, clubs. The rules
 * combine them (`regels.ts`), so this list stands for many thousands of passwords.
 */
export const WOORDEN: readonly string[] = `
password passw0rd passwort passe motdepasse contrasena senha wachtwoord toegang geheim secret
pass paswoord wachtwoordje inloggen aanmelden login logon signin signup user username gebruiker
admin administrator beheer beheerder root superuser sysadmin systeem system server default standaard
guest gast test tester testing testen proef demo demonstratie voorbeeld example sample temp tijdelijk
changeme change verander veranderen wijzig reset resetten nieuw new tijd welkom welcome hallo hello
bonjour hoi dag doei goedemorgen goedemiddag letmein laatmeerin openup opensesame sesam access master
qwerty qwertz azerty asdfgh zxcvbn qwert asdf zxcv qazwsx poiuyt abcdef abc alfabet
iloveyou ikhouvanjou ikhouvanje love liefde lief liefje liefste schat schatje schatjes lovely
lover sweety sweetheart darling honey baby babe princess prinses prins prince angel engel
sunshine zonnetje zonneschijn sunflower zonnebloem rainbow regenboog flower bloem bloemen roos tulp
butterfly vlinder dolphin dolfijn monkey aap dragon draak tiger tijger lion leeuw panda hond hondje
honden kat katje katten poes poesje puppy kitten paard paarden pony konijn vogel
football voetbal soccer baseball basketball hockey tennis volleybal korfbal schaatsen fietsen
ajax feyenoord psv twente utrecht heerenveen vitesse groningen sparta willem barcelona liverpool
arsenal chelsea juventus madrid manchester united
amsterdam rotterdam denhaag thehague eindhoven tilburg almere breda nijmegen arnhem haarlem
amersfoort apeldoorn enschede zwolle leiden maastricht dordrecht zoetermeer deventer delft leeuwarden
nederland holland netherlands dutch oranje europa belgie vlaanderen brabant friesland limburg zeeland
drenthe gelderland flevoland overijssel
january februari februarij march april mei juni juli augustus september oktober november december
januari maart maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday
thursday friday saturday sunday january february june july august october
lente voorjaar zomer herfst najaar winter spring summer autumn vakantie holiday kerst kerstmis
christmas pasen sinterklaas koningsdag carnaval nieuwjaar
superman batman spiderman starwars pokemon pikachu minecraft fortnite playstation nintendo xbox
matrix hunter ranger killer ninja shadow phoenix thunder mustang ferrari porsche mercedes corvette
harley yamaha honda toyota volvo
michael jordan jennifer jessica ashley daniel robert thomas matthew andrew joshua charlie george
michelle nicole amanda melissa anthony william richard patrick alexander maria peter johan jan piet
klaas henk willemijn kees wim anna emma sophie julia sanne lisa laura eva lotte femke tim lucas
daan sem milan levi noah finn bram thijs ruben lars jesse stijn sven max thomasje bart mark erik
martijn jeroen dennis marcel richardje sandra linda monique petra ingrid wendy esther mariska
mohammed mohamed fatima ahmed ali hassan
freedom vrijheid forever altijd friends vrienden vriend family familie mama papa moeder vader
oma opa zus broer kind kinderen kids jeugd geboorte geluk happy blij lucky
computer laptop internet google facebook instagram youtube twitter linkedin whatsapp microsoft
windows office outlook excel word teams apple iphone samsung android linux ubuntu oracle cisco
database databank netwerk network wifi router
office kantoor werk werken werkplek bureau bedrijf company team afdeling personeel collega
secretariaat receptie balie directie manager management
gemeente gemeentehuis stadhuis burgemeester wethouder raadhuis stad dorp loket
zorg jeugdzorg jeugdhulp jeugdwet jeugdbescherming jeugdteam wijkteam zorgaanbieder aanbieder
zorgaanbieders client clienten administratie backoffice sociaal domein sociaaldomein
stopwijzer stop stoppen start starten wijzer bericht berichten berichtenverkeer toewijzing
startbericht stopbericht retourbericht vecozo ggk vng ijw iwmo istandaarden zorginstituut wmo
money geld euro dollar bank banking whatever nothing niets something iets anything trustno
trustnoone nopassword geenwachtwoord mypassword mijnwachtwoord mijn my the het een jouw your
superstar rockstar music muziek guitar gitaar piano metallica nirvana beatles
chocolate chocola koffie coffee cookie koekje pizza appel banaan banana orange cherry kers
cheese kaas bier beer wijn pindakaas hagelslag stroopwafel
soleil amour bonheur chouchou doudou schatz hallowelt sommer frankfurt deutschland berlin
blink jesus god heaven hemel faith hope hoop peace vrede trust vertrouwen
security beveiliging veilig veiligheid safe private prive confidential vertrouwelijk
blessed purple paars green groen blue blauw yellow geel black zwart white wit silver zilver
gold goud golden golf gouden diamond diamant star ster sterren moon maan sun zon
sterk strong power kracht energy energie magic magie wonder
hacker hacked cyber crypto bitcoin
`
  .trim()
  .split(/\s+/)

/** What people put behind (or before) a word to reach the length. */
export const AANHANGSELS: readonly string[] = [
  ...Array.from({ length: 12 }, (_, i) => String(2016 + i)),
  ...Array.from({ length: 12 }, (_, i) => `${2016 + i}!`),
  ...['1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789'],
  ...['!', '!!', '123!', '1234!', '01', '01!', '1!', '@123', '#1', '00', '007', '69', '99'],
]
