/** How long the value of an identifier may be, of digits alone or of any character GS1 allows. */
export type IdentifierForm = {
  ai: string;
  digits: boolean;
  min: number;
  max: number;
  /** Ends where its length says, without a separator. */
  fixed: boolean;
};

/*
 * GS1's own table of identifiers without what a bench has no use for; a test holds it against the whole table.
 * `N6`: six digits. `X1-20`: one to twenty characters.
 */
const FORMS = `00 N18;01-03 N14;10 X1-20;11-13 N6;15-17 N6;20 N2;21-22 X1-20;235 X1-28;240-241 X1-30;242 N1-6;
243 X1-20;250-251 X1-30;253 X13-30;254 X1-20;255 N13-25;30 N1-8;3100-3105 N6;3110-3115 N6;3120-3125 N6;
3130-3135 N6;3140-3145 N6;3150-3155 N6;3160-3165 N6;3200-3205 N6;3210-3215 N6;3220-3225 N6;3230-3235 N6;
3240-3245 N6;3250-3255 N6;3260-3265 N6;3270-3275 N6;3280-3285 N6;3290-3295 N6;3300-3305 N6;3310-3315 N6;
3320-3325 N6;3330-3335 N6;3340-3345 N6;3350-3355 N6;3360-3365 N6;3370-3375 N6;3400-3405 N6;3410-3415 N6;
3420-3425 N6;3430-3435 N6;3440-3445 N6;3450-3455 N6;3460-3465 N6;3470-3475 N6;3480-3485 N6;3490-3495 N6;
3500-3505 N6;3510-3515 N6;3520-3525 N6;3530-3535 N6;3540-3545 N6;3550-3555 N6;3560-3565 N6;3570-3575 N6;
3600-3605 N6;3610-3615 N6;3620-3625 N6;3630-3635 N6;3640-3645 N6;3650-3655 N6;3660-3665 N6;3670-3675 N6;
3680-3685 N6;3690-3695 N6;37 N1-8;3900-3909 N1-15;3910-3919 N4-18;3920-3929 N1-15;3930-3939 N4-18;
3940-3943 N4;3950-3955 N6;400-401 X1-30;402 N17;403 X1-30;410-417 N13;420 X1-20;421 X4-12;422 N3;423 N3-15;
424 N3;425 N3-15;426 N3;427 X1-3;4300-4301 X1-35;4302-4306 X1-70;4307 X2;4308 X1-30;4309 N20;4310-4311 X1-35;
4312-4316 X1-70;4317 X2;4318 X1-20;4319 X1-30;4320 X1-35;4321-4323 N1;4324-4325 N10;4326 N6;4330-4333 X6-7;
7001 N13;7002 X1-30;7003 N10;7004 N1-4;7005 X1-12;7006 N6;7007 N6-12;7008 X1-3;7009 X1-10;7010 X1-2;
7011 N6-10;7020-7022 X1-20;7023 X1-30;7030-7039 X4-30;7040 X4;7041 X1-4;710-717 X1-20;7230-7239 X3-30;
7240 X1-20;7241 N2;7242 X1-25;7250 N8;7251 N12;7252 N1;7253-7254 X1-40;7255 X1-10;7256 X1-90;7257 X1-70;
7258 X3;7259 X1-40;8001 N14;8002 X1-20;8003 X14-30;8004 X1-30;8005 N6;8006 N18;8007 X1-34;8008 N8-12;
8009 X1-50;8010 X1-30;8011 N1-12;8012 X1-20;8013-8014 X1-25;8017-8018 N18;8019 N1-10;8020 X1-25;8026 N18;
8030 X1-90;8040-8041 N15;8042 N32;8043 N18-20;8110 X1-70;8111 N4;8112 X1-70;8200 X1-70;90 X1-30;91-99 X1-90`;

/* GS1 General Specifications 7.8.5: the first two digits of those that end where their length says. */
const FIXED = /^(0[0-4]|1[1-9]|20|3[1-6]|41)/;

const forms: ReadonlyMap<string, IdentifierForm> = new Map(
  FORMS.split(/;\s*/)
    .flatMap(formsOf)
    .map((form) => [form.ai, form]),
);

function formsOf(row: string): IdentifierForm[] {
  const [range = "", form = ""] = row.split(" ");
  const [min = 0, max = min] = form.slice(1).split("-").map(Number);
  const digits = form.startsWith("N");
  return identifiersOf(range).map((ai) => ({ ai, digits, min, max, fixed: FIXED.test(ai) }));
}

/** Every identifier of a range such as `3100-3105`; of a single one, itself. */
export function identifiersOf(range: string): string[] {
  const [from = "", to = from] = range.split("-");
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) =>
    String(Number(from) + step).padStart(from.length, "0"),
  );
}

/** The form of the identifier with which a text begins: no identifier is the beginning of another. Null for none. */
export function leadingForm(text: string): IdentifierForm | null {
  return forms.get(text.slice(0, 2)) ?? forms.get(text.slice(0, 3)) ?? forms.get(text.slice(0, 4)) ?? null;
}

/** Every identifier that GS1 has given out. */
export function listIdentifierForms(): IdentifierForm[] {
  return [...forms.values()];
}
