import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { type ApiScope, apiScopes } from "#lib/domain/api-key";

type ScopeFieldsProps = {
  offered: readonly ApiScope[];
  chosen: readonly ApiScope[];
  onChange: (scopes: ApiScope[]) => void;
};

/** What a key may do, of what its account may. */
export function ScopeFields({ offered, chosen, onChange }: ScopeFieldsProps) {
  const t = useTranslations("keys");
  const toggle = (scope: ApiScope, isOn: boolean) =>
    onChange(apiScopes.filter((one) => (one === scope ? isOn : chosen.includes(one))));
  return (
    <fieldset className="flex flex-col">
      <legend className="font-medium">{t("scopes")}</legend>
      {offered.length === 0 && <p className="text-ink-2">{t("add.needsOwner")}</p>}
      {offered.map((scope) => (
        <Checkbox key={scope} isSelected={chosen.includes(scope)} onChange={(isOn) => toggle(scope, isOn)}>
          {t(`scope.${scope}`)}
          <span className="code-figures text-fine text-ink-2">{scope}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
