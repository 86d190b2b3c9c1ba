import { type ImportCounts, newImportCounts } from "#lib/customs/import-files";
import type { Reading } from "./import-sources.ts";
import type { ImportWords } from "./import-words.ts";

const width = 24;
const terminalMs = 120;
const logMs = 5_000;

/**
 * Shows how far the import is: a bar that is drawn anew on a terminal, a line now and then in a log.
 * The counts it shows are those the import counts into.
 */
export function startProgress(reading: Reading, words: ImportWords) {
  const { stderr } = process;
  const counts: ImportCounts = newImportCounts();
  const draw = () => {
    const share = reading.totalBytes > 0 ? Math.min(1, reading.readBytes / reading.totalBytes) : 0;
    const { taken, refused } = counts;
    const text = words("progress", { percent: Math.floor(share * 100), ...taken, refused });
    const filled = Math.round(share * width);
    if (stderr.isTTY) stderr.write(`\r\u001b[K${"█".repeat(filled)}${"░".repeat(width - filled)} ${text}`);
    else stderr.write(`… ${text}\n`);
  };
  const clear = () => {
    if (stderr.isTTY) stderr.write("\r\u001b[K");
  };
  const ticker = setInterval(draw, stderr.isTTY ? terminalMs : logMs);
  const stop = () => {
    clearInterval(ticker);
    clear();
  };
  return { counts, clear, stop };
}
