import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../access/session.ts';
import { tagsQuery } from '../../inbox/tickets/tags.ts';
import styles from '../Settings.module.css';
import { TagLine } from './TagLine.tsx';
import { useChangeTag } from './useChangeTag.ts';

/** The words on tickets: how often each is used, renamed, merged, taken away. */
export function TagsSection() {
  const { t } = useTranslation();
  const { data: tags } = useQuery(tagsQuery);
  const share = useMay('ticket.share');
  const everything = useMe().scope === 'all';
  const { change, takeBack } = useChangeTag();
  if (!tags) return null;
  const known = new Set(tags.map((use) => use.tag));
  return (
    <>
      {tags.length === 0 && <p className={styles.quiet}>{t('settings.tags.none')}</p>}
      {!everything && <p className={styles.quiet}>{t('settings.tags.notAll')}</p>}
      <ul className={styles.plain}>
        {tags.map((use) => (
          <TagLine
            key={use.tag}
            use={use}
            known={known}
            disabled={!share || !everything}
            onChange={(becomes) => change({ tag: use.tag, becomes, merges: becomes !== null && known.has(becomes) })}
            onTakeBack={takeBack}
          />
        ))}
      </ul>
    </>
  );
}
