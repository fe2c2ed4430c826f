/** Fields of something that came as JSON, of whatever kind. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value has fields: an object, and no list. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
