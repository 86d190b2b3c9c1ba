import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { csvLines, csvMark } from "#lib/domain/csv";
import { sheetHead, sheetPath, sheetRows, sheetTail, workbookFiles } from "#lib/domain/sheet-xml";

type Fields = readonly (readonly (string | number | null)[])[];
type Table = { name: string; head: readonly string[]; parts: AsyncIterable<Fields> };

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A table as CSV, part by part: never more of it in memory than one part. */
export async function* writeCsv({ head, parts }: Table): AsyncGenerator<Uint8Array> {
  yield bytesOf(`${csvMark}${csvLines([head])}`);
  for await (const rows of parts) yield bytesOf(csvLines(rows));
}

/** The same as a workbook of one sheet. */
export async function* writeXlsx({ name, head, parts }: Table): AsyncGenerator<Uint8Array> {
  let written: Uint8Array[] = [];
  const take = () => {
    const bytes = written;
    written = [];
    return bytes;
  };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    written.push(bytes);
  });
  for (const [path, xml] of workbookFiles(name)) {
    const file = new ZipPassThrough(path);
    zip.add(file);
    file.push(bytesOf(xml), true);
  }
  const sheet = new ZipDeflate(sheetPath, { level: 6 });
  zip.add(sheet);
  sheet.push(bytesOf(sheetHead(head)));
  for await (const rows of parts) {
    sheet.push(bytesOf(sheetRows(rows)));
    yield* take();
  }
  sheet.push(bytesOf(sheetTail), true);
  zip.end();
  yield* take();
}
