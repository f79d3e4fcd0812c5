// Talks to the sandbox's own addresses.
export const base = document.documentElement.dataset.base;

async function ask(path, init) {
  const response = await fetch(base + path, init);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `The sandbox answered ${response.status}.`);
  return body;
}

const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value != null)).toString();

export const get = (path, values = {}) => ask(`${path}?${query(values)}`);

export const post = (path, body) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const remove = path => ask(path, { method: 'DELETE' });

/** Makes an element; properties starting with "on" are listeners, others attributes. */
export function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value == null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'class') node.className = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child != null));
  return node;
}
