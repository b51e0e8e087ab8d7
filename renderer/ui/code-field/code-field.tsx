import { CircleAlert, TriangleAlert } from 'lucide-react';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { type FieldLook, LabelWords } from '../field-parts.tsx';
import type { CodeEditor } from './code-editor.ts';
import {
  type CodeLanguage,
  type CodeMark,
  type CodeNote,
  longestRead,
  plainText,
  tooLongNote,
} from './code-language.ts';
import '../field.css';
import './code-field.css';

/** What another control may ask of a field. */
export interface CodeFieldHandle {
  focus(): void;
  /** Scrolls to a place of the text and puts the caret there. */
  show(offset: number): void;
}

interface CodeFieldProps extends Omit<FieldLook, 'error' | 'unit'> {
  value: string;
  onChange?: (value: string) => void;
  language?: CodeLanguage;
  /** Several lines; the height in lines of text. One line when left out, and then Enter makes no new one. */
  lines?: number;
  hasNumbers?: boolean;
  /** Underlined in the text; the first is also written below the field. */
  notes?: readonly CodeNote[];
  marks?: readonly CodeMark[];
  /** What is wrong with the field apart from its text. */
  error?: string | null;
  placeholder?: string;
  /** Buttons at the lower right, inside the frame. */
  actions?: ReactNode;
  /** Alt+Enter. */
  onRun?: () => void;
  autoFocus?: boolean;
  ref?: Ref<CodeFieldHandle>;
}

const none: readonly never[] = [];

/** Text with colours, completion and notes. Tab leaves it; Ctrl+Space offers what may stand here, F1 helps. */
export const CodeField = (props: CodeFieldProps) => {
  const { label, help, value, lines, hasNumbers = false, notes = none, marks = none, error = null } = props;
  const { isRequired = false, isLocked = false, autoFocus = false } = props;
  const [labelId, notesId] = [useId(), useId()];
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const language = useRef(props.language ?? plainText);
  useEffect(() => {
    language.current = props.language ?? plainText;
  }, [props.language]);

  const worst = notes.find(({ severity }) => severity === 'error') ?? notes[0] ?? null;
  const isInvalid = error !== null || worst?.severity === 'error';
  const attributes = {
    'aria-labelledby': labelId,
    'aria-describedby': notesId,
    'aria-multiline': String(lines !== undefined),
    'aria-invalid': String(isInvalid),
    ...(isRequired ? { 'aria-required': 'true' } : {}),
    ...(isLocked ? { 'aria-readonly': 'true' } : {}),
    spellcheck: 'false',
  };
  const attributesText = JSON.stringify(attributes);

  const begin = useEffectEvent((Editor: typeof CodeEditor, parent: HTMLElement) => {
    const made = new Editor(parent, {
      value,
      language: () => language.current,
      onChange,
      hasLines: lines !== undefined,
      hasNumbers,
      isReadOnly: isLocked,
      placeholder: props.placeholder ?? '',
      attributes,
      onKey,
    });
    setEditor(made);
    if (autoFocus) made.focus();
    return made;
  });
  const onChange = useEffectEvent((text: string) => props.onChange?.(text));
  const onKey = useEffectEvent(() => {
    props.onRun?.();
    return props.onRun !== undefined;
  });

  useEffect(() => {
    let made: CodeEditor | null = null;
    let isGone = false;
    void import('./code-editor.ts').then(module => {
      if (!isGone && host.current) made = begin(module.CodeEditor, host.current);
    });
    return () => {
      isGone = true;
      made?.destroy();
      setEditor(null);
    };
  }, []);
  useEffect(() => editor?.setValue(value), [editor, value]);
  useEffect(() => editor?.setNotes(notes), [editor, notes]);
  useEffect(() => editor?.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.setReadOnly(isLocked), [editor, isLocked]);
  useEffect(
    () => editor?.setAttributes(JSON.parse(attributesText) as Record<string, string>),
    [editor, attributesText],
  );
  useImperativeHandle(props.ref, () => ({
    focus: () => editor?.focus(),
    show: offset => editor?.show(offset),
  }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a list or help that Escape has closed must not close the dialog
    <div
      className="field code-field"
      onKeyDown={event => {
        if (event.key === 'Escape' && event.defaultPrevented) event.stopPropagation();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on a label is a second way to its field */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the field itself */}
      <span id={labelId} className="field-label" onClick={() => editor?.focus()}>
        <LabelWords label={label} isRequired={isRequired} isLocked={isLocked} />
      </span>
      <div className={`code-box${isInvalid ? ' code-box-invalid' : ''}${isLocked ? ' code-box-locked' : ''}`}>
        <div
          ref={host}
          className={`code-host${lines === undefined ? ' code-host-line' : ''}`}
          style={lines === undefined ? undefined : { height: `calc(${lines} * 1.5em + 10px)` }}
        >
          {/* Until the editor is there, which takes a moment only the first time. */}
          {editor ? null : <pre className="code-waiting">{value.slice(0, 2_000)}</pre>}
        </div>
        {props.actions ? <div className="code-actions">{props.actions}</div> : null}
      </div>
      <div id={notesId} className="code-notes" aria-live="polite">
        <Notes error={error} note={worst} more={notes.length - 1} help={help} />
        {value.length > longestRead && props.language && !props.language.byLine ? (
          <span className="field-help">{tooLongNote}</span>
        ) : null}
      </div>
    </div>
  );
};

interface NotesProps {
  error: string | null;
  note: CodeNote | null;
  more: number;
  help: string | undefined;
}
const Notes = ({ error, note, more, help }: NotesProps) => {
  const message = error ?? note?.message;
  if (message === undefined) return help ? <span className="field-help">{help}</span> : null;
  const isError = error !== null || note?.severity === 'error';
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <span className={isError ? 'field-error' : 'field-error code-warning'}>
      <Icon size={14} aria-hidden />
      <span>
        {message} {error === null ? note?.hint : null}
        {error === null && more > 0 ? <span className="quiet"> And {more} more.</span> : null}
      </span>
    </span>
  );
};
