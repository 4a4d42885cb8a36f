/** The computers the program is packed for. */
export type Platform = 'windows' | 'linux'
