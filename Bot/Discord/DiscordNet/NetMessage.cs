using Net = global::Discord;

namespace DiscordAH.Bot.Discord.DiscordNet;

/// <summary>A reply in Discord.Net's types.</summary>
internal sealed record NetMessage(string? Text, Net.Embed[] Embeds, Net.MessageComponent? Components, IReadOnlyList<Net.FileAttachment> Files);
