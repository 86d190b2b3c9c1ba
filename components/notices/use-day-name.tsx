"use client";

import { useTranslations } from "next-intl";
import { useToday } from "#components/ui/use-today";
import { dayFromNumber, dayNumber } from "#lib/domain/shanghai";

/** A day in Shanghai as people say it: today, yesterday, or its date. */
export function useDayName(): (day: string) => string {
  const t = useTranslations("notices");
  const today = useToday();
  return (day) => {
    if (day === today) return t("today");
    return day === dayFromNumber(dayNumber(today) - 1) ? t("yesterday") : day;
  };
}
