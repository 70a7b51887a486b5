import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/time/Moment.tsx';
import { useUndo } from '../../../shared/undo/undo.ts';
import styles from '../Settings.module.css';
import { feedsPath, feedsQuery, type Feed, type FeedBody } from './feeds.ts';
import { NewFeed } from './NewFeed.tsx';

/** Holidays that others keep, in calendars that are followed. */
export function Feeds() {
  const { t } = useTranslation();
  const { data } = useQuery(feedsQuery);
  return (
    <section aria-label={t('settings.hours.feeds')} className={styles.holidays}>
      <p className={styles.sentence}>{t(data && data.items.length > 0 ? 'settings.hours.feeds' : 'settings.hours.noFeeds')}</p>
      <ul className={styles.plain}>
        {data?.items.map((feed) => (
          <Line key={feed.id} feed={feed} />
        ))}
      </ul>
      <NewFeed />
    </section>
  );
}

function Line({ feed }: { feed: Feed }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const refresh = () => {
    for (const key of ['holiday-feeds', 'business-hours']) void queries.invalidateQueries({ queryKey: [key] });
  };
  const put = useMutation({
    mutationFn: (body: FeedBody) => call('PUT', `${feedsPath}/${feed.id}`, { body }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: async (): Promise<FeedBody> => {
      const before = feed.url
        ? { name: feed.name, url: feed.url }
        : { name: feed.name, ...(await call<{ content: string }>('GET', `${feedsPath}/${feed.id}`)) };
      await call('DELETE', `${feedsPath}/${feed.id}`);
      return before;
    },
    onSuccess: (before) => offer({ text: t('settings.hours.feedGone', { name: feed.name }), undo: () => put.mutate(before) }),
    onSettled: refresh,
  });
  const check = useMutation({
    mutationFn: () => call('POST', `${feedsPath}/${feed.id}/check`, { body: {} }),
    onSettled: () => setTimeout(refresh, 2000),
  });
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {feed.name} <How feed={feed} />
      </span>
      {feed.url && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={check.isPending}
          aria-label={t('settings.hours.checkFeed', { name: feed.name })}
          onClick={() => check.mutate()}
        >
          {t('settings.hours.check')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        disabled={remove.isPending}
        aria-label={t('settings.hours.removeFeed', { name: feed.name })}
        onClick={() => remove.mutate()}
      >
        {t('settings.hours.removeIt')}
      </Button>
    </li>
  );
}

/** What it closes next, and what is wrong with it. */
function How({ feed }: { feed: Feed }) {
  const { t, i18n } = useTranslation();
  const date = (day: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return (
    <>
      <span className={styles.quiet}>
        {!feed.goodAt && !feed.trouble && t('settings.hours.feedComing')}
        {feed.goodAt && t('settings.hours.feedDays', { count: feed.days })}{' '}
        {feed.nextDate && t('settings.hours.feedNext', { day: date(feed.nextDate), name: feed.nextName })}{' '}
        {feed.ignored > 0 && t('settings.hours.feedIgnored', { count: feed.ignored })}
      </span>
      {feed.trouble && (
        <span role="alert" className={styles.said} data-tone="failed">
          {t('settings.hours.feedTrouble', { words: feed.trouble })} {feed.goodAt && t('settings.hours.feedHolds')}{' '}
          {feed.fetchedAt && <Moment at={feed.fetchedAt} />}
        </span>
      )}
    </>
  );
}
