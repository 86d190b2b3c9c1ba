"use client";

import { useTranslations } from "next-intl";
import { LoadLabels } from "#components/papers/load-labels";
import { PaperLine, ReplacedPapers } from "#components/papers/paper-line";
import type { MadePaper, PaperSubject } from "#components/papers/paper-view";
import { useMadePaper } from "#components/papers/use-made-paper";
import { usePrintKey } from "#components/papers/use-print-key";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { isSealed, judgeLoadPaper, papersOfOutcome } from "#lib/domain/papers/load-paper-rules";
import type { LoadPaperKind } from "#lib/domain/papers/paper";

type PapersPanelProps = { load: PaperSubject; papers: readonly MadePaper[]; mayMake: boolean };

/** The papers of a load: what it has, what it may have now, and each of them on the printer with one key. */
export function PapersPanel({ load, papers, mayMake }: PapersPanelProps) {
  const t = useTranslations("documents");
  const { make, isMaking, printNumber, frame, said, failed } = useMadePaper();
  const kinds = papersOfOutcome(load.outcome);
  const standing = (kind: LoadPaperKind) => papers.find((paper) => paper.kind === kind && !paper.replacedBy);
  const print = (kind: LoadPaperKind) => {
    const paper = standing(kind);
    if (mayMake && judgeLoadPaper(kind, load).ok) make({ kind, subjectNo: load.batchNo });
    else if (paper) printNumber(paper.number);
  };
  const reason = (kind: LoadPaperKind) => {
    if (standing(kind)) return null;
    if (!judgeLoadPaper(kind, load).ok)
      return t(kind === "destruction_certificate" ? "atTheEnd" : "onceSealed");
    return mayMake ? null : t("byWhom");
  };
  const first = kinds.findLast((kind) => reason(kind) === null);
  usePrintKey(first ? () => print(first) : null);
  return (
    <Panel title={t("title")}>
      <ul className="flex flex-col gap-4">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-start gap-3">
            <PaperLine kind={kind} paper={standing(kind)} />
            <span className="ms-auto shrink-0">
              <Button
                pending={isMaking}
                disabledReason={reason(kind)}
                keyHint={kind === first ? t("key") : undefined}
                onClick={() => print(kind)}
              >
                {t("print")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {isSealed(load) && <LoadLabels batchNo={load.batchNo} />}
      <StatusLine tone={failed ? "stop" : "ok"}>{failed ?? said}</StatusLine>
      <ReplacedPapers papers={papers} />
      {frame}
    </Panel>
  );
}
