// A small bot written with discord.js; it answers in every way that bots answer.
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits, MessageFlags,
  ModalBuilder, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

export const token = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.SANDBX.local-sandbox-bot-token-of-no-worth';
export const application = '1100000000000000001';
export const guild = '1100000000000000100';
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const plain = name => new SlashCommandBuilder().setName(name).setDescription(`Conformance: ${name}`);

export const commands = [
  plain('price')
    .addStringOption(option => option.setName('item').setDescription('Item').setRequired(true).setAutocomplete(true))
    .addIntegerOption(option => option.setName('count').setDescription('How many').setMinValue(1).setMaxValue(200))
    .addUserOption(option => option.setName('who').setDescription('Who'))
    .addBooleanOption(option => option.setName('share').setDescription('Share')),
  plain('alert').addSubcommandGroup(group => group.setName('price').setDescription('Price alerts')
    .addSubcommand(sub => sub.setName('add').setDescription('Add')
      .addNumberOption(option => option.setName('below').setDescription('Gold').setRequired(true)))),
  plain('panel'), plain('slow'), plain('secret'), plain('form'), plain('file'), plain('late'), plain('twice'), plain('gone'),
  plain('officer').setDefaultMemberPermissions(1n << 4n),
].map(command => command.toJSON());

export function makeBot(base, record, more = {}) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: `${base}/discord/api`, makeRequest: (url, init) => record(url, init) },
    ...more,
  });
  client.seen = { problems: [], resumes: 0, readies: 0 };
  client.on(Events.ShardReady, () => client.seen.readies++);
  client.on(Events.ShardResume, () => client.seen.resumes++);
  client.on(Events.Error, problem => client.seen.problems.push(problem));
  client.on(Events.InteractionCreate, interaction => {
    answer(interaction, client).catch(problem => client.seen.problems.push(problem));
  });
  return client;
}

async function answer(interaction, client) {
  client.seen.last = interaction;
  if (interaction.isAutocomplete()) return complete(interaction);
  if (interaction.isChatInputCommand()) return handlers[interaction.commandName](interaction, client);
  if (interaction.isButton()) return press(interaction);
  if (interaction.isStringSelectMenu()) return interaction.update({ content: `chose ${interaction.values.join('+')}`, components: [] });
  if (interaction.isModalSubmit()) return interaction.reply({ content: `typed ${interaction.fields.getTextInputValue('words')}`, flags: MessageFlags.Ephemeral });
}

const complete = interaction => interaction.respond(
  ['Mycobloom', 'Mycelium', 'Draconium Ore']
    .filter(name => name.toLowerCase().startsWith(interaction.options.getFocused().toLowerCase()))
    .map(name => ({ name, value: name.toLowerCase() })));

function form(id) {
  const words = new TextInputBuilder().setCustomId('words').setLabel('Words').setStyle(TextInputStyle.Short).setMinLength(2).setMaxLength(20);
  return new ModalBuilder().setCustomId(id).setTitle('Say something').addComponents(new ActionRowBuilder().addComponents(words));
}

async function press(interaction) {
  switch (interaction.customId) {
    case 'next': return interaction.update({ content: 'page 2' });
    case 'defer':
      await interaction.deferUpdate();
      return interaction.editReply({ content: 'edited later' });
    case 'ask': return interaction.showModal(form('from-button'));
    default: return interaction.reply({ content: 'not yours', flags: MessageFlags.Ephemeral });
  }
}

const handlers = {
  async price(interaction) {
    const embed = new EmbedBuilder().setTitle(interaction.options.getString('item')).setDescription('12g 34s').setColor(0x3498db)
      .addFields({ name: 'Count', value: String(interaction.options.getInteger('count') ?? 1), inline: true })
      .setFooter({ text: 'updated now' }).setTimestamp();
    await interaction.reply({ content: `<@${interaction.user.id}> @everyone`, embeds: [embed], allowedMentions: { parse: [] } });
  },
  alert: interaction => interaction.reply(
    `${interaction.options.getSubcommandGroup()} ${interaction.options.getSubcommand()} ${interaction.options.getNumber('below')}`),
  async panel(interaction) {
    const buttons = new ActionRowBuilder().addComponents(
      ...['next', 'defer', 'ask', 'other'].map(id => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary)),
      new ButtonBuilder().setCustomId('off').setLabel('off').setStyle(ButtonStyle.Danger).setDisabled(true));
    const menu = new StringSelectMenuBuilder().setCustomId('menu').setMaxValues(2)
      .addOptions(['a', 'b', 'c'].map(value => ({ label: value.toUpperCase(), value })));
    const response = await interaction.reply({
      content: 'page 1', components: [buttons, new ActionRowBuilder().addComponents(menu)], withResponse: true,
    });
    interaction.client.seen.response = response;
  },
  async slow(interaction) {
    await interaction.deferReply();
    await interaction.editReply('done');
    await interaction.followUp('and more');
  },
  async secret(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('only you'); // fills the thinking message
    interaction.client.seen.reply = await interaction.fetchReply();
  },
  form: interaction => interaction.showModal(form('from-command')),
  async file(interaction) {
    const picture = new AttachmentBuilder(png, { name: 'dot.png', description: 'A dot' });
    const embed = new EmbedBuilder().setTitle('Chart').setImage('attachment://dot.png');
    await interaction.deferReply();
    await interaction.editReply({ embeds: [embed], files: [picture] });
  },
  async late(interaction) {
    await new Promise(done => setTimeout(done, 3300));
    await interaction.reply('too late');
  },
  async twice(interaction) {
    await interaction.reply('once');
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body: { type: 4, data: { content: 'again' } }, auth: false });
  },
  async gone(interaction) {
    await interaction.deferReply();
    await interaction.deleteReply();
  },
  officer: interaction => interaction.reply('officers only'),
};
