const causes: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: free some space and start again.",
  EDQUOT: "The disk quota is used up: free some space and start again.",
  EROFS: "The data folder is on a read-only file system: choose another one with DATA_DIR.",
  EACCES: "A file or folder may not be read or written",
  EPERM: "A file or folder may not be read or written",
  ENOTDIR: "A file stands where a folder is needed",
  database_away: "The database is away or does not answer; what it says stands in its own log.",
};

/** One sentence for the person at the terminal, whatever went wrong. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const cause = causes[code];
  if (!cause) return error.message.split("\n")[0] ?? error.name;
  return cause.endsWith(".") || !("path" in error) ? cause : `${cause}: ${error.path}.`;
}
