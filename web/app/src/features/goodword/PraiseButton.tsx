import { Leaf } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import { useMay } from '../access/session.ts';
import type { Message } from '../inbox/thread/conversation.ts';
import { openPraise } from './praise.ts';
import styles from './GoodWord.module.css';

/** On what a customer wrote: may we quote it? */
export function PraiseButton({ message }: { message: Message }) {
  const { t } = useTranslation();
  const may = useMay('good-word.ask');
  if (!may || message.kind !== 'inbound' || message.author?.kind !== 'contact') return null;
  return (
    <IconButton
      className={styles.praise}
      label={t('goodWord.praise')}
      icon={Leaf}
      hotkey="Q"
      // A click would end the marking before it was read.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openPraise(message.id)}
    />
  );
}
