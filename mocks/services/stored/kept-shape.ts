/** What seals a person's words in the browsers that they use; the id is the person's. */
export interface VaultKeyRecord {
  readonly id: string;
  /** 256 bits, base64url. */
  readonly key: string;
}

/** The answer that was given under an idempotency key. */
export interface AnswerRecord {
  /** Person and key. */
  readonly id: string;
  readonly at: string;
  /** Operation, path and body that the key was first used with. */
  readonly request: string;
  readonly status: number;
  readonly body: unknown;
}
