import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import type { ProblemParams, ProblemReason } from "#lib/domain/ceb/problem";

type Message = {
  id: string;
  source: "http" | "folder";
  fileName: string | null;
  bytes: number;
  receipts: number;
  problem: ProblemReason | null;
  problemParams: ProblemParams | null;
  receivedAt: Date;
};

/** Messages from customs that nobody could read; silent when there are none. */
export function UnreadMessages({ messages }: { messages: readonly Message[] }) {
  const t = useTranslations("applications.unread");
  const reasons = useTranslations("import.reason");
  if (messages.length === 0) return null;
  return (
    <Notice tone="attention" title={t("title", { count: messages.length })}>
      <p>{t("next")}</p>
      <details>
        <summary className="cursor-pointer text-accent">{t("show")}</summary>
        <ul className="mt-1 flex max-h-60 flex-col gap-1 overflow-y-auto">
          {messages.map((message) => (
            <li key={message.id} className="flex flex-wrap gap-2">
              <TextLink href={`/applications/messages/in/${message.id}`}>
                <DateTime at={message.receivedAt} />
              </TextLink>
              {message.fileName ? <Code value={message.fileName} /> : <span>{t("posted")}</span>}
              <span className="text-ink-2">{t("size", { bytes: message.bytes })}</span>
              {message.problem && <span>{reasons(message.problem, { ...message.problemParams })}</span>}
              {message.receipts > 0 && (
                <span className="text-ink-2">{t("rest", { count: message.receipts })}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
