import { useTranslations } from "next-intl";
import { MismatchList } from "#components/receiving/mismatch-list";
import type { ReturnFile } from "#components/tracking/return-file";
import { ReturnLines } from "#components/tracking/return-lines";
import { Panel } from "#components/ui/panel";
import { hasEnded } from "#lib/domain/item";

/** Sale, return and goods side by side, the differences first. */
export function ReturnCheck({ file, seesBoxes }: { file: ReturnFile; seesBoxes: boolean }) {
  const t = useTranslations("returns.page");
  const { check, pieces, countClosedAt } = file;
  const isOver = pieces.length > 0 && pieces.every(({ state }) => hasEnded(state));
  return (
    <Panel title={t(seesBoxes ? "check" : "lines")} flush>
      <div className="flex flex-col gap-3 p-4 empty:hidden">
        {seesBoxes && !check && <p className="text-ink-2">{t("waiting")}</p>}
        {check && isOver && check.mismatches.length > 0 && <p className="text-ink-2">{t("ended")}</p>}
        {check && <MismatchList {...check} returnNo={file.returnNo} />}
        {countClosedAt && <p>{t("countClosed", { reason: file.countClosedReason ?? t("noCountReason") })}</p>}
      </div>
      <ReturnLines lines={file.lines} check={check} seesCount={seesBoxes} />
    </Panel>
  );
}
