import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import { quantityForm } from "#lib/domain/quantity";

export type TypedQuantities = Readonly<Record<number, string>>;

type ChangeQuantitiesProps = {
  lines: readonly { gnum: number; gname: string; qty: string; hereQty: string }[];
  typed: TypedQuantities;
  onType: (typed: TypedQuantities) => void;
};

const plain = (qty: string) => formatDecimal(parseDecimal(qty));

/** How much of each line is declared ahead of goods that are still awaited; what is left empty stays. */
export function ChangeQuantities({ lines, typed, onType }: ChangeQuantitiesProps) {
  const t = useTranslations("applications.change");
  const errorOf = (qty: string) => (qty !== "" && !quantityForm.test(qty) ? t("quantityWrong") : undefined);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-fine text-ink-2">{t("quantities")}</legend>
      {lines.map(({ gnum, gname, qty, hereQty }) => (
        <TextField
          key={gnum}
          label={t("quantityOf", { gnum, gname, qty: plain(qty), here: plain(hereQty) })}
          value={typed[gnum] ?? ""}
          onChange={(value) => onType({ ...typed, [gnum]: value.trim() })}
          error={errorOf(typed[gnum] ?? "")}
        />
      ))}
    </fieldset>
  );
}
