import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgeConformity, judgeEligibility } from "#lib/domain/conformity";
import type { BatchOutcome, Grade } from "#lib/domain/item";
import { allowedProposals, recommendOutcome } from "#lib/domain/recommend-outcome";
import { fixLastDays, lawfulApplication } from "#lib/domain/rules/clock-params";
import {
  type EligibilityBook,
  eligibilityRules,
  type NonConformity,
  nonConformities,
} from "#lib/domain/rules/eligibility-rules";
import { judgeOutcome } from "#lib/domain/rules/judge-outcome";
import {
  cell,
  clockFacts,
  eligibilityFacts,
  moment,
  type Row,
  rowsOf,
} from "#lib/domain/rules/law-table.testing";
import { type LimitCode, limitRules } from "#lib/domain/rules/limit-rules";
import { lawfulOutcomes } from "#lib/domain/rules/outcome-params";
import {
  type DestructionFacts,
  noDestructionFacts,
  type OutcomeBook,
  outcomeRules,
} from "#lib/domain/rules/outcome-rules";
import type { PieceFacts } from "#lib/domain/rules/piece-facts";
import { type RuleCode, ruleCodes } from "#lib/domain/rules/rule-book";
import { theLaw } from "#lib/domain/rules/rules-in-time";
import { met, notMet, type Verdict, without } from "#lib/domain/rules/verdict";
import { shanghaiDayNumber } from "#lib/domain/shanghai";

type Books = { eligibility: EligibilityBook; outcome: OutcomeBook; limits: Partial<typeof limitRules> };
const wholeBook: Books = { eligibility: eligibilityRules, outcome: outcomeRules, limits: limitRules };

/** What the rules say of each row, one text a column of the table that says what they should. */
const tables: Record<string, (row: Row, books: Books) => Record<string, string>> = {
  "apply-in-30-days": (row, books) => judgeDays(clockFacts(row, "appliedAt"), "applied_in_time", books),
  "arrive-in-45-days": (row, books) => judgeDays(clockFacts(row, "arrivedAt"), "arrived_in_time", books),
  "counted-otherwise": judgeCounting,
  "may-become-stock": (row, { eligibility }) => {
    const facts = eligibilityFacts(row);
    const verdict = judgeEligibility(facts, eligibility).find(({ rule }) => rule === row.rule);
    return { verdict: wordOf(verdict), result: resultOf(facts, eligibility) };
  },
  "where-it-may-end": judgeEnd,
  destroyed: judgeDestroyed,
  limits: (row, { limits }) => {
    const [yuan, fen = "0"] = (cell(row, "value") ?? "").split(".");
    const value = cell(row, "value") === null ? null : Number(yuan) * 100 + Number(fen);
    const rule = limits[row.rule as LimitCode];
    return { verdict: wordOf(rule?.judge({ transactionFen: value, yearFen: value })) };
  },
};

const readTable = (name: string) =>
  rowsOf(readFileSync(new URL(`./law/${name}.md`, import.meta.url), "utf8"));

function wordOf(verdict: Verdict | undefined): string {
  if (!verdict) return "no such rule";
  return verdict.verdict === "undecidable" ? `open: ${verdict.missing}` : verdict.verdict.replace("_", " ");
}

function judgeDays(facts: PieceFacts, code: "applied_in_time" | "arrived_in_time", { eligibility }: Books) {
  const lastDay = code === "applied_in_time" ? facts.lastApplicationDay : facts.lastArrivalDay;
  const verdict = judgeEligibility(facts, eligibility).find(({ rule }) => rule === code);
  return { "last day": lastDay ?? "-", verdict: wordOf(verdict) };
}

function resultOf(facts: PieceFacts, book: EligibilityBook): string {
  const { conforming, reasons } = judgeConformity(facts, book);
  if (reasons.length > 0) return reasons.join(" ");
  const open = judgeEligibility(facts, book).flatMap((one) =>
    one.verdict === "undecidable" ? one.missing : [],
  );
  return conforming ? "conforms" : `waits: ${open[0]}`;
}

function judgeCounting(row: Row) {
  const params = {
    ...lawfulApplication,
    limitDays: Number(row.limit),
    countsReleaseDay: row.first === "yes",
    shiftsFromDaysOff: row.shift === "yes",
    daysOff: cell(row, "days off")?.split(" ") ?? [],
    houseLimitDays: cell(row, "house") === null ? null : Number(row.house),
  };
  const rules = { ...theLaw, arrived_in_time: [{ version: 1, inForceFrom: null, params }] };
  return { "last day": fixLastDays(rules, moment(cell(row, "released"))).lastArrivalDay ?? "-" };
}

function judgeEnd(row: Row, { outcome: book }: Books) {
  const { found = "", outcome, grade } = row as Row & { outcome: BatchOutcome; grade: Grade };
  const reasons = nonConformities.filter((reason) => found === reason) satisfies NonConformity[];
  const [decidable, recalledBy] = [!found.startsWith("waits"), cell(row, "recalled")];
  const piece = { conforming: found === "conforms", decidable, reasons, grade, recalledBy };
  const cause = cell(row, "cause") as DestructionFacts["cause"];
  const conforming = reasons.length > 0 ? false : decidable || null;
  const asked = { outcome, grade, conforming, recalledBy, destruction: { ...noDestructionFacts, cause } };
  const may = cause
    ? judgeOutcome(asked, lawfulOutcomes, book).every(({ verdict }) => verdict !== "not_met")
    : allowedProposals(piece, book).includes(outcome);
  return { may: may ? "yes" : "no", recommended: recommendOutcome(piece, book).outcome ?? "none" };
}

function judgeDestroyed(row: Row, { outcome: book }: Books) {
  const yes = (head: string) => (cell(row, head) === null ? null : cell(row, head) === "yes");
  const [obstacle, document] = [cell(row, "proof"), cell(row, "document")];
  const destruction: DestructionFacts = {
    cannotShipBack: obstacle && document ? { obstacle, document } : null,
    cause: cell(row, "cause") as DestructionFacts["cause"],
    authorised: yes("authorised"),
    contractorQualified: yes("contractor"),
  };
  const piece = { grade: row.grade as Grade, conforming: true, recalledBy: null };
  const facts = { outcome: "destroy", ...piece, destruction } as const;
  const verdicts = judgeOutcome(facts, lawfulOutcomes, book);
  const word = (code: string) => wordOf(verdicts.find(({ rule }) => rule === code));
  const asked = ["reship_first", "destruction_cause", "destruction_authorised", "destruction_contractor"];
  return Object.fromEntries(asked.map((code) => [code, word(code)]));
}

const rows = Object.keys(tables).flatMap((name) => readTable(name).map((row) => ({ name, row })));
const judged = ({ name, row }: (typeof rows)[number], books = wholeBook) => tables[name]?.(row, books) ?? {};

describe.each(Object.keys(tables))("the law's table %s", (name) => {
  test.each(
    readTable(name).map((row) => [row.source, row.what || Object.values(row).join(" "), row] as const),
  )("%s: %s", (source, _, row) => {
    expect(source).toMatch(/(GACC \d{4} No\. \d+|财关税〔\d{4}〕\d+号)$/);
    expect(row).toMatchObject(judged({ name, row }));
  });
});

test("the tables hold more than 400 rows", () => {
  expect(rows.length).toBeGreaterThan(400);
});

/** The rows that a book says something else of than the tables do. */
const redBy = (books: Books) =>
  rows.filter((one) => !Object.entries(judged(one, books)).every(([head, says]) => one.row[head] === says));

/** Every book with one rule of it put otherwise. */
function booksWith(code: RuleCode, change: <Book extends object>(book: Book) => Partial<Book>): Books {
  const own = <Book extends object>(book: Book) => (code in book ? change(book) : book);
  return { eligibility: own(eligibilityRules), outcome: own(outcomeRules), limits: own(limitRules) };
}

test("no row is red by the book itself", () => {
  expect(redBy(wholeBook)).toEqual([]);
});

describe.each(ruleCodes)("the rows notice when %s", (code) => {
  test("is taken out of the book", () => {
    const red = redBy(
      booksWith(code, <Book extends object>(book: Book) => {
        const { [code as keyof Book]: _, ...others } = book;
        return others as Partial<Book>;
      }),
    );
    expect(red).not.toEqual([]);
  });

  test.each([
    ["always holds", met],
    ["never holds", notMet],
    ["never can be told", without("list")],
  ])("%s", (_, verdict) => {
    const judge = () => verdict;
    const always = <Book extends object>(book: Book) => ({
      ...book,
      [code]: { ...book[code as keyof Book], judge },
    });
    expect(redBy(booksWith(code, always))).not.toEqual([]);
  });
});

describe("the tables know every case of both clocks", () => {
  const near = (name: string, limit: number) =>
    readTable(name).flatMap((row) => {
      const [released, stopped] = [moment(cell(row, "released")), moment(cell(row, "stopped"))];
      if (!released || !stopped) return [];
      const days = shanghaiDayNumber(stopped) - shanghaiDayNumber(released);
      return [{ days: days - limit, hour: cell(row, "stopped")?.slice(11) }];
    });

  test.each([
    ["apply-in-30-days", 30],
    ["arrive-in-45-days", 45],
  ])("%s: the day before, the last and the day after; 23:59 and 00:01; the leap day", (name, limit) => {
    const cases = near(name, limit);
    expect(cases).toContainEqual({ days: -1, hour: expect.any(String) });
    expect(cases).toContainEqual({ days: 0, hour: "23:59" });
    expect(cases).toContainEqual({ days: 1, hour: "00:01" });
    expect(readTable(name).some((row) => row.released?.startsWith("2028-02-29"))).toBe(true);
  });
});
