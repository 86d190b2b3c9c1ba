"use client";

import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { useToday } from "#components/ui/use-today";
import { type DestructionDue, pressingUntil } from "#lib/domain/destruction-due";

/** What a destruction owes by which day; it presses before that, and is late after it. */
export function DueBadge({ due: { kind, day } }: { due: DestructionDue }) {
  const t = useTranslations("outbound.due");
  const today = useToday();
  if (today > day) return <Badge tone="stop">{t(`late.${kind}`, { day })}</Badge>;
  const isPressing = day <= pressingUntil(today)[kind];
  return <Badge tone={isPressing ? "attention" : "ready"}>{t(kind, { day })}</Badge>;
}
