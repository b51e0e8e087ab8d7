/** Stock @xyflow/react as its own examples show it: memoised rich nodes, background, controls and minimap, default settings; and bare elkjs. */
import {
  Background,
  Controls,
  Handle,
  MiniMap,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { MessageSquareText } from 'lucide-react';
import { memo } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '@xyflow/react/dist/style.css';
import type { StockGraph, StockNode } from './graph.ts';
import './stock.css';

type Card = Node<{ readonly node: StockNode }, 'card'>;

const heightOf = ({ outcomes }: StockNode) => Math.max(72, outcomes.length * 24 + 8);

const CardView = memo(({ data: { node } }: NodeProps<Card>) => (
  <div className="card" style={{ height: heightOf(node) }}>
    <Handle type="target" position={Position.Left} />
    <MessageSquareText size={20} />
    <div className="words">
      <span>{node.label}</span>
      <span>{node.type}</span>
      <span>{node.doing}</span>
    </div>
    {node.outcomes.map(({ id, label }, index) => {
      const top = (heightOf(node) - node.outcomes.length * 24) / 2 + 24 * (index + 0.5);
      return (
        <div key={id}>
          <Handle id={id} type="source" position={Position.Right} style={{ top }} title={label} />
          <span className="name" style={{ top }}>
            {label}
          </span>
        </div>
      );
    })}
  </div>
));
CardView.displayName = 'CardView';

const nodeTypes = { card: CardView };
let root: Root | null = null;

/** Shows the graph anew, and answers with the canvas to look around in. */
const open = (graph: StockGraph): Promise<ReactFlowInstance<Card>> =>
  new Promise(resolve => {
    root?.unmount();
    const element = document.getElementById('root')!;
    element.style.width = `${graph.width}px`;
    element.style.height = `${graph.height}px`;
    root = createRoot(element);
    root.render(
      <ReactFlow<Card>
        nodeTypes={nodeTypes}
        defaultNodes={graph.nodes.map(node => ({
          id: node.id,
          type: 'card',
          position: { x: node.x, y: node.y },
          data: { node },
        }))}
        defaultEdges={graph.edges.map(edge => ({ ...edge, type: 'smoothstep' }))}
        minZoom={0.02}
        onInit={resolve}
      >
        <Background />
        <Controls />
        <MiniMap />
      </ReactFlow>,
    );
  });

const close = (): void => {
  root?.unmount();
  root = null;
};

const elk = new ELK();
const layout = async (graph: ElkNode): Promise<number> => {
  const begun = performance.now();
  await elk.layout(graph);
  return performance.now() - begun;
};

Object.assign(globalThis, { stock: { open, close, layout } });
