import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { ORIENTATION_DOCUMENTS, ORIENTATION_TOPICS } from '@/domain/plan/orientation';
import {
  NEEDED_DOCUMENTS,
  neededTopics,
  orientationState,
} from '@/domain/plan/orientation/orientation-state';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import { actorOf, can } from '@/domain/policy';
import { useLocale } from '@/i18n/use-locale';
import { NothingYet } from '@/parts/case/nothing-yet';
import entries from '@/parts/entries.module.css';
import { nameOfPlace } from '@/parts/names';
import { useOpenForm } from '@/parts/outbox/use-open-form';
import {
  ORIENTATION_DOCUMENT_WORDS,
  ORIENTATION_TOPIC_WORDS,
} from '@/parts/words/orientation-words';
import { useWord } from '@/parts/words/use-word';
import { clockPlaceOf, placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { CallEntry } from './call-entry';
import { EditCall, LogCall } from './call-forms';
import { NeededList } from './needed-list';

/** The section of orientation: what the family knows and has, and the calls in which they got it. */
export function CaseOrientation({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const actor = actorOf(useMe());
  const place = clockPlaceOf(record.office, record.campus);
  const zone = placeOf(place).timeZone;
  const mayEdit = can(actor, 'orientation.edit', record) && PLANNED_STAGES.has(record.stage);
  const { isAdding, added, isEdited, entryOf, add, edit, close } = useOpenForm({
    reference: record.reference,
    adds: 'logOrientation',
    edits: 'editOrientation',
    param: 'orientationId',
    canEdit: mayEdit,
  });
  const calls = plan.orientations.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const { isDone } = orientationState(calls, record);
  const form = {
    detail,
    zone,
    zoneName: nameOfPlace(place, locale),
    onDone: close,
  };
  return (
    <section className="stack" data-gap="24" aria-labelledby="orientation-title">
      <div className="row">
        <h2 id="orientation-title">
          <Trans>Orientation</Trans>
        </h2>
        <StatusMark state={isDone ? 'done' : 'due-today'}>
          {isDone ? t`The family is prepared` : t`Something is open`}
        </StatusMark>
        {mayEdit && !isAdding && (
          <span className="spread">
            <Button variant="primary" onClick={add}>
              <Trans>Log an orientation…</Trans>
            </Button>
          </span>
        )}
      </div>
      {isAdding && <LogCall {...form} opened={added} />}
      <NeededList
        title={t`Topics`}
        items={ORIENTATION_TOPICS}
        needed={neededTopics(record)}
        nameOf={(topic) => word(ORIENTATION_TOPIC_WORDS, topic)}
        calls={calls}
        isIn={(call, topic) => call.topics.includes(topic)}
        zone={zone}
      />
      <NeededList
        title={t`Papers`}
        items={ORIENTATION_DOCUMENTS}
        needed={NEEDED_DOCUMENTS}
        nameOf={(document) => word(ORIENTATION_DOCUMENT_WORDS, document)}
        calls={calls}
        isIn={(call, document) => call.documents.includes(document)}
        zone={zone}
      />
      <section className="stack" data-gap="4" aria-labelledby="orientation-calls">
        <h3 id="orientation-calls">
          <Trans>Calls</Trans>
        </h3>
        {calls.length === 0 ? (
          <NothingYet record={record} title={t`Nobody has prepared the family yet`}>
            <Trans>Call them before they travel, and log here what you went through.</Trans>
          </NothingYet>
        ) : (
          <ol className={entries['list']} aria-labelledby="orientation-calls">
            {calls.toReversed().map((call) => (
              <li key={call.id} className={entries['entry']}>
                {isEdited(call.id) ? (
                  <EditCall {...form} call={call} opened={entryOf(call.id)} />
                ) : (
                  <CallEntry
                    call={call}
                    place={place}
                    onEdit={mayEdit ? () => edit(call.id) : null}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
    </section>
  );
}
