import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { Stay } from '@/domain/plan/lodging';
import { campusMisfit, misfitsOf } from '@/domain/plan/lodging/fit';
import { houseConfirmsOn, isPlannedHouse } from '@/domain/plan/lodging/house-rules';
import { isFirm, openChecks } from '@/domain/plan/lodging/nights';
import { familyOf } from '@/domain/plan/lodging/share-stay';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { daysBetween } from '@/lib/zoned-time';
import entries from '@/parts/entries.module.css';
import { SharedLine } from '@/parts/family/shared-line';
import { nameOfCampus } from '@/parts/names';
import { joined } from '@/parts/words/isolated';
import { STAY_KIND_WORDS, STAY_STATUS_WORDS } from '@/parts/words/lodging-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import { CancelForm } from './cancel-form';
import { CareSite } from './care-site';
import styles from './case-lodging.module.css';
import { ConfirmButton } from './confirm-button';
import type { LodgingFacts } from './lodging-facts';
import { Misfits } from './misfits';
import { ShareStayForm } from './share-stay-form';
import { EditForm } from './stay-forms';
import { useStayName } from './use-stay-name';

interface StayEntryProps {
  readonly detail: CaseDetail;
  readonly lodging: LodgingFacts;
  readonly stay: Stay;
  readonly canEdit: boolean;
}

type Open = 'edit' | 'cancel' | 'share' | null;

/** Where somebody sleeps: which nights, how far it has come, what is open, what can be done. */
export function StayEntry({ detail, lodging, stay, canEdit }: StayEntryProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money, plainDate } = useFormats();
  const nameOf = useStayName();
  const locale = useLocale();
  const [open, setOpen] = useState<Open>(null);
  const { case: record } = detail;
  const name = nameOf(stay);
  const isOwn = stay.sharedFrom === null;
  const isHidden = stay.sharedFrom?.reference === null;
  const { need } = lodging;
  // Other stays cover other nights: what this one lacks of them is no misfit.
  const misfits = [
    campusMisfit(stay, { nights: lodging.needed ?? [], campusesOn: lodging.campusesOn }),
    ...(need === null || isHidden ? [] : misfitsOf(need, stay, [])),
  ].filter((misfit) => misfit !== null);
  const place = [
    ...(stay.address === '' ? [] : [stay.address]),
    ...(lodging.isCampusTold ? [nameOfCampus(stay.campus, locale)] : []),
  ];
  const count = daysBetween(stay.checkInOn, stay.checkOutOn);
  const form = { detail, stay, onDone: () => setOpen(null) };
  const canShare = familyOf(record).length > 0 || stay.sharedWith.length > 0;
  return (
    <li className={`${entries['entry']} ${styles['stay']}`}>
      <div className="row">
        <strong>
          <Bdi>{name}</Bdi>
        </strong>
        {!isHidden && <span className="quiet">{word(STAY_KIND_WORDS, stay.kind)}</span>}
        <StatusMark state={markOf(stay)}>
          {isPlannedHouse(stay) ? t`Planned` : word(STAY_STATUS_WORDS, stay.status)}
        </StatusMark>
        {canEdit && isOwn && (
          <span className="spread row">
            {stay.status === 'booked' && <ConfirmButton detail={detail} stay={stay} />}
            <Menu
              label={t`More for ${name}`}
              className="icon-button"
              align="end"
              trigger={<Icon of={IconDots} />}
            >
              <MenuItem onSelect={() => setOpen('edit')}>
                <Trans>Change…</Trans>
              </MenuItem>
              {canShare && (
                <MenuItem onSelect={() => setOpen('share')}>
                  <Trans>Share with the family…</Trans>
                </MenuItem>
              )}
              <MenuItem onSelect={() => setOpen('cancel')}>
                <Trans>Give up…</Trans>
              </MenuItem>
            </Menu>
          </span>
        )}
      </div>
      <div>
        <Trans>
          {plainDate(stay.checkInOn)} to {plainDate(stay.checkOutOn)}
        </Trans>{' '}
        <span className="quiet">
          {joined([
            plural(count, { one: '# night', other: '# nights' }),
            isHidden ? null : plural(stay.beds, { one: '# bed', other: '# beds' }),
            stay.pricePerNight &&
              t`${money(stay.pricePerNight.minor, stay.pricePerNight.currency)} a night`,
          ])}
        </span>
      </div>
      {place.length > 0 && (
        <div className="quiet">
          <Bdi>{joined(place)}</Bdi>
        </div>
      )}
      {isPlannedHouse(stay) && (
        <div>
          <Trans>
            It takes no reservation. Ask it on {plainDate(houseConfirmsOn(stay))} whether it has
            room.
          </Trans>
        </div>
      )}
      {stay.needsTour && (
        <div>
          {stay.tourOn === null ? (
            <StatusMark state="due-today">
              <Trans>Needs a tour: no date yet</Trans>
            </StatusMark>
          ) : (
            <Trans>Tour on {plainDate(stay.tourOn)}</Trans>
          )}
        </div>
      )}
      {misfits.length > 0 && (
        <div className="row">
          <Misfits misfits={misfits} />
        </div>
      )}
      <SharedLine of={stay} section="lodging" />
      {stay.isCareSite && isOwn && <CareSite detail={detail} stay={stay} canEdit={canEdit} />}
      {open !== null && canEdit && (
        <Suspense fallback={<SkeletonRows count={3} />}>
          {open === 'edit' && <EditForm {...form} lodging={lodging} />}
          {open === 'cancel' && <CancelForm {...form} lodging={lodging} />}
          {open === 'share' && <ShareStayForm {...form} />}
        </Suspense>
      )}
    </li>
  );
}

const markOf = (stay: Stay): StatusState => {
  if (openChecks(stay).length > 0) return 'due-today';
  if (stay.status === 'confirmed') return 'done';
  return isFirm(stay) ? 'on-track' : 'waiting';
};
