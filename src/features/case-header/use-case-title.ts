import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router-dom';
import { useDocumentTitle } from '@/ui/use-document-title';
import { CASE_SECTIONS } from './sections';

/**
 * Names the tab by its case and by what of it is shown: where two tabs have one case, and for who hears
 * the title first, the reference alone tells nothing.
 */
export function useCaseTitle(reference: string): void {
  const { t, i18n } = useLingui();
  const [, , , part] = useLocation().pathname.split('/');
  const section = CASE_SECTIONS.find(({ path }) => path === part);
  const name = part === 'letters' ? t`Letter` : section && i18n._(section.name);
  useDocumentTitle(name === undefined ? reference : `${reference} · ${name}`);
}
