import type { FollowUpListRow } from '@/contract/follow-up-list';

/** What both forms of the dialog are given. */
export interface AssignFormProps {
  readonly rows: readonly FollowUpListRow[];
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onAssign: (to: string) => void;
}
