// Understands a half-typed command line, leniently: values may hold spaces without quotes.
import { state } from './state.js';

/** Every command that can be run, subcommands spelled out: { path, description, options }. */
export function runnable() {
  const list = [];
  const descend = (node, path) => {
    const nested = (node.options ?? []).filter(option => option.type <= 2);
    if (nested.length > 0) nested.forEach(option => descend(option, `${path} ${option.name}`));
    else list.push({ path, description: node.description, options: node.options ?? [] });
  };
  state.commands.filter(command => command.type === 1).forEach(command => descend(command, `/${command.name}`));
  return list.sort((a, b) => a.path.localeCompare(b.path));
}

/** Splits the line of a known command into its values; each knows where it stands in the text. */
export function parse(text, commands = runnable()) {
  const command = commands.filter(({ path }) => text === path || text.startsWith(`${path} `)).sort((a, b) => b.path.length - a.path.length)[0];
  if (!command) return null;
  const values = [];
  const names = command.options.map(option => option.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (names) {
    const found = [...text.matchAll(new RegExp(`(?<=\\s)(${names}):`, 'gu'))].filter(match => !insideQuotes(text, match.index));
    found.forEach((match, index) => {
      const start = match.index + match[0].length;
      const end = found[index + 1]?.index ?? text.length;
      values.push({ option: command.options.find(option => option.name === match[1]), nameStart: match.index, start, end, value: unquote(text.slice(start, end).trim()) });
    });
  }
  const firstValue = values[0]?.nameStart ?? text.length;
  return { command, values, stray: text.slice(command.path.length, firstValue).trim() };
}

const insideQuotes = (text, index) => (text.slice(0, index).match(/(?<!\\)"/g) ?? []).length % 2 === 1;

const unquote = text => text.replace(/^"|(?<!\\)"$/g, '').replace(/\\(["\\])/g, '$1');

const quote = value => `"${value.replace(/(["\\])/g, '\\$1')}"`;

/** The line as the sandbox wants it, every value in quotes; text between them goes along, to be refused in words. */
export const strict = ({ command, values, stray }) =>
  [command.path, stray, ...values.map(({ option, value }) => `${option.name}:${quote(value)}`)].filter(Boolean).join(' ');

export const written = value => (/[\s":]/.test(value) || value === '' ? quote(value) : value);
