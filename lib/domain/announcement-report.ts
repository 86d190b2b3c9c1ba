import { z } from "zod";
import { problemReasons } from "#lib/domain/ceb/problem";

const count = z.int().min(0);

/** What is told of a file of announcements while it is looked at or taken, one object a line. */
export const AnnouncementReport = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("counts"), taken: count, unchanged: count, refused: count }),
  z.strictObject({
    type: z.literal("problem"),
    line: count,
    field: z.string().nullable(),
    reason: z.enum(problemReasons),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** A row as its sender wrote it, to be mended; the header on line 0. */
  z.strictObject({ type: z.literal("mend"), line: count, cells: z.array(z.string()) }),
  z.strictObject({ type: z.literal("failed"), code: z.string() }),
  z.strictObject({ type: z.literal("end") }),
]);
type AnnouncementReport = z.infer<typeof AnnouncementReport>;

/** Everything that was told of a file so far. */
export type ToldAnnouncements = {
  counts: { taken: number; unchanged: number; refused: number };
  problems: Extract<AnnouncementReport, { type: "problem" }>[];
  mend: Extract<AnnouncementReport, { type: "mend" }>[];
  /** Why it broke off; the code of a refusal. */
  failed: string | null;
  ended: boolean;
};

/** Of a file of which nothing was told yet. */
export const nothingTold: ToldAnnouncements = {
  counts: { taken: 0, unchanged: 0, refused: 0 },
  problems: [],
  mend: [],
  failed: null,
  ended: false,
};

export function toldLine(report: AnnouncementReport): string {
  return `${JSON.stringify(report)}\n`;
}

/** What was told so far together with some further lines. */
export function addTold(before: ToldAnnouncements, lines: readonly string[]): ToldAnnouncements {
  const told = { ...before, problems: [...before.problems], mend: [...before.mend] };
  for (const line of lines) {
    const report = AnnouncementReport.parse(JSON.parse(line));
    if (report.type === "counts") {
      const { taken, unchanged, refused } = report;
      told.counts = { taken, unchanged, refused };
    } else if (report.type === "problem") told.problems.push(report);
    else if (report.type === "mend") told.mend.push(report);
    else if (report.type === "failed") told.failed = report.code;
    else told.ended = true;
  }
  return told;
}

/** The table of what is to be mended: the rows as they were written, each with what is wrong with it in words. */
export function mendTable(
  { mend, problems }: Pick<ToldAnnouncements, "mend" | "problems">,
  words: { header: string; of: (problem: ToldAnnouncements["problems"][number]) => string },
): string[][] {
  const byLine = Map.groupBy(problems, ({ line }) => line);
  return mend.map(({ line, cells }) => [
    ...cells,
    line === 0 ? words.header : (byLine.get(line) ?? []).map(words.of).join("; "),
  ]);
}
