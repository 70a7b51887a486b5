import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { useFields } from '../fields/fields.ts';

const builtIn = ['team', 'agent', 'channel', 'brand', 'type', 'priority', 'tag'];

/** By what a report can be told apart: what is built in, and fields that offer options. */
export function useGroupings(): { value: string; label: string }[] {
  const { t, i18n } = useTranslation();
  const fields = [...useFields('ticket').values()].filter(({ kind }) => kind === 'choice' || kind === 'tree');
  return [
    ...builtIn.map((by) => ({ value: by, label: t(`reports.bys.${by}`) })),
    ...fields.map(({ key = '', name }) => ({ value: `field:${key}`, label: inLanguage(name, i18n.language) })),
  ];
}
