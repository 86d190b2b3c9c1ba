import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field";

/** The numbers of papers by their names. */
export type PaperNumbers = Readonly<Record<string, string>>;

type PaperFieldsProps = {
  needed: readonly string[];
  papers: PaperNumbers;
  onChange: (papers: PaperNumbers) => void;
  /** Whether the form begins with them. */
  isFirst?: boolean;
};

/** The numbers of the papers that a step of a load asks for, each in a field of its own. */
export function PaperFields({ needed, papers, onChange, isFirst = false }: PaperFieldsProps) {
  const names = useTranslations("outbound.papers");
  return needed.map((name, at) => (
    <TextField
      key={name}
      label={names(name)}
      type={name === "approvalDate" ? "date" : "text"}
      value={papers[name] ?? ""}
      onChange={(text) => onChange({ ...papers, [name]: text })}
      maxLength={100}
      autoFocus={isFirst && at === 0}
      isRequired
      code
    />
  ));
}
