import { expect, test } from 'vitest';
import { readBody } from '@mocks/routes/parse';

const PIECE = 64 * 1024;

/** A request whose length nobody knows before it has ended. */
function streamed(pull: () => Uint8Array | undefined): Request {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pull();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
  const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  return new Request('http://server/api/requests', init);
}

test('a body without an end is refused as soon as it is too long, and read no further', async () => {
  let sent = 0;
  const request = streamed(() => {
    sent += 1;
    // Were it read on, the test would end by this.
    if (sent > 100) throw new Error('Read on');
    return new Uint8Array(PIECE).fill(32);
  });
  await expect(readBody(request)).rejects.toMatchObject({ code: 'too-large' });
  expect(sent).toBeLessThan(10);
});

test('a letter that two pieces share is read whole', async () => {
  const pieces = [new Uint8Array([0x22, 0xc3]), new Uint8Array([0xa9, 0x22])];
  expect(await readBody(streamed(() => pieces.shift()))).toBe('"é"');
});

test('a body that ends within a letter is unreadable', async () => {
  const pieces = [new Uint8Array([0x22, 0xc3])];
  const reading = readBody(streamed(() => pieces.shift()));
  await expect(reading).rejects.toMatchObject({ code: 'unreadable' });
});
