import { useTranslations } from "next-intl";
import { SendProblem } from "#components/applications/send-problem";
import type { FeedbackDelivery } from "#components/feedback/feedback-file";
import { Badge } from "#components/ui/badge";
import { DateTime } from "#components/ui/date-time";

/** Every attempt to deliver a message, the latest first, and when the next one is due. */
export function DeliveryList({ delivery }: { delivery: FeedbackDelivery }) {
  const t = useTranslations("feedback");
  if (!delivery) return <p className="text-ink-2">{t("inInbox")}</p>;
  return (
    <div className="flex flex-col gap-2">
      {!delivery.deliveredAt && (
        <p className="text-ink-2">
          {t("nextAttempt")} <DateTime at={delivery.nextAttemptAt} exact />
        </p>
      )}
      {delivery.tries.length === 0 && <p className="text-ink-2">{t("noAttempts")}</p>}
      <ol className="flex flex-col gap-1">
        {delivery.tries.map((attempt) => (
          <li key={attempt.id} className="flex flex-wrap items-baseline gap-x-3">
            <DateTime at={attempt.startedAt} exact />
            <span className="code-figures text-ink-2">{attempt.status ?? "—"}</span>
            <span className="code-figures text-ink-2">
              {t("milliseconds", { count: attempt.durationMs })}
            </span>
            {attempt.problem ? (
              <SendProblem problem={attempt.problem} />
            ) : (
              <Badge tone="ok">{t("state.delivered")}</Badge>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
