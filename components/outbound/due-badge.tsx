"use client";

import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { useToday } from "#components/ui/use-today";
import type { DestructionDue } from "#lib/domain/destruction-due";

/** What a destruction owes by which day; it presses before that, and is late after it. */
export function DueBadge({ due: { kind, day, pressesFrom } }: { due: DestructionDue }) {
  const t = useTranslations("outbound.due");
  const today = useToday();
  if (today > day) return <Badge tone="stop">{t(`late.${kind}`, { day })}</Badge>;
  return <Badge tone={today >= pressesFrom ? "attention" : "ready"}>{t(kind, { day })}</Badge>;
}
