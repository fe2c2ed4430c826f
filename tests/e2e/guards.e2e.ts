import { expect, test } from '@playwright/test';
import { addPresentTraces, patientDataIn, watch } from '@tests/support/page-watch';

/** The guards around every journey are themselves shown to see what is planted. */
test('the guards see console errors, uncaught errors, policy violations and leaks', async ({
  context,
}) => {
  const seen = await watch(context);
  const page = await context.newPage();
  await page.goto('/sign-in?of=Zoltan%20Quispe');
  // The page sets its own title when it is drawn; one planted before would be written over.
  await expect(page).toHaveTitle('Sign in');
  await page.evaluate(async () => {
    console.error('planted console error');
    localStorage.setItem('draft', 'Quispe, Zoltan');
    history.replaceState({ q: 'zoltan quispe' }, '');
    await caches.open('answers').then((cache) => cache.put('/?q=zoltan+quispe', new Response('')));
    await new Promise((resolve) => {
      const request = indexedDB.open('waiting');
      request.addEventListener('upgradeneeded', () => {
        const bytes = new TextEncoder().encode('zoltan quispe');
        request.result.createObjectStore('writes', { autoIncrement: true }).add({ bytes });
      });
      request.addEventListener('success', resolve);
    });
    document.title = 'Case of ZOLTAN QUISPE';
    const image = new Image();
    image.src = 'https://elsewhere.example/pixel.png';
    document.body.append(image);
    queueMicrotask(() => {
      throw new Error('planted uncaught error');
    });
  });

  await expect.poll(() => seen.errors.join('\n')).toContain('planted uncaught error');
  await expect.poll(() => seen.violations.map(({ directive }) => directive)).toContain('img-src');
  expect(seen.errors.join('\n')).toContain('planted console error');

  await addPresentTraces(seen, context.pages());
  const leaks = patientDataIn(seen.traces, ['zoltan quispe', 'Quispe, Zoltan', 'Zo']).join('\n');
  for (const where of ['address', 'title', 'kept by the browser: draft=']) {
    expect(leaks).toContain(`in ${where}`);
  }
  for (const where of ['history: ', 'answers: ', 'waiting/writes: ']) {
    expect(leaks).toContain(`in kept by the browser: ${where}`);
  }
});

test('a page that says and keeps nothing has no traces of a patient', async ({ context }) => {
  const seen = await watch(context);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await addPresentTraces(seen, context.pages());
  expect(patientDataIn(seen.traces, ['Zoltan Quispe'])).toEqual([]);
  expect(seen.violations).toEqual([]);
  expect(seen.errors).toEqual([]);
});
