import type { Paint, Shape as PictureShape } from '../../../shared/drawing/shape.ts';

const colour = (paint: Paint): string => `var(--${paint})`;

/** One shape of the picture, in the colours of the theme. */
export const Shape = ({ shape }: { shape: PictureShape }) => {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          style={{
            fill: shape.fill ? colour(shape.fill) : 'transparent',
            stroke: shape.stroke ? colour(shape.stroke) : 'none',
          }}
          fillOpacity={shape.tint}
          strokeDasharray={shape.dashed ? '4 3' : undefined}
        />
      );
    case 'path':
      return (
        <path
          d={shape.d}
          transform={`translate(${shape.x} ${shape.y})`}
          style={{
            fill: shape.fill ? colour(shape.fill) : 'none',
            stroke: shape.stroke ? colour(shape.stroke) : 'none',
          }}
          fillOpacity={shape.tint}
          strokeDasharray={shape.dashed ? '5 4' : undefined}
          strokeWidth={shape.width}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          fontSize={shape.size}
          fontWeight={shape.weight}
          className={shape.font === 'mono' ? 'picture-mono' : undefined}
          style={{ fill: colour(shape.fill) }}
        >
          {shape.text}
        </text>
      );
  }
};

/** Shapes have no names of their own and are drawn anew together. */
export const Shapes = ({ shapes }: { shapes: readonly PictureShape[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  shapes.map((shape, index) => <Shape key={index} shape={shape} />);
