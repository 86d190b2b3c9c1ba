import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel";
import { TextField } from "#components/ui/text-field";
import type { Affixes } from "#lib/domain/barcode/affixes";

type AffixFieldsProps = { affixes: Affixes; isSaved: boolean; onChange: (affixes: Affixes) => void };

/** What this bench's scanner is set to send around every code; kept with the check. */
export function AffixFields({ affixes, isSaved, onChange }: AffixFieldsProps) {
  const t = useTranslations("scanner.affixes");
  const change = (name: keyof Affixes) => (text: string) =>
    onChange({ ...affixes, [name]: text.replace(/[^!-~]/g, "") });
  return (
    <div data-print="hide">
      <Panel title={t("title")}>
        <div className="flex flex-col gap-3">
          <p className="measure text-ink-2">{t("hint")}</p>
          <div className="grid grid-cols-2 gap-3">
            {(["prefix", "suffix"] as const).map((name) => (
              <TextField
                key={name}
                label={t(name)}
                value={affixes[name]}
                onChange={change(name)}
                maxLength={8}
                isDisabled={isSaved}
                code
              />
            ))}
          </div>
        </div>
      </Panel>
    </div>
  );
}
