/** What both forms of the dialog are given. */
export interface AssignFormProps {
  readonly count: number;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onAssign: (to: string) => void;
}
