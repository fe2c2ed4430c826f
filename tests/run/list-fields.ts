import { writeFileSync } from 'node:fs';
import { endpoints } from '../../src/contract/endpoints.ts';
import { tableOf } from '../conformance/field-table.ts';

// `npm run fields`: writes down every field of every answer, after the contract was changed. Read the
// difference before it is committed: whatever is new there reaches the browser of the roles named.

const file = new URL('../conformance/fields-shown.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(tableOf(Object.values(endpoints)), null, 2)}\n`);
