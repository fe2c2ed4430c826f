import { useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { useMatches, type UIMatch } from 'react-router-dom';
import styles from './app-layout.module.css';

/** What a route module exports as `handle` to say where it is. */
interface RouteHandle {
  readonly crumb?: (match: UIMatch) => ReactNode;
}

function crumbOf(match: UIMatch): ReactNode {
  const { handle } = match;
  if (typeof handle !== 'object' || handle === null || !('crumb' in handle)) return null;
  const { crumb } = handle as RouteHandle;
  return crumb?.(match) ?? null;
}

/** Where I am: one crumb per matched route that has one. */
export function Breadcrumb() {
  const { t } = useLingui();
  const crumbs = useMatches()
    .map((match) => ({ id: match.id, crumb: crumbOf(match) }))
    .filter(({ crumb }) => crumb !== null);
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t`Where I am`} className={styles['breadcrumb']}>
      <ol className="row">
        {crumbs.map(({ id, crumb }, index) => (
          <Fragment key={id}>
            {index > 0 && (
              <li aria-hidden="true" className="quiet">
                /
              </li>
            )}
            <li>{crumb}</li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
