// SPDX-License-Identifier: EUPL-1.2
/** Not handed over, with the reason. */
export const NIET_GEEXPORTEERD: Readonly<Record<string, string>> = {
  organisatie: 'code en rol staan in het manifest; sleutels gaan nooit mee',
  audit_kop: 'volgt uit het logboek',
  bewaarplan_regel: 'bestaat alleen zolang een plan loopt',
  herhaling: 'antwoorden van een dag',
  herspeelopdracht: 'uitkomst van een proef; opnieuw te maken met herspeel',
  herspeelverschil: 'uitkomst van een proef; opnieuw te maken met herspeel',
  lidmaatschap: 'wie er mag inloggen hoort bij deze installatie',
  lijn: 'hoe een verbinding het nu doet',
  machine: 'sleutels van systemen horen bij deze installatie',
  sessie: 'wie er nu is ingelogd',
  vervoerklok: 'volgt uit de zendingen',
  webhook: 'adressen en geheimen horen bij deze installatie',
  webhookbezorging: 'hoort bij de webhooks van deze installatie',
}
