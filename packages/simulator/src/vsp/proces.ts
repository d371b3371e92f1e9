// SPDX-License-Identifier: EUPL-1.2
/**
 * The stand-in as a program: `node proces.js --cert C --sleutel K --ca A [--poort N]
 * [--stuurpoort N]`. Prints its ports as one line of JSON and runs until Ctrl-C.
 */
import { parseArgs } from 'node:util'
import { draai, leesOpties, OPTIES } from '../standin/proces.ts'
import { openStandin } from './standin.ts'

const { values } = parseArgs({ options: OPTIES })
draai(await openStandin(leesOpties(values)))
