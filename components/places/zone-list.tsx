import { useTranslations } from "next-intl";
import { FillBar } from "#components/places/fill-bar";
import type { ZoneFill } from "#components/places/place-data";
import { AppLink } from "#components/ui/app-link";
import { Code } from "#components/ui/code";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type ZoneListProps = { zones: readonly ZoneFill[]; chosen: string | null };

/** The zones of the house and how full each is; one leads to its locations. */
export function ZoneList({ zones, chosen }: ZoneListProps) {
  const t = useTranslations("places");
  return (
    <Panel
      flush
      title={t("zones.title")}
      aside={
        <>
          <TextLink href="/stock/days">{t("zones.days")}</TextLink>
          <TextLink href="/stock/staying">{t("zones.staying")}</TextLink>
          <TextLink href="/stock/takings">{t("zones.takings")}</TextLink>
        </>
      }
    >
      {zones.length === 0 && <EmptyState>{t("zones.empty")}</EmptyState>}
      <ul aria-label={t("zones.title")}>
        {zones.map(({ code, name, kind, used, capacity }) => (
          <li key={code} className="border-b border-line last:border-0">
            <AppLink
              href={`/places?zone=${code}`}
              aria-current={code === chosen || undefined}
              className="flex flex-col gap-1 px-4 py-2 hover:bg-surface-2 aria-[current]:bg-accent-soft"
            >
              <span className="flex items-baseline gap-2">
                <Code value={code} className="font-semibold" />
                <span className="min-w-0 truncate">{name}</span>
                <span className="ms-auto text-fine whitespace-nowrap text-ink-2">{t(`zone.${kind}`)}</span>
              </span>
              <FillBar name={name} fill={{ used, capacity }} />
            </AppLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
