import { Settings as SettingsIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useRead } from '../../kit/data.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Preferences } from './preferences.tsx';
import { settingsScreen } from './settings.screen.tsx';
import './settings.css';

const About = lazy(() => import('./about.tsx').then(module => ({ default: module.About })));

export const SettingsScreen = () => {
  const { detail } = usePlace();
  const settings = useRead('settings', 'get');
  return (
    <Page title="Settings" width="narrow">
      <Tabs
        label="Settings"
        selected={detail === 'about' ? 'about' : 'preferences'}
        onSelect={id => goTo('settings', id === 'about' ? 'about' : '')}
        tabs={[
          {
            id: 'preferences',
            title: 'Preferences',
            content: settings.value ? (
              <Preferences settings={settings.value} />
            ) : settings.error ? (
              <EmptyState
                icon={SettingsIcon}
                {...settingsScreen.empty}
                actions={<Button onPress={settings.again}>Try again</Button>}
              />
            ) : null,
          },
          {
            id: 'about',
            title: 'About',
            content: (
              <Suspense>
                <About />
              </Suspense>
            ),
          },
        ]}
      />
    </Page>
  );
};
