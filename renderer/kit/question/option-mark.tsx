import { ToneIcon } from '../../ui/badge.tsx';

/** `missed` is right and was not chosen; `left` is wrong and was not chosen. */
export type OptionState = 'right' | 'wrong' | 'missed' | 'left';

/** What became of one option, in a word, and why. */
export const OptionMark = ({ state, why }: { state: OptionState; why?: string | undefined }) =>
  state === 'left' ? null : (
    <span className="option-mark">
      <ToneIcon tone={state === 'wrong' ? 'error' : 'ok'} />
      <span>
        <strong>{state === 'right' ? 'Right' : state === 'wrong' ? 'Wrong' : 'This was right'}</strong>
        {why ? ` ${why}` : null}
      </span>
    </span>
  );
