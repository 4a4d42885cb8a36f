/** Sentences that belong together in the golden file. */
export interface Section {
  title: string
  /** A null is nothing said, and stands for nothing in the file. */
  says: () => readonly (string | null | undefined)[]
}
