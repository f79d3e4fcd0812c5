// What the page knows: who one is, where one is, and what the sandbox told.
export const state = {
  user: localStorage.getItem('sandbox.user') ?? 'member-1',
  world: null,
  guild: null, // null in direct messages
  channel: null, // { id, name, topic, writable }
  commands: [],
  clock: { at: Date.now(), now: Date.now(), speed: 1 },
};

export const sandboxNow = () => state.clock.now + (Date.now() - state.clock.at) * state.clock.speed;

export const userName = id => state.world?.users.find(user => user.id === id)?.username
  ?? (state.world?.bot.id === id ? state.world.bot.username : id);

export const roleName = id => state.guild?.roles.find(role => role.id === id)?.name ?? 'unknown role';

export const channelName = id => state.world?.guilds.flatMap(guild => guild.channels).find(channel => channel.id === id)?.name ?? 'unknown';

export const where = () => ({ user: state.user, channel: state.channel.name, guild: state.guild?.id });
