import type {} from '../case';
import type { CaseLink } from '../case-link';
import type { FieldChange } from '../field-change';
import { jsonEqual } from '../merge/json-equal';

/** Whether the reader may be told of the case of this reference. */
export type IsTold = (reference: string) => boolean;

/** Where the timeline names other cases: links, what is shared with a linked one, what a visit became. */
const NAMES_CASES =
  /^(?:links|(?:stays|legs)\.[^.]+\.(?:sharedWith|sharedFrom(?:\.reference)?)|followUps\.next-visit\.linked)$/;

/**
 * The links of a case for one reader. Another office's case answers exactly as one that does not
 * exist (Product reference, §9), so nothing leads to it.
 */
export const linksTold = (links: readonly CaseLink[], isTold: IsTold): readonly CaseLink[] =>
  links.filter(({ reference }) => isTold(reference));

/** The references that a change of the timeline names, but for those in what people wrote. */
export const casesNamed = ({ field, before, after }: FieldChange): readonly string[] =>
  NAMES_CASES.test(field) ? [...namedIn(before), ...namedIn(after)] : [];

function namedIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namedIn);
  const reference = referenceOf(value);
  return reference === null ? [] : [reference];
}

/** The change as the reader is told of it; null where nothing of it is left. */
export function changeTold<C extends FieldChange>(change: C, isTold: IsTold): C | null {
  if (casesNamed(change).every(isTold)) return change;
  const [before, after] = [change.before, change.after].map((value) => within(value, isTold));
  return jsonEqual(before, after) ? null : { ...change, before, after };
}

function within(value: unknown, isTold: IsTold): unknown {
  if (typeof value === 'string') return isTold(value) ? value : null;
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).filter((each) => namedIn(each).every(isTold));
  }
  const reference = referenceOf(value);
  return reference === null || isTold(reference) ? value : { ...Object(value), reference: null };
}

function referenceOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('reference' in value)) return null;
  return typeof value.reference === 'string' ? value.reference : null;
}
