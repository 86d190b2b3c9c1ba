import { useTranslations } from "next-intl";
import type { Figure } from "#components/dashboard/figures";

/** From here on a time is told in days. */
const longHours = 72;

/** Says hours as a person would, and gives a spreadsheet the hours themselves. */
export function useHours() {
  const t = useTranslations("dashboard.hours");
  const say = (hours: number) =>
    hours < longHours ? t("hours", { hours }) : t("days", { days: Math.round(hours / 2.4) / 10 });
  const figure = (hours: number | null, href: string): Figure =>
    hours === null ? { value: null } : { value: hours, text: say(hours), href };
  return { say, figure };
}
