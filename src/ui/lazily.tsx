import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A component whose file is fetched when it is first shown. For what answers a press or a key:
 * React's own `lazy` holds back what has come until a fallback has stood for a third of a second, and
 * this shows it at once. A file that does not come is thrown to the boundary around it, and fetched
 * anew when that tries again.
 *
 * @param load fetches the file and picks the component
 * @param ahead what keeps its place meanwhile
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ahead: ReactNode | ((props: Props) => ReactNode) = null,
): ComponentType<Props> & { readonly fetchAhead: () => void } {
  let there: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const fetched = (): Promise<ComponentType<Props>> =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  function Lazily(props: Props) {
    const [Loaded, setLoaded] = useState(() => there);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (there !== null) return undefined;
      let isGone = false;
      void fetched().then(
        (component) => {
          there = component;
          if (!isGone) setLoaded(() => component);
        },
        (error: unknown) => {
          if (!isGone) setFailure({ error });
        },
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (failure !== null) throw failure.error;
    if (Loaded !== null) return <Loaded {...props} />;
    return typeof ahead === 'function' ? ahead(props) : ahead;
  }
  /** Fetches the file at leisure, so that the first press finds it there. */
  const fetchAhead = (): void => {
    void fetched().then(
      (component) => {
        there = component;
      },
      // Whoever needs it will be told.
      () => {},
    );
  };
  return Object.assign(Lazily, { fetchAhead });
}
