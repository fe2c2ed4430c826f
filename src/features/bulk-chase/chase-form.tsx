import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { use, useId, useState } from 'react';
import { TEXT_LIMITS } from '@/contract/fields';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import type { ChaseMany } from '@/data/follow-ups/chase-many';
import { useMe } from '@/data/session/use-me';
import { CHASE_FIELDS, unknownFieldsOf } from '@/domain/follow-up/chase-template';
import { isUnowed } from '@/domain/follow-up/owed';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import { type FollowUpKind, REQUEST_WAYS, type RequestWay } from '@/domain/vocabulary';
import { type Locale, LOCALES } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { REQUEST_WAY_WORDS } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import styles from './bulk-chase.module.css';
import { type ChaseLetter, languagesOf, lettersFor } from './chase-letters';
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

/** Whom, by which way, one message for each language, and how each person will read it. */
export function ChaseForm({ kind, rows, isBusy, onCancel, onChase }: ChaseFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { language, list } = useFormats();
  const me = useMe();
  const id = useId();
  const parties = PARTIES[kind];
  const fields = list(CHASE_FIELDS.map((name) => `{${name}}`));
  const [whom, setWhom] = useState<FollowUpParty>(parties[0] ?? 'other');
  const [way, setWay] = useState<RequestWay>('e-mail');
  /** What was typed over the usual message, by whom and language. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const asked = rows.filter((row) => !isUnowed({ ...row, kind }, whom));
  const aside = rows.length - asked.length;
  const leftOut = t`${plural(aside, { one: '# bill is left out: the family owes nothing on it', other: '# bills are left out: the families owe nothing on them' })}`;
  const locales = languagesOf(asked, whom);
  const usual = useUsualTexts(kind, whom);
  const keyOf = (locale: Locale): string => `${whom}/${locale}`;
  const templateOf = (locale: Locale): string => typed[keyOf(locale)] ?? usual[locale];
  const templates = Object.fromEntries(locales.map((locale) => [locale, templateOf(locale)]));
  const letters = lettersFor(asked, whom, templates, me.name);
  const faults = new Map(
    locales.map((locale) => {
      const template = templateOf(locale);
      const unknown = unknownFieldsOf(template).map((name) => `{${name}}`);
      if (template.trim() === '') return [locale, t`Write what is asked.`];
      return [locale, unknown.length > 0 ? t`Unknown: ${list(unknown)}` : undefined];
    }),
  );
  const isReady = asked.length > 0 && [...faults.values()].every((fault) => fault === undefined);
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
      {aside > 0 && <Banner tone="warning">{leftOut}</Banner>}
      {locales.map((locale) => (
        <TextArea
          key={keyOf(locale)}
          label={t`Message: ${language(locale)}`}
          hint={t`Filled in for each person: ${fields}`}
          isRequired
          rows={4}
          limit={TEXT_LIMITS.short * 3}
          lang={locale}
          value={templateOf(locale)}
          error={faults.get(locale)}
          onChange={(event) => setTyped({ ...typed, [keyOf(locale)]: event.currentTarget.value })}
        />
      ))}
      <ChasePreview letters={letters} />
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
          disabledReason={aside > 0 && asked.length === 0 ? leftOut : null}
        >
          {t`${plural(asked.length, { one: 'Log # chase', other: 'Log # chases' })}`}
        </Button>
      </div>
    </form>
  );
}

/** The message to begin with in each language of the house. */
function useUsualTexts(kind: FollowUpKind, whom: FollowUpParty): Readonly<Record<Locale, string>> {
  const texts: Partial<Record<Locale, string>> = {};
  for (const locale of LOCALES) texts[locale] = usualText(use(i18nIn(locale)), kind, whom);
  // All of them, as the loop goes over all.
  return texts as Readonly<Record<Locale, string>>;
}
