import { useTranslations } from "next-intl";
import { LineTable } from "#components/applications/line-table";
import { OfficeName } from "#components/applications/office-name";
import type { ReadyRow } from "#components/applications/ready-return";
import { useRefusalWords } from "#components/applications/use-refusal-words";
import { ItemClocks } from "#components/item/item-clocks";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type ReadyContextProps = {
  row: ReadyRow | null;
  closed: string | null;
  pending: boolean;
  onDeclare: (returnNos: readonly string[]) => void;
};

/** The chosen return: what the application would hold, both clocks, and the act. */
export function ReadyContext({ row, closed, pending, onDeclare }: ReadyContextProps) {
  const t = useTranslations("applications");
  if (!row) {
    return (
      <Panel>
        <EmptyState>{t("choose.ready")}</EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={<Code value={row.returnNo} />}>
        <div className="flex flex-col gap-4">
          <Said row={row} />
          <Sale row={row} />
          <LineTable lines={row.lines} />
          <div className="flex justify-end">
            <Button
              variant="primary"
              pending={pending}
              disabledReason={closed ?? (row.obstacle ? t("notNow") : null)}
              onClick={() => onDeclare([row.returnNo])}
            >
              {t("declareOne", { count: row.pieces })}
            </Button>
          </div>
        </div>
      </Panel>
      <ItemClocks
        file={{
          clocks: { application: row.applicationClock, arrival: row.arrivalClock },
          tax: row.stake,
        }}
      />
    </>
  );
}

function Said({ row }: { row: ReadyRow }) {
  const t = useTranslations("applications");
  const words = useRefusalWords();
  return (
    <>
      {row.obstacle && <Notice tone="attention" title={words(row.obstacle)} />}
      {row.lastRefusal && (
        <Notice tone="stop" title={t("refusedBefore", { info: row.lastRefusal.info ?? "" })}>
          <TextLink href={`/applications/${row.lastRefusal.applicationNo}`}>
            {row.lastRefusal.applicationNo}
          </TextLink>
        </Notice>
      )}
      {row.leftOut > 0 && <p className="text-ink-2">{t("leftOut", { count: row.leftOut })}</p>}
    </>
  );
}

function Sale({ row }: { row: ReadyRow }) {
  const t = useTranslations("applications.fact");
  return (
    <KeyValues
      rows={[
        { key: "shop", term: t("shop"), value: row.ebcName },
        { key: "invt", term: t("invtNo"), value: row.invtNo ? <Code value={row.invtNo} /> : "—" },
        { key: "office", term: t("office"), value: <OfficeName code={row.officeCode} /> },
        { key: "order", term: t("orderNo"), value: row.orderNo ? <Code value={row.orderNo} /> : "—" },
        { key: "reason", term: t("reason"), value: row.reason },
        {
          key: "file",
          term: t("return"),
          value: <TextLink href={`/returns/${row.returnNo}`}>{row.returnNo}</TextLink>,
        },
      ]}
    />
  );
}
