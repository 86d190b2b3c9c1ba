import { TextLink } from "#components/ui/text-link";
import { healthDays, type OfficeHealth } from "#lib/domain/office-health";
import { formatCount } from "#lib/i18n/format";

export type FigureName = keyof Omit<OfficeHealth, "failures" | "restsUntil">;

const filters: Record<FigureName, string> = {
  messages: `days=${healthDays}`,
  delivered: `days=${healthDays}&state=reached`,
  manual: `days=${healthDays}&via=manual`,
  undelivered: "state=undelivered",
  rejected: "state=rejected",
  openLoops: "",
  deliveryP50Ms: `days=${healthDays}&via=wire`,
  deliveryP95Ms: `days=${healthDays}&via=wire`,
  answerP50Ms: `days=${healthDays}&state=answered`,
  answerP95Ms: `days=${healthDays}&state=answered`,
};

/** Where the rows lie that a figure of an office counts. */
export function figureHref(code: string, name: FigureName): string {
  return name === "openLoops"
    ? `/feedback/loops?view=all&office=${code}`
    : `/feedback?office=${code}&${filters[name]}`;
}

/** A figure that opens its rows. */
export function Figure({ value, href }: { value: number; href: string | null }) {
  if (!href || value === 0) return formatCount(value);
  return <TextLink href={href}>{formatCount(value)}</TextLink>;
}
