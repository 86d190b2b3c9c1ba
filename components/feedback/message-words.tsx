import { useTranslations } from "next-intl";
import { StakeLines } from "#components/clocks/stake-lines";
import { CumulativeLines } from "#components/feedback/cumulative-lines";
import { SaidLines } from "#components/feedback/said-lines";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { TextLink } from "#components/ui/text-link";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import type { FeedbackBody } from "#lib/domain/read-feedback-body";

/** What a message says, in words: what came back, how it ended, and all of the list so far. */
export function MessageWords({ said }: { said: FeedbackBody }) {
  const t = useTranslations("feedback");
  const { application, parcel, list, returnNo } = said;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-bench">{t(`said.${said.phase}`)}</p>
      {said.facts.endedWithoutApplication && <p>{t("said.endedWithoutApplication")}</p>}
      <SaidLines said={said} />
      {said.facts.recalled.map(({ recallNo, gnum, qty, open }) => (
        <p key={`${recallNo} ${gnum} ${open}`} className="font-medium">
          {t("said.recalled", { recallNo, gnum, qty: formatDecimal(parseDecimal(qty)), open: String(open) })}
        </p>
      ))}
      {said.tax.allowanceFen !== null && (
        <StakeLines stake={{ taxFen: said.tax.amountFen, allowanceFen: said.tax.allowanceFen }} />
      )}
      {said.facts.onNoLine > 0 && <p>{t("said.onNoLine", { count: said.facts.onNoLine })}</p>}
      <KeyValues
        rows={[
          { key: "list", term: t("fact.list"), value: list.invtNo ? <Code value={list.invtNo} /> : "—" },
          {
            key: "return",
            term: t("fact.return"),
            value: returnNo ? <TextLink href={`/returns/${returnNo}`}>{returnNo}</TextLink> : "—",
          },
          ...(application
            ? [
                {
                  key: "application",
                  term: t("fact.application"),
                  value: <Code value={application.applicationNo} />,
                },
              ]
            : []),
          ...(parcel
            ? [
                { key: "parcel", term: t("fact.parcel"), value: <Code value={parcel.waybillNo} group={4} /> },
                {
                  key: "arrived",
                  term: t("fact.arrivedAt"),
                  value: <DateTime at={parcel.arrivedAt} exact />,
                },
              ]
            : []),
          { key: "by", term: t("fact.issuedBy"), value: said.issuedBy.name },
          { key: "at", term: t("fact.issuedAt"), value: <DateTime at={said.issuedAt} exact /> },
          {
            key: "evidence",
            term: t("fact.evidence"),
            value: t("photos", { count: said.evidence.length }),
          },
        ]}
      />
      <CumulativeLines lines={said.cumulative} />
    </div>
  );
}
