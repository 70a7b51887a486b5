import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Download, Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import { AskedForm } from './AskedForm.tsx';
import { Behind } from './Behind.tsx';
import { Findings } from './Findings.tsx';
import styles from './Reports.module.css';
import { askedOf, parameters, reportQuery, type Asked, type Cell } from './reports.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { usualSchedule } from './schedules.ts';

export interface Looking {
  cell: Cell;
  /** What is looked into, for its heading. */
  name: string;
  /** The filter that lists the same. */
  q: string | null;
}

/** One report: what is asked, its numbers, and the tickets behind each. */
export function ReportPage() {
  const { t, i18n } = useTranslation();
  const may = useMay('report.view');
  const maySchedule = useMay('report.schedule');
  const { report: name = '' } = useParams({ strict: false });
  const asked = askedOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [looking, setLooking] = useState<Looking>();
  const [mailing, setMailing] = useState(false);
  const { data, error } = useQuery({ ...reportQuery(name, asked), enabled: may, placeholderData: keepPreviousData });
  const ask = (change: Asked) =>
    void navigate({ to: '/reports/$report', params: { report: name }, search: askedOf({ ...asked, ...change }), replace: true });
  const shown = data?.report.name === name ? data : undefined;
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <p className={styles.back}>
          <Link to="/reports">{t('reports.title')}</Link>
        </p>
        {!may && <Empty alone fact={t('settings.notYours')} cause={t('settings.notYoursCause')} />}
        {shown && (
          <>
            <header className={styles.header}>
              <h1 className={styles.title}>{inLanguage(shown.report.title, i18n.language)}</h1>
              <span className={styles.tools}>
                {maySchedule && (
                  <Button variant="default" leftSection={<Mail size={16} aria-hidden />} onClick={() => setMailing(true)}>
                    {t('reports.mail.button')}
                  </Button>
                )}
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button variant="default" leftSection={<Download size={16} aria-hidden />}>
                      {t('reports.export')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
                      <Menu.Item
                        key={format}
                        component="a"
                        download
                        href={`/api/v1/reports/${name}/file?${parameters({ ...asked, format })}`}
                      >
                        {t(`reports.format.${format}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              </span>
            </header>
            <p className={styles.lead}>{inLanguage(shown.report.meaning, i18n.language)}</p>
            <AskedForm report={shown} asked={asked} onAsk={ask} />
          </>
        )}
        {error && <Empty fact={t('reports.failed')} cause={explain(error)} />}
        {shown && !error && <Findings report={shown} onLook={setLooking} />}
      </div>
      {shown && <Behind report={shown} asked={asked} looking={looking} onClose={() => setLooking(undefined)} />}
      {shown && mailing && (
        <ScheduleDialog
          content={usualSchedule(shown.report.name, inLanguage(shown.report.title, i18n.language), asked)}
          onClose={() => setMailing(false)}
        />
      )}
    </main>
  );
}
