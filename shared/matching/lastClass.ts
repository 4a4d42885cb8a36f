/** Of a school. */
export const lastClass = 11
