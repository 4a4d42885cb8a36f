/** The program runs from its bundles, without sources and packages: as `npm run pack` makes it. */
export const isPacked = !import.meta.url.endsWith('.ts')
