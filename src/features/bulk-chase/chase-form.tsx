import type { I18n } from '@lingui/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { use, useId, useState } from 'react';
import { TEXT_LIMITS } from '@/contract/fields';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import type { ChaseMany } from '@/data/follow-ups/chase-many';
import { useMe } from '@/data/session/use-me';
import { isBlank } from '@/domain/intake-completeness';
import { CHASE_FIELDS, unknownFieldsOf } from '@/domain/follow-up/chase-template';
import { hasParty } from '@/domain/follow-up/ask-whom';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import { type FollowUpKind, REQUEST_WAYS, type RequestWay } from '@/domain/vocabulary';
import { type Locale, LOCALES } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { REQUEST_WAY_WORDS } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import styles from './bulk-chase.module.css';
import {
  type ChaseDraft,
  type ChaseLetter,
  draftKeyOf,
  draftsOf,
  lettersFor,
  partedBy,
} from './chase-letters';
import { ChaseLeftOut } from './chase-left-out';
import { ChasePreview } from './chase-preview';
import { usualText } from './chase-texts';

/** Whom one chases of each kind, the usual one first. */
const PARTIES: Readonly<Record<FollowUpKind, readonly FollowUpParty[]>> = {
  report: ['specialty', 'translator', 'patient', 'caller', 'home-physician', 'other'],
  billing: ['patient', 'caller', 'finance', 'insurer', 'sponsor', 'employer', 'other'],
  insurance: ['insurer', 'sponsor', 'employer', 'patient', 'caller', 'finance', 'other'],
  'next-visit': ['patient', 'caller', 'home-physician', 'specialty', 'other'],
};

interface ChaseFormProps {
  readonly kind: FollowUpKind;
  readonly rows: readonly FollowUpListRow[];
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onChase: (letters: readonly ChaseLetter[], asked: ChaseMany) => void;
}

/** Whom, by which way, one message for each reader and language, and how each person will read it. */
export function ChaseForm({ kind, rows, isBusy, onCancel, onChase }: ChaseFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { language, list } = useFormats();
  const me = useMe();
  const id = useId();
  // Whom at least one of the selected has.
  const parties = PARTIES[kind].filter((each) => rows.some((row) => hasParty(row, each)));
  const fields = list(CHASE_FIELDS.map((name) => `{${name}}`));
  const [whom, setWhom] = useState<FollowUpParty>(parties[0] ?? 'other');
  const [way, setWay] = useState<RequestWay>('e-mail');
  /** What was typed over the usual message, by reader and language. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { asked, leftOut } = partedBy(rows, whom);
  const drafts = draftsOf(asked, whom);
  const words = useWordsOfAll();
  const templateOf = (draft: ChaseDraft): string =>
    typed[draftKeyOf(draft)] ?? usualText(words[draft.locale], kind, draft.reader);
  const letters = lettersFor(asked, whom, templateOf, me.name);
  const isMixed = new Set(drafts.map(({ reader }) => reader)).size > 1;
  const labelOf = ({ reader, locale }: ChaseDraft): string => {
    const [spoken, read] = [language(locale), word(FOLLOW_UP_PARTY_WORDS, reader)];
    return isMixed ? t`Message: ${spoken} · ${read}` : t`Message: ${spoken}`;
  };
  const faultOf = (draft: ChaseDraft): string | undefined => {
    const template = templateOf(draft);
    const unknown = unknownFieldsOf(template).map((name) => `{${name}}`);
    if (isBlank(template)) return t`Write what is asked.`;
    return unknown.length > 0 ? t`Unknown: ${list(unknown)}` : undefined;
  };
  const isReady = asked.length > 0 && drafts.every((draft) => faultOf(draft) === undefined);
  const submit = (): void => {
    if (!isReady || isBusy) return;
    const items = letters.map(({ row, text }) => ({
      followUpId: row.id,
      version: row.version,
      id: newId(),
      asked: text,
    }));
    onChase(letters, { whom, way, items });
  };
  return (
    <form
      id={id}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles['choices']}>
        <SelectField
          label={t`Whom you ask`}
          value={whom}
          options={parties.map((value) => ({ value, label: word(FOLLOW_UP_PARTY_WORDS, value) }))}
          onChange={(event) => setWhom(event.currentTarget.value as FollowUpParty)}
        />
        <SelectField
          label={t`By which way`}
          value={way}
          options={REQUEST_WAYS.map((value) => ({ value, label: word(REQUEST_WAY_WORDS, value) }))}
          onChange={(event) => setWay(event.currentTarget.value as RequestWay)}
        />
      </div>
      <ChaseLeftOut leftOut={leftOut} />
      {drafts.map((draft) => (
        <TextArea
          key={draftKeyOf(draft)}
          label={labelOf(draft)}
          hint={t`Filled in for each person: ${fields}`}
          isRequired
          rows={4}
          limit={TEXT_LIMITS.short * 3}
          lang={draft.locale}
          value={templateOf(draft)}
          error={faultOf(draft)}
          onChange={(event) =>
            setTyped({ ...typed, [draftKeyOf(draft)]: event.currentTarget.value })
          }
        />
      ))}
      {letters.length > 0 && <ChasePreview letters={letters} />}
      <p className="quiet">
        <Trans>
          This writes the log of each follow-up. Nothing is sent: you copy the text, or send it from
          your own mail.
        </Trans>
      </p>
      <div className={styles['actions']}>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          type="submit"
          variant="primary"
          isBusy={isBusy}
          disabledReason={asked.length === 0 ? t`None of the selected can be asked.` : null}
        >
          {t`${plural(asked.length, { one: 'Log # chase', other: 'Log # chases' })}`}
        </Button>
      </div>
    </form>
  );
}

/** The words of each language of the house. */
function useWordsOfAll(): Readonly<Record<Locale, I18n>> {
  const words: Partial<Record<Locale, I18n>> = {};
  for (const locale of LOCALES) words[locale] = use(i18nIn(locale));
  // All of them, as the loop goes over all.
  return words as Readonly<Record<Locale, I18n>>;
}
