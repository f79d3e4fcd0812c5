// Validates recorded answers against Discord's OpenAPI document, when it is at hand.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export class OpenApi {
  #templates = [];

  constructor(file) {
    const spec = JSON.parse(readFileSync(file, 'utf8'));
    this.spec = spec;
    this.ajv = new Ajv2020({ strict: false, allErrors: false, validateSchema: false });
    addFormats(this.ajv);
    for (const format of ['snowflake', 'int32', 'int64', 'nonce', 'double', 'binary', 'content']) this.ajv.addFormat(format, true);
    this.ajv.addSchema(spec, 'spec');
    for (const [path, operations] of Object.entries(spec.paths)) {
      const literal = path.split('/').filter(part => part && !part.startsWith('{')).length;
      const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
      this.#templates.push({ path, pattern, operations, literal });
    }
    this.#templates.sort((a, b) => b.literal - a.literal);
  }

  /** Returns null when the answer fits, else what does not. Answers that the document does not describe are named. */
  problem({ method, path, status, body }) {
    const found = this.#templates.find(({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()]);
    if (!found) return `no operation ${method} ${path}`;
    const operation = method.toLowerCase();
    const responses = found.operations[operation].responses;
    const key = responses[status] ? String(status) : responses['4XX'] && status >= 400 ? '4XX' : null;
    if (!key) return `${method} ${found.path} describes no ${status}`;
    const shared = responses[key].$ref;
    const response = shared ? this.spec.components.responses[shared.split('/').at(-1)] : responses[key];
    if (!response.content) return null;
    const place = shared ?? `#/paths/${escape(found.path)}/${operation}/responses/${key}`;
    const reference = `spec${place}/content/application~1json/schema`;
    const validate = this.ajv.compile({ $ref: reference });
    // The document types the codes inside "errors" as integers; Discord sends names there, as its own guide shows.
    const { errors: _, ...rest } = body;
    if (validate(status >= 400 ? rest : body)) return null;
    const error = validate.errors[0];
    return `${method} ${found.path} ${status}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`;
  }
}

const escape = path => encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
