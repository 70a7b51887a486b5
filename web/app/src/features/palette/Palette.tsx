import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../search/search.ts';
import { usePaletteActions } from './usePaletteActions.tsx';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { openPalette } from './open.ts';
import { useShow } from './useShow.ts';
import styles from './Palette.module.css';

/** ⌘K: actions, views, tickets, places, by name. */
export function Palette() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 120);
  const { data: found = [] } = useQuery({ ...searchQuery(settled), enabled: settled.length > 1 });
  const show = useShow();
  const groups = usePaletteActions();
  useKeys({ 'mod+k': openPalette });
  const tickets: SpotlightActionData[] = (settled.length > 1 ? found : []).map((one) => ({
    id: `ticket ${one.id}`,
    label: one.subject ?? '',
    description: `#${one.number} · ${one.requester?.name ?? ''}`,
    // The index forgives what the palette's own filter would not.
    keywords: words,
    onClick: () => show(String(one.number)),
  }));
  return (
    <Spotlight
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('shell.palette'), 'data-takes-keys': true } }}
      limit={14}
      highlightQuery
      scrollable
      centered={false}
      yOffset="14vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
      // The next key is meant for what the chosen action shows.
      transitionProps={{ duration: 0 }}
      classNames={{ actionsGroup: styles.group, action: styles.action }}
      maxHeight={460}
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('shell.palette') }}
      actions={[...groups, { group: t('palette.tickets'), actions: tickets }]}
    />
  );
}
