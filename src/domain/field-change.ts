/** One change of a record, as the timeline, the trail and an undo tell of it. */
export interface FieldChange {
  /** Dotted path: `stage`, `reviews.cancer.decision`, `followUps.billing.state`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
