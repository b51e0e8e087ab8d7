import { CalendarDays, History as HistoryIcon, type LucideIcon, Network } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { entityOf } from '../../../shared/tenant/entities.ts';
import { useRead } from '../../kit/data.ts';
import { formatNumber } from '../../kit/format.ts';
import { historyAddress } from './history/history-place.ts';
import { tenantMenus } from './menus.ts';
import type { Overview } from './overview-place.ts';
import { hrefOf, type TenantPlace } from './tenant-place.ts';

const overviewItems = [
  { id: 'picture', title: 'Picture', icon: Network },
  { id: 'calendar', title: 'Calendar', icon: CalendarDays },
  { id: historyAddress, title: 'History', icon: HistoryIcon },
] as const satisfies readonly {
  id: Overview | typeof historyAddress;
  title: string;
  icon: LucideIcon;
}[];
type NavPlace = TenantPlace['list'] | Overview | typeof historyAddress;

/** The two menus of the course and Control Hub, with how many objects there are of each kind. */
export const EntityNav = ({ current }: { current: NavPlace }) => {
  const counts = useRead('tenant', 'counts').value;
  const here = (list: NavPlace) => (list === current ? { 'aria-current': 'page' as const } : {});
  return (
    <nav className="tenant-nav" aria-label="Tenant">
      <ul aria-label="Overview">
        {overviewItems.map(({ id, title, icon: Icon }) => (
          <li key={id}>
            <Link href={hrefOf(id)} className="tenant-nav-item tenant-nav-overview" {...here(id)}>
              <Icon size={14} aria-hidden />
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {tenantMenus.map(menu => (
        <section key={menu.title} aria-label={menu.title}>
          <h2>{menu.title}</h2>
          {menu.parts.map(part => (
            <div key={part.title}>
              {part.title === '' ? null : <h3>{part.title}</h3>}
              <ul>
                {part.entities.map(id => (
                  <li key={id}>
                    <Link href={hrefOf(id)} className="tenant-nav-item" {...here(id)}>
                      <span className="truncate">{entityOf(id).plural}</span>
                      {counts && entityOf(id).most !== 1 ? (
                        <span className="tenant-nav-count">{formatNumber(counts[id])}</span>
                      ) : null}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </nav>
  );
};
