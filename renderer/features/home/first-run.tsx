import { ChevronRight, FolderOpen, type LucideIcon, PackageOpen, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { goTo } from '../../kit/place.ts';
import { createSample, openOtherWorkspace } from './api.ts';
import { homeScreen } from './home.screen.tsx';

const ways: readonly { icon: LucideIcon; title: string; text: string; run: () => void }[] = [
  {
    icon: PackageOpen,
    title: 'Create the sample workspace',
    text: 'A small contact center to look around in. The quickest way to see what this is.',
    run: () => void createSample(),
  },
  {
    icon: Plus,
    title: 'Create a new workspace',
    text: 'For a class, a learner, or a contact center you prepare.',
    run: () => goTo('home', 'new'),
  },
  {
    icon: FolderOpen,
    title: 'Open a workspace folder',
    text: 'One that was made before, on this computer or on a drive.',
    run: () => void openOtherWorkspace(),
  },
];

/** Home before there is any workspace: what one is, and the three ways to get one. */
export const FirstRun = () => (
  <section className="first-run" aria-label={homeScreen.empty.title}>
    <h2>{homeScreen.empty.title}</h2>
    <p className="quiet">{homeScreen.empty.text}</p>
    <ul className="card">
      {ways.map(({ icon: Icon, title, text, run }) => (
        <li key={title}>
          <Button className="first-run-way" onPress={run}>
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            <span className="first-run-words">
              <span className="first-run-title">{title}</span>
              <span className="quiet">{text}</span>
            </span>
            <ChevronRight size={16} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  </section>
);
