import type { createBrowserRouter } from 'react-router-dom';

type AppRouter = ReturnType<typeof createBrowserRouter>;
type Told = Parameters<AppRouter['subscribe']>[0];
type State = Parameters<Told>[0];

/** A page that comes sooner is shown without saying first that it is on its way, ms. */
const TELL_AFTER_MS = 100;

/**
 * The router for the page, which says of a navigation that it has begun only where it takes a moment:
 * to draw that costs as much as the answer that is waited for, which meanwhile nobody could take.
 * (`subscribe` is what the library's own provider listens with.)
 */
export function tellLate(router: AppRouter): AppRouter {
  const subscribe = (tell: Told): (() => void) => {
    let shown: State = router.state;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = router.subscribe((state, how) => {
      clearTimeout(timer);
      const show = (): void => {
        shown = state;
        tell(state, how);
      };
      if (onlyBegins(shown, state)) timer = setTimeout(show, TELL_AFTER_MS);
      else show();
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  };
  // The router's properties are getters; do not copy them.
  return Object.create(router, { subscribe: { value: subscribe } }) as AppRouter;
}

/** Whether what is shown and the next state differ in nothing but the navigation that is on its way. */
function onlyBegins(shown: State, next: State): boolean {
  return (
    shown.navigation.state === 'idle' &&
    next.navigation.state === 'loading' &&
    next.location === shown.location &&
    next.matches === shown.matches &&
    next.loaderData === shown.loaderData &&
    next.errors === shown.errors &&
    next.blockers === shown.blockers &&
    next.revalidation === shown.revalidation &&
    next.fetchers === shown.fetchers
  );
}
