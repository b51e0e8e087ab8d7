/** What part of the picture is seen: where its corner stands, and how large it is drawn. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** Times its size at 100 %. */
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

const least = 0.1;
const most = 4;
/** Below this a name cannot be read, so the picture is scrolled rather than made smaller. */
const readable = 0.7;
const clamp = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));

/** Zooms so that what lies under the point stays there. */
export const zoomedAt = (camera: Camera, factor: number, x: number, y: number): Camera => {
  const zoom = clamp(camera.zoom * factor, least, most);
  const by = zoom / camera.zoom;
  return { zoom, x: x - (x - camera.x) * by, y: y - (y - camera.y) * by };
};

/** All of it in the middle. */
export const fitting = (picture: Size, seen: Size, largest: number): Camera => {
  const zoom = clamp(Math.min(seen.width / picture.width, seen.height / picture.height), least, largest);
  return {
    zoom,
    x: (seen.width - picture.width * zoom) / 2,
    y: Math.max(0, (seen.height - picture.height * zoom) / 2),
  };
};

/** What is shown at first: all of it where it can be read then, else its beginning. */
export const opening = (picture: Size, seen: Size, largest: number): Camera => {
  const all = fitting(picture, seen, largest);
  if (all.zoom >= readable * largest) return { ...all, y: Math.min(all.y, 24) };
  const zoom = clamp(seen.width / picture.width, readable * largest, largest);
  return { zoom, x: Math.max(0, (seen.width - picture.width * zoom) / 2), y: 0 };
};

/** Moved as little as needed to see a part of the picture. */
export const bringingIn = (
  camera: Camera,
  seen: Size,
  part: { readonly x: number; readonly y: number } & Size,
): Camera => {
  const edge = 24;
  const shift = (at: number, start: number, length: number, room: number): number => {
    const from = at + start * camera.zoom;
    const to = from + length * camera.zoom;
    if (from < edge) return at + edge - from;
    return to > room - edge ? at - Math.min(to - (room - edge), from - edge) : at;
  };
  return {
    zoom: camera.zoom,
    x: shift(camera.x, part.x, part.width, seen.width),
    y: shift(camera.y, part.y, part.height, seen.height),
  };
};
