/** An answer as it came: from a form of ours, a response sheet or a file. Texts only; nothing is understood yet. */
export interface RawResponse {
  /** What the response is known by for ever: its ID where the form is ours, else a hash of where, when and what. */
  key: string
  /** ID of the row of «Опубликованные анкеты». */
  webForm: string
  /** When it came or was last edited, in the spreadsheet's zone: «2026-11-23T14:05:09». */
  at: string
  /** By ID of the question; '' is the code of a personal link. A ranking has a text for each place, blank where left out. */
  answers: Readonly<Record<string, string | readonly string[]>>
  /** Questions that the published version doesn't know: somebody has edited the form, or a file has further columns. */
  strays: readonly { title: string; text: string }[]
}
