import { Link } from 'react-aria-components/Link';
import { formatPlace } from '../kit/place.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { screens } from './screens.ts';

/** The way between screens: pictures with tooltips, and words where the window is wide. */
export const Rail = ({ current }: { current: string }) => (
  <nav className="rail" aria-label="Screens" data-area>
    <ul>
      {screens.map((screen, index) => (
        <li
          key={screen.id}
          className={screen.order >= 900 && (screens[index - 1]?.order ?? 900) < 900 ? 'rail-last' : undefined}
        >
          <Tooltip label={screen.title} keys={screen.keys} placement="right">
            <Link
              href={formatPlace({ screen: screen.id, detail: '' })}
              className="rail-item"
              {...(screen.id === current ? { 'aria-current': 'page' as const } : {})}
            >
              <screen.icon size={16} aria-hidden />
              <span className="rail-title">{screen.title}</span>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  </nav>
);
