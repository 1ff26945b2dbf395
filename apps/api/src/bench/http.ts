/** As much of a browser as a benchmark needs: JSON over one session. */
export class BenchClient {
  private cookie = '';

  constructor(private readonly base: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.send('POST', '/session', { email, password });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  async json<T>(method: string, path: string, body?: object): Promise<T> {
    return (await (await this.send(method, path, body)).json()) as T;
  }

  private async send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}
