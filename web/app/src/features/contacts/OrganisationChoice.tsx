import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { find } from './contacts.ts';
import styles from './Contacts.module.css';

interface Props {
  value: string;
  onChange: (organisation: string | null) => void;
}

/** To which organisation somebody belongs: typed, chosen from those found; empty is none. */
export function OrganisationChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const [words, setWords] = useState(value);
  const { data } = useQuery({
    queryKey: ['organisations', 'find', words],
    queryFn: ({ signal }) => find('organisations', words, signal),
    enabled: words.trim() !== '' && words !== value,
  });
  const take = (now: string) => {
    setWords(now);
    const chosen = data?.items.find((one) => one.name === now);
    if (chosen && now !== value) onChange(chosen.id);
  };
  return (
    <>
      <input
        className={styles.field}
        aria-label={t('contacts.field.organisation')}
        placeholder={t('contacts.noOrganisation')}
        list={list}
        value={words}
        onChange={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => event.stopPropagation()}
        onBlur={() => (words.trim() === '' && value !== '' ? onChange(null) : words !== value && setWords(value))}
      />
      <datalist id={list}>
        {data?.items.map((one) => (
          <option key={one.id} value={one.name}>
            {one.name}
          </option>
        ))}
      </datalist>
    </>
  );
}
