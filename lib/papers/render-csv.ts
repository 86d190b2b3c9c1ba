import { csvText } from "#lib/domain/csv";
import type { Cell, PaperLanguage } from "#lib/domain/papers/paper";
import type { FrozenPaper } from "#lib/papers/get-document";
import { paperWords, textOf } from "#lib/papers/paper-words";

/** A paper as a table for spreadsheets: first which paper it is and what it says as a whole, then its rows. */
export function renderCsv({ content, sha256 }: FrozenPaper, language: PaperLanguage): string {
  const words = paperWords(language);
  const { facts, columns, rows } = content.body;
  const field = (cell: Cell) => (typeof cell === "number" ? cell : textOf(cell, words));
  return csvText([
    [words(`titles.${content.kind}`), content.number],
    [words("issuer"), content.issuer],
    [words("madeAt"), textOf({ at: content.madeAt }, words)],
    [words("madeBy"), content.madeBy],
    ...(content.replaces ? [[words("replaces"), content.replaces]] : []),
    [words("hash"), sha256],
    [words("verifyUrl"), content.verifyUrl],
    ...facts.map(([name, cell]) => [words(`facts.${name}`), field(cell)]),
    [],
    columns.map((column) => words(`columns.${column}`)),
    ...rows.map((row) => row.map(field)),
  ]);
}
