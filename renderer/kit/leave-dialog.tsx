import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface LeaveDialogProps {
  /** The word for what is being edited. */
  title: string;
  /** Why they would be lost. */
  why: string;
  onStay: () => void;
  onLeave: (how: 'save' | 'discard') => void;
}

/** Asks before unsaved changes are lost. */
export const LeaveDialog = ({ title, why, onStay, onLeave }: LeaveDialogProps) => (
  <Dialog
    title={`Save your changes to this ${title}?`}
    isOpen
    onClose={onStay}
    size="narrow"
    footer={
      <>
        <Button onPress={onStay} autoFocus>
          Keep editing
        </Button>
        <Button kind="danger" onPress={() => onLeave('discard')}>
          Discard changes
        </Button>
        <Button kind="primary" onPress={() => onLeave('save')}>
          Save
        </Button>
      </>
    }
  >
    {why}
  </Dialog>
);
