import { useTranslations } from "next-intl";
import type { Outbound } from "#components/outbound/outbound-view";
import { FilterChips } from "#components/ui/filter-chips";
import { type BatchOutcome, batchOutcomes } from "#lib/domain/item";

type ViewChipsProps = { view: string; outcome: BatchOutcome; counts: Outbound["counts"] };

/** The desk's views with what waits in each; the outcomes stand apart, for a load has one only. */
export function ViewChips({ view, outcome, counts }: ViewChipsProps) {
  const t = useTranslations("outbound");
  const loads = batchOutcomes.map((each) => ({
    key: each,
    label: t("views.loadOf", { outcome: t(`short.${each}`) }),
    href: `?view=load&outcome=${each}`,
    active: view === "load" && outcome === each,
    count: counts.load[each] ?? 0,
  }));
  const plain = (key: "settle" | "batches" | "done", count?: number) => ({
    key,
    label: t(`views.${key}`),
    href: `?view=${key}`,
    active: view === key,
    ...(count === undefined ? {} : { count }),
  });
  return (
    <FilterChips
      label={t("viewsLabel")}
      chips={[plain("settle", counts.settle), ...loads, plain("batches", counts.batches), plain("done")]}
    />
  );
}
