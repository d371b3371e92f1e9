// SPDX-License-Identifier: EUPL-1.2
/** What is old in the store after a decision about a proposal. */
export const NA_BESLUIT: readonly string[] = ['taken.', 'toewijzingen.', 'clienten.', 'berichten.']
