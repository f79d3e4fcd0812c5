// usage: node conformance.mjs http://127.0.0.1:5080/sandbox
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import zlib from 'node:zlib';
import { AttachmentBuilder, GatewayIntentBits, REST, Routes } from 'discord.js';
import WebSocket from 'ws';
import { application, commands, guild, makeBot, png, token } from './bot.mjs';
import { check, equal, rejects, skip, summary, truthy, until } from './checks.mjs';
import { OpenApi } from './openapi.mjs';
import { Person } from './person.mjs';

const base = process.argv[2]?.replace(/\/$/, '');
if (!base) {
  console.error('usage: node conformance.mjs BASE-URL   (for example http://127.0.0.1:5080/sandbox)');
  process.exit(2);
}

const person = new Person(base);
const recorded = [];

async function record(url, init) {
  const response = await fetch(url, init);
  const path = decodeURIComponent(new URL(url).pathname.replace(/^.*\/discord\/api(\/v10)?/, ''));
  const text = await response.clone().text();
  if (text) recorded.push({ method: init.method ?? 'GET', path, status: response.status, body: JSON.parse(text) });
  return response;
}

const client = makeBot(base, record);
await client.login(token);
await until(() => client.isReady(), 'ready');
const market = () => client.channels.cache.find(channel => channel.name === 'market' && channel.guildId === guild);
const clicked = (message, custom_id) => person.run({ click: { message, custom_id } });

await check('login', async () => {
  equal(client.user.id, application, 'user id');
  equal(client.guilds.cache.size, 2, 'guilds');
  truthy(market(), 'market channel');
});

await check('register commands', async () => {
  const made = await client.rest.put(Routes.applicationGuildCommands(application, guild), { body: commands });
  equal(made.length, commands.length, 'commands');
  const again = await client.rest.put(Routes.applicationGuildCommands(application, guild), { body: commands });
  equal(again[0].id, made[0].id, 'id of an unchanged command');
  await client.rest.get(Routes.applicationGuildCommands(application, guild));
});

await check('register refuses a bad command', async () => {
  const problem = await rejects(client.rest.post(Routes.applicationGuildCommands(application, guild), { body: { name: 'Bad Name', description: '' } }), 50035);
  truthy(problem.rawError.errors.name._errors[0].code, 'nested error');
});

await check('slash command', async () => {
  const outcome = await person.run({ text: '/price item:"Draconium Ore" count:5 who:@member-2 share:true' });
  const [message] = outcome.messages;
  equal(message.embeds[0].title, 'Draconium Ore', 'title');
  equal(message.embeds[0].fields[0].value, '5', 'field');
  equal(message.sandbox.pings.users.length + message.sandbox.pings.roles.length, 0, 'pings');
  equal(message.type, 20, 'message type');
  equal(client.seen.last.options.getUser('who').username, 'member-2', 'resolved user');
  equal(client.seen.last.member.user.username, 'member-1', 'member');
  truthy(outcome.interaction.acknowledged_ms < 3000 && outcome.interaction.completed_ms >= outcome.interaction.acknowledged_ms, 'timings');
});

await check('groups and numbers', async () => {
  equal((await person.run({ text: '/alert price add below:137.5' })).messages[0].content, 'price add 137.5', 'content');
});

await check('bad input is refused by the client', async () => {
  truthy((await person.refused({ text: '/nothing' })).includes('/nothing'), 'unknown command');
  truthy((await person.refused({ text: '/price' })).includes('item'), 'missing option');
  truthy((await person.refused({ text: '/price item:x colour:red' })).includes('colour'), 'unknown option');
  truthy((await person.refused({ text: '/price item:x count:500' })).includes('200'), 'too big');
  truthy((await person.refused({ text: '/officer' })).includes('Manage Channels'), 'missing permission');
  equal((await person.run({ user: 'officer-1', text: '/officer' })).messages[0].content, 'officers only', 'officer');
});

await check('autocomplete', async () => {
  const outcome = await person.run({ autocomplete: { text: '/price item:Myc', focused: 'item' } });
  equal(outcome.choices.length, 2, 'choices');
  equal(outcome.choices[0].value, 'mycobloom', 'value');
});

let panel;
await check('buttons', async () => {
  panel = (await person.run({ text: '/panel' })).messages[0];
  equal(client.seen.response.resource.message.id, panel.id, 'with_response');
  equal((await clicked(panel.id, 'next')).messages[0].content, 'page 2', 'update');
  equal((await clicked(panel.id, 'defer')).messages[0].content, 'edited later', 'deferred update');
  const other = await person.run({ user: 'member-2', click: { message: panel.id, custom_id: 'other' } });
  equal(other.messages[0].flags, 64, 'ephemeral');
  truthy((await person.refused({ click: { message: panel.id, custom_id: 'off' } })).includes('disabled'), 'disabled');
});

await check('modal from a button', async () => {
  const { modal } = await clicked(panel.id, 'ask');
  equal(modal.title, 'Say something', 'title');
  truthy((await person.refused({ modal: { custom_id: 'from-button', fields: { words: 'x' }, interaction: modal.interaction } })).includes('2 to 20'), 'length');
  const outcome = await person.run({ modal: { custom_id: 'from-button', fields: { words: 'hello' }, interaction: modal.interaction } });
  equal(outcome.messages[0].content, 'typed hello', 'content');
});

await check('select menu', async () => {
  truthy((await person.refused({ select: { message: panel.id, custom_id: 'menu', values: ['z'] } })).includes('z'), 'unknown value');
  const outcome = await person.run({ select: { message: panel.id, custom_id: 'menu', values: ['a', 'c'] } });
  equal(outcome.messages[0].content, 'chose a+c', 'content');
  equal(outcome.messages[0].components.length, 0, 'components');
});

await check('modal from a command', async () => {
  await person.run({ text: '/form' });
  const outcome = await person.run({ modal: { custom_id: 'from-command', fields: { words: 'typed by hand' } } });
  equal(outcome.messages[0].content, 'typed typed by hand', 'content');
});

await check('deferred answer and follow-up', async () => {
  const outcome = await person.run({ text: '/slow' });
  equal(outcome.messages[0].content, 'done', 'content');
  await until(async () => (await person.messages('market', 'member-2')).some(message => message.content === 'and more'), 'follow-up');
});

await check('ephemeral answer', async () => {
  const outcome = await person.run({ text: '/secret' });
  const id = outcome.messages[0].id;
  equal(outcome.messages[0].content, 'only you', 'content');
  await until(() => client.seen.reply?.id === id, 'fetchReply');
  truthy((await person.messages('market', 'member-1')).some(message => message.id === id), 'seen by its owner');
  truthy(!(await person.messages('market', 'member-2')).some(message => message.id === id), 'unseen by others');
  await rejects(client.rest.get(Routes.channelMessage(market().id, id)), 10008);
});

await check('deleted answer', async () => {
  equal((await person.run({ text: '/gone' })).messages.length, 0, 'messages');
});

await check('late acknowledgement', async () => {
  const outcome = await person.run({ text: '/late' });
  equal(outcome.error, 'The application did not respond', 'error');
  await until(() => client.seen.problems.some(problem => problem.code === 10062), '10062 at the bot');
});

await check('second acknowledgement', async () => {
  await person.run({ text: '/twice' });
  await until(() => client.seen.problems.some(problem => problem.code === 40060), '40060 at the bot');
});

await check('upload and edit', async () => {
  const [message] = (await person.run({ text: '/file' })).messages;
  const bytes = Buffer.from(await (await fetch(message.attachments[0].url)).arrayBuffer());
  truthy(bytes.equals(png), 'downloaded bytes');
  equal(message.attachments[0].width, 1, 'width');
  equal(message.embeds[0].image.url, message.attachments[0].url, 'embed image');
  const sent = await market().send({ content: 'one', files: [new AttachmentBuilder(png, { name: 'one.png' })] });
  equal(sent.attachments.size, 1, 'attachments');
  const kept = await sent.edit({ content: 'two' });
  equal(kept.attachments.size, 1, 'kept');
  const replaced = await sent.edit({ attachments: [], files: [new AttachmentBuilder(Buffer.from('text'), { name: 'two.txt' })] });
  equal(replaced.attachments.first().name, 'two.txt', 'replaced');
  equal((await market().messages.fetch({ message: sent.id, force: true })).content, 'two', 'fetched');
  await sent.delete();
  await rejects(client.rest.get(Routes.channelMessage(market().id, sent.id)), 10008);
});

await check('limits', async () => {
  await rejects(market().send('x'.repeat(2001)), 50035);
  await rejects(market().send({ embeds: [1, 2].map(() => ({ description: 'x'.repeat(3500) })) }), 50035);
  await rejects(client.rest.post(Routes.channelMessages('1')), 10003);
  await rejects(client.rest.post(Routes.channelMessages(market().id), { body: {} }), 50006);
});

await check('direct messages', async () => {
  const user = await client.users.fetch('1100000000000000202');
  const sent = await user.send('psst');
  truthy((await person.messages('@member-2', 'member-2')).some(message => message.id === sent.id), 'received');
});

await check('rate limits are survived', async () => {
  await person.fault('429-user', { times: 1, route: '/messages', value: '0.2' });
  await person.fault('429-global', { times: 1, route: '/messages', value: '0.2' });
  await person.fault('5xx', { times: 1, route: '/messages' });
  truthy((await market().send('after the limits')).id, 'sent');
});

for (const [fault, counted] of [['op7', 'resumes'], ['op9-resumable', 'resumes'], ['op9', 'readies'], ['drop', 'resumes'], ['close', 'resumes']]) {
  await check(`survives ${fault}`, async () => {
    const before = client.seen[counted];
    await person.fault(fault, fault === 'close' ? { value: '4000' } : {});
    await until(() => client.seen[counted] > before, `${counted} after ${fault}`, 20000);
    await until(async () => (await person.state()).gateway.connections === 1, 'one connection');
    equal((await person.run({ text: '/price item:again' })).messages[0].embeds[0].title, 'again', 'answer');
  });
}

await check('survives a missed acknowledgement', async () => {
  await person.fault('heartbeat', { value: '700' });
  let before = client.seen.resumes;
  await person.fault('op7');
  await until(() => client.seen.resumes > before, 'reconnect with short heartbeats');
  before = client.seen.resumes;
  await person.fault('no-ack', { times: 2 });
  await until(() => client.seen.resumes > before, 'resume after the missed ack', 20000);
  await person.clearFaults();
  equal((await person.run({ text: '/price item:alive' })).messages[0].embeds[0].title, 'alive', 'answer');
});

await check('disallowed intents close 4014', async () => {
  const greedy = makeBot(base, record, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers] });
  const problem = await greedy.login(token).then(() => null, error => error);
  truthy(problem && /disallowed intents/i.test(problem.message), 'error');
  await greedy.destroy();
});

await check('wrong token', async () => {
  const rest = new REST({ api: `${base}/discord/api` }).setToken('nonsense');
  equal((await rest.get(Routes.user()).catch(error => error)).status, 401, 'status');
});

await check('zlib-stream', async () => {
  const { url } = await (await fetch(`${base}/discord/api/v10/gateway`)).json();
  const socket = new WebSocket(`${url}?v=10&encoding=json&compress=zlib-stream`);
  const inflate = zlib.createInflate();
  const payloads = [];
  inflate.on('data', chunk => payloads.push(chunk.toString()));
  let suffixes = true;
  socket.on('message', data => {
    suffixes &&= data.subarray(-4).equals(Buffer.from([0, 0, 255, 255]));
    inflate.write(data);
  });
  await new Promise((done, fail) => { socket.on('open', done); socket.on('error', fail); });
  socket.send(JSON.stringify({ op: 1, d: null }));
  socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: { os: 'linux', browser: 'x', device: 'x' } } }));
  await until(() => payloads.join('').includes('"t":"GUILD_CREATE"'), 'READY and guilds');
  truthy(suffixes, 'flush suffix on every message');
  truthy(payloads.join('').includes('"op":11'), 'heartbeat before identify');
  socket.close(1000);
});

await check('OAuth2 login with PKCE', async () => {
  const verifier = 'v'.repeat(50);
  const query = new URLSearchParams({
    client_id: application, response_type: 'code', redirect_uri: 'http://127.0.0.1:1/back', scope: 'identify guilds guilds.members.read', state: 's t&1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  });
  truthy((await (await fetch(`${base}/discord/oauth2/authorize?${query}`)).text()).includes('officer-1'), 'consent page');
  const chosen = await fetch(`${base}/discord/oauth2/authorize?${query}&user=officer-1`, { redirect: 'manual' });
  const back = new URL(chosen.headers.get('location'));
  equal(back.searchParams.get('state'), 's t&1', 'state');
  const exchange = more => fetch(`${base}/discord/api/v10/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${application}:sandbox-client-secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: back.searchParams.get('code'), redirect_uri: 'http://127.0.0.1:1/back', ...more }),
  });
  const tokens = await (await exchange({ code_verifier: verifier })).json();
  equal(tokens.token_type, 'Bearer', 'token type');
  equal((await exchange({ code_verifier: verifier })).status, 400, 'a code works once');
  for (const path of ['/users/@me', '/users/@me/guilds', `/users/@me/guilds/${guild}/member`, '/oauth2/@me']) {
    const response = await record(`${base}/discord/api/v10${path}`, { method: 'GET', headers: { authorization: `Bearer ${tokens.access_token}` } });
    equal(response.status, 200, path);
  }
});

for (const route of ['/gateway/bot', '/applications/@me', '/oauth2/applications/@me', `/guilds/${guild}`, `/guilds/${guild}/channels`, `/guilds/${guild}/roles`,
  `/guilds/${guild}/members/${application}`, `/channels/${market().id}`, `/channels/${market().id}/messages`]) {
  await check(`GET ${route}`, () => client.rest.get(route));
}

await client.destroy();

const data = process.env.DISCORDAH_REFERENCE_DATA;
const file = data && `${data}/discord/openapi.json`;
if (file && existsSync(file)) {
  const openapi = new OpenApi(file);
  const problems = new Set(recorded.map(answer => openapi.problem(answer)).filter(Boolean));
  await check(`${recorded.length} answers fit the OpenAPI document`, () => {
    if (problems.size > 0) throw new Error([...problems].join(' ;; '));
  });
} else {
  skip('OpenAPI validation', 'DISCORDAH_REFERENCE_DATA names no folder with discord/openapi.json');
}

process.exit(summary() ? 0 : 1);
