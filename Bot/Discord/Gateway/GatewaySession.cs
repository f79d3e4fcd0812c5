namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>A session that can be taken up again after a lost connection.</summary>
/// <param name="Id">Discord's name for it.</param>
/// <param name="ResumeUrl">Where to take it up.</param>
internal sealed record GatewaySession(string Id, string ResumeUrl);
