/** What the browser holds against a value; null when it is not the browser that objects. */
export function fieldTrouble(validity: ValidityState): "missing" | "malformed" | null {
  if (validity.valueMissing) return "missing";
  return validity.valid || validity.customError ? null : "malformed";
}
