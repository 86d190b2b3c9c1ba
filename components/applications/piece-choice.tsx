import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import type { HoldKind } from "#lib/domain/item";

type PieceChoiceProps = {
  legend: string;
  pieces: readonly { plate: string; goodsName: string; hold: HoldKind | null }[];
  chosen: readonly string[];
  onChoose: (plates: readonly string[]) => void;
};

/** Pieces to be ticked; one that was found other than declared says so. */
export function PieceChoice({ legend, pieces, chosen, onChoose }: PieceChoiceProps) {
  const t = useTranslations("applications.change");
  if (pieces.length === 0) return null;
  const toggle = (plate: string) =>
    onChoose(chosen.includes(plate) ? chosen.filter((one) => one !== plate) : [...chosen, plate]);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-fine text-ink-2">{legend}</legend>
      {pieces.map(({ plate, goodsName, hold }) => (
        <Checkbox key={plate} isSelected={chosen.includes(plate)} onChange={() => toggle(plate)}>
          <Code value={plate} group={4} /> {goodsName} {hold === "amendment" && t("found")}
        </Checkbox>
      ))}
    </fieldset>
  );
}
