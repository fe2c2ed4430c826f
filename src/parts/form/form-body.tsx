import { Suspense, type ReactNode } from 'react';
import { lazyAgain } from '@/ui/lazy-again';
import { useKey } from '../keys/use-key';
import { FoundWords } from './found-words';
import { sendByKey } from './send-by-key';
import { useFormFocus } from './use-form-focus';
import type { KeptForm } from './use-kept-form';

/** Nobody needs it but who works at the same as somebody else. */
const ConflictChoice = lazyAgain(
  async () => (await import('../merge/conflict-choice')).ConflictChoice,
);

/** A form of `useKeptForm`, or one of `useSchemaForm` whose words are not kept. */
export type ShownForm = Pick<KeptForm<never>, 'formRef'> &
  Partial<Pick<KeptForm<never>, 'draft' | 'foundAt' | 'conflict'>>;

interface FormBodyProps {
  readonly form: ShownForm;
  readonly id?: string | undefined;
  /** What it does, for a reader; in a dialog the title says it. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly isBusy: boolean;
  /** It was asked for just now: its first field gets the focus. */
  readonly isAskedFor?: boolean | undefined;
  /** The link that led to it (`useFormToFill`): pressed again it leads there again. */
  readonly ledBy?: string | null | undefined;
  readonly onSubmit: () => void;
  /** Words that were found were let go; of a form that keeps none it is not asked. */
  readonly onDiscarded?: () => void;
  readonly children: ReactNode;
}

/** The form element: its rules are the contract's, and it says which words were found in it. */
export function FormBody(props: FormBodyProps) {
  const { form, id, name, className = '', isBusy, isAskedFor = false } = props;
  const { ledBy = null, onSubmit, onDiscarded, children } = props;
  const { formRef, draft, foundAt = null, conflict = null } = form;
  const isLedTo = ledBy !== null;
  useFormFocus(formRef, isAskedFor || isLedTo, isLedTo ? { key: ledBy } : null);
  // For the sheet of keys, and for the palette, which gives the focus back first.
  useKey('save-form', () => {
    const { current } = formRef;
    if (current?.contains(document.activeElement)) current.requestSubmit();
  });
  return (
    // Ctrl+Enter is a short way to the button inside, which everybody can reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      id={id}
      ref={formRef}
      className={`stack ${className}`}
      noValidate
      aria-label={name}
      onKeyDown={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        // What two people changed is decided before it is sent.
        if (conflict !== null)
          formRef.current?.querySelector<HTMLElement>('[role=alert] input')?.focus();
        else if (!isBusy) onSubmit();
      }}
    >
      {draft && (
        <FoundWords
          draft={draft}
          foundAt={foundAt}
          onDiscard={() => {
            void draft.discard();
            onDiscarded?.();
          }}
        />
      )}
      {conflict !== null && (
        <Suspense>
          <ConflictChoice
            conflict={{ by: null, at: null, ...conflict }}
            onDecide={conflict.decide}
            isAnswer={false}
          />
        </Suspense>
      )}
      {children}
    </form>
  );
}
