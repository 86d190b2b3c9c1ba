import { useTranslations } from "next-intl";
import { useRefusalWords } from "#components/applications/use-refusal-words";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import type { RefusalCode, RefusalParams } from "#lib/domain/refusal";

type Refused = {
  returnNo: string;
  code: RefusalCode | "unexpected";
  params: RefusalParams;
  triedAt: Date | string;
};
type AutomaticNoticeProps = {
  set: { by: string; at: Date | string } | null;
  refused: readonly Refused[];
};

/** Says that the house declares by itself, and what it could not declare and why. */
export function AutomaticNotice({ set, refused }: AutomaticNoticeProps) {
  const t = useTranslations("applications.automatic");
  const words = useRefusalWords();
  return (
    <Notice tone={refused.length > 0 ? "attention" : "already"} title={t("on")}>
      {set && (
        <p>
          {t("set", { name: set.by })} <DateTime at={set.at} />
        </p>
      )}
      {refused.length > 0 && (
        <>
          <p className="mt-1">{t("refused", { count: refused.length })}</p>
          <ul className="mt-1 flex max-h-60 flex-col gap-1 overflow-y-auto">
            {refused.map((row) => (
              <li key={row.returnNo} className="flex flex-wrap gap-2">
                <DateTime at={row.triedAt} />
                <TextLink href={`/returns/${row.returnNo}`}>
                  <Code value={row.returnNo} />
                </TextLink>
                <span>{words(row)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
