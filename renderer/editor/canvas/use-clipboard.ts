import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../../shared/flow/geometry.ts';
import { copied, cut, paste } from '../commands/clipboard.ts';
import { useEditor } from '../document/use-session.tsx';

/** Copy, cut and paste while the canvas has the focus; what is pasted comes where the pointer is. */
export function useClipboard(box: RefObject<HTMLElement | null>): void {
  const { session, view, readOnly } = useEditor();
  const flow = useReactFlow();
  const pointer = useRef<Point | null>(null);
  useEffect(() => {
    const canvas = box.current;
    if (!canvas) return;
    const isHere = () => document.activeElement === canvas;
    const give = (event: ClipboardEvent, text: string | null, done: string) => {
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      view.announcement.set(done);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isHere()) give(event, copied(session), 'Copied');
    };
    const onCut = (event: ClipboardEvent) => {
      if (isHere() && !readOnly) give(event, cut(session), 'Cut');
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isHere() || readOnly) return;
      event.preventDefault();
      const at = pointer.current && flow.screenToFlowPosition(pointer.current, { snapToGrid: false });
      paste(session, event.clipboardData?.getData('text/plain') ?? '', at);
      view.reveal.set({ ids: [...session.get().selection], how: 'read' });
    };
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY };
    };
    const onLeave = () => {
      pointer.current = null;
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    canvas.addEventListener('pointermove', onMove);
    canvas.addEventListener('pointerleave', onLeave);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerleave', onLeave);
    };
  }, [box, flow, session, view, readOnly]);
}
