using DiscordAH.Infrastructure.Telemetry;

namespace DiscordAH.Bot.Hosting;

/// <summary>Runs the bot until it is told to stop.</summary>
internal static class BotProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = BotHost.Build(args);
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (Exception exception) when (StartupFailure.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
