import { Modal } from '@mantine/core';
import { Download, File, Image } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../../shared/fileSize.ts';
import type { Attachment } from './conversation.ts';
import styles from './Attachments.module.css';

const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Pictures open here, everything else is saved. */
export function Attachments({ items }: { items: Attachment[] }) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState<Attachment | null>(null);
  if (items.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={t('thread.attachments')}>
        {items.map((item) => {
          const picture = drawn.has(item.mediaType ?? '');
          const inside = (
            <>
              {picture ? <img src={item.url} alt="" loading="lazy" /> : <File size={16} aria-hidden />}
              <span className={styles.name}>{item.name}</span>
              <span className={styles.size}>{fileSize(item.size ?? 0, i18n.language)}</span>
            </>
          );
          return (
            <li key={item.id}>
              {picture ? (
                <button type="button" className={styles.item} onClick={() => setShown(item)}>
                  {inside}
                </button>
              ) : (
                <a className={styles.item} href={item.url} download={item.name}>
                  {inside}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="auto"
        title={
          <span className={styles.title}>
            <Image size={16} aria-hidden /> {shown?.name}
            <a href={shown?.url} download={shown?.name} aria-label={t('thread.download')}>
              <Download size={16} aria-hidden />
            </a>
          </span>
        }
        closeButtonProps={{ 'aria-label': t('dismiss') }}
      >
        <img className={styles.preview} src={shown?.url} alt={shown?.name ?? ''} />
      </Modal>
    </>
  );
}
