import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../contract/openapi';

// `npm run openapi`: the contract as a document, for whoever builds a real backend.
writeFileSync(
  new URL('../../docs/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
