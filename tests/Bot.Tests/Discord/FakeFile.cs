namespace DiscordAH.Bot.Tests.Discord;

internal sealed record FakeFile(string Field, string Name, string ContentType, long Length);
