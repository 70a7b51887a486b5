import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank, Choice } from '../Blank.tsx';
import { keyOf } from '../keyOf.ts';
import { Sentence } from '../Sentence.tsx';
import styles from '../Settings.module.css';
import { Problem } from './Problem.tsx';
import { categories, useChangeClass } from './classes.ts';

/** A type or a status that there will be. */
export function NewClass({ what, taken }: { what: 'type' | 'status'; taken: string[] }) {
  const { t, i18n } = useTranslation();
  const [name, setName] = useState('');
  const [category, setCategory] = useState('open');
  const make = useChangeClass(() => setName(''));
  return (
    <form
      className={styles.item}
      aria-label={t(`settings.classes.new.${what}`)}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({
          method: 'POST',
          path: what === 'type' ? 'ticket-types' : 'statuses',
          body: { key: keyOf(name, taken), name: { [i18n.language]: name.trim() }, ...(what === 'status' ? { category } : {}) },
        });
      }}
    >
      <Sentence
        text={`settings.classes.sentence.${what}`}
        blanks={{
          name: <Blank label={t(`settings.classes.name.${what}`)} name="name" value={name} onChange={setName} required />,
          category: (
            <Choice
              label={t('settings.classes.category')}
              value={category}
              onChange={setCategory}
              options={categories.map((value) => ({ value, label: t(`settings.classes.categories.${value}`) }))}
            />
          ),
        }}
      />
      <Problem error={make.error} />
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={!name.trim() || make.isPending}>
          {t(`settings.classes.add.${what}`)}
        </Button>
      </div>
    </form>
  );
}
