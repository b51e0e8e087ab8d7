/**
 * What can be found out about an expression, a path or a body. Findings are results, not failures of the app: each has the
 * engine's own message, and for its code words (what is the case, what to do) in `assets/text/findings.json`.
 */

/** An expression cannot be read, or its evaluation ends. */
export type ExpressionProblemCode =
  | 'expr/syntax'
  | 'expr/unknown-variable'
  | 'expr/unknown-attribute'
  | 'expr/unknown-name'
  | 'expr/arguments'
  | 'expr/type'
  | 'expr/number'
  | 'expr/null'
  | 'expr/bounds'
  | 'expr/date'
  | 'expr/pattern'
  | 'expr/access'
  | 'expr/template'
  | 'expr/json'
  | 'expr/slow-pattern'
  | 'expr/limit';
/** Also what is found by reading alone. */
export type ExpressionCode = ExpressionProblemCode | 'expr/never-equal' | 'expr/no-such-variable';

export type JsonPathCode =
  | 'jsonpath/syntax'
  | 'jsonpath/not-found'
  | 'jsonpath/function'
  | 'jsonpath/slow-pattern'
  | 'jsonpath/limit';
export type BodyCode =
  | 'body/syntax'
  | 'body/too-large'
  | 'body/too-deep'
  | 'body/too-many-values'
  | 'body/unknown-type';

export type FindingCode = ExpressionCode | JsonPathCode | BodyCode;
