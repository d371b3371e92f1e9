-- SPDX-License-Identifier: EUPL-1.2
-- Database and login of Stopwijzer: no superuser, no right to make roles. Run once by psql.
\set wachtwoord `cat /run/secrets/databank_wachtwoord`
CREATE ROLE stopwijzer LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'wachtwoord';
CREATE ROLE stopwijzer_toepassing NOLOGIN;
GRANT stopwijzer_toepassing TO stopwijzer;
CREATE DATABASE stopwijzer OWNER stopwijzer;
