#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes the secrets for compose.yaml, once: sh maak-geheimen.sh. Never replaces what is there.
set -eu
cd "$(dirname "$0")"
if [ -e geheimen ]; then
  echo 'De map geheimen bestaat al. Er is niets veranderd.' >&2
  exit 1
fi
umask 077
mkdir geheimen
willekeurig() { openssl rand -hex 24; }
willekeurig > geheimen/databank_beheer
willekeurig > geheimen/databank_wachtwoord
printf 'postgres://stopwijzer:%s@databank:5432/stopwijzer\n' "$(cat geheimen/databank_wachtwoord)" > geheimen/database_url
printf '1:%s\n' "$(openssl rand -base64 32)" > geheimen/sleutel
if [ "$(id -u)" = 0 ]; then
  # PostgreSQL runs as 999 in its image, Stopwijzer as 10001.
  chown 999 geheimen/databank_beheer geheimen/databank_wachtwoord
  chown 10001 geheimen/database_url geheimen/sleutel
  chmod 755 geheimen
else
  echo 'Geef de bestanden nog aan de gebruikers van de containers (als root):' >&2
  echo '  chown 999 geheimen/databank_*; chown 10001 geheimen/database_url geheimen/sleutel; chmod 755 geheimen' >&2
fi
echo 'Klaar. Bewaar een kopie van geheimen/sleutel, apart van de reservekopie.'
