import { styleNonce } from '@goodword/ui';
import { Image } from '@tiptap/extension-image';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor, type Editor as TipTap } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { Ticket } from '../tickets/tickets.ts';
import { mentionOf } from './mention.ts';
import { cannedReplies } from './canned.ts';
import styles from './Composer.module.css';

export interface EditorHandle {
  focus: () => void;
  blur: () => void;
  html: () => string;
  text: () => string;
  isEmpty: () => boolean;
  set: (html: string) => void;
  /** Puts it where the cursor is. */
  insert: (html: string) => void;
  image: (file: { id: string; url: string; name: string }) => void;
  tiptap: () => TipTap | null;
}

interface Props {
  ref: Ref<EditorHandle>;
  label: string;
  placeholder: string;
  onChange: () => void;
  onFiles: (files: File[]) => void;
  mentions: boolean;
  /** Whether Enter begins a new line. */
  breaks?: boolean;
  ticket?: Ticket;
}

/** A picture that is one of the uploaded files. */
const Picture = Image.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      file: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-file'),
        renderHTML: ({ file }) => (file ? { 'data-file': String(file) } : {}),
      },
    };
  },
});

export function Editor({ ref, label, placeholder, onChange, onFiles, mentions, breaks = true, ticket }: Props) {
  const latest = useRef({ onChange, onFiles, placeholder, mentions, breaks, ticket });
  useEffect(() => {
    latest.current = { onChange, onFiles, placeholder, mentions, breaks, ticket };
  });
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: false, horizontalRule: false, link: { openOnClick: false } }),
      Picture.configure({ inline: true }),
      Placeholder.configure({ placeholder: () => latest.current.placeholder, showOnlyWhenEditable: false }),
      mentionOf(() => latest.current.mentions),
      cannedReplies(() => latest.current.ticket),
    ],
    injectNonce: styleNonce(),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      // ⌘/Ctrl Enter sends; it does not break the line first.
      handleKeyDown: (_view, event) =>
        event.key === 'Enter' &&
        (event.metaKey || event.ctrlKey || (!latest.current.breaks && !event.shiftKey && !document.querySelector('.suggestions'))),
      handlePaste: (_view, event) => take(event.clipboardData, latest.current.onFiles),
      handleDrop: (_view, event, _slice, moved) => !moved && take(event.dataTransfer, latest.current.onFiles),
    },
    onUpdate: () => latest.current.onChange(),
    shouldRerenderOnTransaction: false,
  });

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
    });
  }, [editor, label, placeholder]);

  useImperativeHandle(ref, () => handle(editor), [editor]);
  return (
    <div className={styles.editor} onPointerDown={(event) => event.target === event.currentTarget && editor?.commands.focus('end')}>
      <EditorContent editor={editor} />
    </div>
  );
}

function take(data: DataTransfer | null, onFiles: (files: File[]) => void): boolean {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return false;
  onFiles(files);
  return true;
}

function handle(editor: TipTap | null): EditorHandle {
  return {
    focus: () => {
      // At once, for the next letter is meant for it; its end is known once it is drawn.
      editor?.view.focus();
      requestAnimationFrame(() => editor?.commands.focus('end'));
    },
    blur: () => editor?.commands.blur(),
    html: () => editor?.getHTML() ?? '',
    text: () => editor?.getText({ blockSeparator: '\n' }) ?? '',
    isEmpty: () => editor?.isEmpty ?? true,
    set: (html) => {
      editor?.commands.setContent(html, { emitUpdate: false });
    },
    insert: (html) => editor?.chain().focus().insertContent(html).run(),
    image: ({ id, url, name }) =>
      editor?.chain().focus().insertContent({ type: 'image', attrs: { src: url, alt: name, file: id } }).run(),
    tiptap: () => editor,
  };
}
