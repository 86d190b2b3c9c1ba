"use client";

import { useTranslations } from "next-intl";
import type { MadePaper, PaperSubject } from "#components/papers/paper-view";
import { useMadePaper } from "#components/papers/use-made-paper";
import { Button } from "#components/ui/button";
import { papersOfOutcome } from "#lib/domain/papers/load-paper-rules";

/** The last paper of a finished load, on the printer with one press. */
export function PrintPapers({ load, papers }: { load: PaperSubject; papers: readonly MadePaper[] }) {
  const t = useTranslations("documents");
  const titles = useTranslations("papers.titles");
  const { make, isMaking, frame, failed } = useMadePaper();
  const kind = papersOfOutcome(load.outcome).at(-1);
  if (!kind) return null;
  const number = papers.find((paper) => paper.kind === kind && !paper.replacedBy)?.number;
  return (
    <span className="flex items-center gap-2">
      <Button
        pending={isMaking}
        aria-label={t("printOf", { title: titles(kind), batchNo: load.batchNo })}
        onClick={() => make({ kind, subjectNo: load.batchNo })}
      >
        {t("print")}
      </Button>
      <span className="code-figures whitespace-nowrap">{number}</span>
      <span role="alert">{failed}</span>
      {frame}
    </span>
  );
}
