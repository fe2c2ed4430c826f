import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { liftHold } from '@/data/cases/lift-hold';
import { releaseCase } from '@/data/cases/release-case';
import { useMe } from '@/data/session/use-me';
import { mergedInto } from '@/domain/case-merge/merge-cases';
import { actorOf, can } from '@/domain/policy';
import { outcomesOf } from '@/domain/stage/closing';
import { decide } from '@/domain/stage-machine';
import type { CaseCommand } from '@/domain/stage/command';
import { addresses } from '@/parts/addresses';
import { factsOf } from '@/parts/case/case-facts';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem, MenuLink } from '@/ui/menu';
import { useNow } from '@/ui/time/use-now';
import type { CaseDialogName } from './dialog-props';

interface MoreMenuProps {
  readonly detail: CaseDetail;
  readonly onOpen: (dialog: CaseDialogName) => void;
  /** Looks for a case that this one is a duplicate of, or belongs to. */
  readonly onFindCase: () => void;
}

/** What can be done to a case beside moving it on; what a role may not do at all is not shown. */
export function MoreMenu({ detail, onOpen, onFindCase }: MoreMenuProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const nowMs = useNow();
  const { search } = useLocation();
  const personName = usePersonName();
  const { told, refused } = useTellOutcome();
  const { mutateAsync: release } = useMutation(releaseCase());
  const { mutateAsync: lift } = useMutation(liftHold());
  const actor = actorOf(me);
  const { case: record } = detail;
  const { reference } = record;
  const canLink = can(actor, 'case.link', record);
  const reasonAgainst = (command: CaseCommand): string | null => {
    const decision = decide(factsOf(detail, me.id, nowMs), command);
    return decision.ok ? null : refusalSentence(i18n, decision.refusal, personName);
  };
  const whoSaw = can(actor, 'audit.read') && (
    <MenuLink to={addresses.audit({ case: reference, action: 'viewed' })}>
      {t`Who has seen this case?`}
    </MenuLink>
  );
  if (record.stage === 'closed') {
    // What was merged comes back by taking the merge back, beside the note that says so.
    const canReopen = can(actor, 'case.reopen', record) && mergedInto(record) === null;
    return canReopen || canLink ? (
      <More>
        {canReopen && <MenuItem onSelect={() => onOpen('reopen')}>{t`Reopen…`}</MenuItem>}
        {canLink && <MenuItem onSelect={onFindCase}>{t`Linked case…`}</MenuItem>}
        {whoSaw}
      </More>
    ) : null;
  }
  return (
    <More>
      {can(actor, 'case.hold', record) &&
        (record.hold === null ? (
          <MenuItem onSelect={() => onOpen('hold')}>{t`Put on hold…`}</MenuItem>
        ) : (
          <>
            <MenuItem onSelect={() => onOpen('extend')}>{t`Keep on hold…`}</MenuItem>
            <MenuItem
              onSelect={() => {
                lift({ seen: record }).then(
                  (outcome) => told(reference, outcome, t`Hold of ${reference} lifted`),
                  refused,
                );
              }}
            >
              {t`Lift the hold`}
            </MenuItem>
          </>
        ))}
      {can(actor, 'case.release', record) && (
        <MenuItem
          disabledReason={reasonAgainst({ type: 'release' })}
          onSelect={() => {
            release({ seen: record }).then(
              (outcome) => told(reference, outcome, t`Released ${reference}`),
              refused,
            );
          }}
        >
          {t`Release to the queue`}
        </MenuItem>
      )}
      {can(actor, 'case.assign', record) && (
        <MenuItem onSelect={() => onOpen('assign')}>{t`Assign…`}</MenuItem>
      )}
      {can(actor, 'case.hand-off', record) && record.handOff === null && (
        <MenuLink to={`${addresses.case(reference, 'hand-off')}${search}`}>
          {t`Hand over…`}
        </MenuLink>
      )}
      {can(actor, 'case.transfer', record) && record.transfer === null && (
        <MenuItem onSelect={() => onOpen('transfer')}>{t`Transfer…`}</MenuItem>
      )}
      {canLink && <MenuItem onSelect={onFindCase}>{t`Duplicate or linked case…`}</MenuItem>}
      {can(actor, 'case.close', record) && (
        <>
          {outcomesOf(record.stage).length > 0 && (
            <MenuItem onSelect={() => onOpen('close')}>{t`Close the case…`}</MenuItem>
          )}
          <MenuItem onSelect={() => onOpen('death')}>{t`The patient has died…`}</MenuItem>
        </>
      )}
      {whoSaw}
    </More>
  );
}

function More({ children }: { readonly children: ReactNode }) {
  return (
    <Menu
      align="end"
      trigger={
        <>
          <Icon of={IconDots} />
          <Trans>More</Trans>
        </>
      }
    >
      {children}
    </Menu>
  );
}
