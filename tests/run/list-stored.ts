import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { complaintOf, storedShape, type StoredShape } from '../mocks/backend/stored-shape.ts';

// `npm run stored`: writes down the shape of what a browser stores, after its version was raised.

const file = new URL('../mocks/backend/stored-shape.json', import.meta.url);
const now = storedShape();
const written = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as StoredShape)
  : { ...now, recordVersion: 0, rowVersion: 0 };
const complaint = complaintOf(written, now);
if (complaint?.includes(': raise ') === true) {
  console.error(complaint);
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
