import { describe, expect, test } from "vitest";
import { password, personOf, pin, standing } from "#lib/accounts/people.testing";
import { changePassword } from "#lib/auth/change-password";
import { changePin } from "#lib/auth/change-pin";
import { findSession } from "#lib/auth/find-session";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

describe("one's own password and PIN", () => {
  test("the old one is asked for and counted, and other machines are signed out", async () => {
    const person = await personOf("declarant");
    const elsewhere = await standing(person.login);
    const next = "another long password";
    const wrong = { password: "not this one at all", next };
    expect(await refusalOf(runUseCase(person, changePassword, wrong))).toBe("password_wrong");
    await runUseCase(person, changePassword, { password, next });
    expect(await refusalOf(findSession(elsewhere.sessionId))).toBe("signed_out");
    expect((await findSession(person.sessionId)).userId).toBe(person.userId);
    await runUseCase(person, changePin, { password: next, pin: "135790" });
    for (let tries = 0; tries < 5; tries++) {
      expect(await refusalOf(runUseCase(person, changePin, { password, pin }))).toBe("password_wrong");
    }
    expect(await refusalOf(runUseCase(person, changePin, { password: next, pin }))).toBe("locked_out");
  });
});
