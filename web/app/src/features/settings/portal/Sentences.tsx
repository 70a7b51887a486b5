import { useTranslation } from 'react-i18next';
import { Blank, Choice } from '../Blank.tsx';
import type { Brand } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import type { Portal } from './portal.ts';

interface Props {
  brand: Brand;
  portal: Portal;
  onChange: (part: Partial<Portal>) => void;
}

export function Sentences({ brand, portal, onChange }: Props) {
  const { t } = useTranslation();
  const options = (...values: string[]) => values.map((value) => ({ value, label: t(`settings.portal.${value}`) }));
  return (
    <>
      <Sentence
        text="settings.portal.sentence"
        blanks={{
          brand: <strong>{brand.name}</strong>,
          enabled: (
            <Choice
              label={t('settings.portal.enabled')}
              value={portal.enabled ? 'open' : 'closed'}
              onChange={(state) => onChange({ enabled: state === 'open' })}
              options={options('open', 'closed')}
            />
          ),
          title: <Blank label={t('settings.portal.name')} name="title" value={portal.title} placeholder={brand.name} onChange={(title) => onChange({ title })} />,
          colour: <Blank label={t('settings.portal.colour')} name="colour" type="color" value={portal.colour} onChange={(colour) => onChange({ colour })} />,
        }}
      />
      <Sentence
        text="settings.portal.words"
        blanks={{
          welcome: (
            <Blank
              label={t('settings.portal.welcome')}
              name="welcome"
              value={portal.welcome}
              placeholder={t('settings.portal.noWelcome')}
              onChange={(welcome) => onChange({ welcome })}
            />
          ),
        }}
      />
      <Sentence
        text="settings.portal.people"
        blanks={{
          strangers: (
            <Choice
              label={t('settings.portal.strangers')}
              value={portal.strangers ? 'everybody' : 'known'}
              onChange={(who) => onChange({ strangers: who === 'everybody' })}
              options={options('everybody', 'known')}
            />
          ),
          organisations: (
            <Choice
              label={t('settings.portal.organisations')}
              value={portal.organisations}
              onChange={(organisations) => onChange({ organisations })}
              options={options('off', 'sharing', 'all')}
            />
          ),
          inCopy: (
            <Choice
              label={t('settings.portal.inCopy')}
              value={portal.inCopy ? 'copied' : 'notCopied'}
              onChange={(who) => onChange({ inCopy: who === 'copied' })}
              options={options('copied', 'notCopied')}
            />
          ),
        }}
      />
      <Sentence
        text="settings.portal.place"
        blanks={{
          host: (
            <Blank
              label={t('settings.portal.host')}
              name="host"
              value={portal.host ?? ''}
              placeholder="help.example.com"
              onChange={(host) => onChange({ host: host || null })}
            />
          ),
        }}
      />
    </>
  );
}
