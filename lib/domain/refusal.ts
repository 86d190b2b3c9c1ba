/**
 * Every expected no, by code. A person or a machine can act on each; its words stand in
 * `lib/i18n/messages/<locale>/errors.json`, its HTTP status in `lib/errors.ts`.
 */
export const refusalCodes = [
  "signed_out",
  "account_disabled",
  "sign_in_failed",
  "locked_out",
  "pin_wrong",
  "not_permitted",
  "not_found",
  "input_invalid",
  "body_too_large",
  "origin_foreign",
  "key_missing",
  "key_reused",
  "key_in_progress",
  "try_again",
  "database_away",
  "code_unknown",
  "code_refused",
  "plate_foreign",
  "parcel_not_arrived",
  "parcel_opened",
  "parcel_counted",
  "parcel_elsewhere",
  "parcel_identified",
  "piece_not_expected",
  "quantity_exceeded",
  "count_reason_needed",
  "list_unknown",
  "list_ambiguous",
  "item_state_forbids",
  "item_on_hold",
  "item_in_application",
  "item_was_declared",
  "item_not_conforming",
  "item_unidentified",
  "hold_kind_differs",
  "amendment_pending",
  "inspection_incomplete",
  "reason_needed",
  "outcome_not_allowed",
  "outcome_not_settled",
  "outcome_differs",
  "customs_not_admitted",
  "officer_not_confirmed",
  "owner_not_answered",
  "own_work",
  "second_signature_needed",
  "settled_already",
  "nothing_to_declare",
  "count_not_finished",
  "inspection_needed",
  "application_problem",
  "application_state_forbids",
  "authorisation_missing",
  "list_not_released",
  "wave_mixed",
  "wave_booked",
  "wave_taken",
  "numbers_missing",
  "batch_state_forbids",
  "batch_empty",
  "batch_count_differs",
  "move_out_not_approved",
  "objection_pending",
  "gate_time_ahead",
  "gate_time_early",
  "dispute_open",
  "already_answered",
  "photo_refused",
  "message_not_waiting",
  "signature_invalid",
  "document_refused",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Figures and names that the words of a refusal mention. */
export type RefusalParams = Readonly<Record<string, string | number>>;

export type Refusal = { ok: false; code: RefusalCode; params: RefusalParams };

/** A no that a rule gives; the use-case turns it into an error at the door. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): Refusal {
  return { ok: false, code, params };
}
