import { Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../../shared/fileSize.ts';
import type { Files } from './useFiles.ts';
import styles from './Composer.module.css';

export function AttachedFiles({ files }: { files: Files }) {
  const { t, i18n } = useTranslation();
  const shown = files.items.filter((file) => !file.inline);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('compose.files')}>
      {shown.map((file) => (
        <li key={file.key} className={styles.file} data-state={file.state} aria-busy={file.state === 'sending'}>
          <Paperclip size={12} aria-hidden />
          <span>
            {file.name} · {t(`compose.file.${file.state}`, { size: fileSize(file.size, i18n.language) })}
          </span>
          <button type="button" aria-label={t('compose.removeFile', { name: file.name })} onClick={() => files.remove(file.key)}>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
