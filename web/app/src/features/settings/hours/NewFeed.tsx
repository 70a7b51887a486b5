import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Blank } from '../Blank.tsx';
import styles from '../Settings.module.css';
import { feedsPath, type FeedBody } from './feeds.ts';

/** Follows a calendar by its address, or takes a file of one. */
export function NewFeed() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: (body: FeedBody) => call('PUT', `${feedsPath}/${crypto.randomUUID()}`, { body }),
    onSuccess: () => {
      setUrl('');
      setName('');
    },
    onSettled: () => {
      for (const key of ['holiday-feeds', 'business-hours']) void queries.invalidateQueries({ queryKey: [key] });
    },
    meta: { quiet: true },
  });
  const upload = async (chosen: File) => add.mutate({ name: name.trim() || chosen.name.replace(/\.ics$/i, ''), content: await chosen.text() });
  return (
    <form
      aria-label={t('settings.hours.addFeed')}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ name: name.trim(), url: url.trim() });
      }}
    >
      <div className={styles.actions}>
        <Blank label={t('settings.hours.feedName')} name="feed-name" value={name} onChange={setName} />
        <Blank label={t('settings.hours.feedUrl')} name="feed-url" value={url} onChange={setUrl} placeholder="https://…/holidays.ics" />
        <Button type="submit" variant="default" disabled={!url.trim() || !name.trim() || add.isPending}>
          {t('settings.hours.follow')}
        </Button>
        <Button variant="default" disabled={add.isPending} onClick={() => file.current?.click()}>
          {t('settings.hours.upload')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".ics,text/calendar"
          hidden
          aria-label={t('settings.hours.file')}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) void upload(chosen);
            currentTarget.value = '';
          }}
        />
      </div>
      {add.error && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(add.error)}
        </p>
      )}
    </form>
  );
}
