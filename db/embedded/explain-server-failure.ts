const knownCauses: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|Disk quota exceeded/i, "the disk is full"],
  [/could not bind|Address already in use/i, "its port is taken by another program"],
  [/Permission denied/i, "a file or folder may not be read or written by the account that runs it"],
  [/Read-only file system/i, "the file system is read-only"],
  [/could not map anonymous shared memory|Cannot allocate memory/i, "there is not enough memory"],
  [/incompatible with server|not compatible with this version/i, "the folder was made by another version"],
];

/** One sentence from what PostgreSQL printed: the cause when it is a known one, else its own last fatal line. */
export function explainServerFailure(what: string, output: string): string {
  const known = knownCauses.find(([pattern]) => pattern.test(output));
  if (known) return `${what}: ${known[1]}.`;
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const fatal =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "no reason given";
  return `${what}: ${fatal.replace(/^.*?(FATAL|PANIC|error):\s*/, "").trim()}`;
}
