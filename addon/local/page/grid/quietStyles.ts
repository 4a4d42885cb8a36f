// Stands in for the package «react-style-singleton», which writes <style> into the page to lock its scrolling under
// an open list: the page does not scroll, and its policy allows no such styles.

const nothing = (): null => null

export const styleSingleton = (): typeof nothing => nothing
export const styleHookSingleton = (): typeof nothing => nothing
export const stylesheetSingleton = () => ({ add: nothing, remove: nothing })
