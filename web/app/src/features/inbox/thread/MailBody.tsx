import { ImageOff } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attachment } from './conversation.ts';
import type { Fold } from './folds.ts';
import { mailDocument } from './mailDocument.ts';
import styles from './Body.module.css';

const longMail = 900;

interface Props {
  html: string;
  folds: Fold[];
  attachments: Attachment[];
  title: string;
}

/** A mail in its own sandboxed frame, without scripts, as tall as its content. */
export function MailBody({ html, folds, attachments, title }: Props) {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [images, setImages] = useState(false);
  const [all, setAll] = useState(false);
  const folded = t('thread.showQuoted');
  const mail = useMemo(
    () => mailDocument(html, { attachments, images, scheme, folds, folded }),
    [html, attachments, images, scheme, folds, folded],
  );
  const { frame, height, measure } = useHeight();
  const long = height > longMail;
  return (
    <>
      {mail.remote > 0 && !images && (
        <p className={styles.blocked}>
          <ImageOff size={14} aria-hidden />
          {t('thread.blockedImages', { count: mail.remote })}
          <button type="button" onClick={() => setImages(true)}>
            {t('thread.showImages')}
          </button>
        </p>
      )}
      <div className={styles.long} data-folded={(long && !all) || undefined}>
        <iframe
          ref={frame}
          title={title}
          className={styles.mail}
          data-paper={mail.ownColours ? 'own' : undefined}
          style={{ height }}
          srcDoc={mail.document}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          onLoad={measure}
        />
      </div>
      {long && (
        <button type="button" className={styles.all} onClick={() => setAll(!all)}>
          {t(all ? 'thread.showLess' : 'thread.showAll')}
        </button>
      )}
    </>
  );
}

/** Same origin without scripts: we may measure it, it may do nothing. Keys pressed inside are the screen's. */
function useHeight() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(24);
  const observer = useRef<ResizeObserver>(undefined);
  const measure = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    const read = () => setHeight(Math.ceil(inside.body.getBoundingClientRect().height));
    observer.current?.disconnect();
    observer.current = new ResizeObserver(read);
    observer.current.observe(inside.body);
    inside.addEventListener('keydown', (event) => {
      const outside = new KeyboardEvent('keydown', event);
      if (!document.dispatchEvent(outside)) event.preventDefault();
    });
    read();
  }, []);
  useEffect(() => () => observer.current?.disconnect(), []);
  return { frame, height, measure };
}
