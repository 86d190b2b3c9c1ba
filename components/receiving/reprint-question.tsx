import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { ReprintReason } from "#lib/domain/label-print";

/** The reasons that are one press; another needs words. */
export const pressedReasons = ["damaged", "lost", "unreadable"] as const satisfies readonly ReprintReason[];

type ReprintQuestionProps = {
  plate: string;
  onReason: (reason: ReprintReason) => void;
  /** Whether the number keys answer as well. */
  hasKeys?: boolean;
};

/** Why the label of a plate is printed once more: one press, and it is printed. */
export function ReprintQuestion({ plate, onReason, hasKeys = false }: ReprintQuestionProps) {
  const t = useTranslations("receiving.reprint");
  return (
    <Notice
      tone="attention"
      title={t("title", { plate })}
      action={
        <span className="flex flex-wrap gap-2">
          {pressedReasons.map((reason, at) => (
            <Button
              key={reason}
              keyHint={hasKeys ? String(at + 1) : undefined}
              onClick={() => onReason(reason)}
            >
              {t(`reasons.${reason}`)}
            </Button>
          ))}
        </span>
      }
    />
  );
}
