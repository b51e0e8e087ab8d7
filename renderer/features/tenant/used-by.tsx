import type { EntityId } from '../../../shared/tenant/entities.ts';
import { useRead } from '../../kit/data.ts';
import { Section } from '../../ui/page.tsx';
import { Links } from './links.tsx';

/** Every object that refers to this one, each as a link. */
export const UsedBy = ({ entity, id }: { entity: EntityId; id: string }) => {
  const links = useRead('tenant', 'usedBy', entity, id).value;
  return links === undefined ? null : (
    <Section title="Used by">
      {links.length === 0 ? <p className="quiet">Nothing uses it.</p> : <Links links={links} />}
    </Section>
  );
};
