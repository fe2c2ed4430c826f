import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerChase } from '@/contract/plan/follow-up-steps';
import { TEXT_LIMITS } from '@/contract/fields';
import { answerChase } from '@/data/follow-ups/answer-chase';
import { useMe } from '@/data/session/use-me';
import { chaseRefusal } from '@/domain/follow-up/chase-steps';
import type { FollowUp, FollowUpChase } from '@/domain/follow-up/follow-up';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { orNull } from '@/parts/form/or-null';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { PersonChip } from '@/parts/people/person-chip';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import styles from './case-follow-up.module.css';
import type { SpecGround } from './use-step-specs';
import { CHASE_WAY_WORDS } from './words';
import { Toward } from '@/ui/toward';

interface ChaseLogProps {
  readonly ground: SpecGround;
  readonly followUp: FollowUp;
}

/** Whom one has asked, when, and what they said; the newest first. */
export function ChaseLog({ ground, followUp }: ChaseLogProps) {
  const { t } = useLingui();
  const word = useWord();
  const { exact, plainDate } = useFormats();
  const actor = actorOf(useMe());
  const [answering, setAnswering] = useState<string | null>(null);
  const { case: record } = ground.detail;
  const zone = placeOf(campusPlaceOf(record.campus)).timeZone;
  const canAnswer =
    chaseRefusal(ground.facts(), followUp) === null && can(actor, 'follow-up.chase', record);
  const whenOf = ({ at }: FollowUpChase): string => exact(Date.parse(at), zone);
  if (followUp.chases.length === 0) return null;
  return (
    <ul className={styles['log']} aria-label={t`Chases`}>
      {followUp.chases.toReversed().map((chase) => (
        <li key={chase.id}>
          <div className="row">
            <span className="quiet">{whenOf(chase)}</span>
            <span>
              {word(FOLLOW_UP_PARTY_WORDS, chase.whom)} · {word(CHASE_WAY_WORDS, chase.way)}
            </span>
            <PersonChip id={chase.by} />
          </div>
          <div>
            <Bdi>{chase.asked}</Bdi> <Toward />{' '}
            {chase.answer === null ? (
              <span className="quiet">
                <Trans>no answer yet</Trans>
              </span>
            ) : (
              <Bdi>{chase.answer}</Bdi>
            )}
            {chase.promisedOn !== null && (
              <>
                {' · '}
                <Trans>promised for {plainDate(chase.promisedOn)}</Trans>
              </>
            )}{' '}
            {canAnswer && chase.answer === null && answering !== chase.id && (
              <Button
                size="small"
                aria-label={t`Write down the answer: ${whenOf(chase)}`}
                onClick={() => setAnswering(chase.id)}
              >
                <Trans>Write down the answer</Trans>
              </Button>
            )}
          </div>
          {answering === chase.id && (
            <AnswerForm
              reference={record.reference}
              followUp={followUp}
              chase={chase}
              onDone={() => setAnswering(null)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface AnswerFormProps {
  readonly reference: string;
  readonly followUp: FollowUp;
  readonly chase: FollowUpChase;
  readonly onDone: () => void;
}

function AnswerForm({ reference, followUp, chase, onDone }: AnswerFormProps) {
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(answerChase());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:chase-${chase.id}`,
    initial: { answer: '', promisedOn: '' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const { answer, promisedOn } = form.values;
    const body = form.parse(AnswerChase, { answer, promisedOn: orNull(promisedOn) });
    if (body === null) return;
    send(mutateAsync({ reference, followUp, chaseId: chase.id, body }), t`Answer written down`);
  };
  return (
    <InPlaceForm
      name={t`Write down the answer`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
    >
      <div className="columns">
        <TextField
          label={t`What they answered`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.note}
          {...bindText(form, 'answer')}
        />
        <TextField label={t`Promised for`} type="date" {...bindText(form, 'promisedOn')} />
      </div>
    </InPlaceForm>
  );
}
