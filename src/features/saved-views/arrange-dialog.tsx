import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type ListView, VIEW_NAME_LIMIT } from '@/contract/view';
import { createView, deleteView, orderViews, updateView } from '@/data/views/change-views';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { isolated } from '@/parts/words/isolated';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import { showToast } from '@/ui/toast-store';

interface ArrangeDialogProps {
  readonly views: readonly ListView[];
  readonly onClose: () => void;
}

/** Names, order and end of a person's views; a deleted one can be brought back. */
export function ArrangeDialog({ views, onClose }: ArrangeDialogProps) {
  const { t } = useLingui();
  const { mutateAsync: order } = useMutation(orderViews());
  const { refused } = useTellOwn();
  const move = (from: number, step: -1 | 1): void => {
    const ids = views.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved === undefined || from + step < 0 || from + step > ids.length) return;
    ids.splice(from + step, 0, moved);
    order(ids).catch(refused);
  };
  return (
    <Dialog
      title={t`Arrange views`}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {views.length === 0 ? (
        <p className="quiet">
          <Trans>No saved view is left.</Trans>
        </p>
      ) : (
        <ul className="stack">
          {views.map((view, at) => (
            <ViewRow
              key={`${view.id}/${view.name}`}
              view={view}
              onMove={(step) => move(at, step)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface ViewRowProps {
  readonly view: ListView;
  readonly onMove: (step: -1 | 1) => void;
}

function ViewRow({ view, onMove }: ViewRowProps) {
  const { t } = useLingui();
  const [name, setName] = useState(view.name);
  const rename = useMutation(updateView());
  const remove = useMutation(deleteView());
  const { mutateAsync: restore } = useMutation(createView());
  const { refused } = useTellOwn();
  const trimmed = name.trim();
  const isRenamed = trimmed !== '' && trimmed !== view.name;
  const submit = (): void => {
    if (isRenamed) rename.mutateAsync({ seen: view, patch: { name: trimmed } }).catch(refused);
  };
  const del = (): void => {
    const { version: _version, ...whole } = view;
    remove.mutateAsync(view).then(
      ({ entryId }) =>
        showToast({
          tone: 'done',
          text: t`View “${isolated(view.name)}” deleted`,
          entryId,
          undo: () => void restore(whole).catch(refused),
        }),
      refused,
    );
  };
  return (
    <li className="row">
      <form
        className="grow"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t`Name of the view`}
          isLabelHidden
          isUserText
          limit={VIEW_NAME_LIMIT}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
      {isRenamed && (
        <Button size="small" isBusy={rename.isPending} onClick={submit}>
          <Trans>Rename</Trans>
        </Button>
      )}
      <IconButton
        size="small"
        label={t`Move “${view.name}” up`}
        icon={<Icon of={IconArrowUp} />}
        onClick={() => onMove(-1)}
      />
      <IconButton
        size="small"
        label={t`Move “${view.name}” down`}
        icon={<Icon of={IconArrowDown} />}
        onClick={() => onMove(1)}
      />
      <IconButton
        size="small"
        label={t`Delete “${view.name}”`}
        icon={<Icon of={IconTrash} />}
        onClick={del}
      />
    </li>
  );
}
