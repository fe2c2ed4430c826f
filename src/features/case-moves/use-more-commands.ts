import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { liftHold } from '@/data/cases/lift-hold';
import { releaseCase } from '@/data/cases/release-case';
import { useMe } from '@/data/session/use-me';
import { mergedInto } from '@/domain/case-merge/merge-cases';
import { handOffSenderRefusal } from '@/domain/hand-off/decide-hand-off';
import { actorOf, can } from '@/domain/policy';
import { isSettledByOne } from '@/domain/stage/ownership';
import { decide } from '@/domain/stage-machine';
import { outcomesOf } from '@/domain/stage/closing';
import type { CaseCommand } from '@/domain/stage/command';
import { addresses } from '@/parts/addresses';
import { factsOf } from '@/parts/case/case-facts';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { usePeople } from '@/parts/people/use-people';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { useNow } from '@/ui/time/use-now';
import type { CaseDialogName } from './dialog-props';

/** One thing that can be done to a case beside moving it on: it leads somewhere, or does it. */
export interface MoreCommand {
  readonly id: string;
  readonly name: string;
  readonly does: { readonly to: string } | (() => void);
  readonly disabledReason?: string | null;
}

export interface MoreCommandsOptions {
  readonly detail: CaseDetail;
  readonly onOpen: (dialog: CaseDialogName) => void;
  /** Looks for a case that this one is a duplicate of, or belongs to. */
  readonly onFindCase: () => void;
}

/** What menu and palette offer of a case; what a role may not do at all is not among it. */
export function useMoreCommands(options: MoreCommandsOptions): readonly MoreCommand[] {
  const { detail, onOpen, onFindCase } = options;
  const { t, i18n } = useLingui();
  const me = useMe();
  const nowMs = useNow();
  const { search } = useLocation();
  const people = usePeople();
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
  const reasonAgainstHandingOver = (): string | null => {
    // Whose cover one is the directory says; before it is here nothing is known against it.
    if (people.length === 0) return null;
    const refusal = handOffSenderRefusal({ ...factsOf(detail, me.id, nowMs), people });
    return refusal && refusalSentence(i18n, refusal, personName);
  };
  const ask = (dialog: CaseDialogName, name: string): MoreCommand => ({
    id: dialog,
    name,
    does: () => onOpen(dialog),
  });
  const commands: MoreCommand[] = [];
  const offer = (isOffered: boolean, command: MoreCommand): void => {
    if (isOffered) commands.push(command);
  };

  if (record.stage === 'closed') {
    // What was merged comes back by taking the merge back, beside the note that says so.
    const canReopen = can(actor, 'case.reopen', record) && mergedInto(record) === null;
    offer(canReopen, ask('reopen', t`Reopen…`));
    const isSettled = isSettledByOne(record);
    offer(isSettled && can(actor, 'case.assign', record), ask('assign', t`Assign…`));
    offer(canLink, { id: 'link', name: t`Linked case…`, does: onFindCase });
    // Nobody opens a menu for this alone.
    if (commands.length === 0) return commands;
  } else {
    const canHold = can(actor, 'case.hold', record);
    offer(canHold && record.hold === null, ask('hold', t`Put on hold…`));
    offer(canHold && record.hold !== null, ask('extend', t`Keep on hold…`));
    offer(canHold && record.hold !== null, {
      id: 'lift',
      name: t`Lift the hold`,
      does: () =>
        void lift({ seen: record }).then(
          (outcome) => told(reference, outcome, t`Hold of ${reference} lifted`),
          refused,
        ),
    });
    offer(can(actor, 'case.release', record), {
      id: 'release',
      name: t`Release to the queue`,
      disabledReason: reasonAgainst({ type: 'release' }),
      does: () =>
        void release({ seen: record }).then(
          (outcome) => told(reference, outcome, t`Released ${reference}`),
          refused,
        ),
    });
    offer(can(actor, 'case.assign', record), ask('assign', t`Assign…`));
    offer(can(actor, 'case.hand-off', record) && record.handOff === null, {
      id: 'hand-over',
      name: t`Hand over…`,
      disabledReason: reasonAgainstHandingOver(),
      does: { to: `${addresses.case(reference, 'hand-off')}${search}` },
    });
    offer(
      can(actor, 'case.transfer', record) && record.transfer === null,
      ask('transfer', t`Transfer…`),
    );
    offer(canLink, { id: 'link', name: t`Duplicate or linked case…`, does: onFindCase });
    offer(
      can(actor, 'case.move', record) && record.stage === 'on-site',
      ask('arrival', t`Correct the date of arrival…`),
    );
    const canClose = can(actor, 'case.close', record);
    offer(canClose && outcomesOf(record.stage).length > 0, ask('close', t`Close the case…`));
    offer(canClose, ask('death', t`The patient has died…`));
  }
  offer(can(actor, 'audit.read'), {
    id: 'who-saw',
    name: t`Who has seen this case?`,
    does: { to: addresses.audit({ case: reference, action: 'viewed' }) },
  });
  return commands;
}
