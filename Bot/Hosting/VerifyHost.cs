using DiscordAH.Infrastructure.Operations;
using DiscordAH.Infrastructure.Telemetry;

namespace DiscordAH.Bot.Hosting;

/// <summary><c>verify</c>: the database of the settings and nothing else of the program; it may run beside a running one.</summary>
internal static class VerifyHost
{
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[1..], ContentRootPath = Environment.CurrentDirectory });
            return await VerifyCommand.RunAsync(builder.Configuration, output, CancellationToken.None);
        }
        catch (Exception exception) when (StartupFailure.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
