import Form from "next/form";
import { useTranslations } from "next-intl";
import { ChoiceField } from "#components/tracking/choice-field";
import { Button } from "#components/ui/button";
import { FilterChips } from "#components/ui/filter-chips";
import { type AddressQuery, fromTheStart, hrefWith } from "#components/ui/href-with";
import { TextLink } from "#components/ui/text-link";
import { authorisations, returnSources } from "#lib/domain/return-document";
import { ownerStages, type ReturnStage, returnStages } from "#lib/domain/return-stage";

type Choice = { code: string; name: string | null };
type ReturnsFilterBarProps = {
  query: AddressQuery;
  offices: readonly Choice[];
  shops: readonly Choice[];
  isOwner: boolean;
};

/** The days of a number on the dashboard; they come with an address only, and a press takes them away. */
const days = ["applyBy", "arriveBy"] as const;
const filters = ["stage", "clock", ...days, "source", "authorisation", "office", "shop"] as const;

/** Chips and two choices that are the address of the list. */
export function ReturnsFilterBar({ query, offices, shops, isOwner }: ReturnsFilterBarProps) {
  const t = useTranslations("returns");
  const stages: readonly ReturnStage[] = isOwner ? ownerStages : returnStages;
  const chip = (name: string, value: string, label: string) => {
    const active = query[name] === value;
    const href = hrefWith(query, { ...fromTheStart, [name]: active ? undefined : value });
    return { key: `${name}-${value}`, label, active, href };
  };
  const others = [
    ...(["near", "late"] as const).map((value) => chip("clock", value, t(`clock.${value}`))),
    chip("authorisation", authorisations[2], t("authorisation.pending")),
    chip("source", returnSources[1], t("source.bench")),
    chip("sort", "clock", t("sort.clock")),
    ...days.flatMap((name) => {
      const day = query[name];
      return day ? [chip(name, day, t(`due.${name}`, { day }))] : [];
    }),
  ];
  const cleared = Object.fromEntries(filters.map((name) => [name, undefined]));
  return (
    <div className="flex flex-col gap-2">
      <FilterChips
        label={t("filter.stage")}
        chips={stages.map((stage) => chip("stage", stage, t(`stage.${stage}`)))}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <FilterChips chips={others} />
        <Form action="/returns" prefetch={false} className="flex flex-wrap items-center gap-2">
          <ChoiceField name="office" label={t("filter.office")} choices={offices} value={query.office} />
          <ChoiceField name="shop" label={t("filter.shop")} choices={shops} value={query.shop} />
          {["stage", "clock", ...days, "source", "authorisation", "sort", "q"].map((name) =>
            query[name] ? <input key={name} type="hidden" name={name} value={query[name]} /> : null,
          )}
          <Button type="submit">{t("filter.apply")}</Button>
        </Form>
        {filters.some((name) => query[name]) && (
          <TextLink href={hrefWith(query, { ...fromTheStart, ...cleared })}>{t("clearFilters")}</TextLink>
        )}
      </div>
    </div>
  );
}
