import { useTranslations } from "next-intl";
import type { ItemFile } from "#components/item/item-file";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

/** What was sold and declared: the import list and the line the piece stands on. */
export function ItemSale({ file }: { file: Pick<ItemFile, "list" | "line" | "conformity"> }) {
  const t = useTranslations("item.parts");
  const { list, line, conformity } = file;
  const isUsedUp = conformity.reasons.some((reason) => reason === "over" || reason === "already_returned");
  if (!list) {
    return (
      <Panel title={t("sale")}>
        <p className="measure">{t("noSale")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("sale")}>
      <div className="flex flex-col gap-4">
        {line ? <Line line={line} /> : <p className="measure">{t(isUsedUp ? "lineUsedUp" : "noLine")}</p>}
        <KeyValues
          rows={[
            { key: "invt", term: t("invtNo"), value: list.invtNo ? <Code value={list.invtNo} /> : "—" },
            {
              key: "office",
              term: t("office"),
              value: [list.officeName, list.officeCode].filter(Boolean).join(" ") || "—",
            },
            { key: "order", term: t("orderNo"), value: <Code value={list.orderNo} /> },
            { key: "shop", term: t("shop"), value: list.ebcName },
          ]}
        />
      </div>
    </Panel>
  );
}

function Line({ line }: { line: NonNullable<ItemFile["line"]> }) {
  const t = useTranslations("item.parts");
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("line", { gnum: line.gnum })}</h3>
      <KeyValues
        rows={[
          { key: "goods", term: t("goods"), value: line.gname },
          { key: "model", term: t("model"), value: line.gmodel },
          { key: "bar", term: t("barCode"), value: <Code value={line.barCode ?? t("noBarcode")} /> },
          { key: "hs", term: t("hsCode"), value: <Code value={line.gcode} /> },
          { key: "qty", term: t("listed"), value: <Code value={plain(line.qty)} /> },
          { key: "elsewhere", term: t("elsewhere"), value: <Code value={plain(line.elsewhereQty)} /> },
          { key: "price", term: t("price"), value: <Code value={priceOf(line.price)} /> },
        ]}
      />
    </div>
  );
}

/** Yuan as declared: two decimals at least, and more where the declaration has them. */
function priceOf(decimal: string): string {
  const [yuan, part = ""] = plain(decimal).split(".");
  return `¥${yuan}.${part.padEnd(2, "0")}`;
}

/** The database writes five decimals; people read as many as there are. */
function plain(decimal: string): string {
  return formatDecimal(parseDecimal(decimal));
}
