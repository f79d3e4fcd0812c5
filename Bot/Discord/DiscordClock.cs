namespace DiscordAH.Bot.Discord;

/// <summary>Real time for the protocol's timers, whatever clock the rest of the program runs on.</summary>
internal sealed record DiscordClock(TimeProvider Time);
