import { useQuery } from '@tanstack/react-query';
import { companyQuery } from './company.ts';
import { LdapForm } from './LdapForm.tsx';
import { ldapQuery } from './ldap.ts';
import { OidcForm } from './OidcForm.tsx';
import { ScimForm } from './ScimForm.tsx';
import { scimQuery } from './scim.ts';

/** How people come in by the company's own accounts, and who keeps them. */
export function CompanySection() {
  const { data: company } = useQuery(companyQuery);
  const { data: ldap } = useQuery(ldapQuery);
  const { data: scim } = useQuery(scimQuery);
  return (
    <>
      {company && <OidcForm key={JSON.stringify(company)} company={company} />}
      {ldap && <LdapForm key={JSON.stringify(ldap)} ldap={ldap} />}
      {scim && <ScimForm key={JSON.stringify([scim.groups, scim.otherwise])} scim={scim} />}
    </>
  );
}
