import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type RefObject } from 'react';
import * as z from 'zod/mini';
import { formErrorsOf } from '@/api/form-errors';
import { fieldsOf } from '@/contract/field-issues';
import type { FieldCode } from '@/contract/fields';
import type { AnyRefusal } from '@/domain/refusal';
import { usePersonName } from '../people/use-person-name';
import { refusalOf } from '../words/error-words';
import { FIELD_CODE_WORDS } from '../words/field-code-words';
import { refusalSentence } from '../words/refusal-words';
import { wordOf } from '../words/use-word';

/** At which field of a form a rule's refusal is told. */
export type RefusalFields = Partial<Readonly<Record<AnyRefusal['code'], string>>>;

export interface SchemaForm<V> {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  /** What is wrong with a field, in words. */
  readonly errorOf: (field: string) => string | undefined;
  /** The body as the contract has it; null when it does not fit, and then the fields say why. */
  readonly parse: <S extends z.ZodMiniType>(schema: S, body: unknown) => z.output<S> | null;
  /** Shows codes at their fields, where the form itself found what is wrong. */
  readonly show: (codes: Readonly<Partial<Record<string, FieldCode>>>) => void;
  /** Shows a rule's refusal at its field. @returns false where the form has no field for it. */
  readonly refuse: (refusal: AnyRefusal) => boolean;
  /** Shows what the server refused at its fields. @returns false where it named none. */
  readonly fail: (error: unknown) => boolean;
}

interface Told {
  readonly errors: Readonly<Record<string, string>>;
  readonly turn: number;
}

/**
 * A form whose rules are a schema of the contract and the domain's own: errors stand at their
 * fields, the first of them gets the focus, and nothing typed is lost.
 */
export function useSchemaForm<V extends object>(initial: V, fields: RefusalFields): SchemaForm<V> {
  const { i18n } = useLingui();
  const personName = usePersonName();
  const formRef = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [told, setTold] = useState<Told>({ errors: {}, turn: 0 });
  const tell = (errors: Told['errors']): void =>
    setTold(({ turn }) => ({ errors, turn: turn + 1 }));

  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [told.turn]);

  const refuse = (refusal: AnyRefusal): boolean => {
    const field = fields[refusal.code];
    if (field === undefined) return false;
    tell({ [field]: refusalSentence(i18n, refusal, personName) });
    return true;
  };
  return {
    formRef,
    values,
    set: (change) => {
      setValues((held) => ({ ...held, ...change }));
      setTold(({ errors, turn }) => ({
        errors: Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in change))),
        turn,
      }));
    },
    errorOf: (field) => told.errors[field],
    parse: (schema, body) => {
      const result = z.safeParse(schema, body);
      if (result.success) return result.data;
      tell(worded(fieldsOf(result.error.issues, '')));
      return null;
    },
    show: (codes) => tell(worded(codes)),
    refuse,
    fail: (error) => {
      const refusal = refusalOf(error);
      if (refusal !== null) return refuse(refusal);
      const codes = formErrorsOf(error);
      if (Object.keys(codes).length === 0) return false;
      tell(worded(codes));
      return true;
    },
  };

  function worded(codes: Readonly<Partial<Record<string, FieldCode>>>) {
    return Object.fromEntries(
      Object.entries(codes).map(([field, code]) => [
        field,
        wordOf(i18n, FIELD_CODE_WORDS, code ?? 'invalid'),
      ]),
    );
  }
}
