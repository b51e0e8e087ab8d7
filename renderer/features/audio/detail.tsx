import { CircleAlert, FolderOpen, FolderOutput, X } from 'lucide-react';
import type { DeskFile } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import { IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Levels } from './levels.tsx';
import { Listen } from './listen.tsx';
import { Problems } from './problems.tsx';
import { useListening } from './use-listening.ts';

interface DetailProps {
  file: DeskFile;
  onClose: () => void;
  onReveal: (side: Side) => void;
}

/** One file below the list: what is wrong with it, how it looks, and how it sounds before and after. */
export const Detail = ({ file, onClose, onReveal }: DetailProps) => (
  <section
    className="audio-detail"
    aria-label={`Details of ${file.name}`}
    onKeyDown={event => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    }}
  >
    <header className="audio-detail-header">
      <h2 className="mono truncate" title={`${file.folder}/${file.name}`}>
        {file.name}
      </h2>
      <IconButton
        label="Show in its folder"
        icon={<FolderOpen size={16} aria-hidden />}
        onPress={() => onReveal('original')}
      />
      {file.result?.state === 'done' ? (
        <IconButton
          label="Show the result in its folder"
          icon={<FolderOutput size={16} aria-hidden />}
          onPress={() => onReveal('caller')}
        />
      ) : null}
      <IconButton label="Close details" keys="Escape" icon={<X size={16} aria-hidden />} onPress={onClose} />
    </header>
    {file.report.verdict === 'refused' ? (
      <div className="audio-detail-body">
        <Problems file={file} />
      </div>
    ) : (
      <Sound file={file} />
    )}
  </section>
);

const Sound = ({ file }: { file: DeskFile }) => {
  const { state, share } = useListening(file.id);
  return (
    <div className="audio-detail-body audio-detail-columns">
      <div className="audio-facts">
        <Problems file={file} />
        {state.type === 'ready' ? <Levels file={file} wave={state.wave} sounds={state.sounds} /> : null}
      </div>
      <div className="audio-listen">
        {state.type === 'loading' ? <Progress label="Reading the sound" value={share} /> : null}
        {state.type === 'failed' ? (
          <p className="tone-error standing">
            <CircleAlert size={14} aria-hidden /> {state.text}
          </p>
        ) : null}
        {state.type === 'ready' ? <Listen id={file.id} wave={state.wave} sounds={state.sounds} /> : null}
      </div>
    </div>
  );
};
