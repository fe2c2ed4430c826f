import type { CDPSession, Page } from '@playwright/test';

/** An input method at work in a page: what is typed becomes text by stages. */
export interface InputMethod {
  /** Shows each stage in turn in the field that has the focus, and stays in the last. */
  readonly begin: (stages: readonly string[]) => Promise<void>;
  /** Ends the composition with the text that is chosen. */
  readonly choose: (text: string) => Promise<void>;
}

/** Takes an input method into use; the browser itself composes, as with a person's. */
export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  return {
    begin: async (stages) => {
      for (const stage of stages) {
        const end = stage.length;
        await cdp.send('Input.imeSetComposition', {
          text: stage,
          selectionStart: end,
          selectionEnd: end,
        });
      }
    },
    choose: async (text) => {
      await cdp.send('Input.insertText', { text });
    },
  };
}
