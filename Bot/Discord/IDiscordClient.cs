namespace DiscordAH.Bot.Discord;

/// <summary>A library that brings interactions to the pipeline: the built-in client, or Discord.Net.</summary>
internal interface IDiscordClient
{
    /// <summary>Whether interactions arrive now.</summary>
    bool IsUp { get; }

    /// <summary>The servers the bot is in, once it has logged in.</summary>
    Task<IReadOnlyList<string>> Ready { get; }

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="Gateway.GatewayStoppedException">Discord will not have us.</exception>
    Task RunAsync(CancellationToken ct);
}
