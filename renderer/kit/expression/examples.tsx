import { BookmarkPlus, ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ExpressionExample } from '../../../shared/base/expression-memory.ts';
import type { Samples } from '../../../shared/expression/sample/sample.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ExamplesProps {
  source: string;
  samples: Samples;
  examples: readonly ExpressionExample[];
  onChange: (examples: ExpressionExample[]) => void;
  onOpen: (example: ExpressionExample) => void;
  isLocked: boolean;
}

/** Keeps an expression with its values under a name, and brings it back. */
export const Examples = ({ source, samples, examples, onChange, onOpen, isLocked }: ExamplesProps) => {
  const [name, setName] = useState<string | null>(null);
  // The form goes away with the focus in it: back to the button it came from.
  const opener = useRef<HTMLSpanElement>(null);
  const wasNaming = useRef(false);
  useEffect(() => {
    if (name === null && wasNaming.current) opener.current?.querySelector('button')?.focus();
    wasNaming.current = name !== null;
  }, [name]);
  const trimmed = (name ?? '').trim();
  const save = () => {
    if (trimmed === '') return;
    const others = examples.filter(example => example.name !== trimmed);
    onChange([...others, { name: trimmed, source, samples: { ...samples } }]);
    setName(null);
  };
  if (name !== null)
    return (
      <form
        className="example-form"
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label="Name of the example" value={name} onChange={setName} maxLength={120} autoFocus />
        <Button type="submit" isDisabled={trimmed === ''}>
          Save example
        </Button>
        <Button kind="quiet" onPress={() => setName(null)}>
          Cancel
        </Button>
      </form>
    );
  return (
    <>
      <span ref={opener}>
        <Button
          icon={<BookmarkPlus size={14} aria-hidden />}
          onPress={() => setName('')}
          isDisabled={source.trim() === ''}
        >
          Save as example
        </Button>
      </span>
      {examples.length > 0 ? (
        <Menu
          label="Examples"
          groups={[
            {
              title: 'Open',
              entries: isLocked
                ? []
                : examples.map(example => ({
                    id: `open ${example.name}`,
                    label: example.name,
                    run: () => onOpen(example),
                  })),
            },
            {
              title: 'Delete',
              entries: examples.map(example => ({
                id: `delete ${example.name}`,
                label: example.name,
                icon: <Trash2 size={14} aria-hidden />,
                danger: true,
                run: () => onChange(examples.filter(other => other.name !== example.name)),
              })),
            },
          ]}
        >
          <Button kind="quiet" icon={<ChevronDown size={14} aria-hidden />}>
            Examples ({examples.length})
          </Button>
        </Menu>
      ) : null}
    </>
  );
};
