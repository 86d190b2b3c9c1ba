const names = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether a host, as an address or a setting writes it, is this very machine, where plain HTTP stays inside. */
export function isLoopbackName(hostname: string): boolean {
  return names.has(hostname);
}
