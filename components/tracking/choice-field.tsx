import { useTranslations } from "next-intl";

type ChoiceFieldProps = {
  name: string;
  label: string;
  choices: readonly { code: string; name: string | null }[];
  value: string | undefined;
};

/** One of the codes that occur in the list, in a form that becomes the address; nothing chosen is everything. */
export function ChoiceField({ name, label, choices, value }: ChoiceFieldProps) {
  const t = useTranslations("returns.filter");
  if (choices.length < 2) return null;
  return (
    <label className="flex items-center gap-2 text-ink-2">
      {label}
      <select
        key={value}
        name={name}
        defaultValue={value ?? ""}
        className="h-8 max-w-56 rounded-md border border-line-strong bg-surface px-2 text-ink"
      >
        <option value="">{t("all")}</option>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.name ? `${choice.name} ${choice.code}` : choice.code}
          </option>
        ))}
      </select>
    </label>
  );
}
