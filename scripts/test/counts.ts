import { readFileSync } from "node:fs";
import { z } from "zod";

export type Counts = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

export const readVitest = (file: string): Counts => {
  const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: numPassedTests, failed: numFailedTests };
};

export const readPlaywright = (file: string): Counts => {
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
};

/** A tool that ended badly has failed at least once, also when its report says nothing of it; one without a report has not ended well. */
export function countReport(ok: boolean, read: () => Counts): Counts {
  try {
    const counts = read();
    return ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
