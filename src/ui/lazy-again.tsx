import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** What asks anew for the files that did not come. */
const failed = new Set<() => void>();

/**
 * As React's own `lazy`, which remembers for ever that a file did not come: this one asks for it anew
 * once somebody tries again (`tryFilesAgain`).
 *
 * @param load fetches the file and picks the component
 */
export function lazyAgain<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const make = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(renew);
        throw error;
      }
    });
  const renew = (): void => {
    Loaded = make();
  };
  let Loaded = make();
  // It is another one after a failure alone, when nothing of it stands.
  return function LazyAgain(props: Props) {
    return <Loaded {...props} />;
  };
}

/** Whoever tries again means the files as well. */
export function tryFilesAgain(): void {
  for (const renew of failed) renew();
  failed.clear();
}
