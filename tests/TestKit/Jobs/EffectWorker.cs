using System.Diagnostics;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiscordAH.TestKit.Jobs;

/// <summary>A real process that works on the queue with <see cref="EffectHandler"/>, so that it can be killed. A program becomes one by calling <see cref="RunIfAsked"/> first.</summary>
public static class EffectWorker
{
    private const string Asked = "DISCORDAH_EFFECT_WORKER";
    private const string Prefix = Asked + "__";

    /// <summary>Turns this process into a worker when it was started as one, and never comes back then.</summary>
    public static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Asked) is null) return;
        var settings = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Where(entry => ((string)entry.Key).StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(entry => ((string)entry.Key)[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), entry => (string?)entry.Value);
        Run(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        Environment.Exit(0);
    }

    /// <summary>Starts another copy of this program as a worker.</summary>
    public static Process Start(params ReadOnlySpan<(string Key, string? Value)> settings)
    {
        // A test run by "dotnet test" sits in the test's own executable; "dotnet x.dll" sits in dotnet.
        var me = Environment.ProcessPath!;
        var start = new ProcessStartInfo(me) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(me) == "dotnet") start.ArgumentList.Add(System.Reflection.Assembly.GetEntryAssembly()!.Location);
        start.Environment[Asked] = "1";
        foreach (var (key, value) in settings) start.Environment[Prefix + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }

    private static void Run(IConfiguration configuration)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddFilter(level => level >= LogLevel.Error).AddSimpleConsole();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPersistence(configuration);
        builder.Services.AddJobs(configuration, runWorkers: true);
        builder.Services.AddTransient<IJobHandler, EffectHandler>();
        using var host = builder.Build();

        // Whoever started it holds the other end: when that is gone, so is the worker, and none is left behind.
        new Thread(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(3);
        }) { IsBackground = true }.Start();
        host.Run();
    }
}
