import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import type { DocumentWire } from '@/contract/plan/document';
import { isToBeReturned } from '@/domain/plan/documents/decide-document';
import { useFormats } from '@/i18n/use-formats';
import entries from '@/parts/entries.module.css';
import { PersonChip } from '@/parts/people/person-chip';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { DOCUMENT_FORM_WORDS, DOCUMENT_KIND_WORDS } from '@/parts/words/document-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-documents.module.css';
import type { Unsent } from './unsent-documents';
import type { DocumentSteps } from './use-document-steps';

const UNSENT_WORDS = {
  registered: msg`Registered, not sent yet`,
  changed: msg`Changed, not sent yet`,
  'given-back': msg`Given back, not sent yet`,
  'taken-out': msg`Taken out, not sent yet`,
} as const satisfies Record<Unsent, MessageDescriptor>;

interface DocumentEntryProps {
  readonly document: DocumentWire;
  /** What of it waits in the outbox; null where the server knows of everything. */
  readonly unsent: Unsent | null;
  readonly steps: DocumentSteps;
  /** Null for whoever may not change it, or where the case is closed. */
  readonly onEdit: (() => void) | null;
  /** Whether it may be given back, which a closed case allows as well. */
  readonly canReturn: boolean;
}

/** One document as the register knows it. */
export function DocumentEntry({ document, unsent, steps, onEdit, canReturn }: DocumentEntryProps) {
  const { t } = useLingui();
  const word = useWord();
  const { title, kind, recordKind, isLent, returnedOn, note } = document;
  // What is on its way into the register or out of it is called off in the outbox, not changed here.
  const isSettled = unsent !== 'registered' && unsent !== 'taken-out';
  const isDue = isToBeReturned(document) && unsent !== 'taken-out';
  return (
    <>
      <div className="row">
        <strong className={styles['words']}>
          <Bdi>{title}</Bdi>
        </strong>
        <span className="quiet">
          {recordKind === null
            ? word(DOCUMENT_KIND_WORDS, kind)
            : word(RECORD_KIND_WORDS, recordKind)}
        </span>
        {isDue && <StatusMark state="waiting">{t`To be given back`}</StatusMark>}
        {isLent && returnedOn !== null && <GivenBack on={returnedOn} />}
        {unsent !== null && (
          <span className={styles['unsent']}>
            <StatusMark state="waiting">{word(UNSENT_WORDS, unsent)}</StatusMark>
          </span>
        )}
        <span className="spread row">
          {isDue && isSettled && canReturn && (
            <Button
              size="small"
              isBusy={steps.isBusy}
              aria-label={t`Given back: ${title}`}
              onClick={() => steps.giveBack(document)}
            >
              <Trans>Given back</Trans>
            </Button>
          )}
          {onEdit !== null && isSettled && (
            <Menu
              label={t`More for ${title}`}
              className="icon-button"
              align="end"
              trigger={<Icon of={IconDots} />}
            >
              <MenuItem onSelect={onEdit}>
                <Trans>Change…</Trans>
              </MenuItem>
              <MenuItem onSelect={() => steps.remove(document)}>
                <Trans>Take out of the register</Trans>
              </MenuItem>
            </Menu>
          )}
        </span>
      </div>
      <Facts document={document} />
      {note !== null && (
        <div className={entries['text']}>
          <Bdi>{note}</Bdi>
        </div>
      )}
    </>
  );
}

function GivenBack({ on }: { readonly on: string }) {
  const { t } = useLingui();
  const { plainDate } = useFormats();
  const date = plainDate(on);
  return <StatusMark state="done">{t`Given back on ${date}`}</StatusMark>;
}

/** In which form and language, of when, whence and since when, where it is, and who registered it. */
function Facts({ document }: Pick<DocumentEntryProps, 'document'>) {
  const word = useWord();
  const { language, plainDate } = useFormats();
  const { form, datedOn, receivedOn, receivedFrom, keptAt } = document;
  return (
    <div className={`quiet ${styles['words']}`}>
      {word(DOCUMENT_FORM_WORDS, form)}
      {document.language !== null && <> · {language(document.language)}</>}
      {datedOn !== null && (
        <>
          {' · '}
          <Trans>dated {plainDate(datedOn)}</Trans>
        </>
      )}
      {' · '}
      {receivedFrom === null ? (
        <Trans>received {plainDate(receivedOn)}</Trans>
      ) : (
        <Trans>
          received {plainDate(receivedOn)} from <Bdi>{receivedFrom}</Bdi>
        </Trans>
      )}
      {keptAt !== null && (
        <>
          {' · '}
          <Trans>kept at</Trans>{' '}
          <span className={styles['kept']}>
            <Bdi>{keptAt}</Bdi>
          </span>
        </>
      )}
      {' · '}
      <PersonChip id={document.by} />
    </div>
  );
}
