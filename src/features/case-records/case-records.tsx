import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { LETTERS } from '@/domain/letters/letter-kinds';
import { actorOf, can } from '@/domain/policy';
import { missingRecords } from '@/domain/record-checklist';
import { unaskedKinds } from '@/domain/records/record-changes';
import type { RecordKind } from '@/domain/vocabulary';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { KeyHint } from '@/parts/key-hint';
import { RECORD_STATE_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { SkeletonRows } from '@/ui/skeleton';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { AskBar } from './ask-bar';
import { ChaseForm } from './chase-form';
import { RecordConflict } from './record-conflict';
import { CHASE_KEY, STATE_KEYS } from './record-keys';
import { RecordLog } from './record-log';
import { workOrder } from './record-order';
import { RecordRow } from './record-row';
import { useRecordEdits } from './use-record-edits';
import { Waiver } from './waiver';

interface CaseRecordsProps {
  readonly detail: CaseDetail;
  /** The register of documents, which stands between the checklist and its log. */
  readonly children: ReactNode;
}

/** The section of records: ask, chase, receive; and begin the review without, with a reason. */
export function CaseRecords({ detail, children }: CaseRecordsProps) {
  const { t } = useLingui();
  const { search } = useLocation();
  const { case: record } = detail;
  const actor = actorOf(useMe());
  const canEdit = record.stage !== 'closed' && can(actor, 'records.edit', record);
  const missing = missingRecords(record.records).length;
  return (
    <section className="stack" data-gap="24" aria-labelledby="records-title">
      <div className="page-head">
        <h2 id="records-title">
          <Trans>Records</Trans>
        </h2>
        <span className="quiet">
          {plural(missing, {
            0: 'Nothing is missing',
            one: '# record missing',
            other: '# records missing',
          })}
        </span>
        {canEdit && LETTERS['records-request'].lack(record) === null && (
          <Link
            className="spread"
            to={{ pathname: addresses.case(record.reference, 'letters/records-request'), search }}
          >
            <Trans>Letter: what we still need</Trans>
          </Link>
        )}
      </div>
      <Checklist detail={detail} canEdit={canEdit} />
      {record.stage === 'records' && missing > 0 && <Waiver detail={detail} canEdit={canEdit} />}
      {children}
      <WidgetBoundary name={t`Chases and letters`}>
        <section className="stack" aria-labelledby="record-log-title">
          <h3 id="record-log-title">
            <Trans>Chases and letters</Trans>
          </h3>
          <Suspense fallback={<SkeletonRows count={2} />}>
            <RecordLog record={record} />
          </Suspense>
        </section>
      </WidgetBoundary>
    </section>
  );
}

function Checklist({
  detail,
  canEdit,
}: {
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { records } = detail.case;
  const edits = useRecordEdits(detail);
  // As it was when the section was opened: a line that was pressed stays under the finger.
  const [order] = useState(() => workOrder(detail.case));
  const [picked, setPicked] = useState<ReadonlySet<RecordKind> | null>(null);
  const [chasing, setChasing] = useState<RecordKind | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const unasked = unaskedKinds(records);
  const chosen = picked ?? new Set(unasked);
  const isChasing = records.some(({ kind, state }) => kind === chasing && state === 'asked');
  const endChase = (): void => {
    setChasing(null);
    list.current?.querySelector<HTMLElement>(`[data-kind="${chasing}"] button`)?.focus();
  };
  const lines = order.flatMap((kind) => records.find((item) => item.kind === kind) ?? []);
  return (
    <div className="stack">
      {canEdit && (
        <AskBar
          detail={detail}
          kinds={unasked.filter((kind) => chosen.has(kind))}
          edits={edits}
          onAsked={() => setPicked(null)}
        />
      )}
      {edits.conflict && <RecordConflict conflict={edits.conflict} edits={edits} />}
      {isChasing && chasing && (
        <ChaseForm key={chasing} detail={detail} kind={chasing} onDone={endChase} />
      )}
      <ol ref={list} className={entries['list']} aria-label={t`Record checklist`}>
        {lines.map((item) => (
          <RecordRow
            key={item.kind}
            detail={detail}
            item={item}
            edits={edits}
            canEdit={canEdit}
            isPicked={chosen.has(item.kind)}
            onPick={(isPicked) => {
              const next = new Set(chosen);
              if (isPicked) next.add(item.kind);
              else next.delete(item.kind);
              setPicked(next);
            }}
            onChase={() => setChasing(item.kind)}
          />
        ))}
      </ol>
      {canEdit && (
        <KeyHint
          keys={[
            [STATE_KEYS.asked, word(RECORD_STATE_WORDS, 'asked')],
            [STATE_KEYS.received, word(RECORD_STATE_WORDS, 'received')],
            [STATE_KEYS['needs-translation'], word(RECORD_STATE_WORDS, 'needs-translation')],
            [STATE_KEYS.translated, word(RECORD_STATE_WORDS, 'translated')],
            [STATE_KEYS['not-needed'], word(RECORD_STATE_WORDS, 'not-needed')],
            [CHASE_KEY, t`Chase`],
          ]}
        />
      )}
    </div>
  );
}
