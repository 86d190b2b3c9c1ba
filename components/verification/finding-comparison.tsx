import { useTranslations } from "next-intl";
import type { ItemFile } from "#components/item/item-file";
import { Comparison, type ComparisonRow } from "#components/ui/comparison";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { inspectionOf, seenBy, type VerdictDraft } from "#components/verification/verdict-draft";
import { type CheckQuestion, checklists } from "#lib/domain/checklist";
import { findingDifferences, type SeenFacts } from "#lib/domain/finding-differences";

type FindingComparisonProps = { file: ItemFile; draft: VerdictDraft };

/** The warehouse's finding and the officer's, side by side and never merged, differing lines first. */
export function FindingComparison({ file, draft }: FindingComparisonProps) {
  const t = useTranslations("verification.compare");
  const item = useTranslations("item");
  const inspection = inspectionOf(file);
  /* Once signed, what stands on the record is shown, not the draft. */
  const signed = file.findings.findLast(({ kind, round }) => kind === "verification" && round === file.round);
  const seen = signed ?? seenBy(draft, file);
  const differences: readonly string[] = inspection && seen ? findingDifferences(inspection, seen) : [];
  const row = (key: string, term: string, words: (of: SeenFacts) => string | null): ComparisonRow => ({
    key,
    term,
    left: (inspection && words(inspection)) ?? "—",
    right: (seen && words(seen)) ?? (key === "original" || key === "grade" ? openWord(key, draft) : "—"),
    differs: differences.includes(key),
  });
  const openWord = (key: "original" | "grade", { original, grade }: VerdictDraft) => {
    if (key === "original" && original) return item(`original.${original}`);
    return key === "grade" && grade ? item(`grade.${grade}`) : t("open");
  };
  /* Checks that both found in order need no line of their own. */
  const isTelling = (question: CheckQuestion) =>
    inspection?.checklist[question] === false || differences.includes(`checklist.${question}`);
  const rows = [
    row("original", t("original"), (of) => item(`original.${of.original}`)),
    row("grade", t("grade"), (of) => item(`grade.${of.grade}`)),
    row("batchCode", t("batchCode"), (of) => of.batchCode),
    row("expiresOn", t("expiresOn"), (of) => of.expiresOn),
    ...checklists[file.kind]
      .filter(isTelling)
      .map((question) =>
        row(`checklist.${question}`, item(`check.${question}`), (of) =>
          checkWord(of.checklist[question], item),
        ),
      ),
  ];
  return (
    <Panel title={t("title")} aside={t("differences", { count: differences.length })} flush>
      <Comparison
        label={t("title")}
        leftTitle={t("warehouse", { name: inspection?.finderName ?? "—" })}
        rightTitle={
          signed ? t("signedBy", { name: signed.officerNumber ?? signed.finderName ?? "—" }) : t("officer")
        }
        differsWord={t("differs")}
        rows={rows.toSorted((a, b) => Number(b.differs) - Number(a.differs))}
      />
      {inspection && (
        <div className="flex flex-col gap-1 p-3">
          {inspection.note && <p className="measure">{t("note", { note: inspection.note })}</p>}
          <p className="text-fine text-ink-2">
            {t("foundAt")} <DateTime at={inspection.foundAt} />
          </p>
        </div>
      )}
    </Panel>
  );
}

function checkWord(answer: boolean | undefined, item: (key: "checkPassed" | "checkFailed") => string) {
  return answer === undefined ? null : item(answer ? "checkPassed" : "checkFailed");
}
