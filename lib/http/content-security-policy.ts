type PolicyInput = { nonce: string; secure: boolean; developing: boolean };

/**
 * The content security policy of a page: only scripts that carry the page's nonce run, nothing leaves this
 * origin, nobody frames us. A page frames what is ours, to print a paper. WebAssembly may be compiled, because a
 * camera's codes are read by it; it gives no text the power of a script. Style attributes are allowed because
 * server-rendered widths and positions are attributes; style elements need the nonce.
 */
export function contentSecurityPolicy({ nonce, secure, developing }: PolicyInput): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${developing ? " 'unsafe-eval'" : ""}`,
    "style-src": developing ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "media-src": "'self' blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
  };
  const stated = Object.entries(directives).map(([name, sources]) => `${name} ${sources}`);
  return [...stated, ...(secure ? ["upgrade-insecure-requests"] : [])].join("; ");
}
