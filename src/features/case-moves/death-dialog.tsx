import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordDeath } from '@/contract/standing';
import { deathQueries } from '@/data/cases/death-queries';
import { recordDeath } from '@/data/cases/record-death';
import { decide } from '@/domain/stage-machine';
import { requestedOn } from '@/domain/stage/arrival';
import { moneyLeft } from '@/domain/stage/closing';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { useStillBooked } from '@/parts/booked/use-still-booked';
import { useWord } from '@/parts/words/use-word';
import { Banner } from '@/ui/banner';
import { TextField } from '@/ui/text-field';
import { CommandDialog } from '@/parts/form/command-dialog';
import { CalledOff } from './called-off';
import { DeathEffects } from './death-effects';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { LentNote } from './lent-note';
import { SettlerField, useSettlers } from './settler-field';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/**
 * Records a patient's death, calmly: first when it was and who settles open money, then a second
 * look at all that stops, and only then it is done.
 */
export function DeathDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const word = useWord();
  const { list, plainDate } = useFormats();
  const facts = useFactsNow(detail)();
  const { mutateAsync, isPending } = useMutation(recordDeath());
  const [isSecondLook, setIsSecondLook] = useState(false);
  const { case: record } = detail;
  const { reference } = record;
  const effects = useQuery(deathQueries.effects(reference));
  const money = moneyLeft(facts.case);
  const booked = useStillBooked(record, true);
  const isOwnerSettler = useSettlers(record).some(({ id }) => id === record.ownerId);
  const form = useDialogForm(
    detail,
    'death',
    { on: '', settledBy: isOwnerSettler ? (record.ownerId ?? '') : '' },
    { 'in-future': 'on', 'before-birth': 'on', 'before-arrival': 'on' },
  );
  const submit = useSubmit(props, form);
  const { on, settledBy } = form.values;
  const requested = requestedOn(record);
  const goOn = (): void => {
    if (money.length > 0 && settledBy === '') return form.show({ settledBy: 'required' });
    const body = form.parse(RecordDeath, {
      on: on === '' ? null : on,
      settledBy: money.length > 0 ? settledBy : null,
    });
    if (body === null) return;
    const command = { type: 'recordDeath', ...body } as const;
    if (!isSecondLook) {
      // A date that cannot be is told before anybody reads what would stop.
      const decision = decide(facts, command);
      if (decision.ok || !form.refuse(decision.refusal)) setIsSecondLook(true);
      return undefined;
    }
    submit({
      command,
      send: () => mutateAsync({ seen: record, body }),
      done: t`Recorded. Everything of the patient has stopped.`,
    });
  };
  const kinds = list(money.map((kind) => word(FOLLOW_UP_WORDS, kind)));
  return (
    <CommandDialog
      title={t`Record the death of the patient`}
      verb={isSecondLook ? t`Record the death` : t`Look at what stops`}
      isBusy={isPending}
      form={form}
      onSubmit={goOn}
      onClose={onClose}
    >
      <TextField
        label={t`Date of death`}
        hint={t`Leave it empty if it is not known; the day of recording then stands for it.`}
        type="date"
        max={localDateOf(Date.parse(facts.at), 'Pacific/Kiritimati')}
        value={on}
        error={form.errorOf('on')}
        onChange={(event) => {
          form.set({ on: event.currentTarget.value });
          setIsSecondLook(false);
        }}
      />
      {money.length > 0 && (
        <SettlerField
          record={record}
          hint={t`Open: ${kinds}. It shows to this one person, and nobody is chased.`}
          value={settledBy}
          error={form.errorOf('settledBy')}
          onChange={(event) => {
            form.set({ settledBy: event.currentTarget.value });
            setIsSecondLook(false);
          }}
        />
      )}
      <output className="stack" data-gap="4">
        {isSecondLook && (
          <>
            {on !== '' && on < requested && (
              <Banner tone="warning">
                <Trans>
                  This date lies before the request, which came on {plainDate(requested)}. Look once
                  more whether it is right.
                </Trans>
              </Banner>
            )}
            <h3>
              <Trans>This stops at once</Trans>
            </h3>
            <DeathEffects record={record} others={effects.data?.otherCases ?? []} />
            <CalledOff booked={booked} />
            <LentNote record={record} />
            <p className="quiet">
              <Trans>
                You can undo it for ten minutes; after that a supervisor reopens the case.
              </Trans>
            </p>
          </>
        )}
      </output>
    </CommandDialog>
  );
}
