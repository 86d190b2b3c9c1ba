"use client";

import { useTranslations } from "next-intl";
import { PaperLine, ReplacedPapers } from "#components/papers/paper-line";
import type { MadePaper } from "#components/papers/paper-view";
import { useMadePaper } from "#components/papers/use-made-paper";
import { usePrintKey } from "#components/papers/use-print-key";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import type { PaperKind } from "#lib/domain/papers/paper";

type SubjectPaperProps = {
  kind: PaperKind;
  subjectNo: string;
  papers: readonly MadePaper[];
  /** Why none can be made now; one that was made is printed all the same. */
  obstacle: string | null;
};

/** The one paper of a wave, a vehicle, a day or a stock-taking, on the printer with one key. */
export function SubjectPaper({ kind, subjectNo, papers, obstacle }: SubjectPaperProps) {
  const t = useTranslations("documents");
  const { make, isMaking, printNumber, frame, said, failed } = useMadePaper();
  const standing = papers.find((paper) => paper.kind === kind && !paper.replacedBy);
  const reason = standing ? null : obstacle;
  const print = () => {
    if (!obstacle) make({ kind, subjectNo });
    else if (standing) printNumber(standing.number);
  };
  usePrintKey(reason ? null : print);
  return (
    <Panel title={t("title")}>
      <div className="flex items-start gap-3">
        <PaperLine kind={kind} paper={standing} />
        <span className="ms-auto shrink-0">
          <Button pending={isMaking} disabledReason={reason} keyHint={t("key")} onClick={print}>
            {t("print")}
          </Button>
        </span>
      </div>
      <StatusLine tone={failed ? "stop" : "ok"}>{failed ?? said}</StatusLine>
      <ReplacedPapers papers={papers} />
      {frame}
    </Panel>
  );
}
