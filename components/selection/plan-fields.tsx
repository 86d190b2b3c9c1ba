import { useTranslations } from "next-intl";
import type { PlanDraft } from "#components/selection/plan-draft";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";

const rows = [
  ["mismatch", "random"],
  ["valueYuan", "valuePercent"],
  ["foundPercent", "merchantPercent"],
] as const satisfies readonly (readonly (keyof PlanDraft)[])[];

type PlanFieldsProps = { draft: PlanDraft; onChange: (draft: PlanDraft) => void };

/** The shares of a plan: of everything and of mismatches, above a value, of a merchant's found, by category. */
export function PlanFields({ draft, onChange }: PlanFieldsProps) {
  const t = useTranslations("selection");
  return (
    <>
      {rows.map((keys) => (
        <div key={keys[0]} className="grid grid-cols-2 gap-3">
          {keys.map((key) => (
            <TextField
              key={key}
              label={t(`field.${key}`)}
              inputMode="decimal"
              maxLength={9}
              isRequired={key === "random"}
              value={draft[key]}
              onChange={(value) => onChange({ ...draft, [key]: value })}
            />
          ))}
        </div>
      ))}
      <TextArea
        label={t("field.categories")}
        hint={t("categoriesHint")}
        maxLength={1_000}
        value={draft.categories}
        onChange={(categories) => onChange({ ...draft, categories })}
      />
    </>
  );
}
