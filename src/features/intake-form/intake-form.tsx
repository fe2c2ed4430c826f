import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { RequestCreated } from '@/contract/request';
import { useDraft, type UsedDraft } from '@/data/drafts/use-draft';
import { laterChanges } from '@/domain/merge/later-changes';
import { DraftConflicts, DraftNote } from '@/parts/form/draft-note';
import { KEYS } from '@/parts/keys/key-table';
import { FormStore } from '@/parts/form/form-store';
import { FormContext, useFormTeller } from '@/parts/form/use-form-store';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { useKey } from '@/parts/keys/use-key';
import { CallerSection } from './caller-section';
import { PartySection, PayerSection, PhysicianSection } from './care-sections';
import { ContactSection } from './contact-section';
import styles from './intake-form.module.css';
import { draftOfIntake, intakeOfDraft, type IntakeValues } from './intake-values';
import { MatchList } from './match-list';
import { MedicalSection } from './medical-section';
import { MissingList } from './missing-list';
import { OfficeSection } from './office-section';
import { PatientSection } from './patient-section';
import { SavedBefore } from './saved-before';
import { type SavedBefore as Before, useSendRequest } from './use-send-request';
import { VisaNote } from './visa-note';

/** What the contract calls otherwise than the form. */
const ALIASES = { specialties: 'lead', 'relation.reference': 'relation' } as const;

export interface IntakeFormProps {
  /** Of the draft, and of the case that it becomes. */
  readonly id: string;
  readonly empty: IntakeValues;
  /** Offices that the person may take a request for. */
  readonly allowed: readonly string[];
  readonly onCreated: (created: Pick<RequestCreated, 'detail' | 'differences'>) => void;
  readonly onDiscarded: () => void;
  /** A look at a case beside the form. */
  readonly renderPeek: (reference: string, onClose: () => void) => ReactNode;
}

/**
 * The intake of a request in the order of a telephone call, kept as a draft with every key. The side
 * column says what is missing, who is known already, and how the draft stands.
 */
export function IntakeForm({
  id,
  empty,
  allowed,
  onCreated,
  onDiscarded,
  renderPeek,
}: IntakeFormProps) {
  const { t } = useLingui();
  const draft = useDraft({ kind: 'request', about: null, group: null, id });
  const [store] = useState(
    () => new FormStore(draft.found === null ? empty : intakeOfDraft(draft.found, empty)),
  );
  const { formRef, ...teller } = useFormTeller(store, ALIASES);
  const { refused } = useTellOutcome();
  const [looked, setLooked] = useState<string | null>(null);
  const [before, setBefore] = useState<Before | null>(null);
  const finish = (detail: CaseDetail): void => {
    void draft.discard();
    onCreated({ detail, differences: [] });
  };
  const sent = useSendRequest({
    id,
    store,
    teller,
    onCreated: (created) => {
      void draft.discard(true);
      onCreated(created);
    },
    onSavedBefore: (next) => {
      if (laterChanges(next.detail, next.request).changes.length > 0) setBefore(next);
      else finish(next.detail);
    },
    onRefused: refused,
  });
  useKeptAfterAll(draft, sent.mayBeSaved || before !== null);
  const send = (): void => void sent.send();
  useKey('save-form', send);
  useKept(store, draft.save);

  const go = (path: string): void =>
    formRef.current?.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`)?.focus();
  // The family is on the line: what is heard first can be typed at once.
  const begin = useEffectEvent((): void => {
    // On a touch screen it would only bring up the keyboard over the form.
    if (!matchMedia('(pointer: coarse)').matches) go('caller.name');
  });
  useEffect(() => begin(), []);
  if (before !== null) {
    return <SavedBefore before={before} onDone={finish} onBack={() => setBefore(null)} />;
  }
  return (
    <FormContext value={store as unknown as FormStore<object>}>
      <DraftConflicts draft={draft} onTake={(body) => store.replace(intakeOfDraft(body, empty))} />
      {sent.isWaiting && (
        <Banner
          tone="warning"
          actions={
            <>
              <Button onClick={sent.sendNow}>{t`Try now`}</Button>
              <Button
                variant="quiet"
                {...(sent.isTakenBack && { disabledReason: t`It is on its way.` })}
                onClick={sent.takeBack}
              >{t`Take it back and change it`}</Button>
            </>
          }
        >
          {sent.isTakenBack ? (
            <Trans>It is on its way, and taken back unless it arrives.</Trans>
          ) : (
            <Trans>
              The server cannot be reached. The request is kept on this device and sent as soon as
              it answers.
            </Trans>
          )}
        </Banner>
      )}
      <div className={styles['layout']} data-peek={looked !== null || undefined}>
        <form
          ref={formRef}
          aria-label={t`New request`}
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onCompositionStart={() => store.compose(true)}
          onCompositionEnd={() => store.compose(false)}
        >
          <fieldset className={styles['fields']} disabled={sent.isWaiting}>
            <legend className="visually-hidden">{t`Intake`}</legend>
            <CallerSection />
            <PatientSection />
            <ContactSection />
            <OfficeSection allowed={allowed} />
            <MedicalSection />
            <PayerSection />
            <PhysicianSection />
            <PartySection />
          </fieldset>
        </form>
        <aside className={styles['side']} aria-label={t`State of this request`}>
          {looked !== null && renderPeek(looked, () => setLooked(null))}
          <div className={styles['status']}>
            <MissingList store={store} onGo={go} />
            <MatchList store={store} onLook={setLooked} />
            <VisaNote />
          </div>
          <div className={styles['actions']} data-foot>
            <DraftNote draft={draft} />
            <div className="row">
              <Button
                variant="primary"
                isBusy={sent.isSending}
                disabledReason={sent.isWaiting ? t`It waits for the server already.` : null}
                shortcut={KEYS['save-form'].keys}
                onClick={send}
              >
                <Trans>Save the request</Trans>
              </Button>
              {draft.state !== 'empty' && !sent.isWaiting && (
                <Button
                  variant="quiet"
                  onClick={() => {
                    void draft.discard();
                    onDiscarded();
                  }}
                >
                  <Trans>Discard the draft</Trans>
                </Button>
              )}
            </div>
          </div>
        </aside>
      </div>
    </FormContext>
  );
}

/** Tells the draft every state of the form, outside React's rendering. */
function useKept(store: FormStore<IntakeValues>, save: ReturnType<typeof useDraft>['save']): void {
  const [keep] = useState(() => ({ save, kept: store.values() }));
  useEffect(
    () =>
      store.subscribe(() => {
        const values = store.values();
        if (values === keep.kept) return;
        keep.kept = values;
        keep.save(draftOfIntake(values));
      }),
    [store, keep],
  );
}

/**
 * The server ends the draft with the request. Where its answer was lost, what is typed since is in no
 * case yet: the draft goes on.
 */
function useKeptAfterAll({ state, keep }: UsedDraft, mayBeSaved: boolean): void {
  const isEnded = mayBeSaved && state === 'gone';
  const goOn = useEffectEvent(keep);
  useEffect(() => {
    if (isEnded) goOn();
  }, [isEnded]);
}
