import { Switch, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Look, Words } from './letterhead.ts';

interface Props {
  look: Look;
  onChange: (look: Look) => void;
}

/** The words around a reply, and below it; html of their own where somebody wants that. */
export function LookFields({ look, onChange }: Props) {
  const { t } = useTranslation();
  const own = look.reply.html != null || look.signature.html != null;
  const write = (part: 'reply' | 'signature', words: Partial<Words>) => onChange({ ...look, [part]: { ...look[part], ...words } });
  const change = (ownHtml: boolean) =>
    onChange({
      reply: { ...look.reply, html: ownHtml ? paragraphs(look.reply.text) : null },
      signature: { ...look.signature, html: ownHtml ? paragraphs(look.signature.text) : null },
    });
  return (
    <>
      {(['reply', 'signature'] as const).map((part) => (
        <Textarea
          key={part}
          label={t(`settings.letterhead.${part}`)}
          autosize
          minRows={2}
          value={look[part].text}
          onChange={(event) => write(part, { text: event.currentTarget.value })}
        />
      ))}
      <Switch
        my="sm"
        label={t('settings.letterhead.ownHtml')}
        checked={own}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {own &&
        (['reply', 'signature'] as const).map((part) => (
          <Textarea
            key={part}
            label={t(`settings.letterhead.${part}Html`)}
            autosize
            minRows={2}
            spellCheck={false}
            value={look[part].html ?? ''}
            onChange={(event) => write(part, { html: event.currentTarget.value })}
          />
        ))}
    </>
  );
}

/** Something to begin with. */
function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<div>${paragraph.replaceAll('\n', '<br>')}</div>`)
    .join('\n<br>\n');
}
