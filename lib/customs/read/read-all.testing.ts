import type { ImportEvent } from "#lib/customs/read/import-event";
import { readImportFile } from "#lib/customs/read/read-import-file";

/** All events of a file that comes in chunks of a size. */
export async function readAll(file: string | Uint8Array, chunkBytes = 1 << 16): Promise<ImportEvent[]> {
  const bytes = Buffer.from(file);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, index) =>
    bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  );
  const events: ImportEvent[] = [];
  for await (const event of readImportFile(chunks)) events.push(event);
  return events;
}

/** An event in few words: the number of a document, or line, field and reason of each problem. */
export function brief(event: ImportEvent): string {
  switch (event.kind) {
    case "list":
      return event.document.head.orderNo;
    case "return":
      return event.document.returnNo;
    case "refused":
      return event.problems
        .map(({ field, reason }) => `${event.at.line} ${field ?? "-"} ${reason}`)
        .join(", ");
    default:
      return event.document.returnStatus;
  }
}

export async function briefs(file: string | Uint8Array, chunkBytes?: number): Promise<string[]> {
  return (await readAll(file, chunkBytes)).map(brief);
}
