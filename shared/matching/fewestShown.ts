/** Groups of fewer people are not shown: with them a figure would speak of somebody. */
export const fewestShown = 5
