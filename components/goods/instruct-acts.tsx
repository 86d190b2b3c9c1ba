import { useTranslations } from "next-intl";
import type { useInstructing } from "#components/goods/use-instructing";
import { useRefusalWords } from "#components/item/use-refusal-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

/** Says what is to be done with the picked pieces, or takes that back. */
export function InstructActs({ instructing }: { instructing: ReturnType<typeof useInstructing> }) {
  const t = useTranslations("goods.instruct");
  const words = useRefusalWords();
  const { plates, instructed, withdrawing } = instructing;
  return (
    <>
      {withdrawing.isError && <StatusLine tone="stop">{words(withdrawing.error)}</StatusLine>}
      {instructed.length > 0 && (
        <Button pending={withdrawing.isPending} onClick={instructing.withdraw}>
          {t("withdraw", { count: instructed.length })}
        </Button>
      )}
      <Button
        disabledReason={plates.length > 0 ? null : t("noneSelected")}
        onClick={() => instructing.setOpen(true)}
      >
        {t("act")}
      </Button>
    </>
  );
}
