import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../configuration.ts';
import { shownTo, useAskable } from './askable.ts';
import styles from './Preview.module.css';
import type { Widget } from './widget.ts';

const protocol = 1;

/** The panel as visitors will see it, with what is being changed; nobody can write into it. */
export function Preview({ brand, widget }: { brand: Brand; widget: Widget }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const home = brand.language ?? 'en';
  const { colour, language, texts, rating, identify, questions } = widget;
  const askable = useAskable();
  const tell = useCallback((message: object) => {
    frame.current?.contentWindow?.postMessage({ goodword: protocol, ...message }, window.location.origin);
  }, []);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && (data as { type?: unknown } | null)?.type === 'ready') setReady(true);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    if (!ready) return;
    const spokenTo = language ?? home;
    tell({ type: 'preview', config: { colour, language: spokenTo, texts: texts[spokenTo] ?? {}, rating, identify, questions: shownTo(questions, askable, spokenTo), availability: { online: true } } });
  }, [ready, tell, colour, language, home, texts, rating, identify, questions, askable]);
  return (
    <div className={styles.page} data-side={widget.position} role="img" aria-label={t('settings.chat.preview')}>
      {/* Our own page, which needs its own origin to speak with its server. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        ref={frame}
        className={styles.frame}
        title={t('settings.chat.preview')}
        src={`/widget/frame/${brand.key}`}
        inert
        tabIndex={-1}
      />
    </div>
  );
}
