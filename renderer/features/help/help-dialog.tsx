import { helpEntryOf } from '../../../shared/help/pages.ts';
import { shownHelp } from '../../kit/help.ts';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HelpContent } from './help-content.tsx';
import './help.css';

/** One help page over what is open. */
export const HelpDialog = ({ page }: { page: string }) => {
  const entry = helpEntryOf(page);
  const close = () => shownHelp.set(null);
  return (
    <Dialog
      title={entry?.title ?? 'Help'}
      isOpen
      size="large"
      onClose={close}
      footer={
        <>
          <Button
            onPress={() => {
              close();
              goTo('help', entry?.id ?? '');
            }}
          >
            All help pages
          </Button>
          <Button kind="primary" onPress={close}>
            Close
          </Button>
        </>
      }
    >
      {entry ? (
        <div key={entry.id} className="help-page help-page-within selectable">
          <HelpContent entry={entry} isWithin onOpen={shownHelp.set} />
        </div>
      ) : (
        <p>There is no help page about this yet.</p>
      )}
    </Dialog>
  );
};
