import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { trainingRuns } from "#db/schema/training-runs";
import { inScope } from "#db/scope";
import { createUser } from "#lib/auth/create-user";
import { findSession } from "#lib/auth/find-session";
import { signIn } from "#lib/auth/sign-in";
import { type Deed, oddityKeys, steps } from "#lib/domain/training";
import { openParcel } from "#lib/receiving/open-parcel";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { finishTraining } from "#lib/training/finish-training";
import { listTrainingRuns } from "#lib/training/list-training-runs";
import { signOffTraining } from "#lib/training/sign-off-training";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse battery";

async function trainee() {
  const login = `t${uuidv7()}`;
  const plain = { scopeCode: null, badgeCode: null, officerNumber: null, pin: null, password };
  const account = { login, name: "学员", role: "receiver" as const, trainee: true, ...plain };
  const { userId } = await asSystem(createUser, account);
  const opened = await asSystem(signIn, { login, password, address: uuidv7() });
  if (!opened.ok) throw new Error("not signed in");
  return { userId, actor: () => findSession(opened.sessionId) };
}

const perfect: Deed[] = steps.map((step) => {
  if (step.kind === "finish") return { kind: "finish" };
  if (step.kind !== "oddity") return { kind: "scan", text: step.code };
  const key = Object.entries(oddityKeys).find(([, oddity]) => oddity === step.oddity)?.[0];
  return { kind: "digit", digit: Number(key) };
});
const clumsy: Deed[] = perfect.flatMap((deed) => [{ kind: "digit", digit: 9 } as const, deed]);

async function runOf(userId: string): Promise<number> {
  const rows = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.select().from(trainingRuns).where(eq(trainingRuns.userId, userId)).orderBy(trainingRuns.runNo),
  );
  return rows.at(-1)?.runNo ?? 0;
}

test("a trainee may train and nothing else, until a supervisor signs the training off", async () => {
  const learner = await trainee();
  const supervisor = await actorFor("supervisor");
  const box = {
    code: `YT${Date.now()}${Math.floor(Math.random() * 90 + 10)}`,
    entry: "scanner" as const,
    bench: "T1",
  };
  const openBox = async () => runUseCase(await learner.actor(), openParcel, { ...box, blind: true });
  expect(await refusalOf(openBox())).toBe("not_permitted");
  expect(await runUseCase(await learner.actor(), finishTraining, { deeds: perfect })).toMatchObject({
    percent: 100,
  });
  expect(await refusalOf(openBox())).toBe("not_permitted");
  const runNo = await runOf(learner.userId);
  await runUseCase(supervisor, signOffTraining, { runNo });
  expect(await openBox()).toMatchObject({ result: "opened" });
  expect(await refusalOf(runUseCase(supervisor, signOffTraining, { runNo }))).toBe("settled_already");
  const listed = await runUseCase(supervisor, (ctx) => listTrainingRuns(ctx), null);
  expect(listed.find((run) => run.runNo === runNo)).toMatchObject({ percent: 100, trainee: false });
});

test("a score below the mark, one's own, and a training broken off are not signed off", async () => {
  const learner = await trainee();
  const supervisor = await actorFor("supervisor");
  await runUseCase(await learner.actor(), finishTraining, { deeds: clumsy });
  const bad = await runOf(learner.userId);
  expect(await refusalOf(runUseCase(supervisor, signOffTraining, { runNo: bad }))).toBe(
    "training_not_passed",
  );
  const half = runUseCase(await learner.actor(), finishTraining, { deeds: perfect.slice(0, 5) });
  expect(await refusalOf(half)).toBe("training_unfinished");
  await runUseCase(supervisor, finishTraining, { deeds: perfect });
  const own = await runOf(supervisor.userId);
  expect(await refusalOf(runUseCase(supervisor, signOffTraining, { runNo: own }))).toBe("own_work");
  expect(await refusalOf(runUseCase(await actorFor("receiver"), signOffTraining, { runNo: own }))).toBe(
    "not_permitted",
  );
});
