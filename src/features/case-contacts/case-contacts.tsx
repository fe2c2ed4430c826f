import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { clockPlaceOf, placeOf } from '@/reference/place';
import { SkeletonRows } from '@/ui/skeleton';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';

/** The section of contacts: log one, and read all, in the office's time. */
export function CaseContacts({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const mayLog = can(actorOf(useMe()), 'contact.log', detail.case);
  const place = clockPlaceOf(detail.case.office, detail.case.campus);
  const { timeZone } = placeOf(place);
  return (
    <section className="stack" data-gap="24" aria-labelledby="contacts-title">
      <h2 id="contacts-title">
        <Trans>Contacts</Trans>
      </h2>
      {detail.case.stage !== 'closed' && mayLog && (
        <WidgetBoundary name={t`Log a contact`}>
          <ContactForm detail={detail} zone={timeZone} zoneName={nameOfPlace(place, locale)} />
        </WidgetBoundary>
      )}
      <WidgetBoundary name={t`Contacts log`}>
        <Suspense fallback={<SkeletonRows count={4} />}>
          <ContactList reference={detail.case.reference} place={place} />
        </Suspense>
      </WidgetBoundary>
    </section>
  );
}
