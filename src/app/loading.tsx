import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import styles from './app-layout.module.css';

/** The shape of the first page in its frame, which stands already. */
export function PageLoading() {
  return (
    <div className="page" aria-busy="true">
      <Skeleton width="220px" height="20px" />
      <SkeletonRows count={12} />
    </div>
  );
}

/** The shape of a page while the first one loads: bar, title, rows. */
export function Loading() {
  return (
    <div className={styles['loading']} aria-busy="true">
      <Skeleton width="220px" height="20px" />
      <SkeletonRows count={12} />
    </div>
  );
}
