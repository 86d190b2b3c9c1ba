import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { DayOfDraws, repeatDraws } from "#lib/domain/selection/repeat-draws";

const hash = {
  sha256: (text: string) => createHash("sha256").update(text).digest("hex"),
  hmac: (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex"),
};

/** Repeats the draws of one exported day, away from the product and its database; says what does not hold. */
function verifyDraws(file: string): boolean {
  const read = DayOfDraws.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map(({ path }) => path.join(".")))].slice(0, 5).join(", ");
    throw new Error(`不是导出的当日抽取 / not an export of a day's draws (${fields})`);
  }
  const day = read.data;
  const { seedFits, repeated, faults } = repeatDraws(day, hash);
  console.log(
    `${day.day}  种子与已公布的校验值${seedFits ? "一致" : "不一致"} / seed ${seedFits ? "fits" : "DOES NOT FIT"} its hash`,
  );
  for (const { plate, fault } of faults) console.log(`✗ ${plate}  ${fault}`);
  console.log(
    `${repeated - new Set(faults.map(({ plate }) => plate)).size}/${repeated} 件抽取结果可复现 / draws repeated`,
  );
  return seedFits && faults.length === 0;
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error("npm run verify-draws -- FILE");
  process.exit(2);
}
try {
  process.exit(verifyDraws(file) ? 0 : 1);
} catch (error) {
  console.error(`✗ ${file}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
