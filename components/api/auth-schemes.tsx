import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

const schemes = ["apiKey", "customsToken", "officeSignature"] as const;

/** How each kind of machine says who it is. */
export function AuthSchemes() {
  const t = useTranslations("api");
  const rows = schemes.map((key) => ({ key, term: t(`accessOf.${key}`), value: t(`auth.${key}`) }));
  return (
    <Panel title={t("access")}>
      <KeyValues rows={rows} />
    </Panel>
  );
}
