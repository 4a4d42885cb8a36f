/** One file of the packed program. */
export interface PackedFile {
  /** with `/`, from the archive's root */
  path: string
  bytes: Uint8Array
  /** a program or a script: may be run */
  runs: boolean
}
