import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const maxBytes = 10_000_000;

/** A writer of lines to DATA_DIR/logs/NAME.log, which keeps one older file. A full disk must not stop the supervisor, so a line may be lost. */
export function logFile(dataDir: string, name: string): (line: string) => void {
  const folder = join(dataDir, "logs");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${name}.log`);
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    try {
      if (bytes > maxBytes) {
        renameSync(file, `${file}.1`);
        bytes = 0;
      }
      appendFileSync(file, `${line}\n`);
      bytes += line.length + 1;
    } catch {
      bytes = 0;
    }
  };
}
