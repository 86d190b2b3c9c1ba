import { useTranslations } from "next-intl";
import type { BatchFile } from "#components/outbound/outbound-view";
import { Notice } from "#components/ui/notice";
import { Progress } from "#components/ui/progress";

/** How many pieces of a load that is being carried out are gone, and what a hold keeps here meanwhile. */
export function CarryingOut({ batch: { progress, path } }: { batch: BatchFile }) {
  const t = useTranslations("outbound.progress");
  const { gone, pieces, held } = progress;
  return (
    <>
      <Progress label={t("label")} value={gone} max={pieces} />
      {held > 0 && (
        <Notice tone="stop" title={t("held", { count: held })}>
          {t(path.taken.destroyed ? "heldDestroyed" : "heldNext")}
        </Notice>
      )}
    </>
  );
}
