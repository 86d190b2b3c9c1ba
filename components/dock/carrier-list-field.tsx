import { useTranslations } from "next-intl";
import { fieldStyle, inputStyle } from "#components/ui/field-parts";
import { Notice } from "#components/ui/notice";
import { TextArea } from "#components/ui/text-area";
import type { CarrierList } from "#lib/domain/carrier-list";

const linesShown = 5;

type CarrierListFieldProps = { text: string; onChange: (text: string) => void; list: CarrierList };

/** The carrier's list, pasted or read from a file, and what was understood of it. */
export function CarrierListField({ text, onChange, list }: CarrierListFieldProps) {
  const t = useTranslations("vehicles.list");
  const { waybills, unread } = list;
  return (
    <>
      <TextArea
        label={t("label")}
        hint={text === "" ? t("hint") : t("read", { count: waybills.length })}
        value={text}
        onChange={onChange}
        rows={4}
      />
      <label className={fieldStyle}>
        <span className="font-medium">{t("file")}</span>
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className={`${inputStyle} py-1`}
          onChange={async (event) => {
            const file = event.target.files?.[0];
            if (file) onChange(decoded(await file.arrayBuffer()));
          }}
        />
      </label>
      {unread.length > 0 && (
        <Notice tone="attention" title={t("unread", { count: unread.length })}>
          <ul>
            {unread.slice(0, linesShown).map(({ line, text: words }) => (
              <li key={line} className="wrap-anywhere">
                {t("line", { line, words })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Spreadsheets of the trade come in UTF-8 or in GB18030. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
