// SPDX-License-Identifier: EUPL-1.2
/** Texts around logging in, the own profile and the own sessions. */
export const toegang = {
  aanmelden: 'Inloggen',
  nogNiet: 'Inloggen kan nog niet in deze versie.',
}
