// SPDX-License-Identifier: EUPL-1.2
/** P5: the engine on PostgreSQL: messages received, judged and answered, beside the barest SQL. */
import type { Omvang } from './index.ts'
import { type Meting, spreiding, type Tabel, type Vergelijking, vergeleken } from './meting.ts'
import { type Loop, percentiel, tempo } from './motor/belasting.ts'
import { draaiSamen, eisAlles, type Motor, metMotor } from './motor/metMotor.ts'
import { zetTerug } from './motor/opstelling.ts'
import type { Weg, Werker } from './motor/werker.ts'
import { cijfer } from './verslag.ts'

/** Messages in flight, with the part of all messages that each level takes. */
const NIVEAUS = [
  { inVlucht: 1, deel: 0.04 },
  { inVlucht: 8, deel: 0.12 },
  { inVlucht: 16, deel: 0.24 },
  { inVlucht: 64, deel: 0.6 },
] as const
const WEGEN = ['motor', 'los', 'partij'] as const

/** Runs per level and way, one per round; each run has a loop per process. */
type Uitslagen = Map<string, (readonly Loop[])[]>

export async function meetP5(omvang: Omvang): Promise<Meting> {
  return metMotor(omvang.toewijzingen, async (motor) => {
    const vergelijkingen: Vergelijking[] = []
    const rijen: string[][] = []
    for (const processen of [1, 2]) {
      const uitslagen = await meetMet(motor, processen, omvang.rondes)
      vergelijkingen.push(...vergelijk(uitslagen, processen))
      rijen.push(...tabelrijen(uitslagen, processen))
    }
    const aantal = omvang.toewijzingen.toLocaleString('nl-NL')
    return {
      id: 'P5',
      titel: 'De motor: ontvangen, beoordelen en beantwoorden',
      uitleg: `JW307's met elk twee stops komen binnen bij een gemeente met ${aantal} toewijzingen en starts. Elk bericht wordt bewaard, beoordeeld en beantwoord. Pas na de commit komt het antwoord; fsync en synchronous_commit staan aan. Ernaast staan twee vloeren op dezelfde databank: het kaalste SQL dat dezelfde rijen met dezelfde bytes opslaat, zonder lezen van XML, oordeel, versleuteling of controlegetallen. Vloer (a) doet dat per bericht, in één transactie van twee keer heen en weer. Vloer (b) doet het met 50 berichten per transactie, twee tegelijk. Na elke ronde is geteld dat elk bericht één keer bewaard en beantwoord is, met een taak per stop. Het programma dat de berichten aanbiedt draait in hetzelfde proces.`,
      vergelijkingen,
      tabel: { kop: TABELKOP, rijen },
    }
  })
}

async function meetMet(motor: Motor, processen: number, rondes: number): Promise<Uitslagen> {
  const werkers = await motor.start(processen)
  const alles = { van: 0, tot: motor.stops, inVlucht: 64 }
  await zetTerug(motor.dienst, 'public')
  await draaiSamen(werkers, { weg: 'motor', ...alles })
  for (const werker of werkers) await werker.bewaarRijen(motor.stops)
  const uitslagen: Uitslagen = new Map()
  for (let ronde = 0; ronde < rondes; ronde++) {
    // Another one first in every round.
    for (let i = 0; i < WEGEN.length; i++) {
      await draaiNiveaus(motor, werkers, WEGEN[(ronde + i) % WEGEN.length] as Weg, uitslagen)
    }
  }
  for (const werker of werkers) await werker.sluit()
  return uitslagen
}

async function draaiNiveaus(
  motor: Motor,
  werkers: readonly Werker[],
  weg: Weg,
  uitslagen: Uitslagen,
): Promise<void> {
  await zetTerug(motor.dienst, weg === 'motor' ? 'public' : 'vloer')
  let van = 0
  for (const { inVlucht, deel } of NIVEAUS) {
    const tot = van + Math.max(werkers.length, Math.floor(motor.stops * deel))
    // One message cannot be in flight in two processes.
    if (inVlucht >= werkers.length) {
      const lopen = await draaiSamen(werkers, { weg, van, tot, inVlucht })
      const naam = `${weg}/${inVlucht}`
      uitslagen.set(naam, [...(uitslagen.get(naam) ?? []), lopen])
      van = tot
    }
  }
  if (weg === 'motor') await eisAlles(motor, van)
}

function vergelijk(uitslagen: Uitslagen, processen: number): Vergelijking[] {
  const tempos = (naam: string) => (uitslagen.get(naam) ?? []).map(tempo)
  const p99 = (naam: string) => (uitslagen.get(naam) ?? []).map((lopen) => percentiel(lopen, 0.99))
  const wie = processen === 1 ? 'één proces' : `${processen} processen`
  const verhouding = { uitkomst: (ons: number, hun: number) => ons / hun }
  const onderLast = [16, 64].map((inVlucht) =>
    vergeleken(
      {
        ...verhouding,
        naam: `${wie}, ${inVlucht} tegelijk, naast vloer (a)`,
        eenheid: 'berichten/s',
        doel: { kant: 'minstens', grens: 1.5 },
      },
      tempos(`motor/${inVlucht}`),
      tempos(`los/${inVlucht}`),
    ),
  )
  const partij = vergeleken(
    {
      ...verhouding,
      naam: `${wie}, 64 tegelijk, naast vloer (b)`,
      eenheid: 'berichten/s',
      doel: { kant: 'minstens', grens: 0.5 },
    },
    tempos('motor/64'),
    tempos('partij/64'),
  )
  if (processen > 1) return [...onderLast, partij]
  const alleen = vergeleken(
    {
      ...verhouding,
      naam: `${wie}, 1 tegelijk, 99e percentiel van de wachttijd naast vloer (a)`,
      eenheid: 'ms',
      doel: { kant: 'hoogstens', grens: 3 },
    },
    p99('motor/1'),
    p99('los/1'),
  )
  return [...onderLast, partij, alleen]
}

const TABELKOP: Tabel['kop'] = [
  'processen',
  'tegelijk',
  'berichten/s',
  'p50 (ms)',
  'p95 (ms)',
  'p99 (ms)',
  'vloer (a) berichten/s',
  'vloer (a) p99 (ms)',
  'vloer (b) berichten/s',
]

/** The middle of the rounds; latencies over all rounds together. */
function tabelrijen(uitslagen: Uitslagen, processen: number): string[][] {
  const midden = (naam: string) => spreiding((uitslagen.get(naam) ?? []).map(tempo)).mediaan
  return NIVEAUS.filter(({ inVlucht }) => uitslagen.has(`motor/${inVlucht}`)).map(
    ({ inVlucht }) => {
      const lopen = (uitslagen.get(`motor/${inVlucht}`) ?? []).flat()
      const los = (uitslagen.get(`los/${inVlucht}`) ?? []).flat()
      return [
        String(processen),
        String(inVlucht),
        cijfer(midden(`motor/${inVlucht}`)),
        ...[0.5, 0.95, 0.99].map((deel) => cijfer(percentiel(lopen, deel))),
        cijfer(midden(`los/${inVlucht}`)),
        cijfer(percentiel(los, 0.99)),
        inVlucht === 64 ? cijfer(midden('partij/64')) : '',
      ]
    },
  )
}
