import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import type { ReturnFile } from "#components/tracking/return-file";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

/** What the return says of itself, and the sale it stands on. The buyer only masked. */
export function ReturnSale({ file }: { file: ReturnFile }) {
  const t = useTranslations("returns");
  const { list, buyer } = file;
  const code = (key: string, term: string, value: string | null) => ({
    key,
    term,
    value: value ? <Code value={value} /> : "—",
  });
  const text = (key: string, term: string, value: string | null) => ({ key, term, value: value || "—" });
  return (
    <Panel title={t("page.sale")}>
      <div className="flex flex-col gap-4">
        <KeyValues
          rows={[
            code("platform", t("column.platformReturnNo"), file.platformReturnNo),
            text("source", t("page.source"), t(`source.${file.source}`)),
            text("reason", t("page.reason"), file.reason || t("page.noReason")),
            { key: "at", term: t("column.announced"), value: <DateTime at={file.announcedAt} /> },
            code("order", t("column.orderNo"), file.orderNo ?? list?.orderNo ?? null),
          ]}
        />
        {list ? (
          <KeyValues
            rows={[
              code("list", t("column.invtNo"), list.invtNo),
              { key: "office", term: t("column.office"), value: <OfficeName code={file.officeCode} /> },
              {
                key: "released",
                term: t("page.releasedAt"),
                value: list.releasedAt ? <DateTime at={list.releasedAt} exact /> : t("page.notReleased"),
              },
              code("cop", t("page.copNo"), list.copNo),
              code("forward", t("page.forward"), list.logisticsNo),
              text("shop", t("column.shop"), list.ebcName),
              text("ebp", t("page.platform"), list.ebpName),
              text("agent", t("page.agent"), list.agentName),
              ...(buyer
                ? [text("buyer", t("page.buyer"), `${buyer.name} ${buyer.telephone} ${buyer.idNumber}`)]
                : []),
            ]}
          />
        ) : (
          <p className="measure text-ink-2">{t("page.noSale")}</p>
        )}
      </div>
    </Panel>
  );
}
