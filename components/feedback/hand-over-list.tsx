import { useTranslations } from "next-intl";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";

/** The papers on which a message was handed over, and whether its electronic answer agrees. */
export function HandOverList({ file }: { file: FeedbackFile }) {
  const t = useTranslations("feedback.handOver");
  return (
    <ol className="flex flex-col gap-3">
      {file.handOvers.map((paper) => (
        <li key={paper.id} className="flex flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <Code value={paper.paperNo} /> <DateTime at={paper.handedAt} exact />
            {paper.answer && <span>{t(`answer.${paper.answer}`)}</span>}
          </span>
          <span>{t("handed", { from: paper.handedBy, to: paper.receivedBy })}</span>
          <span className="flex flex-wrap items-center gap-3">
            <Reconciled file={file} />
            <a
              href={`/api/hand-overs/${paper.id}`}
              target="_blank"
              rel="noreferrer"
              className="rounded-sm text-accent underline underline-offset-3"
            >
              {t("scan")}
            </a>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The paper and the wire tell one story, two, or the wire has not spoken yet. */
function Reconciled({ file }: { file: FeedbackFile }) {
  const t = useTranslations("feedback.handOver");
  if (file.answers.some(({ effect }) => effect === "review")) {
    return <Badge tone="stop">{t("contradicted")}</Badge>;
  }
  if (file.answers.length > 0) return <Badge tone="ok">{t("reconciled")}</Badge>;
  return <Badge tone="attention">{t("unreconciled")}</Badge>;
}
