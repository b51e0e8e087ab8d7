import { Link } from 'react-aria-components/Link';
import type { ObjectLink } from '../../../shared/base/errors.ts';
import { entityOf } from '../../../shared/tenant/entities.ts';
import { isEntityId } from '../../../shared/tenant/view.ts';
import { hrefOfLink } from './tenant-place.ts';

/** Objects by kind and name, each a way to it. */
export const Links = ({ links }: { links: readonly ObjectLink[] }) =>
  links.length === 0 ? null : (
    <ul className="object-links">
      {links.map(link => (
        <li key={`${link.entity}/${link.id}`}>
          <span className="quiet">{isEntityId(link.entity) ? entityOf(link.entity).title : link.entity}</span>{' '}
          <Link className="link" href={hrefOfLink(link)}>
            {link.name}
          </Link>
        </li>
      ))}
    </ul>
  );
