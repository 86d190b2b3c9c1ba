import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { type Grant, mayPropose } from "#lib/domain/account-rules";
import { may } from "#lib/domain/permissions";
import { codedScopes, type Role, roles, scopeOfRole } from "#lib/domain/role";

type GrantFieldsProps = { grant: Grant; proposer: Role; onChange: (grant: Grant) => void };

/** Whether accounts of that role are bound to the code of an office or an enterprise. */
export function isBound(role: Role): boolean {
  return codedScopes.some((scope) => scope === scopeOfRole[role]);
}

/** What an account is to be; only what its role has is asked for. */
export function GrantFields({ grant, proposer, onChange }: GrantFieldsProps) {
  const t = useTranslations("accounts");
  const shell = useTranslations("shell");
  const change = (part: Partial<Grant>) => onChange({ ...grant, ...part });
  return (
    <>
      <TextField
        label={t("name")}
        value={grant.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        isRequired
      />
      <Select
        label={t("role")}
        options={roles
          .filter((role) => mayPropose(proposer, role))
          .map((value) => ({ value, label: shell(`roles.${value}`) }))}
        value={grant.role}
        onChange={(role) => change({ role, scopeCode: null, officerNumber: null, trainee: false })}
        isRequired
      />
      {isBound(grant.role) && (
        <TextField
          label={t("scope")}
          hint={t("scopeHint")}
          value={grant.scopeCode ?? ""}
          onChange={(text) => change({ scopeCode: text.trim() || null })}
          maxLength={18}
          isRequired
          code
        />
      )}
      {grant.role === "officer" && (
        <TextField
          label={t("officerNumber")}
          value={grant.officerNumber ?? ""}
          onChange={(text) => change({ officerNumber: text.trim() || null })}
          maxLength={20}
          isRequired
          code
        />
      )}
      {may(grant.role, "training.run") && (
        <Checkbox isSelected={grant.trainee} onChange={(trainee) => change({ trainee })}>
          {t("isTrainee")}
        </Checkbox>
      )}
    </>
  );
}
