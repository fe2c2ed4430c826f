/** One change of a record, as the timeline, the trail and an undo tell of it. */
export interface FieldChange {
  /** Dotted path: `stage`, `reviews.cancer.decision`, `followUps.billing.state`. */
  readonly field: string;
  readonly before: unknown;
  /** The same as before where it only says of which record the other changes are. */
  readonly after: unknown;
}
