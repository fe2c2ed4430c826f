import { auditFilterShape, type AuditFilter } from '@/contract/audit';
import { listCodec } from '@/parts/list-kit/list-codec';

const codec = listCodec<AuditFilter, 'at'>({
  shape: auditFilterShape,
  multi: ['action'],
  single: ['person', 'case', 'from', 'to'],
  sortKeys: ['at'],
  defaultSort: '-at',
});

/** Reads and writes what the trail is narrowed to, as its address spells it. */
export const parseAudit = (params: URLSearchParams) => codec.parse(params);
export const serializeAudit = (filter: AuditFilter): URLSearchParams =>
  codec.serialize({ filter, sort: codec.defaultSort });
