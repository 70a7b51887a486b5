import { useQuery } from '@tanstack/react-query';
import { companyQuery } from './company.ts';
import { OidcForm } from './OidcForm.tsx';

/** How people come in by the company's own accounts. */
export function CompanySection() {
  const { data } = useQuery(companyQuery);
  return data ? <OidcForm key={JSON.stringify(data)} company={data} /> : null;
}
