import { useTranslations } from "next-intl";
import type { WebhookType } from "#components/webhooks/webhook-message";

/** What a message tells, in words. */
export function EventName({ type }: { type: WebhookType }) {
  const t = useTranslations("webhooks.event");
  const names = {
    "return.arrived": t("arrived"),
    "item.conforming": t("conforming"),
    "item.non_conforming": t("nonConforming"),
    "item.admitted": t("admitted"),
    "item.disputed": t("disputed"),
    "item.dispute_resolved": t("disputeResolved"),
    "return.completed": t("completed"),
    "goods.reminder": t("reminder"),
    "webhook.test": t("test"),
  } as const satisfies Record<WebhookType, string>;
  return <span>{names[type]}</span>;
}
