/** Why a text is no GS1 message. `check` names the content check that failed, `text` where it begins. */
export type Gs1FaultCode =
  | "empty"
  | "unknown_identifier"
  | "too_short"
  | "too_long"
  | "character"
  | "content"
  | "repeated_differently"
  | "not_together"
  | "brackets"
  | "uri_form"
  | "uri_without_key"
  | "uri_order"
  | "uri_repeated"
  | "uri_attribute"
  | "uri_belongs_in_path";

export type Gs1Fault = { code: Gs1FaultCode; ai?: string; text?: string; check?: string };

export type Gs1Element = { ai: string; title: string; value: string; parts: readonly string[] };

export type Gs1Message = { ok: true; elements: readonly Gs1Element[] } | { ok: false; fault: Gs1Fault };
