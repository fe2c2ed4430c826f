import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { isProblem } from '@/api/errors';
import type { ListView, NewListView, ShownList } from '@/contract/view';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { savePreferences } from '@/data/preferences/save-preferences';
import { createView, updateView } from '@/data/views/change-views';
import { viewQueries } from '@/data/views/view-queries';
import { useMe } from '@/data/session/use-me';
import { jsonEqual } from '@/domain/merge/json-equal';
import { actorOf } from '@/domain/policy';
import { newId } from '@/lib/new-id';
import { usePlaceCommands } from '@/parts/keys/place-commands';
import { isViewOpen, viewAddress } from '@/parts/list-links';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { isolated } from '@/parts/words/isolated';
import { Bdi } from '@/ui/bdi';
import { Icon } from '@/ui/icon';
import { Menu, MenuGroup, MenuItem } from '@/ui/menu';
import { showToast } from '@/ui/toast-store';
import { ArrangeDialog } from './arrange-dialog';
import { NameDialog } from './name-dialog';
import styles from './saved-views.module.css';

interface ViewMenuProps {
  readonly personId: string;
  /** The list as it is on screen. */
  readonly shown: ShownList;
  /** The view that it was opened from, by its address. */
  readonly viewId: string | undefined;
}

/**
 * A person's saved views, beside the heading of the list: which one this is, whether it was changed
 * since, and what can be done about that. Nothing is overwritten but by its own button.
 */
export function ViewMenu({ personId, shown, viewId }: ViewMenuProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data } = useQuery(viewQueries.mine());
  const { data: preferences } = useQuery(preferenceQueries.of(personId));
  const create = useMutation(createView());
  const update = useMutation(updateView());
  const { mutate: keep } = useMutation(savePreferences());
  const { refused } = useTellOwn();
  const [dialog, setDialog] = useState<'name' | 'arrange' | null>(null);
  const views = (data?.items ?? []).filter((view) => listOf(view) === listOf(shown));
  // A colleague's view is none of mine: the list is the same, and can become mine.
  const current = views.find(({ id }) => id === viewId);
  const isChanged = current !== undefined && !isSame(current, shown);
  const isStart = current !== undefined && preferences?.start?.id === current.id;

  const open = (view: ListView): void => void navigate(viewAddress(view));
  const saveAs = (name: string): void => {
    const view: NewListView = { id: newId(), name, ...shown };
    setDialog(null);
    create.mutateAsync(view).then(() => {
      open({ ...view, version: 1 });
      showToast({ tone: 'done', text: t`View “${{ name: isolated(name) }}” saved` });
    }, refused);
  };
  const save = (seen: ListView): void => {
    update.mutateAsync({ seen, patch: shown }).then(
      () => showToast({ tone: 'done', text: t`View “${isolated(seen.name)}” saved` }),
      (error: unknown) => {
        if (!isProblem(error, 'version-stale')) return refused(error);
        showToast({
          tone: 'error',
          text: t`“${isolated(seen.name)}” was changed elsewhere meanwhile. It was left as it is; your list is still here. Save it as a new view, or try again.`,
        });
      },
    );
  };
  // What was of an office that is not theirs any more is kept, and can be arranged; it leads nowhere.
  const actor = actorOf(useMe());
  const opening = views.filter((view) => isViewOpen(view, actor));
  const others = opening.filter(({ id }) => id !== current?.id);
  usePlaceCommands([
    ...(current !== undefined && isChanged
      ? [
          { id: 'save-change', name: t`Save the change`, run: () => save(current) },
          { id: 'back-to-view', name: t`Back to the view`, run: () => open(current) },
        ]
      : []),
    {
      id: 'save-view',
      name: current && isChanged ? t`Save as a new view…` : t`Save this list as a view…`,
      run: () => setDialog('name'),
    },
    ...others.map((view) => ({
      id: `view ${view.id}`,
      name: t`View: ${view.name}`,
      run: () => open(view),
    })),
    ...(views.length > 0
      ? [{ id: 'arrange-views', name: t`Arrange views…`, run: () => setDialog('arrange') }]
      : []),
  ]);
  return (
    <>
      <Menu
        label={
          current === undefined
            ? t`Views`
            : isChanged
              ? t`Views: ${current.name}, changed`
              : t`Views: ${current.name}`
        }
        trigger={
          <>
            <Icon of={IconBookmark} />
            {current ? (
              <span className={styles['name']}>
                <Bdi>{current.name}</Bdi>
              </span>
            ) : (
              <Trans>Views</Trans>
            )}
            {isChanged && (
              <span className="quiet">
                <Trans>changed</Trans>
              </span>
            )}
          </>
        }
      >
        {current !== undefined && isChanged && (
          <MenuGroup label={t`This list was changed`}>
            <MenuItem onSelect={() => save(current)}>{t`Save the change`}</MenuItem>
            <MenuItem onSelect={() => setDialog('name')}>{t`Save as a new view…`}</MenuItem>
            <MenuItem onSelect={() => open(current)}>{t`Back to the view`}</MenuItem>
          </MenuGroup>
        )}
        {opening.length > 0 && (
          <MenuGroup label={t`My views`}>
            {opening.map((view) => (
              <MenuItem
                key={view.id}
                isChecked={view.id === current?.id}
                onSelect={() => open(view)}
              >
                <Bdi>{view.name}</Bdi>
              </MenuItem>
            ))}
          </MenuGroup>
        )}
        {!isChanged && (
          <MenuItem onSelect={() => setDialog('name')}>{t`Save this list as a view…`}</MenuItem>
        )}
        {current !== undefined && (
          <MenuItem
            isChecked={isStart}
            onSelect={() => keep({ personId, patch: { startViewId: isStart ? null : current.id } })}
          >
            {t`Begin here after sign-in`}
          </MenuItem>
        )}
        {views.length > 0 && (
          <MenuItem onSelect={() => setDialog('arrange')}>{t`Arrange views…`}</MenuItem>
        )}
      </Menu>
      {dialog === 'name' && <NameDialog onClose={() => setDialog(null)} onSave={saveAs} />}
      {dialog === 'arrange' && <ArrangeDialog views={views} onClose={() => setDialog(null)} />}
    </>
  );
}

/** Views of cases do not say so. */
const listOf = ({ list }: Pick<ShownList, 'list'>): string => list ?? 'cases';

function isSame(view: ListView, shown: ShownList): boolean {
  const { id: _id, version: _version, name: _name, ...kept } = view;
  return jsonEqual(kept, shown);
}
