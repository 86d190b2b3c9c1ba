import { useTranslations } from "next-intl";
import type { ItemFinding } from "#components/item/item-file";
import { PastFindings } from "#components/item/past-findings";
import { VerifiedMark } from "#components/marks/verified-mark";
import { Comparison, type ComparisonRow } from "#components/ui/comparison";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { type CheckQuestion, checkQuestions } from "#lib/domain/checklist";
import { findingDifferences } from "#lib/domain/finding-differences";

/** Every round's findings: the warehouse's and the officer's beside each other, never merged, the last round first. */
export function FindingsBeside({ findings }: { findings: readonly ItemFinding[] }) {
  const t = useTranslations("items");
  const rounds = [...new Set(findings.map(({ round }) => round))].toSorted((a, b) => b - a);
  if (rounds.length === 0) {
    return (
      <Panel title={t("findings")}>
        <p className="text-ink-2">{t("none")}</p>
      </Panel>
    );
  }
  const takenBack = findings.filter((finding) => finding.takenBackAt !== null);
  const counting = findings.filter((finding) => finding.takenBackAt === null);
  return (
    <>
      {rounds.map((round) => (
        <Round key={round} round={round} findings={counting.filter((finding) => finding.round === round)} />
      ))}
      <PastFindings findings={takenBack} title={t("takenBack")} />
    </>
  );
}

function Round({ round, findings }: { round: number; findings: readonly ItemFinding[] }) {
  const t = useTranslations("items");
  const rows = useRows();
  const warehouse = findings.find(({ kind }) => kind === "inspection") ?? null;
  const officer = findings.find(({ kind }) => kind === "verification") ?? null;
  return (
    <Panel
      title={t("findings")}
      aside={
        <>
          {officer?.officerNumber && officer.verdict !== "send_back" && (
            <VerifiedMark word={t("verified")} officerNo={officer.officerNumber} at={officer.foundAt} />
          )}
          {t("round", { round })}
        </>
      }
      flush
    >
      <Comparison
        label={`${t("findings")} ${t("round", { round })}`}
        leftTitle={warehouse?.finderName ? t("warehouse", { name: warehouse.finderName }) : t("noWarehouse")}
        rightTitle={officer?.finderName ? t("officer", { name: officer.finderName }) : t("noOfficer")}
        differsWord={t("differs")}
        rows={rows(warehouse, officer)}
      />
    </Panel>
  );
}

type Finding = ItemFinding | null;

function useRows(): (warehouse: Finding, officer: Finding) => ComparisonRow[] {
  const t = useTranslations("items");
  const item = useTranslations("item");
  return (warehouse, officer) => {
    const differences: readonly string[] = warehouse && officer ? findingDifferences(warehouse, officer) : [];
    const row = (
      key: string,
      term: string,
      of: (finding: ItemFinding) => React.ReactNode,
    ): ComparisonRow => ({
      key,
      term,
      left: (warehouse && of(warehouse)) ?? "—",
      right: (officer && of(officer)) ?? "—",
      differs: differences.includes(key),
    });
    const asked = checkQuestions.filter(
      (question) => question in (warehouse?.checklist ?? {}) || question in (officer?.checklist ?? {}),
    );
    const answer = (finding: ItemFinding, question: CheckQuestion) => {
      const passed = finding.checklist[question];
      return passed === undefined ? null : item(passed ? "checkPassed" : "checkFailed");
    };
    const rows = [
      row("original", t("original"), (finding) => item(`original.${finding.original}`)),
      row("grade", t("grade"), (finding) => item(`grade.${finding.grade}`)),
      row("verdict", t("verdict"), ({ verdict }) => verdict && item(`verdict.${verdict}`)),
      row("batchCode", t("batchCode"), (finding) => finding.batchCode),
      row("expiresOn", t("expiresOn"), (finding) => finding.expiresOn),
      ...asked.map((question) =>
        row(`checklist.${question}`, item(`check.${question}`), (finding) => answer(finding, question)),
      ),
      row("note", t("note"), (finding) => finding.note),
      row("foundAt", t("foundAt"), (finding) => <DateTime at={finding.foundAt} exact />),
    ];
    return rows.toSorted((a, b) => Number(b.differs) - Number(a.differs));
  };
}
