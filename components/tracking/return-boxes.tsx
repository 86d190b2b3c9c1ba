import { useTranslations } from "next-intl";
import type { ReturnFileBox } from "#components/tracking/return-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";

type ReturnBoxesProps = {
  boxes: readonly ReturnFileBox[];
  /** Without it a box is only the number it was announced with. */
  seesBoxes: boolean;
};

const tones = { expected: "pending", arrived: "ready", opened: "ready", counted: "ok" } as const;

/** The boxes of a return: announced, here, opened, counted. */
export function ReturnBoxes({ boxes, seesBoxes }: ReturnBoxesProps) {
  const t = useTranslations("returns.page");
  const item = useTranslations("item");
  const places = useTranslations("places");
  return (
    <Panel title={t("boxes")}>
      {boxes.length === 0 && <p className="text-ink-2">{t("noBoxes")}</p>}
      <ul className="flex flex-col gap-3">
        {boxes.map((box) => (
          <li key={box.waybillNo} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Code value={box.waybillNo} group={4} />
            {seesBoxes && (
              <Badge tone={tones[box.status ?? "expected"]}>
                {t(`boxStatus.${box.status ?? "expected"}`)}
              </Badge>
            )}
            {!box.announced && <Tag>{t("notAnnounced")}</Tag>}
            {box.damage && <Badge tone="attention">{item(`damage.${box.damage}`)}</Badge>}
            {seesBoxes && box.locationCode && (
              <span>
                {places("location")} <Code value={box.locationCode} />
              </span>
            )}
            {box.arrivedAt && (
              <span className="text-ink-2">
                {t("arrivedAt")} <DateTime at={box.arrivedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
