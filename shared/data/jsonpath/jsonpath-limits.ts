/** What one evaluation may cost. The defaults keep any path over any document of a flow far below a second. */
export interface JsonPathLimits {
  /** Characters of the path. */
  readonly pathLength: number;
  /** Brackets and parentheses inside one another in the path. */
  readonly pathDepth: number;
  /** Levels of the document that are walked into. */
  readonly documentDepth: number;
  /** Values looked at, over all filters and functions of the path. */
  readonly steps: number;
  /** Values in the answer. */
  readonly results: number;
  /** Steps of all regular expressions together. */
  readonly regexSteps: number;
}

export const defaultLimits: JsonPathLimits = {
  pathLength: 65_536,
  pathDepth: 200,
  documentDepth: 1_000,
  steps: 5_000_000,
  results: 1_000_000,
  regexSteps: 1_000_000,
};
