import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { KeyHint } from "#components/ui/key-hint";
import { type CheckQuestion, checklists, type GoodsKind } from "#lib/domain/checklist";

type CheckRowsProps = {
  label: string;
  kind: GoodsKind;
  failed: readonly CheckQuestion[];
  /** All others were looked at and are in order. */
  isChecked: boolean;
  /** Whether number keys mark rows now. */
  hasKeys: boolean;
  onToggle: (question: CheckQuestion) => void;
};

/** A checklist as large buttons: what is not as it should be is marked, the rest is confirmed at once. */
export function CheckRows({ label, kind, failed, isChecked, hasKeys, onToggle }: CheckRowsProps) {
  const t = useTranslations("item");
  return (
    <fieldset className="grid grid-cols-1 gap-1 min-[1400px]:grid-cols-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {checklists[kind].map((question, index) => {
        const isFailed = failed.includes(question);
        return (
          <button
            key={question}
            type="button"
            aria-pressed={isFailed}
            aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
            onClick={() => onToggle(question)}
            className="flex min-h-12 items-center gap-2 rounded-md border border-line bg-surface px-3 text-start text-bench hover:bg-surface-2 aria-pressed:border-stop aria-pressed:bg-stop-soft"
          >
            {hasKeys && <KeyHint keys={String(index + 1)} />}
            <span className="grow">{t(`check.${question}`)}</span>
            {isFailed ? (
              <Badge tone="stop">{t("checkFailed")}</Badge>
            ) : (
              isChecked && <Badge tone="ok">{t("checkPassed")}</Badge>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
