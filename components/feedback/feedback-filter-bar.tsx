import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { FilterChips } from "#components/ui/filter-chips";
import { type AddressQuery, fromTheStart, hrefWith } from "#components/ui/href-with";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { feedbackPhases } from "#lib/domain/feedback";
import { feedbackStates } from "#lib/domain/feedback-state";

const filters = ["office", "phase", "state", "returnNo", "via", "days", "from", "to"] as const;

/** Chips for state and phase, and two fields for an office and a return; all of them are the address. */
export function FeedbackFilterBar({ query }: { query: AddressQuery }) {
  const t = useTranslations("feedback");
  const chip = (name: "state" | "phase", value: string, label: string) => {
    const active = query[name] === value;
    const href = hrefWith(query, { ...fromTheStart, [name]: active ? undefined : value });
    return { key: `${name}-${value}`, label, active, href };
  };
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <Form action="/feedback" prefetch={false} className="flex items-end gap-2">
        <TextField
          key={`return-${query.returnNo}`}
          name="returnNo"
          label={t("column.return")}
          defaultValue={query.returnNo ?? ""}
          maxLength={60}
          code
        />
        <TextField
          key={`office-${query.office}`}
          name="office"
          label={t("officeCode")}
          defaultValue={query.office ?? ""}
          pattern="\d{4}"
          maxLength={4}
          inputMode="numeric"
          code
        />
        {["state", "phase", "from", "to"].map((name) =>
          query[name] ? <input key={name} type="hidden" name={name} value={query[name]} /> : null,
        )}
        <Button type="submit">{t("search")}</Button>
      </Form>
      <FilterChips
        label={t("column.state")}
        chips={[
          chip("state", "trouble", t("trouble")),
          chip("state", "asked", t("asked")),
          ...feedbackStates.map((state) => chip("state", state, t(`state.${state}`))),
        ]}
      />
      <FilterChips
        label={t("column.phase")}
        chips={feedbackPhases.map((phase) => chip("phase", phase, t(`phase.${phase}`)))}
      />
      <WrittenIn query={query} />
      {filters.some((name) => query[name]) && <TextLink href="/feedback">{t("clear")}</TextLink>}
    </div>
  );
}

/** The days of a number on the dashboard; they come with an address only, and a press takes them away. */
function WrittenIn({ query }: { query: AddressQuery }) {
  const t = useTranslations("feedback");
  const { from, to } = query;
  if (!from && !to) return null;
  const label = t("writtenIn", { days: [from, to].filter(Boolean).join(" – ") });
  const href = hrefWith(query, { ...fromTheStart, from: undefined, to: undefined });
  return <FilterChips chips={[{ key: "written", label, href, active: true }]} />;
}
