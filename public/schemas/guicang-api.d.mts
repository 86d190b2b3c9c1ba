/** Guicang API 1, made from its OpenAPI document. */
export interface paths {
  "/api/v1/import-lists": {
    /** Send import lists. */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string; }; path?: never; };
      requestBody: { content: { "application/json": components["schemas"]["ImportLists"]; "application/xml": components["schemas"]["Text"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportAnswer"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "key_in_progress"; } } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "body_too_large"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid" | "key_reused" | "document_refused"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/returns": {
    /** Announce returns. */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string; }; path?: never; };
      requestBody: { content: { "application/json": components["schemas"]["AnnouncedReturns"]; "text/csv": components["schemas"]["Text"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportAnswer"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "key_in_progress"; } } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "body_too_large"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid" | "key_reused" | "document_refused"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
    /** List returns. */
    get: {
      parameters: { query?: { "stage"?: "expected" | "received" | "inspected" | "declared" | "admitted" | "staged" | "ended" | "held" | "disputed"; "changedSince"?: string; "after"?: string; }; header?: never; path?: never; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReturnPage"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/customs/receipts": {
    /** Send receipts of customs. */
    post: {
      parameters: { query?: never; header?: never; path?: never; };
      requestBody: { content: { "application/xml": components["schemas"]["Text"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReceiptsAnswer"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signature_invalid"; } } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "body_too_large"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "document_refused"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/customs/instructions": {
    /** Instruct the way of verification. */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string; }; path?: never; };
      requestBody: { content: { "application/json": components["schemas"]["LaneInstruction"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["InstructionAnswer"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signature_invalid"; } } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_found"; } } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "item_state_forbids" | "application_state_forbids" | "already_answered" | "key_in_progress"; } } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "body_too_large"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid" | "key_reused"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/feedback/acknowledgements": {
    /** Answer a feedback message. */
    post: {
      parameters: { query?: never; header: { "webhook-id": string; "webhook-timestamp": string; }; path?: never; };
      requestBody: { content: { "application/json": components["schemas"]["Acknowledgement"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["AcknowledgementAnswer"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signature_invalid"; } } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "body_too_large"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/openapi.json": {
    /** Read the API's document. */
    get: {
      parameters: { query?: never; header?: never; path?: never; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Document"] } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
      };
    };
  };
  "/api/v1/returns/{returnNo}": {
    /** Read a return. */
    get: {
      parameters: { query?: never; header?: never; path: { "returnNo": string; }; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReturnFile"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_found"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/items": {
    /** List pieces. */
    get: {
      parameters: { query?: { "state"?: "received" | "inspected" | "declared" | "admitted" | "booked" | "staged" | "closed" | "moved_out" | "void" | "detained" | "missing"; "returnNo"?: string; "batchNo"?: string; "changedSince"?: string; "after"?: string; }; header?: never; path?: never; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ItemPage"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/items/{plate}": {
    /** Read a piece. */
    get: {
      parameters: { query?: never; header?: never; path: { "plate": string; }; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Item"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_found"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/batches": {
    /** List loads handed over. */
    get: {
      parameters: { query?: { "after"?: string; }; header?: never; path?: never; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["BatchPage"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/documents/{number}": {
    /** Download a paper. */
    get: {
      parameters: { query?: { "format"?: "pdf" | "csv"; "language"?: "zh" | "en"; }; header?: never; path: { "number": string; }; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/pdf": components["schemas"]["Text"]; "text/csv": components["schemas"]["Text"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_found"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/feedback": {
    /** List feedback messages. */
    get: {
      parameters: { query?: { "phase"?: "arrived" | "admitted" | "outcome" | "completed"; "state"?: "waiting" | "delivered" | "overdue" | "rejected" | "acknowledged"; "returnNo"?: string; "after"?: string; }; header?: never; path?: never; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["FeedbackPage"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
  "/api/v1/feedback/{messageId}": {
    /** Read a feedback message. */
    get: {
      parameters: { query?: never; header?: never; path: { "messageId": string; }; };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["FeedbackFile"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "signed_out" | "account_disabled"; } } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_permitted" | "scope_missing"; } } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "not_found"; } } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "input_invalid"; } } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "rate_limited"; } } };
        500: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "unexpected"; } } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] & { "code"?: "try_again" | "database_away"; } } };
      };
    };
  };
}
export interface components {
  schemas: {
    ImportList: { "guid": string; "appType": "1" | "2" | "3"; "appTime": string; "appStatus": "1" | "2"; "orderNo": string; "ebpCode": string; "ebpName": string; "ebcCode": string; "ebcName": string; "logisticsNo": string; "logisticsCode": string; "logisticsName": string; "copNo"?: string | null; "preNo"?: string | null; "assureCode": string; "emsNo"?: string | null; "invtNo"?: string | null; "ieFlag": "I" | "E"; "declTime": string; "customsCode": string; "portCode": string; "ieDate"?: string | null; "buyerIdType": "1" | "2"; "buyerIdNumber": string; "buyerName": string; "buyerTelephone": string; "consigneeAddress": string; "agentCode": string; "agentName": string; "areaCode"?: string | null; "areaName"?: string | null; "tradeMode": string; "trafMode": string; "trafNo"?: string | null; "voyageNo"?: string | null; "billNo"?: string | null; "loctNo"?: string | null; "licenseNo"?: string | null; "country": string; "freight": string | number; "insuredFee": string | number; "currency": "142"; "wrapType"?: string | null; "packNo": string | number; "grossWeight": string | number; "netWeight": string | number; "note"?: string | null; "lines": ({ "gnum": string | number; "itemRecordNo"?: string | null; "itemNo"?: string | null; "itemName"?: string | null; "gcode": string; "gname": string; "gmodel": string; "barCode"?: string | null; "country": string; "tradeCountry"?: string | null; "currency": "142"; "qty": string | number; "unit": string; "qty1": string | number; "unit1": string; "qty2"?: string | number | null; "unit2"?: string | null; "price": string | number; "totalPrice": string | number; "note"?: string | null; })[]; "releaseTime"?: string | null; };
    AnnouncedReturn: { "returnNo": string; "orderNo"?: string | null; "invtNo"?: string | null; "forwardWaybill"?: string | null; "reason": string; "waybills"?: ({ "waybillNo": string; "carrier"?: string | null; })[] | null; "lines": ({ "gnum"?: string | number | null; "barcode"?: string | null; "qty": string | number; "serials"?: (string)[] | null; })[]; "authorised"?: boolean | null; };
    ImportLists: components["schemas"]["ImportList"] | (components["schemas"]["ImportList"])[] | { "lists": (components["schemas"]["ImportList"])[]; };
    AnnouncedReturns: components["schemas"]["AnnouncedReturn"] | (components["schemas"]["AnnouncedReturn"])[] | { "returns": (components["schemas"]["AnnouncedReturn"])[]; };
    LaneInstruction: { "plate": string | null; "applicationNo": string | null; "lane": "in_person" | "exempt"; "instructionNo": string; };
    Acknowledgement: { "formatVersion": "1"; "messageId": string; "office": string; "result": "accepted" | "rejected"; "reason": string | null; "bodySha256": string; "receivedAt": string; };
    ImportAnswer: { "taken": { "lists": number; "receipts": number; "returns": number; }; "unchanged": number; "refused": number; "returns": ({ "returnNo": string; "warehouseReturnNo": string; "trackCode": string; "trackUrl": string; })[]; "problems": ({ "field": string | null; "reason": "missing" | "too_long" | "wrong_length" | "not_integer" | "not_decimal" | "too_precise" | "too_many_digits" | "not_positive" | "control_character" | "wrong_value" | "wrong_format" | "invalid_time" | "not_waybill" | "not_text" | "serial_twice" | "too_many_serials" | "unknown_field" | "duplicate" | "no_lines" | "too_many_lines" | "deletion" | "export_list" | "id_mangled" | "rows_differ" | "nothing_to_find" | "malformed_xml" | "malformed_json" | "malformed_csv" | "doctype" | "too_deep" | "too_large" | "truncated" | "not_closed" | "unknown_message" | "after_end" | "bad_encoding" | "unknown_encoding" | "spreadsheet" | "empty_file" | "unreadable" | "unknown_content" | "differs_from_stored" | "release_differs" | "list_unknown" | "list_ambiguous" | "line_unknown" | "quantity_exceeded"; "params": { [name: string]: string | number; }; "file": "body"; "at": { "byte": number | null; "line": number; }; })[]; "requestId": string; };
    ReceiptsAnswer: { "results": ({ "copNo": string; "returnStatus": string; "effect": "applied" | "older" | "nothing_new" | "contradiction" | "unmatched" | "not_applied" | "repeated"; })[]; "lists": { "taken": number; "unchanged": number; }; "refused": ("missing" | "too_long" | "wrong_length" | "not_integer" | "not_decimal" | "too_precise" | "too_many_digits" | "not_positive" | "control_character" | "wrong_value" | "wrong_format" | "invalid_time" | "not_waybill" | "not_text" | "serial_twice" | "too_many_serials" | "unknown_field" | "duplicate" | "no_lines" | "too_many_lines" | "deletion" | "export_list" | "id_mangled" | "rows_differ" | "nothing_to_find" | "malformed_xml" | "malformed_json" | "malformed_csv" | "doctype" | "too_deep" | "too_large" | "truncated" | "not_closed" | "unknown_message" | "after_end" | "bad_encoding" | "unknown_encoding" | "spreadsheet" | "empty_file" | "unreadable" | "unknown_content" | "differs_from_stored" | "release_differs" | "list_unknown" | "list_ambiguous" | "line_unknown" | "quantity_exceeded")[]; };
    InstructionAnswer: { "pieces": number; };
    AcknowledgementAnswer: { "effect": "acknowledged" | "rejected" | "repeated" | "review"; };
    ReturnPage: { "returns": ({ "returnNo": string; "platformReturnNo": string | null; "orderNo": string | null; "invtNo": string | null; "officeCode": string | null; "source": "announced" | "bench"; "authorisation": "given" | "standing" | "pending"; "announcedAt": string; "states": ({ "state": "received" | "inspected" | "declared" | "admitted" | "booked" | "staged" | "closed" | "moved_out" | "void" | "detained" | "missing"; "pieces": number; })[]; "onHold": boolean; "disputed": boolean; })[]; "next": string | null; };
    ReturnFile: { "returnNo": string; "platformReturnNo": string | null; "orderNo": string | null; "invtNo": string | null; "officeCode": string | null; "source": "announced" | "bench"; "authorisation": "given" | "standing" | "pending"; "announcedAt": string; "states": ({ "state": "received" | "inspected" | "declared" | "admitted" | "booked" | "staged" | "closed" | "moved_out" | "void" | "detained" | "missing"; "pieces": number; })[]; "onHold": boolean; "disputed": boolean; "lines": ({ "gnum": number; "gname": string; "barCode": string | null; "listedQty": string; "announcedQty": string | null; "serials": (string)[]; })[]; "pieces": ({ "plate": string; "gnum": number | null; "goodsName": string; "serialNo": string | null; "state": "received" | "inspected" | "declared" | "admitted" | "booked" | "staged" | "closed" | "moved_out" | "void" | "detained" | "missing"; "hold": "customs" | "dispute" | "amendment" | "recall" | null; "grade": "good" | "box_damaged" | "defective" | "damaged" | "expired" | "recalled" | null; "outcome": "release" | "reship" | "destroy" | "move_out" | "detained" | null; })[]; "applications": ({ "applicationNo": string; "preNo": string | null; "status": "queued" | "sent" | "accepted" | "manual_review" | "admitted" | "refused" | "failed" | "withdrawn"; "declaredAt": string | null; "decidedAt": string | null; })[]; };
    Item: { "plate": string; "returnNo": string | null; "orderNo": string | null; "batchNo": string | null; "gnum": number | null; "goodsName": string; "serialNo": string | null; "batchCode": string | null; "expiresOn": string | null; "state": "received" | "inspected" | "declared" | "admitted" | "booked" | "staged" | "closed" | "moved_out" | "void" | "detained" | "missing"; "hold": "customs" | "dispute" | "amendment" | "recall" | null; "grade": "good" | "box_damaged" | "defective" | "damaged" | "expired" | "recalled" | null; "verdict": "confirm" | "confirm_with_remark" | "withhold" | "send_back" | null; "outcome": "release" | "reship" | "destroy" | "move_out" | "detained" | null; "ownerResponse": "confirmed" | "disputed" | null; "instructedOutcome": "reship" | "destroy" | null; "admittedAt": string; "endedAt": string | null; };
    ItemPage: { "items": ({ "plate": string; "returnNo": string | null; "orderNo": string | null; "batchNo": string | null; "gnum": number | null; "goodsName": string; "serialNo": string | null; "batchCode": string | null; "expiresOn": string | null; "state": "received" | "inspected" | "declared" | "admitted" | "booked" | "staged" | "closed" | "moved_out" | "void" | "detained" | "missing"; "hold": "customs" | "dispute" | "amendment" | "recall" | null; "grade": "good" | "box_damaged" | "defective" | "damaged" | "expired" | "recalled" | null; "verdict": "confirm" | "confirm_with_remark" | "withhold" | "send_back" | null; "outcome": "release" | "reship" | "destroy" | "move_out" | "detained" | null; "ownerResponse": "confirmed" | "disputed" | null; "instructedOutcome": "reship" | "destroy" | null; "admittedAt": string; "endedAt": string | null; })[]; "next": string | null; };
    BatchPage: { "batches": ({ "batchNo": string; "receiver": string; "pieces": number; "noteNo": string | null; "executedAt": string; })[]; "next": string | null; };
    FeedbackPage: { "messages": ({ "messageId": string; "officeCode": string; "returnNo": string; "phase": "arrived" | "admitted" | "outcome" | "completed"; "sequence": number; "final": boolean; "superseded": boolean; "state": "waiting" | "delivered" | "overdue" | "rejected" | "acknowledged"; "createdAt": string; "deliveredAt": string | null; "acknowledgedAt": string | null; "rejectedAt": string | null; })[]; "next": string | null; };
    FeedbackFile: { "messageId": string; "officeCode": string; "returnNo": string; "phase": "arrived" | "admitted" | "outcome" | "completed"; "sequence": number; "final": boolean; "superseded": boolean; "state": "waiting" | "delivered" | "overdue" | "rejected" | "acknowledged"; "createdAt": string; "deliveredAt": string | null; "acknowledgedAt": string | null; "rejectedAt": string | null; "format": "json" | "xml"; "body": string; "bodySha256": string; };
    Problem: { "type": string; "title": string; "status": number; "code": string; "params": { [name: string]: string | number; }; "requestId": string; [name: string]: unknown; };
    Text: string;
    Document: { [name: string]: unknown };
  };
}
