import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests passed and failed, and what to look for: each failed test with the first lines of why. */
export type Counts = {
  passed: number;
  failed: number;
  failures?: readonly string[];
  failedFiles?: readonly string[];
  /** What failed first and passed when it was looked at again. */
  secondLooks?: readonly string[];
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({ title: z.string(), ok: z.boolean(), file: z.string() });
type Suite = { specs: z.infer<typeof playwrightSpec>[]; suites?: Suite[] };
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(playwrightSpec), suites: z.array(suite).optional() }),
);
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number() }),
  suites: z.array(suite),
});

export const readVitest = (file: string): Counts => {
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0 && status === "failed") return [tell(name, message)];
    return failed.map((one) => tell(`${name} › ${one.fullName}`, one.failureMessages[0] ?? ""));
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
};

const tell = (what: string, why: string) => [what, ...why.split("\n").slice(0, 3)].join("\n    ");

export const readPlaywright = (file: string): Counts => {
  const { stats, suites } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return {
    passed: stats.expected,
    failed: stats.unexpected,
    failures: failed.map((spec) => `${spec.file} › ${spec.title}`),
    failedFiles: [...new Set(failed.map((spec) => spec.file))],
  };
};

const specsOf = (of: Suite): Suite["specs"] => [...of.specs, ...(of.suites ?? []).flatMap(specsOf)];

/** A tool that ended badly has failed at least once, also when its report says nothing of it; one without a report has not ended well. */
export function countReport(ok: boolean, read: () => Counts): Counts {
  try {
    const counts = read();
    return ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
