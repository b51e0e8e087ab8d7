/** What the stock page draws: as much on every node as on ours. */
export interface StockGraph {
  /** Size of the canvas, in px: that of ours within the app. */
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly StockNode[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly sourceHandle: string;
    readonly target: string;
  }[];
}
export interface StockNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly type: string;
  readonly doing: string;
  readonly outcomes: readonly { readonly id: string; readonly label: string }[];
}
