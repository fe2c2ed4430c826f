import type { FieldCode } from '@/contract/fields';
import type { EditOrientation } from '@/contract/plan/orientation';
import type {
  OrientationDocument,
  OrientationTopic,
  OrientationWay,
} from '@/domain/plan/orientation';
import { localDateOf, localTimeOf } from '@/lib/zoned-time';
import { orNull } from '@/parts/form/or-null';
import { readMoment } from '@/parts/form/typed-moment';

/** The form of a call as the screen shows it: dates and times as they are typed. */
export interface OrientationValues {
  readonly heldOn: string;
  readonly heldTime: string;
  /** Which of two equal wall times is meant, on the day the clocks go back. */
  readonly heldTurn: 'first' | 'second' | null;
  readonly way: OrientationWay;
  readonly language: string;
  readonly topics: readonly OrientationTopic[];
  readonly documents: readonly OrientationDocument[];
  readonly note: string;
}

/** A call that was held just now, in this language. */
export const newOrientation = (
  nowMs: number,
  zone: string,
  language: string,
): OrientationValues => ({
  heldOn: localDateOf(nowMs, zone),
  heldTime: localTimeOf(nowMs, zone),
  heldTurn: null,
  way: 'video',
  language,
  topics: [],
  documents: [],
  note: '',
});

/** What is known of a call, to go on with it. */
export const orientationValuesOf = (call: EditOrientation, zone: string): OrientationValues => ({
  ...newOrientation(Date.parse(call.at), zone, call.language),
  way: call.way,
  topics: call.topics,
  documents: call.documents,
  note: call.note ?? '',
});

type HeldAt =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly errors: Partial<Record<keyof OrientationValues, FieldCode>> };

/** When the call was held; a time that the clocks skip or repeat is asked about, never guessed. */
export function heldAt({ heldOn, heldTime, heldTurn }: OrientationValues, zone: string): HeldAt {
  const read = readMoment({ date: heldOn, time: heldTime, turn: heldTurn }, zone);
  if (read.ok) return { ok: true, at: new Date(read.ms).toISOString() };
  return { ok: false, errors: { [FIELDS[read.part]]: read.code } };
}

const FIELDS = { date: 'heldOn', time: 'heldTime', turn: 'heldTurn' } as const;

/** The body of a call as the contract has it; what is typed in the fields is judged by its schema. */
export const callOf = (values: OrientationValues, at: string): EditOrientation => ({
  at,
  way: values.way,
  language: values.language,
  topics: [...values.topics],
  documents: [...values.documents],
  note: orNull(values.note),
});
