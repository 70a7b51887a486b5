import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { teams } from '../../inbox/tickets/people.ts';
import { Blank, Choice } from '../Blank.tsx';
import { brandsQuery, type Brand } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import styles from '../Settings.module.css';
import { Preview } from './Preview.tsx';
import { Questions } from './Questions.tsx';
import { Secret } from './Secret.tsx';
import { Snippet } from './Snippet.tsx';
import { spoken, widgetQuery, type OwnTexts, type Widget } from './widget.ts';

export function ChatSection() {
  const { data = [] } = useQuery(brandsQuery);
  return data.map((brand) => <OfBrand key={brand.id} brand={brand} />);
}

function OfBrand({ brand }: { brand: Brand }) {
  const { data } = useQuery(widgetQuery(brand.id ?? ''));
  return data && <OneWidget brand={brand} kept={data} />;
}

function OneWidget({ brand, kept }: { brand: Brand; kept: Widget }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const id = brand.id ?? '';
  const [widget, setWidget] = useState(kept);
  const change = (part: Partial<Widget>) => setWidget((was) => ({ ...was, ...part }));
  const dirty = JSON.stringify(widget) !== JSON.stringify(kept);
  const save = useMutation({
    mutationFn: () => {
      const { hasSecret: _, version, ...body } = widget;
      return call<Widget>('PUT', `/api/v1/widgets/${id}`, { body, headers: { 'If-Match': `"${version}"` } });
    },
    onSuccess: (now) => {
      queries.setQueryData(widgetQuery(id).queryKey, now);
      setWidget(now);
    },
    meta: { quiet: true },
  });
  return (
    <form
      className={styles.item}
      aria-label={`${brand.name} (${brand.key})`}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Sentences brand={brand} widget={widget} onChange={change} />
      <Questions questions={widget.questions} onChange={(questions) => change({ questions })} />
      <div className={styles.actions}>
        {dirty && (
          <Button type="submit" disabled={save.isPending}>
            {t('settings.save')}
          </Button>
        )}
        {save.error && (
          <span role="alert" className={styles.said} data-tone="failed">
            {explain(save.error)}
          </span>
        )}
      </div>
      <Secret brand={id} needed={widget.identify !== 'off'} />
      <Snippet brand={brand.key ?? ''} />
      <Preview brand={brand} widget={widget} />
    </form>
  );
}

interface SentencesProps {
  brand: Brand;
  widget: Widget;
  onChange: (part: Partial<Widget>) => void;
}

function Sentences({ brand, widget, onChange }: SentencesProps) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(teams);
  const spokenTo = widget.language ?? brand.language ?? 'en';
  const texts = widget.texts[spokenTo] ?? {};
  const say = (key: keyof OwnTexts, words: string) => {
    const { [key]: _, ...others } = texts;
    onChange({ texts: { ...widget.texts, [spokenTo]: words ? { ...others, [key]: words } : others } });
  };
  const flag = (label: string, value: boolean, yes: string, no: string, set: (value: boolean) => void) => (
    <Choice
      label={t(label)}
      value={String(value)}
      onChange={(next) => set(next === 'true')}
      options={[
        { value: 'true', label: t(yes) },
        { value: 'false', label: t(no) },
      ]}
    />
  );
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Sentence
        text="settings.chat.sentence"
        blanks={{
          brand: <strong>{brand.name}</strong>,
          enabled: flag('settings.chat.enabled', widget.enabled, 'settings.chat.on', 'settings.chat.off', (enabled) => onChange({ enabled })),
          position: (
            <Choice
              label={t('settings.chat.position')}
              value={widget.position}
              onChange={(position) => onChange({ position: position as Widget['position'] })}
              options={options({ right: t('settings.chat.right'), left: t('settings.chat.left') })}
            />
          ),
          colour: <Blank label={t('settings.chat.colour')} name="colour" type="color" value={widget.colour} onChange={(colour) => onChange({ colour })} />,
        }}
      />
      <Sentence
        text="settings.chat.words"
        blanks={{
          language: (
            <Choice label={t('settings.chat.language')} value={widget.language ?? ''} onChange={(language) => onChange({ language: language || null })} options={options({ '': t('settings.chat.theirs'), ...spoken })} />
          ),
          greeting: (
            <Blank label={t('settings.chat.greeting')} name="greeting" value={texts.greeting ?? ''} placeholder={t('settings.chat.usual')} onChange={(words) => say('greeting', words)} />
          ),
          away: (
            <Blank label={t('settings.chat.away')} name="away" value={texts.away ?? ''} placeholder={t('settings.chat.usual')} onChange={(words) => say('away', words)} />
          ),
        }}
      />
      <Sentence
        text="settings.chat.routing"
        blanks={{
          team: (
            <Choice
              label={t('settings.chat.team')}
              value={widget.team ?? ''}
              onChange={(team) => onChange({ team: team || null })}
              options={[{ value: '', label: t('settings.chat.anyone') }, ...known.map((team) => ({ value: team.id ?? '', label: team.name ?? '' }))]}
            />
          ),
          most: (
            <Blank
              label={t('settings.chat.most')}
              name="mostChats"
              type="number"
              min={1}
              max={50}
              required
              value={widget.mostChats ? String(widget.mostChats) : ''}
              onChange={(most) => onChange({ mostChats: Number(most) })}
            />
          ),
          rating: flag('settings.chat.rating', widget.rating, 'settings.chat.asked', 'settings.chat.notAsked', (rating) => onChange({ rating })),
        }}
      />
      <Sentence
        text="settings.chat.identity"
        blanks={{
          identify: (
            <Choice
              label={t('settings.chat.identify')}
              value={widget.identify}
              onChange={(identify) => onChange({ identify: identify as Widget['identify'] })}
              options={options({ off: t('settings.chat.identifyOff'), optional: t('settings.chat.identifyOptional'), required: t('settings.chat.identifyRequired') })}
            />
          ),
        }}
      />
    </>
  );
}
