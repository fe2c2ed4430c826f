import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { use } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import type { MakeLetter } from '@/contract/letter';
import { makeLetter } from '@/data/letters/make-letter';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { displayName } from '@/domain/patient-name';
import { estimateToSend } from '@/domain/plan/money/covered';
import type { Locale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { addresses } from '@/parts/addresses';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { financeDeskOf } from '@/reference/finance-desks';
import { clockPlaceOf, placeOf } from '@/reference/place';
import { EmptyState } from '@/ui/empty-state';
import { estimateParts, type EstimateFacts } from './estimate-text';
import { type LetterChoices, LetterForm } from './letter-form';
import { LetterSheet } from './letter-sheet';

/** The newest estimate with deposit instructions: printed, sent by hand, and then logged as sent. */
export function EstimateLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const me = useMe();
  const navigate = useNavigate();
  const { search } = useLocation();
  const making = useMutation(makeLetter());
  const { case: record, patient } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const form = useSchemaForm<LetterChoices>(
    { language: letterLanguageOf(patient.language).language, way: 'e-mail' },
    {},
  );
  const { send } = useFormSending(form, reference, () => {
    void navigate({ pathname: addresses.case(reference, 'finance'), search });
  });
  const { language, way } = form.values;
  const english = use(i18nIn('en'));
  const other = use(i18nIn(language));
  const estimate = estimateToSend(plan.estimates);
  if (estimate === null) {
    return (
      <EmptyState title={t`No estimate yet`}>
        <Trans>Write the estimate first; the letter is made from it.</Trans>
      </EmptyState>
    );
  }
  const { timeZone } = placeOf(clockPlaceOf(record.office, record.campus));
  const facts: EstimateFacts = {
    reference,
    patient: displayName(patient.name),
    recipient: record.caller.name.trim() || null,
    estimate,
    payer: record.payer,
    desk: financeDeskOf(record.campus),
    on: localDateOf(serverNow(), timeZone),
    signer: me.name,
    office: record.office,
  };
  const locales: readonly Locale[] = language === 'en' ? ['en'] : ['en', language];
  const log = (): void => {
    const letter: MakeLetter = {
      id: newId(),
      kind: 'estimate',
      language,
      way,
      kinds: [],
      from: 'family',
      place: null,
    };
    send(making.mutateAsync({ reference, letter }), t`Letter of the estimate logged as sent`);
  };
  return (
    <>
      <LetterForm
        name={t`How the estimate goes out`}
        formRef={form.formRef}
        spoken={patient.language}
        choices={form.values}
        onChoose={form.set}
        taking={null}
        note={
          <Trans>
            Nothing is sent from here. Once you have sent it, log it; a draft of the estimate is
            marked as sent beside its version.
          </Trans>
        }
        isBusy={making.isPending}
        onLog={log}
      />
      <LetterSheet
        languages={locales.map((locale) => ({
          locale,
          parts: estimateParts(locale === 'en' ? english : other, facts),
        }))}
      />
    </>
  );
}
