import type { FaultKind, Findings } from "./findings.ts";
import type { Flags, Sabotage } from "./flags.ts";
import type { DocumentFigures } from "./prove-documents.ts";
import type { ReceiptFigures } from "./prove-receipts.ts";

type Figures = {
  refused: number;
  documents: DocumentFigures;
  seconds: number;
  samples: number;
  receipts: ReceiptFigures;
  receiptSeconds: number;
};

/** What each sabotage must be found as. */
const foundAs = {
  "empty-element": "against the schema",
  "altered-text": "other data",
  "lost-receipt": "lost",
  "wrong-state": "wrong state",
} as const satisfies Record<Sabotage, FaultKind>;

const examplesShown = 5;

/** Prints the figures and what was found wrong. True when the promise held, or when the sabotage was found. */
export function reportCeb(flags: Flags, { faults }: Findings, figures: Figures): boolean {
  const { messages, applications, lines, bytes } = figures.documents;
  const { receipts } = figures;
  console.log(
    [
      "",
      `seed ${flags.seed}`,
      `CEB625 written               ${messages} messages, ${applications} applications, ${lines} lines, ${Math.round(bytes / 1024 / 1024)} MB in ${figures.seconds.toFixed(1)} s: valid, read back, twice the same`,
      `broken fields                ${figures.refused} refused by name`,
      `CEB626 as the field writes it ${figures.samples} variants read right`,
      `messages taken in            ${receipts.messages} (${receipts.damaged} damaged) in ${figures.receiptSeconds.toFixed(1)} s, ${receipts.kept} kept, ${receipts.moved} damaged ones still said something`,
      "",
      ...[...Map.groupBy(faults, ({ kind }) => kind)].flatMap(([kind, found]) => [
        `  ${kind}: ${found.length}`,
        ...found.slice(0, examplesShown).map(({ what }) => `    ${what.slice(0, 300)}`),
      ]),
    ].join("\n"),
  );
  if (flags.sabotage) return reportSabotage(flags.sabotage, faults);
  console.log(
    faults.length === 0
      ? "✓ every document is lawful, every answer is read right and kept"
      : `✗ ${faults.length} faults`,
  );
  return faults.length === 0;
}

function reportSabotage(sabotage: Sabotage, faults: Findings["faults"]): boolean {
  const found = faults.filter(({ kind }) => kind === foundAs[sabotage]).length;
  console.log(
    found > 0
      ? `✓ the sabotage ${sabotage} was found: ${foundAs[sabotage]}, ${found} times`
      : `✗ the sabotage ${sabotage} was not found: nothing ${foundAs[sabotage]}`,
  );
  return found > 0;
}
