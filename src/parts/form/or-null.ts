import { isBlank } from '@/domain/intake-completeness';

/** What a field holds; null where that is nothing, or blanks alone. */
export const orNull = (text = ''): string | null => (isBlank(text) ? null : text);
