import { notify } from '../ui/toast-queue.ts';

/** Puts text on the clipboard the way a copy key does it, which asks for no permission. */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  notify(
    done ? { tone: 'ok', title: `${text} was copied.` } : { tone: 'error', title: `${text} could not be copied.` },
  );
}
