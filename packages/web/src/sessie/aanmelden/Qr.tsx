// SPDX-License-Identifier: EUPL-1.2
/** A QR code as a drawing: dark on light in every theme, because cameras need that. */
import { qr } from './qr.ts'

/** Light modules around it, without which a camera does not find it. */
const RAND = 4

export default function Qr({ tekst, naam }: { readonly tekst: string; readonly naam: string }) {
  const raster = qr(tekst)
  const maat = raster.length + 2 * RAND
  const vorm = raster
    .flatMap((rij, y) => rij.flatMap((aan, x) => (aan ? [`M${x + RAND} ${y + RAND}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${maat} ${maat}`}
      role="img"
      aria-label={naam}
      shapeRendering="crispEdges"
    >
      <rect width={maat} height={maat} fill="#fff" />
      <path d={vorm} fill="#000" />
    </svg>
  )
}
