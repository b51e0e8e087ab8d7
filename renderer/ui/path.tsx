/** A file path on one line: what does not fit is cut at its start, because its end tells paths apart. */
export const Path = ({ path }: { path: string }) => (
  <span className="path mono" title={path}>
    <bdi>{path}</bdi>
  </span>
);
