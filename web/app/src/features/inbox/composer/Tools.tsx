import { Bold, Italic, List, ListOrdered, Paperclip, Quote, TextQuote } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { MacroMenu } from '../../macros/MacroMenu.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { CannedMenu } from './CannedMenu.tsx';
import type { EditorHandle } from './Editor.tsx';
import styles from './Composer.module.css';

interface Props {
  editor: RefObject<EditorHandle | null>;
  onFiles: (files: File[]) => void;
  ticket?: Ticket;
  note: boolean;
}

const marks = [
  { name: 'bold', icon: Bold, hotkey: '⌘B' },
  { name: 'italic', icon: Italic, hotkey: '⌘I' },
] as const;

const blocks = [
  { name: 'bullets', icon: List },
  { name: 'numbers', icon: ListOrdered },
  { name: 'quote', icon: Quote },
] as const;

export function Tools({ editor, onFiles, ticket, note }: Props) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const chain = () => editor.current?.tiptap()?.chain().focus();
  const block = {
    bullets: () => chain()?.toggleBulletList().run(),
    numbers: () => chain()?.toggleOrderedList().run(),
    quote: () => chain()?.toggleBlockquote().run(),
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('compose.tools')}>
      <IconButton label={t('compose.attach')} icon={Paperclip} onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('compose.attach')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {!note && <CannedMenu editor={editor} ticket={ticket} icon={TextQuote} />}
      {!note && ticket && <MacroMenu editor={editor} ticket={ticket} />}
      {marks.map(({ name, icon, hotkey }) => (
        <IconButton key={name} label={t(`compose.${name}`)} icon={icon} hotkey={hotkey} onClick={() => chain()?.toggleMark(name).run()} />
      ))}
      {blocks.map(({ name, icon }) => (
        <IconButton key={name} label={t(`compose.${name}`)} icon={icon} onClick={block[name]} />
      ))}
    </div>
  );
}
