import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { useFields, type Field } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import styles from '../Settings.module.css';
import { readHeadings } from './headings.ts';

const meanings = ['email', 'other-email', 'name', 'first-name', 'last-name', 'organisation', 'domain', 'id', 'ignored'];

interface Props {
  file: File;
  columns: Record<string, string>;
  onChange: (columns: Record<string, string>) => void;
}

/** What each column of a table means, where its heading does not say it; the server remembers it. */
export function ColumnLines({ file, columns, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { data: headings = [] } = useQuery({
    queryKey: ['headings', file.name, file.size, file.lastModified],
    queryFn: () => readHeadings(file),
  });
  const ofContacts = useFields('contact');
  const ofOrganisations = useFields('organisation');
  const named = (fields: Map<string, Field>, whose: string) =>
    [...fields].map(([key, { name }]) => ({ value: `field.${key}`, label: t(whose, { name: inLanguage(name, i18n.language) }) }));
  const options = [
    { value: '', label: t('settings.import.asHeaded') },
    ...meanings.map((value) => ({ value, label: t(`settings.import.meaning.${value}`) })),
    ...named(ofContacts, 'settings.import.fieldOfContact'),
    ...named(new Map([...ofOrganisations].filter(([key]) => !ofContacts.has(key))), 'settings.import.fieldOfOrganisation'),
  ];
  const set = (heading: string, meaning: string) => {
    const { [heading]: _, ...others } = columns;
    onChange(meaning ? { ...others, [heading]: meaning } : others);
  };
  if (headings.length === 0) return null;
  return (
    <ul className={styles.plain} aria-label={t('settings.import.columns')}>
      {headings.map((heading, at) => (
        <li key={`${at} ${heading}`} className={styles.line}>
          <span className={styles.grow} dir="auto">
            {heading}
          </span>
          <Choice label={t('settings.import.means', { heading })} value={columns[heading] ?? ''} onChange={(meaning) => set(heading, meaning)} options={options} />
        </li>
      ))}
    </ul>
  );
}
