import { useTranslations } from "next-intl";
import { useClockWords } from "#components/item/item-clocks";
import { ClockBar } from "#components/marks/clock-bar";
import type { BenchReturn } from "#components/receiving/bench-data";
import { MismatchList } from "#components/receiving/mismatch-list";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";
import { applicationLimitDays, arrivalLimitDays } from "#lib/domain/clocks";

/** What the law and the sale say of one return: differences first, then both clocks and the money at stake. */
export function LawPanel({ one }: { one: BenchReturn }) {
  const t = useTranslations("receiving.law");
  const item = useTranslations("item");
  const clock = useTranslations("item.clock");
  const words = useClockWords();
  const { application, arrival, mismatches, matched } = one.check;
  const office = [one.officeCode, one.officeName].filter((part) => part !== null).join(" ");
  return (
    <Panel title={t("title", { returnNo: one.returnNo })}>
      <div className="flex flex-col gap-4">
        <MismatchList mismatches={mismatches} matched={matched} returnNo={one.returnNo} />
        <ClockBar
          label={clock("application")}
          clock={application}
          limitDays={applicationLimitDays}
          words={words(application)}
        />
        <ClockBar
          label={clock("arrival")}
          clock={arrival}
          limitDays={arrivalLimitDays}
          words={words(arrival)}
        />
        <KeyValues
          rows={[
            {
              key: "invtNo",
              term: t("invtNo"),
              value: one.invtNo ? <Code value={one.invtNo} /> : t("noList"),
            },
            { key: "stake", term: item("stake"), value: <Money fen={one.stakeFen} /> },
            { key: "office", term: t("office"), value: office || "—" },
          ]}
        />
      </div>
    </Panel>
  );
}
