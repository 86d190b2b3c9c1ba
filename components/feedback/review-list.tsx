import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import type { AnswerInReview } from "#components/feedback/feedback-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";

type ReviewListProps = { rows: readonly AnswerInReview[]; total: number };

/** Answers that are genuine and yet fit nothing we sent; they changed nothing and wait for a person. */
export function ReviewList({ rows, total }: ReviewListProps) {
  const t = useTranslations("feedback");
  if (total === 0) return null;
  return (
    <Panel title={t("review.title", { count: total })}>
      <p className="mb-2 text-ink-2">{t("review.note")}</p>
      <ol className="flex max-h-64 flex-col gap-1.5 overflow-y-auto">
        {rows.map((row) => (
          <li key={row.id}>
            <details>
              <summary className="flex cursor-default flex-wrap items-center gap-2">
                <Badge tone="attention">
                  {row.cause && t.has(`cause.${row.cause}`) ? t(`cause.${row.cause}`) : t("effect.review")}
                </Badge>
                <OfficeName code={row.officeCode} />
                {row.messageId && <Code value={row.messageId} className="min-w-0 truncate" />}
                <span className="ms-auto">
                  <DateTime at={row.receivedAt} />
                </span>
              </summary>
              <pre className="mt-1 rounded-sm border border-line bg-surface-2 p-2 text-fine break-all whitespace-pre-wrap">
                {row.body}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
