using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Import;
using DiscordAH.Infrastructure.Telemetry;
using DiscordAH.Sandbox;

namespace DiscordAH.Bot.Hosting;

/// <summary><c>import FILE…</c>: the program's stores without its gateway, jobs and pages. It may run beside a running bot.</summary>
internal static class ImportHost
{
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onStop = (_, cancel) =>
        {
            cancel.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onStop;
        try
        {
            return await ImportAsync(args, output, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped. Files that were finished are stored; the one in hand left nothing behind.");
            return 1;
        }
        catch (Exception exception) when (StartupFailure.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
        finally
        {
            Console.CancelKeyPress -= onStop;
        }
    }

    private static async Task<int> ImportAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = SettingsOf(args), ContentRootPath = Environment.CurrentDirectory });
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var sandbox = SandboxMode.IsOn(builder.Configuration);
        var address = ListeningAddress.Settle(builder.Configuration);
        if (sandbox)
        {
            SandboxMode.PointSettingsAt(builder.Configuration, address);
            SandboxMode.AddServices(builder.Services, builder.Configuration);
        }
        else
        {
            builder.Services.AddSingleton(TimeProvider.System);
        }

        BotHost.AddMarket(builder.Services, builder.Configuration, runs: false);
        await using var app = builder.Build();
        if (sandbox) app.UseSandbox();

        // Starting migrates the database, and serves the sandbox's Battle.net for the look-up of realms.
        await app.StartAsync(ct);
        await LearnRealmsAsync(app.Services, output, ct);
        var code = await ImportCommand.RunAsync(app.Services, args, output, ct);
        await app.StopAsync(CancellationToken.None);
        return code;
    }

    /// <summary>On a new database no realm is known yet, and a file is of a realm.</summary>
    private static async Task LearnRealmsAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IRealmStore>().ListAsync(ct)).Count > 0) return;
        await output.WriteLineAsync("Reading the list of realms…");
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(candidate => candidate.Kind == "refresh-realms");
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var region in (await scope.ServiceProvider.GetRequiredService<IIngestionSettings>().ReadAsync(ct)).Regions)
        {
            var job = new Job(0, handler.Kind, region.Slug(), region.Slug(), null, JobState.Running, 0, null, 1, null, now, now, null, now);
            await handler.RunAsync(job, (_, _, _) => Task.CompletedTask, ct);
        }
    }

    // The web host's own reading of the command line wants pairs only; files and the import's options are not settings.
    private static string[] SettingsOf(string[] args)
    {
        var settings = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !args[i].Contains(':', StringComparison.Ordinal)) continue;
            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length) settings.Add(args[++i]);
        }

        return [.. settings];
    }
}
