// Named checks, printed one a line; the exit code tells whether all held.
let failed = 0;
let passed = 0;

export async function check(name, body) {
  try {
    await body();
    passed++;
    console.log(`ok ${name}`);
  } catch (problem) {
    failed++;
    const detail = problem?.rawError ? JSON.stringify(problem.rawError) : (problem?.stack ?? problem);
    console.log(`FAIL ${name}: ${String(detail).split('\n').slice(0, 3).join(' | ')}`);
  }
}

export function skip(name, reason) {
  console.log(`skipped ${name}: ${reason}`);
}

export function summary() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

export function equal(actual, expected, what = 'value') {
  if (actual !== expected) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export function truthy(value, what) {
  if (!value) throw new Error(`${what}: got ${JSON.stringify(value)}`);
}

export async function rejects(promise, code) {
  try {
    await promise;
  } catch (problem) {
    equal(problem.code, code, 'error code');
    return problem;
  }
  throw new Error(`expected error ${code}, but it succeeded`);
}

/** Waits until the condition holds; conditions are asked every 25 ms. */
export async function until(condition, what, ms = 15000) {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await condition()) return;
    await new Promise(done => setTimeout(done, 25));
  }
  throw new Error(`timed out waiting for ${what}`);
}
