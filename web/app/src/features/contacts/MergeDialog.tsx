import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { explain } from '../../shared/problem.ts';
import { find, previewOf, type Kind, type Preview } from './contacts.ts';
import styles from './Contacts.module.css';
import { useMerge } from './useMerge.ts';

interface One {
  id: string;
  name: string;
}

interface Props {
  kind: Kind;
  /** Who stays. */
  into: One;
  /** Who becomes part of him, if that is known. */
  from?: One;
  onClose: () => void;
}

/** Before two become one: who stays, and what becomes of what. */
export function MergeDialog({ kind, into, from, onClose }: Props) {
  const { t } = useTranslation();
  const [pair, setPair] = useState<{ into: One; from: One | undefined }>({ into, from });
  return (
    <Modal opened onClose={onClose} title={t(`contacts.mergeTitle.${kind}`)} size={520} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      {pair.from ? (
        <Look
          kind={kind}
          into={pair.into}
          from={pair.from}
          onSwap={() => setPair(({ into: one, from: other }) => ({ into: other ?? one, from: one }))}
          onClose={onClose}
        />
      ) : (
        <Choose kind={kind} except={into.id} onChoose={(one) => setPair({ into, from: one })} />
      )}
    </Modal>
  );
}

function Choose({ kind, except, onChoose }: { kind: Kind; except: string; onChoose: (one: One) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data } = useQuery({
    queryKey: [kind, 'find', words],
    queryFn: ({ signal }) => find(kind, words, signal),
    enabled: words.trim() !== '',
    placeholderData: (before) => before,
  });
  const found = words.trim() ? (data?.items.filter((one) => one.id !== except) ?? []) : [];
  return (
    <>
      <input className={styles.search} type="search" aria-label={t(`contacts.search.${kind}`)} placeholder={t(`contacts.search.${kind}`)} value={words} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus />
      <ul className={styles.list} aria-label={t('contacts.found')}>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.choice} onClick={() => onChoose(one)}>
              {one.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Look({ kind, into, from, onSwap, onClose }: { kind: Kind; into: One; from: One; onSwap: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { merge } = useMerge(kind);
  const { data: preview, error } = useQuery(previewOf({ kind, id: into.id }, from.id));
  const failed = error ?? merge.error;
  return (
    <>
      <p className={styles.becomes}>{t('contacts.becomes', { from: from.name, into: into.name })}</p>
      {preview ? <What preview={preview} /> : <div className={styles.comingShort} aria-busy={!error} />}
      {failed && <p role="alert" className={styles.failed}>{explain(failed)}</p>}
      <p className={styles.acts}>
        <Button
          disabled={!preview || preview.objection !== null || merge.isPending}
          onClick={() => afterwards(merge.mutateAsync({ from: from.id, into: into.id }), onClose)}
        >
          {t('contacts.merge')}
        </Button>
        <Button variant="default" leftSection={<ArrowLeftRight size={16} aria-hidden />} onClick={onSwap}>
          {t('contacts.swap')}
        </Button>
      </p>
    </>
  );
}

function What({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation();
  if (preview.objection) {
    // The server speaks English only.
    return <p role="alert" className={styles.failed}>{i18n.language === 'en' ? preview.objection : t('problem.merge-stopped')}</p>;
  }
  return (
    <ul className={styles.what} aria-label={t('contacts.whatMoves')}>
      {preview.moves.map((one) => (
        <li key={one.what}>{t('contacts.goesTo', { what: t(`contacts.what.${one.what}`, { count: one.count }), into: preview.into })}</li>
      ))}
      {preview.filled.map((field) => (
        <li key={field}>{t('contacts.filled', { field: t(`contacts.field.${field}`), from: preview.from })}</li>
      ))}
      <li>{t('contacts.nameStays', { into: preview.into })}</li>
      <li>{t('contacts.canUndo')}</li>
    </ul>
  );
}
