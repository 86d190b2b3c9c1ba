export type FaultKind =
  | "against the schema"
  | "other data"
  | "other bytes"
  | "not named"
  | "crash"
  | "lost"
  | "wrong state"
  | "misread";

/** All that a run of the proof found wrong. */
export type Findings = {
  faults: { kind: FaultKind; what: string }[];
  fault: (kind: FaultKind, what: string) => void;
};

export function newFindings(): Findings {
  const faults: Findings["faults"] = [];
  return { faults, fault: (kind, what) => void faults.push({ kind, what }) };
}
