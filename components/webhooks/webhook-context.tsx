import { useTranslations } from "next-intl";
import { SendProblem } from "#components/applications/send-problem";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { EventName } from "#components/webhooks/event-name";
import { ResendButton } from "#components/webhooks/resend-button";
import type { WebhookFile } from "#components/webhooks/webhook-message";

/** The chosen message whole: every attempt to deliver it, and its very text. */
export function WebhookContext({ file }: { file: WebhookFile | null }) {
  const t = useTranslations("webhooks");
  if (!file) {
    return (
      <Panel>
        <EmptyState>{t("choose")}</EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={<EventName type={file.type} />}>
        <div className="flex flex-col gap-3">
          <KeyValues
            rows={[
              { key: "id", term: "webhook-id", value: <Code value={file.id} /> },
              { key: "created", term: t("column.created"), value: <DateTime at={file.createdAt} exact /> },
            ]}
          />
          <ResendButton key={file.id} messageId={file.id} />
        </div>
      </Panel>
      <Panel title={t("attempts")}>
        <Attempts file={file} />
      </Panel>
      <Panel title={t("body")}>
        <pre className="max-h-96 overflow-auto text-fine break-all whitespace-pre-wrap">
          {JSON.stringify(JSON.parse(file.body), null, 2)}
        </pre>
      </Panel>
    </>
  );
}

function Attempts({ file: { deliveredAt, nextAttemptAt, tries } }: { file: WebhookFile }) {
  const t = useTranslations("webhooks");
  return (
    <div className="flex flex-col gap-2">
      {!deliveredAt && (
        <p className="text-ink-2">
          {t("nextAttempt")} <DateTime at={nextAttemptAt} exact />
        </p>
      )}
      {tries.length === 0 && <p className="text-ink-2">{t("noAttempts")}</p>}
      <ol className="flex flex-col gap-1">
        {tries.map(({ id, startedAt, status, durationMs, problem }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <DateTime at={startedAt} exact />
            <span className="code-figures text-ink-2">{status ?? "—"}</span>
            <span className="code-figures text-ink-2">{t("milliseconds", { count: durationMs })}</span>
            {problem ? <SendProblem problem={problem} /> : <Badge tone="ok">{t("state.taken")}</Badge>}
          </li>
        ))}
      </ol>
    </div>
  );
}
