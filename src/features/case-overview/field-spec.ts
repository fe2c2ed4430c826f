import type { MessageDescriptor } from '@lingui/core';

/** A value of a form: text of inputs, ticks, or several choices. */
export type FieldValue = string | boolean | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

interface SpecBase {
  /** Dotted path within the record, as the contract's patch names it. */
  readonly path: string;
  readonly label: MessageDescriptor;
  readonly hint?: MessageDescriptor;
}

/** One field of a group that is edited in place. */
export type FieldSpec = SpecBase &
  (
    | {
        readonly kind: 'text' | 'area';
        readonly limit: number;
        /** Whether empty means "not known" (null) or an empty text. */
        readonly isNullable: boolean;
        readonly type?: 'text' | 'email';
      }
    | { readonly kind: 'date' | 'time' | 'phone' }
    | { readonly kind: 'check' }
    | {
        readonly kind: 'select';
        readonly options: OptionsOf;
        /** Names a value that no option may have: one of a list without end. */
        readonly nameOf?: (value: string, context: OptionContext) => string;
        /** With it the field may be empty, under this word. */
        readonly empty?: MessageDescriptor;
        /** Another field of the group that decides which values it may have. */
        readonly under?: {
          readonly path: string;
          readonly fits: (value: string, other: string) => boolean;
        };
        /** What another field names has it: it is not there without one, and begins anew with another. */
        readonly of?: { readonly path: string; readonly begins: string };
      }
    | {
        readonly kind: 'several';
        readonly options: OptionsOf;
        /** The first of them leads. */
        readonly isLed?: true;
      }
  );

export type OptionsOf = (context: OptionContext) => readonly FieldOption[];

export interface OptionContext {
  readonly locale: string;
  readonly word: (descriptor: MessageDescriptor) => string;
  readonly language: (tag: string) => string;
  readonly country: (code: string) => string;
  readonly timeZone: (zone: string) => string;
  readonly compare: (a: string, b: string) => number;
}

/** What a group edits: a record of the case, or its patient. */
export interface GroupSpec {
  readonly id: string;
  readonly title: MessageDescriptor;
  readonly target: 'case' | 'patient';
  readonly fields: readonly FieldSpec[];
}
