// A file counts widths in digits of the common font, seven pixels each, and heights in points.

const DIGIT = 7
const POINTS = 0.75
/** With more, Excel takes the file for damaged. */
const WIDEST = 255
const HIGHEST = 409

export const widthOf = (pixels: number): number =>
  Math.min(WIDEST, Math.round((pixels / DIGIT) * 1000) / 1000)
export const pixelsOfWidth = (width: number): number => Math.round(width * DIGIT)

export const pointsOf = (pixels: number): number => Math.min(HIGHEST, pixels * POINTS)
export const pixelsOfPoints = (points: number): number => Math.round(points / POINTS)
