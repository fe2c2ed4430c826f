import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

const mounted = new Set<() => void>();

/** What a test has drawn into the page. */
interface Mounted {
  readonly place: HTMLElement;
  readonly draw: (content: ReactNode) => Promise<void>;
}

/** Draws content into a place of its own at the end of the page, with what its effects change. */
export async function mount(content: ReactNode, tag = 'div'): Promise<Mounted> {
  const place = document.body.appendChild(document.createElement(tag));
  const root = createRoot(place);
  mounted.add(() => {
    root.unmount();
    place.remove();
  });
  const draw = async (next: ReactNode): Promise<void> => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    await act(async () => root.render(next));
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  };
  await draw(content);
  return { place, draw };
}

/** For `afterEach`: takes away what was drawn. */
export function unmountAll(): void {
  for (const end of mounted) end();
  mounted.clear();
}
