import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { decide } from '@/domain/stage-machine';
import { useLocale } from '@/i18n/use-locale';
import { serverNow } from '@/lib/server-clock';
import { factsOf } from '@/parts/case/case-facts';
import { nameOfSpecialty } from '@/parts/names';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { SkeletonRows } from '@/ui/skeleton';
import { ANSWERS, probeOf, type Answer } from './answer-values';
import styles from './case-decision.module.css';
import { DecisionForm } from './decision-form';
import { GivenAnswer } from './given-answer';

interface SpecialtyCardProps {
  readonly detail: CaseDetail;
  readonly review: CaseWire['reviews'][number];
  readonly isLead: boolean;
  readonly mayDecide: boolean;
}

/** One specialty: what it has answered, and the form for its answer where one can be given now. */
export function SpecialtyCard({ detail, review, isLead, mayDecide }: SpecialtyCardProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const me = useMe();
  const personName = usePersonName();
  const facts = factsOf(detail, me.id, serverNow());
  const answerTo = (answer: Answer) =>
    decide(facts, {
      type: 'decideSpecialty',
      specialty: review.specialty,
      answer: probeOf(answer),
    });
  const possible = ANSWERS.filter((answer) => answerTo(answer).ok);
  // A question that is still open is asked for at once; a change of mind is asked for by a button.
  const [isOpen, setIsOpen] = useState(isLead && review.decision === 'pending');
  const name = nameOfSpecialty(review.specialty, locale);
  const refusal = answerTo('accepted');
  const tellsWhyNot =
    mayDecide &&
    possible.length === 0 &&
    review.decision !== 'accepted' &&
    detail.case.stage !== 'closed';
  return (
    <section className={styles['card']} aria-label={name}>
      <div className="row">
        <h3>{name}</h3>
        {isLead && <Chip tone="accent">{t`Lead`}</Chip>}
      </div>
      <GivenAnswer review={review} />
      {tellsWhyNot && !refusal.ok && (
        <p className="quiet">{refusalSentence(i18n, refusal.refusal, personName)}</p>
      )}
      {mayDecide && possible.length > 0 && !isOpen && (
        <div>
          <Button
            aria-label={
              review.decision === 'pending'
                ? t`Record the decision: ${name}`
                : t`Record a new decision: ${name}`
            }
            onClick={() => setIsOpen(true)}
          >
            {review.decision === 'pending' ? (
              <Trans>Record the decision</Trans>
            ) : (
              <Trans>Record a new decision</Trans>
            )}
          </Button>
        </div>
      )}
      {mayDecide && possible.length > 0 && isOpen && (
        <Suspense fallback={<SkeletonRows count={3} />}>
          <DecisionForm
            detail={detail}
            specialty={review.specialty}
            isLead={isLead}
            possible={possible}
            onDone={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
