import { csvText } from "#lib/domain/csv";

/** Saves rows as a CSV file of that name, as a spreadsheet opens it. */
export function saveTable(name: string, rows: Parameters<typeof csvText>[0]): void {
  const url = URL.createObjectURL(new Blob([csvText(rows)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
