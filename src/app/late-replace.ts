/** A page that nobody sees is given no picture: its address is written all the same, ms. */
const AT_MOST_MS = 250;
/** Whoever goes on meets the address of what they see; the browser's own keys and buttons are among these. */
const INPUTS = ['pointerdown', 'keydown', 'pagehide'] as const;

type Entry = Parameters<History['replaceState']>;

/**
 * The window for the router, whose history writes another address over one of the same path (another
 * order or filter of a list) when the picture stands and not before: to write it takes the browser some
 * milliseconds, for which the rows would wait. Everything else is written at once, and after what waits.
 */
export function lateReplacing(real: Window): Window {
  const { history } = real;
  let waiting: Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (waiting === null) return;
    const entry = waiting;
    waiting = null;
    history.replaceState(...entry);
  };
  const writeLater = (entry: Entry): void => {
    waiting = entry;
    timer = setTimeout(write, AT_MOST_MS);
    // A task of its own: what is asked for in a frame comes before its picture.
    real.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', write, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };
  for (const input of INPUTS) real.addEventListener(input, write, { capture: true });
  // Back came first: what waits was meant for the entry that is left.
  real.addEventListener(
    'popstate',
    () => {
      waiting = null;
      clearTimeout(timer);
    },
    { capture: true },
  );

  const lateHistory = {
    get state(): unknown {
      write();
      return history.state as unknown;
    },
    replaceState: (...entry: Entry): void => {
      write();
      if (isSamePath(entry[2], real)) writeLater(entry);
      else history.replaceState(...entry);
    },
    pushState: (...entry: Entry): void => {
      write();
      history.pushState(...entry);
    },
    go: (delta?: number): void => {
      write();
      history.go(delta);
    },
  };
  return {
    history: lateHistory,
    get location() {
      return real.location;
    },
    document: real.document,
    // Where a browser forbids storage, to ask for it throws: whoever asks sees to that.
    get sessionStorage() {
      return real.sessionStorage;
    },
    addEventListener: real.addEventListener.bind(real),
    removeEventListener: real.removeEventListener.bind(real),
  } as unknown as Window;
}

function isSamePath(address: Entry[2], { location }: Window): boolean {
  return new URL(address ?? '', location.href).pathname === location.pathname;
}
