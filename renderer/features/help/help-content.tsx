import type { HelpEntry } from '../../../shared/help/pages.ts';
import { ActivityPage } from './activity-page.tsx';
import { CheckPage } from './check-page.tsx';
import { LanguagePage } from './language-page.tsx';

export interface HelpContentProps {
  entry: HelpEntry;
  /** Stands in a dialog that shows the title already. */
  isWithin?: boolean;
  /** Shows another page. */
  onOpen: (id: string) => void;
}

export const HelpContent = ({ entry, isWithin = false, onOpen }: HelpContentProps) => (
  <>
    {isWithin || entry.kind === 'language' ? null : <h2>{entry.title}</h2>}
    {entry.kind === 'activity' ? (
      <ActivityPage activity={entry.activity} onOpen={onOpen} />
    ) : entry.kind === 'check' ? (
      <CheckPage check={entry.check} />
    ) : (
      <LanguagePage page={entry.page} />
    )}
  </>
);
