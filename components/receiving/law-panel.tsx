import { useTranslations } from "next-intl";
import { LegalClocks } from "#components/clocks/legal-clocks";
import type { BenchReturn } from "#components/receiving/bench-data";
import { MismatchList } from "#components/receiving/mismatch-list";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

/** What the law and the sale say of one return: differences first, then both clocks and the money at stake. */
export function LawPanel({ one }: { one: BenchReturn }) {
  const t = useTranslations("receiving.law");
  const { application, arrival, mismatches, matched } = one.check;
  const office = [one.officeCode, one.officeName].filter((part) => part !== null).join(" ");
  return (
    <Panel title={t("title", { returnNo: one.returnNo })}>
      <div className="flex flex-col gap-4">
        <MismatchList mismatches={mismatches} matched={matched} returnNo={one.returnNo} />
        <LegalClocks clocks={{ application, arrival }} stake={one.stake} />
        <KeyValues
          rows={[
            {
              key: "invtNo",
              term: t("invtNo"),
              value: one.invtNo ? <Code value={one.invtNo} /> : t("noList"),
            },
            { key: "office", term: t("office"), value: office || "—" },
          ]}
        />
      </div>
    </Panel>
  );
}
