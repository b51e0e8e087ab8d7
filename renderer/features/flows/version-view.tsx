import { use } from 'react';
import { sheetTitles } from '../../../shared/flow/picture/picture.ts';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import { SheetOverview } from '../../editor/canvas/sheet-overview.tsx';
import { NamesContext } from '../../editor/document/use-session.tsx';
import { useRead } from '../../kit/data.ts';
import { FlowPicture } from '../../kit/drawing/flow-picture.tsx';
import { plural } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** A picture of more nodes takes seconds to lay out: they are drawn as the canvas draws them from afar. */
const mostDrawn = 300;
/** The least size it is drawn at, in times of its size on the canvas: its words can be read. */
const least = 0.55;

interface VersionViewProps {
  flow: OpenedFlow;
  number: number;
  onClose: () => void;
}

/** A published version as it is, to look at: the draft stays open beneath it. */
export const VersionView = ({ flow, number, onClose }: VersionViewProps) => {
  const names = use(NamesContext);
  const { value: document, error } = useRead('flows', 'version', flow.id, number);
  const nodes = Object.values(document?.nodes ?? {});
  const sheets = (['main', 'events'] as const)
    .map(sheet => ({ sheet, count: nodes.filter(node => node.sheet === sheet).length }))
    .filter(({ count }) => count > 0);
  return (
    <Dialog title={`Version ${number} of ${flow.name}`} isOpen size="large" onClose={onClose}>
      {error ? (
        <Banner tone="error" title={errorWords(error).text}>
          {errorWords(error).advice}
        </Banner>
      ) : document ? (
        sheets.map(({ sheet, count }) => (
          <section key={sheet} className="version-sheet">
            <h3>{sheetTitles[sheet]}</h3>
            {count > mostDrawn ? (
              <>
                <p className="quiet">{`${plural(count, 'node')}, drawn from afar: their labels can be read from 32 % on. To read their settings, compare the version with the draft, or go back to it; undo brings the draft back.`}</p>
                <SheetOverview document={document} sheet={sheet} title={sheetTitles[sheet]} />
              </>
            ) : (
              <FlowPicture document={document} sheet={sheet} names={names} title={sheetTitles[sheet]} least={least} />
            )}
          </section>
        ))
      ) : null}
    </Dialog>
  );
};
