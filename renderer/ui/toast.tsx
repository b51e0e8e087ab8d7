import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components/Toast';
import { type Tone, ToneIcon } from './badge.tsx';
import { Button, IconButton } from './button.tsx';
import { toasts } from './toast-queue.ts';
import './toast.css';

const words: Record<Tone, string> = { ok: 'Done', warn: 'Note', error: 'Error', info: 'Note', locked: 'Locked' };

/** Where messages appear that ask for nothing: below, at the left, newest in front. F6 reaches it. */
export const ToastRegion = () => (
  <AriaToastRegion queue={toasts} className="toast-region" aria-label="Messages">
    {({ toast }) => (
      <AriaToast toast={toast} className="toast">
        <ToneIcon tone={toast.content.tone} size={16} />
        <ToastContent className="toast-content">
          <Text slot="title" className="toast-title">
            <span className="visually-hidden">{words[toast.content.tone]}: </span>
            {toast.content.title}
          </Text>
          {toast.content.text ? (
            <Text slot="description" className="quiet">
              {toast.content.text}
            </Text>
          ) : null}
        </ToastContent>
        {toast.content.action ? (
          <Button
            kind="plain"
            onPress={() => {
              toast.content.action?.run();
              toasts.close(toast.key);
            }}
          >
            {toast.content.action.label}
          </Button>
        ) : null}
        <IconButton label="Dismiss" icon={<X size={16} aria-hidden />} onPress={() => toasts.close(toast.key)} />
      </AriaToast>
    )}
  </AriaToastRegion>
);
