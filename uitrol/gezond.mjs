// SPDX-License-Identifier: EUPL-1.2
// Health check of the container: exit code 0 when the service at the address is ready for work.
// Plain Node.js: the image needs no shell and no other program.
import http from 'node:http'
import https from 'node:https'
import process from 'node:process'

const adres = new URL('/gezondheid/gereed', process.argv[2] ?? 'http://127.0.0.1:8307')
const { get } = adres.protocol === 'https:' ? https : http
// The certificate is made out to the public address, and this asks the own computer.
const vraag = get(adres, { timeout: 4000, rejectUnauthorized: false }, (antwoord) => {
  antwoord.resume()
  process.exitCode = antwoord.statusCode === 200 ? 0 : 1
})
vraag.on('timeout', () => vraag.destroy(new Error('geen antwoord')))
vraag.on('error', (fout) => {
  process.stderr.write(`${fout.message}\n`)
  process.exitCode = 1
})
