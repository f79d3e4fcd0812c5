// The person's side of the sandbox, over its own HTTP addresses.
export class Person {
  constructor(base) {
    this.base = base;
  }

  async post(path, body, method = 'POST') {
    const response = await fetch(`${this.base}${path}`, {
      method, headers: { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async run(body) {
    const { status, body: outcome } = await this.post('/run', { user: 'member-1', channel: 'market', ...body });
    if (status !== 200) throw new Error(`run answered ${status}: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  async refused(body) {
    const { status, body: outcome } = await this.post('/run', { user: 'member-1', channel: 'market', ...body });
    if (status !== 400 || !outcome.error) throw new Error(`expected a refusal, got ${status}: ${JSON.stringify(outcome)}`);
    return outcome.error;
  }

  async messages(channel, user) {
    return (await fetch(`${this.base}/channels/${encodeURIComponent(channel)}/messages?user=${user}`)).json();
  }

  state = async () => (await fetch(`${this.base}/state`)).json();

  fault = (fault, more = {}) => this.post('/faults', { target: 'discord', fault, ...more });

  clearFaults = () => this.post('/faults', undefined, 'DELETE');
}
