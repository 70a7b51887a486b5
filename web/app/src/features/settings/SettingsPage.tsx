import { Link, useParams } from '@tanstack/react-router';
import { Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { useMe } from '../access/session.ts';
import { AuditSection } from '../audit/AuditSection.tsx';
import { IntegrationsSection } from '../integrations/IntegrationsSection.tsx';
import { MacrosSection } from '../macros/MacrosSection.tsx';
import { PrivacySection } from '../privacy/PrivacySection.tsx';
import { RulesSection } from '../rules/RulesSection.tsx';
import { AccessSection } from './access/AccessSection.tsx';
import { AbsencesSection } from './absences/AbsencesSection.tsx';
import { AssignmentSection } from './assignment/AssignmentSection.tsx';
import { BeginSection } from './begin/BeginSection.tsx';
import { BlockedSection } from './blocked/BlockedSection.tsx';
import { BrandSection } from './BrandSection.tsx';
import { CannedSection } from './CannedSection.tsx';
import { ChatSection } from './chat/ChatSection.tsx';
import { ClassesSection } from './classes/ClassesSection.tsx';
import { CompanySection } from './company/CompanySection.tsx';
import { DeletedSection } from './deleted/DeletedSection.tsx';
import { ExportSection } from './export/ExportSection.tsx';
import { FieldsSection } from './fields/FieldsSection.tsx';
import { FormSection } from './forms/FormSection.tsx';
import { HealthSection } from './health/HealthSection.tsx';
import { HoursSection } from './hours/HoursSection.tsx';
import { ImportSection } from './import/ImportSection.tsx';
import { MailSection } from './mail/MailSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { PortalSection } from './portal/PortalSection.tsx';
import { ReceivedSection } from './received/ReceivedSection.tsx';
import { RolesSection } from './roles/RolesSection.tsx';
import { SecuritySection } from './security/SecuritySection.tsx';
import { sections, type SectionId } from './sections.ts';
import { TagsSection } from './tags/TagsSection.tsx';
import { TeamsSection } from './TeamsSection.tsx';
import { YouSection } from './YouSection.tsx';
import styles from './Settings.module.css';

const bodies: Record<SectionId, ComponentType> = {
  you: YouSection,
  access: AccessSection,
  begin: BeginSection,
  mail: MailSection,
  received: ReceivedSection,
  rules: RulesSection,
  brand: BrandSection,
  chat: ChatSection,
  portal: PortalSection,
  people: PeopleSection,
  teams: TeamsSection,
  assignment: AssignmentSection,
  absences: AbsencesSection,
  roles: RolesSection,
  security: SecuritySection,
  company: CompanySection,
  hours: HoursSection,
  classes: ClassesSection,
  fields: FieldsSection,
  forms: FormSection,
  canned: CannedSection,
  macros: MacrosSection,
  tags: TagsSection,
  blocked: BlockedSection,
  integrations: IntegrationsSection,
  import: ImportSection,
  export: ExportSection,
  deleted: DeletedSection,
  privacy: PrivacySection,
  audit: AuditSection,
  health: HealthSection,
};

/** In a row that is wider than the screen. */
function show(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** One column of sentences. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section } = useParams({ from: '/shell/settings/$section' });
  const { permissions = [] } = useMe();
  const allowed = sections.filter((one) => !one.permission || permissions.includes(one.permission));
  const current = allowed.find((one) => one.id === section);
  const Body = current && bodies[current.id];
  return (
    <div className={styles.settings}>
      <nav className={styles.nav} aria-label={t('shell.settings')}>
        <p className={styles.place}>{t('shell.settings')}</p>
        {allowed.map((one) => (
          <Link
            key={one.id}
            to="/settings/$section"
            params={{ section: one.id }}
            aria-current={one.id === section ? 'page' : undefined}
            ref={one.id === section ? show : undefined}
          >
            {t(`settings.${one.id}.title`)}
          </Link>
        ))}
      </nav>
      <main className={styles.main}>
        {Body && current ? (
          <div className={styles.column}>
            <h1 className={styles.title}>{t(`settings.${current.id}.title`)}</h1>
            <p className={styles.lead}>{t(`settings.${current.id}.lead`)}</p>
            <Suspense fallback={null}>
              <Body />
            </Suspense>
          </div>
        ) : (
          <Empty alone fact={t('settings.notYours')} cause={t('settings.notYoursCause')} />
        )}
      </main>
    </div>
  );
}
