import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CloseCase } from '@/contract/command';
import { TEXT_LIMITS } from '@/contract/fields';
import { closeCase } from '@/data/cases/close-case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { actorOf } from '@/domain/policy';
import { leadOf } from '@/domain/lead-review';
import { outcomesOf } from '@/domain/stage/closing';
import { mayGive } from '@/domain/stage/command-policy';
import { ALTERNATIVES, type Outcome } from '@/domain/vocabulary';
import { ALTERNATIVE_WORDS, OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { FOLLOW_UP_END_WORDS } from '@/parts/words/follow-up-words';
import { useStillBooked } from '@/parts/booked/use-still-booked';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { CalledOff } from './called-off';
import { DepositsNote } from './deposits-note';
import type { CaseDialogProps } from './dialog-props';
import { LentNote } from './lent-note';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Outcomes that reach beyond this case or cannot be made good by reopening it: asked twice. */
const ASKED_TWICE: ReadonlySet<string> = new Set<Outcome>(['duplicate']);

interface CloseDialogProps extends CaseDialogProps {
  /** What the case is about to end as; empty where the person must say. */
  readonly outcome: Outcome | '';
}

/** Closes a case: the outcomes that its stage allows, the reason, and what is offered instead. */
export function CloseDialog(props: CloseDialogProps) {
  const { detail, onClose } = props;
  const { case: record } = detail;
  const { t } = useLingui();
  const word = useWord();
  const actor = actorOf(useMe());
  const { mutateAsync, isPending } = useMutation(closeCase());
  const [isSure, setIsSure] = useState(false);
  const form = useDialogForm<Record<'outcome' | 'reason' | 'alternative', string>>(
    detail,
    'close',
    { outcome: props.outcome, reason: '', alternative: '' },
    {
      'reason-missing': 'reason',
      'alternative-missing': 'alternative',
      'wrong-outcome': 'outcome',
      'attempts-missing': 'outcome',
      'follow-ups-open': 'outcome',
    },
  );
  const submit = useSubmit(props, form);
  const isAfter = record.stage === 'follow-up';
  const { data: plan } = useQuery({
    ...planQueries.ofCase(record.reference),
    enabled: isAfter,
  });
  // How each promise was kept is the closing note, where nobody writes another.
  const endings = (plan?.followUps ?? [])
    .flatMap(({ kind, ended }) =>
      ended === null
        ? []
        : [`${word(FOLLOW_UP_WORDS, kind)}: ${word(FOLLOW_UP_END_WORDS, ended.how)}`],
    )
    .join(' · ');
  const { reference, stage } = record;
  const booked = useStillBooked(record);
  const { outcome, reason, alternative } = form.values;
  const nothing = { reason: null, alternative: null } as const;
  const outcomes = outcomesOf(stage).filter((each) =>
    mayGive(actor, { type: 'close', outcome: each, ...nothing }, record),
  );
  const isDeclined = outcome === 'declined';
  // Nothing is kept of an answer that no specialty has given.
  const hasLeadDeclined = leadOf(record.reviews)?.decision === 'declined';
  const isAskedTwice = ASKED_TWICE.has(outcome);
  const close = (): void => {
    const body = form.parse(CloseCase, {
      outcome,
      reason: reason.trim() !== '' ? reason : isAfter && endings !== '' ? endings : null,
      alternative: isDeclined && alternative !== '' ? alternative : null,
    });
    if (body === null) return;
    if (isAskedTwice && !isSure) {
      setIsSure(true);
      return;
    }
    submit({
      command: { type: 'close', ...body },
      send: () => mutateAsync({ seen: record, body }),
      done: t`Closed ${reference}: ${word(OUTCOME_WORDS, body.outcome)}`,
    });
  };
  return (
    <CommandDialog
      title={t`Close ${reference}`}
      verb={isAskedTwice && isSure ? t`Yes, close the case` : t`Close the case`}
      isDanger
      isBusy={isPending}
      form={form}
      onSubmit={close}
      onClose={onClose}
    >
      <SelectField
        label={t`How it ended`}
        isRequired
        placeholder={t`Choose`}
        options={outcomes.map((value) => ({ value, label: word(OUTCOME_WORDS, value) }))}
        value={outcome}
        error={form.errorOf('outcome')}
        onChange={(event) => {
          form.set({ outcome: event.currentTarget.value });
          setIsSure(false);
        }}
      />
      <TextArea
        label={t`Reason`}
        hint={
          isDeclined && hasLeadDeclined
            ? t`Left empty, what the lead specialty gave is kept.`
            : isAfter && endings !== ''
              ? t`Left empty, it says: ${endings}`
              : null
        }
        isRequired={outcome === 'withdrawn' || (isDeclined && !hasLeadDeclined)}
        limit={TEXT_LIMITS.note}
        {...bindText(form, 'reason')}
      />
      {isDeclined && (
        <SelectField
          label={t`Offered instead`}
          hint={hasLeadDeclined ? t`Left empty, what the lead specialty offered is kept.` : null}
          isRequired={!hasLeadDeclined}
          placeholder={hasLeadDeclined ? t`As the lead specialty said` : t`Choose`}
          options={ALTERNATIVES.map((value) => ({ value, label: word(ALTERNATIVE_WORDS, value) }))}
          {...bindText(form, 'alternative')}
        />
      )}
      <CalledOff booked={booked} />
      <DepositsNote record={record} />
      <LentNote record={record} />
      {isAskedTwice && isSure && (
        <Banner tone="warning">
          <Trans>
            The work goes on in the other case only. Only a supervisor can reopen this one. Press
            again to confirm.
          </Trans>
        </Banner>
      )}
    </CommandDialog>
  );
}
