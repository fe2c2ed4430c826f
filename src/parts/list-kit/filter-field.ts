import type { I18n, MessageDescriptor } from '@lingui/core';
import type { PersonWire } from '@/contract/person';
import type { PolicyAction } from '@/domain/policy-table';
import type { Formats } from '@/i18n/use-formats';
import { wordOf } from '../words/use-word';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** What the labels of options are made with. */
export interface FilterContext {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly people: readonly PersonWire[];
}

/** A filter with a closed set of values; `isMulti` ones add up, the others replace. */
export interface FilterField<Key extends string = string> {
  readonly key: Key;
  readonly heading: MessageDescriptor;
  readonly isMulti: boolean;
  readonly options: (context: FilterContext) => readonly FilterOption[];
  /** Offered to those who may do this; to everybody where it is absent. */
  readonly action?: PolicyAction;
}

/** A filter that is a date. */
export interface DateField<Key extends string = string> {
  readonly key: Key;
  readonly heading: MessageDescriptor;
  /** Dates that are chosen together stand under one name; those without, under that of all dates. */
  readonly group?: MessageDescriptor;
}

/** What one kind of list can be filtered by. */
export interface FilterFields<Key extends string = string> {
  readonly fields: readonly FilterField<Key>[];
  readonly dates: readonly DateField<Key>[];
  /** What the dates without a group of their own are called together. */
  readonly datesHeading?: MessageDescriptor;
}

/** Options that are the words of a closed list. */
export const wordsOf =
  <K extends string>(keys: readonly K[], words: Readonly<Record<K, MessageDescriptor>>) =>
  ({ i18n }: FilterContext): readonly FilterOption[] =>
    keys.map((key) => ({ value: key, label: wordOf(i18n, words, key) }));

/** What each filter is called, by its key. */
export const headingsOf = ({
  fields,
  dates,
}: FilterFields): readonly (readonly [string, MessageDescriptor])[] =>
  [...fields, ...dates].map(({ key, heading }) => [key, heading]);
