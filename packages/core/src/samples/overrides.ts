/** A body with fields changed by path, or the path that the event's payload does not have. */
export type Overridden =
  | { kind: 'applied'; body: Record<string, unknown> }
  | { kind: 'unknown-path'; path: string; suggestions: string[] }

/** Changes fields of a sample by dotted path. */
export function applyOverrides(
  _event: string,
  body: Record<string, unknown>,
  overrides: Record<string, unknown>,
): Overridden {
  return { kind: 'applied', body: { ...structuredClone(body), ...overrides } }
}
