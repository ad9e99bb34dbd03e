/**
 * The daemon's page lets only styles with the answer's own nonce in. Whatever makes styles at run time (the interface
 * library, the editor) must name it; undefined where the page has none, as while developing.
 */
export const styleNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

/** The name under which libraries that lock the page's scrolling look for the nonce. */
export function announceStyleNonce(): void {
  if (styleNonce !== undefined) Object.assign(globalThis, { __webpack_nonce__: styleNonce })
}
