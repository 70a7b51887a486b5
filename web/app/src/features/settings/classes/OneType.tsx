import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { useChangeClass, type StatusClass, type TypeClass } from './classes.ts';
import { Leave } from './Leave.tsx';
import { Ticks } from './Ticks.tsx';
import styles from './Classes.module.css';

interface Props {
  type: TypeClass;
  types: TypeClass[];
  statuses: StatusClass[];
}

/** "Return can get every status." */
export function OneType({ type, types, statuses }: Props) {
  const { t, i18n } = useTranslation();
  const title = inLanguage(type.name, i18n.language);
  const [name, setName] = useState(title);
  const [uses, setUses] = useState(type.statuses ?? []);
  const save = useChangeClass();
  const path = `ticket-types/${type.key}`;
  const active = statuses.filter((status) => !status.archived);
  const dirty = name !== title || uses.join() !== (type.statuses ?? []).join();
  return (
    <SettingForm
      label={title}
      dirty={dirty && name.trim() !== ''}
      save={{
        mutate: () => save.mutate({ method: 'PATCH', path, body: { name: { ...type.name, [i18n.language]: name.trim() }, statuses: uses }, version: type.version }),
        isPending: save.isPending,
      }}
      problem={save.error}
      more={
        <Leave
          path={path}
          name={title}
          version={type.version}
          archived={type.archived ?? false}
          others={types
            .filter((other) => other.key !== type.key && !other.archived)
            .map((other) => ({ value: other.key ?? '', label: inLanguage(other.name, i18n.language) }))}
        />
      }
    >
      <Sentence
        text="settings.classes.oneType"
        blanks={{
          name: <Blank label={t('settings.classes.nameOf', { name: title })} name="name" value={name} onChange={setName} required />,
          uses: (
            <Choice
              label={t('settings.classes.usesOf', { name: title })}
              value={uses.length === 0 ? 'all' : 'some'}
              onChange={(now) => setUses(now === 'all' ? [] : active.map((status) => status.key ?? ''))}
              options={['all', 'some'].map((value) => ({ value, label: t(`settings.classes.uses.${value}`) }))}
            />
          ),
        }}
      />
      {type.archived && <p className={styles.quiet}>{t('settings.classes.archived')}</p>}
      {uses.length > 0 && <Ticks label={t('settings.classes.usesOf', { name: title })} statuses={active} chosen={uses} onChange={setUses} />}
    </SettingForm>
  );
}
