/** A colleague named in a note: the id, and the name that the text shows. */
export interface Mention {
  readonly personId: string;
  readonly name: string;
}

/** An internal note; no family ever sees it. */
export interface NoteRecord {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly editedAt: string | null;
  /** The note that this one corrects. */
  readonly corrects: string | null;
}
