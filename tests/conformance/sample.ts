/** A request of an operation that is accepted, and another body of it, which is not the same request. */
export interface Sample {
  readonly path: string;
  readonly body: unknown;
  readonly otherBody: unknown;
  readonly ifMatch?: number;
}
