import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, IconButton } from './button.tsx';
import { FocusIn } from './focus-in.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `narrow` for a decision, `wide` for reading, `tall` keeps its height while its list is filtered, `large` to work in. */
  size?: 'narrow' | 'wide' | 'tall' | 'large';
  children: ReactNode;
  footer?: ReactNode;
}

/** Stands before everything else until it is closed; Escape closes it. */
export const Dialog = ({ title, isOpen, onClose, size = 'wide', children, footer }: DialogProps) => (
  <ModalOverlay
    className="dialog-overlay"
    isOpen={isOpen}
    onOpenChange={open => {
      if (!open) onClose();
    }}
    isDismissable
  >
    <Modal className={`dialog dialog-${size}`}>
      <AriaDialog className="dialog-box">
        <FocusIn />
        <header className="dialog-header">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <IconButton label="Close" icon={<X size={16} aria-hidden />} onPress={onClose} />
        </header>
        {/* What may scroll must be reachable by keyboard. */}
        <section className="dialog-body" aria-label={title} tabIndex={size === 'narrow' ? undefined : 0}>
          {children}
        </section>
        {footer ? <footer className="dialog-footer">{footer}</footer> : null}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

interface ConfirmProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The verb and its object, such as “Restore this backup”. */
  action: string;
  danger?: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  children: ReactNode;
}

/** Asks before something that is not easily taken back. The safe button has the focus. */
export const ConfirmDialog = ({ action, danger = false, isPending = false, onConfirm, ...dialog }: ConfirmProps) => (
  <Dialog
    {...dialog}
    size="narrow"
    footer={
      <>
        <Button onPress={dialog.onClose} autoFocus>
          Cancel
        </Button>
        <Button kind={danger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
          {action}
        </Button>
      </>
    }
  />
);
