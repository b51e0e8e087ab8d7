import type { KnownVariable } from '../../../shared/expression/complete.ts';
import {
  type Sample,
  type SampleProblem,
  type Samples,
  type SampleType,
  sampleTypeOf,
} from '../../../shared/expression/sample/sample.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

const types: readonly { readonly value: SampleType; readonly label: string }[] = [
  { value: 'String', label: 'String' },
  { value: 'Integer', label: 'Integer' },
  { value: 'Decimal', label: 'Decimal' },
  { value: 'Boolean', label: 'Boolean' },
  { value: 'DateTime', label: 'Date Time' },
  { value: 'JSON', label: 'JSON' },
  { value: 'none', label: 'No value' },
];
const hints: Partial<Record<SampleType, string>> = {
  Boolean: 'true or false',
  JSON: '{"name": "Ann"}',
  DateTime: '2026-01-31T09:30:00',
  none: 'null',
};

/** What was typed for a name before, else an empty value of its declared type. */
export const sampleFor = (name: string, samples: Samples, variables: readonly KnownVariable[]): Sample =>
  Object.hasOwn(samples, name)
    ? (samples[name] as Sample)
    : { type: sampleTypeOf(variables.find(variable => variable.name === name)?.type), text: '' };

/** The samples an expression needs and no others. */
export const samplesFor = (names: readonly string[], samples: Samples, variables: readonly KnownVariable[]): Samples =>
  Object.fromEntries(names.map(name => [name, sampleFor(name, samples, variables)]));

interface SampleFieldsProps {
  names: readonly string[];
  samples: Samples;
  variables: readonly KnownVariable[];
  problems: readonly SampleProblem[];
  onChange: (name: string, sample: Sample) => void;
}

/** One input for each variable an expression reads, with its type. */
export const SampleFields = ({ names, samples, variables, problems, onChange }: SampleFieldsProps) => (
  <div className="sample-fields">
    {names.map(name => {
      const sample = sampleFor(name, samples, variables);
      return (
        <div key={name} className="sample-row">
          <TextField
            label={name}
            value={sample.text}
            onChange={text => onChange(name, { ...sample, text })}
            isDisabled={sample.type === 'none'}
            placeholder={hints[sample.type] ?? ''}
            error={problems.find(problem => problem.name === name)?.message ?? null}
            {...(sample.type === 'JSON' ? { lines: 3 } : {})}
          />
          <Select
            label={`Type of ${name}`}
            value={sample.type}
            choices={types}
            onChange={type => onChange(name, { ...sample, type })}
          />
        </div>
      );
    })}
  </div>
);
