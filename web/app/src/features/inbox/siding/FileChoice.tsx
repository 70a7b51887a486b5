import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { AttachedFiles } from '../composer/AttachedFiles.tsx';
import type { Files } from '../composer/useFiles.ts';

/** Files to go along, and the button that adds some. */
export function FileChoice({ files }: { files: Files }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <AttachedFiles files={files} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          files.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <IconButton label={t('compose.attach')} icon={Paperclip} onClick={() => input.current?.click()} />
    </>
  );
}
