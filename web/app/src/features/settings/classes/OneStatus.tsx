import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { Blank } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { useChangeClass, type StatusClass } from './classes.ts';
import { Leave } from './Leave.tsx';
import { Ticks } from './Ticks.tsx';
import styles from './Classes.module.css';

/** "In repair waits on others. It can become …" */
export function OneStatus({ status, statuses }: { status: StatusClass; statuses: StatusClass[] }) {
  const { t, i18n } = useTranslation();
  const title = inLanguage(status.name, i18n.language);
  const [name, setName] = useState(title);
  const [next, setNext] = useState(status.next ?? []);
  const save = useChangeClass();
  const path = `statuses/${status.key}`;
  const others = statuses.filter((other) => other.key !== status.key && !other.archived);
  const dirty = name !== title || next.toSorted().join() !== (status.next ?? []).toSorted().join();
  return (
    <SettingForm
      label={title}
      dirty={dirty && name.trim() !== ''}
      save={{
        mutate: () => save.mutate({ method: 'PATCH', path, body: { name: { ...status.name, [i18n.language]: name.trim() }, next }, version: status.version }),
        isPending: save.isPending,
      }}
      problem={save.error}
      more={
        <Leave
          path={path}
          name={title}
          version={status.version}
          archived={status.archived ?? false}
          others={others
            .filter((other) => other.category === status.category)
            .map((other) => ({ value: other.key ?? '', label: inLanguage(other.name, i18n.language) }))}
        />
      }
    >
      <Sentence
        text="settings.classes.oneStatus"
        blanks={{
          name: <Blank label={t('settings.classes.nameOf', { name: title })} name="name" value={name} onChange={setName} required />,
          category: <strong>{t(`settings.classes.categories.${status.category}`)}</strong>,
        }}
      />
      {status.archived && <p className={styles.quiet}>{t('settings.classes.archived')}</p>}
      <Ticks label={t('settings.classes.nextOf', { name: title })} statuses={others} chosen={next} onChange={setNext} />
    </SettingForm>
  );
}
