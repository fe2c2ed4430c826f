import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type RefObject } from 'react';
import * as z from 'zod/mini';
import { formErrorsOf } from '@/api/form-errors';
import type { AnyRefusal } from '@/domain/refusal';
import { showToast } from '@/ui/toast-store';
import { usePersonName } from '../people/use-person-name';
import { refusalOf } from '../words/error-words';
import { refusalSentence } from '../words/refusal-words';
import { type FieldFaults, faultsOf, faultWords } from './field-fault';

/** At which field of a form a rule's refusal is told. */
export type RefusalFields = Partial<Readonly<Record<AnyRefusal['code'], string>>>;

export interface SchemaForm<V> {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  /** What is wrong with a field or with what it holds, `total` or `total.minor`, in words. */
  readonly errorOf: (field: string) => string | undefined;
  /** The body as the contract has it; null when it does not fit, and then the fields say why. */
  readonly parse: <S extends z.ZodMiniType>(schema: S, body: unknown) => z.output<S> | null;
  /** Shows faults at their fields, where the form itself found what is wrong. */
  readonly show: (faults: FieldFaults) => void;
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
  const { i18n, t } = useLingui();
  const personName = usePersonName();
  const formRef = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [told, setTold] = useState<Told>({ errors: {}, turn: 0 });
  // A button that does nothing and says nothing is the worst answer; no form of ours should come here.
  const untold = t`Nothing was sent: what is wrong has no field in this form. Reload the page.`;
  const tell = (errors: Told['errors']): void =>
    setTold(({ turn }) => ({ errors, turn: turn + 1 }));

  useEffect(() => {
    const { current } = formRef;
    if (told.turn === 0 || current === null) return;
    const wrong = current.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong !== null) wrong.focus();
    else showToast({ tone: 'error', text: untold });
  }, [told.turn, untold]);

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
        errors: Object.fromEntries(
          Object.entries(errors).filter(([field]) => !isOf(field, Object.keys(change))),
        ),
        turn,
      }));
    },
    errorOf: (field) =>
      told.errors[field] ??
      Object.entries(told.errors).find(([path]) => path.startsWith(`${field}.`))?.[1],
    parse: (schema, body) => {
      const result = z.safeParse(schema, body);
      if (result.success) return result.data;
      tell(worded(faultsOf(result.error.issues, body)));
      return null;
    },
    show: (faults) => tell(worded(faults)),
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

  function worded(faults: FieldFaults) {
    return Object.fromEntries(
      Object.entries(faults).map(([field, fault]) => [field, faultWords(i18n, fault ?? 'invalid')]),
    );
  }
}

/** Whether the path is one of these fields, or lies in one. */
const isOf = (path: string, fields: readonly string[]): boolean =>
  fields.some((field) => path === field || path.startsWith(`${field}.`));
