// SPDX-License-Identifier: EUPL-1.2
/**
 * Tests connect to this machine only. Loaded in every test process, and with `--import` in the
 * processes that tests start: a connection to anywhere else fails before a packet leaves. Plain
 * JavaScript, so that every version of Node.js can load it as it is.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

/** What was tried, for the test that has to fail; names and addresses only. */
export const pogingen = []

export class BuitenDeLus extends Error {
  code = 'BUITEN_DE_LUS'
  constructor(adres) {
    super(`Een test wil verbinding met ${adres}. Tests verbinden alleen met deze computer.`)
    pogingen.push(adres)
  }
}

/** An address of this machine itself. */
export function isLus(adres) {
  const kaal = String(adres)
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
    .replace(/^::ffff:/, '')
  return /^127(\.[0-9]{1,3}){3}$/.test(kaal) || kaal === '::1'
}

/** Looks up as asked and refuses what comes out of it when that is elsewhere. */
function bewaakteOpzoeking(opzoeken) {
  return (naam, opties, klaar) =>
    opzoeken(naam, opties, (fout, adres, familie) => {
      const alle = Array.isArray(adres) ? adres.map((een) => een.address) : [adres]
      const vreemd = fout ? undefined : alle.find((een) => een !== undefined && !isLus(een))
      if (vreemd === undefined) klaar(fout, adres, familie)
      else klaar(new BuitenDeLus(`${naam} (${vreemd})`))
    })
}

const echt = net.Socket.prototype.connect
if (!echt.bewaakt) {
  const bewaakt = function connect(...args) {
    // Node itself calls with its arguments in a list already.
    const [eerste, tweede] = Array.isArray(args[0]) ? args[0] : args
    const opties =
      typeof eerste === 'object' && eerste !== null
        ? eerste
        : /^[0-9]+$/.test(String(eerste))
          ? { port: eerste, host: typeof tweede === 'string' ? tweede : undefined }
          : { path: eerste }
    const host = opties.host ?? 'localhost'
    if (opties.path || isLus(host)) return echt.apply(this, args)
    if (net.isIP(host)) {
      const fout = new BuitenDeLus(host)
      process.nextTick(() => this.destroy(fout))
      return this
    }
    const lookup = bewaakteOpzoeking(opties.lookup ?? dns.lookup)
    const klaar = [...(Array.isArray(args[0]) ? args[0] : args)].find(
      (een) => typeof een === 'function',
    )
    return echt.call(this, { ...opties, host, lookup }, ...(klaar ? [klaar] : []))
  }
  bewaakt.bewaakt = true
  net.Socket.prototype.connect = bewaakt

  const zend = dgram.Socket.prototype.send
  dgram.Socket.prototype.send = function send(...args) {
    const adres = args.findLast((een) => typeof een === 'string')
    if (adres === undefined || adres === 'localhost' || isLus(adres)) return zend.apply(this, args)
    throw new BuitenDeLus(adres)
  }
}
