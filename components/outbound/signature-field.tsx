import { TextField } from "#components/ui/text-field";

type SignatureFieldProps = {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  autoFocus?: boolean;
};

/** The PIN under an act of a load; no password manager offers to keep it. */
export function SignatureField({ autoFocus = false, ...field }: SignatureFieldProps) {
  return (
    <TextField
      {...field}
      autoFocus={autoFocus}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      isRequired
      code
    />
  );
}
